import { PrinterIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Pack } from './leavingTypes.ts'

/** What is on paper already, who holds it, and how old it has become. */
export const PackPart = ({ pack, onShow }: { readonly pack: Pack; readonly onShow: () => void }) => {
	const say = useText()
	const { printed } = pack
	return (
		<Card title={say('alarm.pack.title')}>
			<div className="stack-s">
				<p className="soft">{say('alarm.pack.lead')}</p>
				{printed.length === 0 ? <Message tone="heed">{say('alarm.pack.neverPrinted')}</Message> : null}
				{printed.length === 0 ? null : (
					<>
						<h3>{say('alarm.pack.printed')}</h3>
						<ul className="leaving-people">
							{printed.map(({ packId, holder, copies, atMs, movedSince }) => (
								<li key={packId}>
									<span>
										{say('alarm.pack.line', { time: formatTime(atMs), holder, count: copies })}
										<span className="leaving-under">{say('alarm.pack.moved', { count: movedSince })}</span>
									</span>
								</li>
							))}
						</ul>
					</>
				)}
				<div>
					<Button id="pack-show" kind="main" icon={<Icon of={PrinterIcon} />} onPress={onShow}>
						{say('alarm.pack.make')}
					</Button>
				</div>
			</div>
		</Card>
	)
}
