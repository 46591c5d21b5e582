/** What else can be done with a stall: another like it, what was done so far, and off the list. */
import { CopyIcon, TrashIcon } from '@phosphor-icons/react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { viewHref } from '../../view.ts'
import { freeNumber, savedStall } from '../stallFacts.ts'
import { stallName } from '../stallWords.ts'
import { leaveFor } from '../unsaved.ts'
import type { PageParts } from './pageParts.ts'

export const MoreCard = ({ market, stall }: PageParts) => {
	const say = useText()
	const { problem, send, isWorking } = useMarketSend(market.again)
	const copy = async (): Promise<void> => {
		const id = newId()
		const number = freeNumber(market.stalls.stalls)
		const saved = savedStall(stall, { id, number, ...(stall.state === 'withdrawn' ? { state: 'invited' } : {}) })
		const { isDone } = await send(
			[['marketplace.saveStalls', { stalls: [saved] }]],
			say('marketStalls.copied', { number, of: stall.number }),
		)
		if (isDone) location.hash = viewHref('stalls', id)
	}
	const remove = async (): Promise<void> => {
		const { isDone } = await send(
			[['marketplace.removeStall', { stallId: stall.id }]],
			say('marketStalls.removed', { stall: stallName(stall) }),
		)
		if (isDone) location.hash = viewHref('stalls')
	}
	return (
		<Card title={say('marketStalls.more')} className="stalls-card">
			<ul className="stalls-more">
				<li>
					<Button icon={<Icon of={CopyIcon} />} isWorking={isWorking} onPress={() => leaveFor(() => void copy())}>
						{say('marketStalls.copy')}
					</Button>
					<p className="small soft">{say('marketStalls.copyWords')}</p>
				</li>
				<li>
					<Button
						kind="quiet"
						icon={<Icon of={TrashIcon} />}
						whyNot={stall.place === null ? undefined : say('marketStalls.removeNotYet')}
						onPress={() => leaveFor(() => void remove())}
					>
						{say('marketStalls.removeIt')}
					</Button>
				</li>
				<li>
					<a className="stalls-back" href="#/history">
						{say('marketStalls.toHistory')}
					</a>
				</li>
			</ul>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
		</Card>
	)
}
