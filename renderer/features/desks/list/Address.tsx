/** The switch while it is on: where other desks find this computer, what their browser will say, and off again. */
import { PlugsIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { OpenNetwork } from '../deskTypes.ts'

const browsers = ['chrome', 'firefox', 'safari'] as const

/** Four rows of eight: people compare row by row. */
const rowsOf = (fingerprint: string): readonly string[] => {
	const pairs = fingerprint.split(':')
	return [0, 8, 16, 24].map((from) => pairs.slice(from, from + 8).join(' '))
}

const Warning = ({ open }: { readonly open: OpenNetwork }) => {
	const say = useText()
	const [browser, setBrowser] = useState<(typeof browsers)[number]>('chrome')
	return (
		<Card title={say('deskNetwork.warning.title')}>
			<div className="stack">
				<p>{say('deskNetwork.warning.why')}</p>
				<div>
					<Segmented
						label={say('deskNetwork.warning.browser')}
						value={browser}
						onChange={setBrowser}
						segments={browsers.map((value) => ({ value, label: say(`deskNetwork.warning.kinds.${value}`) }))}
					/>
				</div>
				<figure className="desks-picture" aria-label={say('deskNetwork.warning.picture')}>
					<span className="desks-picture-bar code">{open.url}</span>
					<b>{say(`deskNetwork.warning.says.${browser}`)}</b>
					<span>{say(`deskNetwork.warning.goOn.${browser}`, { address: open.address })}</span>
				</figure>
				<p>{say(`deskNetwork.warning.where.${browser}`)}</p>
				<div className="stack-s">
					<h3>{say('deskNetwork.warning.fingerprint')}</h3>
					<p className="desks-fingerprint code">
						{rowsOf(open.fingerprint).map((row) => (
							<span key={row}>{row} </span>
						))}
					</p>
					<p className="soft">{say('deskNetwork.warning.enough')}</p>
				</div>
				<p className="soft">{say('deskNetwork.warning.foyer')}</p>
			</div>
		</Card>
	)
}

export type AddressProps = { readonly open: OpenNetwork; readonly onChanged: () => Promise<void> }

export const Address = ({ open, onChanged }: AddressProps) => {
	const say = useText()
	const { client } = useHub()
	const [isWorking, setWorking] = useState(false)
	const [hasFailed, setFailed] = useState(false)
	const shut = async (): Promise<void> => {
		setWorking(true)
		setFailed(false)
		try {
			await client.desks.shut({})
			toast(say('deskNetwork.on.closed'))
			await onChanged()
		} catch {
			setFailed(true)
		}
		setWorking(false)
	}
	return (
		<>
			<Card title={say('deskNetwork.on.title')}>
				<div className="stack">
					<p>{say('deskNetwork.on.address')}</p>
					<p className="desks-address code">{open.url}</p>
					{open.isElsewhere ? <Message tone="heed">{say('deskNetwork.on.elsewhere')}</Message> : null}
					{open.refused > 0 ? <p className="soft">{say('deskNetwork.on.refused', { count: open.refused })}</p> : null}
					{hasFailed ? (
						<Message tone="heed" isLive>
							{say('deskNetwork.lost')}
						</Message>
					) : null}
					<div className="row wrap">
						<Button icon={<Icon of={PlugsIcon} />} isWorking={isWorking} onPress={() => void shut()}>
							{say('deskNetwork.on.shut')}
						</Button>
						<span className="soft">{say('deskNetwork.on.shutWords')}</span>
					</div>
				</div>
			</Card>
			<Warning open={open} />
		</>
	)
}
