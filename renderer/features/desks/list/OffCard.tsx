/** The switch while it is off: what it means in plain words, one address to choose, one button. */
import { PlugsConnectedIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Network } from '../deskTypes.ts'

const points = ['one', 'two', 'three', 'four'] as const

export type OffCardProps = { readonly network: Network; readonly onChanged: () => Promise<void> }

export const OffCard = ({ network, onChanged }: OffCardProps) => {
	const say = useText()
	const { client } = useHub()
	const { can, addresses, last } = network
	const [chosen, setChosen] = useState<string | null>(null)
	const [problem, setProblem] = useState<string | null>(null)
	const [isWorking, setWorking] = useState(false)
	/** Where desks look for it, or the first inside of the building. */
	const usual = addresses.find((one) => one.address === last?.address) ?? addresses[0]
	const one = addresses.find((any) => any.address === chosen) ?? usual
	const open = async (): Promise<void> => {
		if (one === undefined) return
		setWorking(true)
		setProblem(null)
		try {
			const { outcome } = await client.desks.open({ address: one.address })
			if (outcome === 'open') toast(say('deskNetwork.on.opened', { address: one.address }))
			else if (outcome !== 'alreadyOpen') setProblem(say(`deskNetwork.off.${outcome}`))
			await onChanged()
		} catch {
			setProblem(say('deskNetwork.lost'))
		}
		setWorking(false)
	}
	return (
		<Card title={say('deskNetwork.off.title')}>
			<div className="stack">
				<div className="stack-s">
					<h3>{say('deskNetwork.off.what')}</h3>
					<ul className="desks-points">
						{points.map((point) => (
							<li key={point}>{say(`deskNetwork.off.points.${point}`)}</li>
						))}
					</ul>
				</div>
				{can === 'yes' ? (
					<>
						{addresses.length > 1 ? (
							<RadioChoices
								label={say('deskNetwork.off.choose')}
								hint={say('deskNetwork.off.chooseHint')}
								value={one?.address ?? ''}
								onChange={setChosen}
								choices={addresses.map(({ address, isPrivate }) => ({
									value: address,
									label: isPrivate
										? address === last?.address
											? say('deskNetwork.off.last', { address })
											: address
										: say('deskNetwork.off.isPublic', { address }),
								}))}
								isStacked
							/>
						) : (
							<p>
								{say('deskNetwork.off.choose')}: <b className="code">{one?.address}</b>
							</p>
						)}
						{one?.isPrivate === false ? <Message tone="heed">{say('deskNetwork.off.publicWarning')}</Message> : null}
						{problem === null ? null : (
							<Message tone="heed" isLive>
								{problem}
							</Message>
						)}
						<div>
							<Button
								kind="main"
								icon={<Icon of={PlugsConnectedIcon} />}
								isWorking={isWorking}
								onPress={() => void open()}
							>
								{say('deskNetwork.off.open')}
							</Button>
						</div>
					</>
				) : (
					<Message tone="heed" title={say(`deskNetwork.off.${can}`)}>
						{say(`deskNetwork.off.${can}Words`)}
					</Message>
				)}
			</div>
		</Card>
	)
}
