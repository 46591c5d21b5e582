/** Opening screens for the public: one for the foyer, one for a room, each by an address that opens once. */
import { MonitorIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { OneTimeAddress } from '../../../components/OneTimeAddress.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { useAtHub } from '../../../transport/atHub.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import './Screens.css'

const foyer = 'foyer'

type Made = { readonly url: string; readonly atMs: number; readonly where: string }

const shows = ['now', 'change', 'note', 'find', 'stalls', 'alone'] as const

export const Screens = () => {
	const say = useText()
	const { client } = useHub()
	const isAtHub = useAtHub()
	const overview = useQuery('events.overview', (one) => one.events.overview({}), ['event'])
	const [where, setWhere] = useState<string>(foyer)
	const [made, setMade] = useState<Made | null>(null)
	const [problem, setProblem] = useState<'noPages' | 'lost' | null>(null)
	const [isWorking, setWorking] = useState(false)
	const rooms = overview.data?.rooms ?? []
	const options = [
		{ value: foyer, label: say('displays.foyer') },
		...rooms.map(({ id, name }) => ({ value: id, label: say('displays.roomOne', { room: name }) })),
	]
	const make = async (): Promise<void> => {
		setWorking(true)
		setProblem(null)
		try {
			const answer = await client.displays.address({ roomId: where === foyer ? null : where })
			if (answer.outcome === 'noPages') setProblem('noPages')
			else {
				const label = rooms.find(({ id }) => id === where)?.name ?? say('displays.foyerShort')
				setMade({ url: answer.url, atMs: performance.now(), where: label })
			}
		} catch {
			setProblem('lost')
		} finally {
			setWorking(false)
		}
	}
	return (
		<>
			<PageHead title={say('displays.screensTitle')} lead={say('displays.screensLead')} />
			<div className="cols screens-cols">
				<Card title={say('displays.open')}>
					<div className="stack screens-open">
						<p className="soft">{say('displays.openWords')}</p>
						{isAtHub ? (
							<Select label={say('displays.which')} value={where} onChange={setWhere} options={options} />
						) : (
							<Message>{say('displays.elsewhere')}</Message>
						)}
						<div className="row wrap">
							{isAtHub ? (
								<Button kind="main" icon={<Icon of={MonitorIcon} />} isWorking={isWorking} onPress={() => void make()}>
									{say(made === null ? 'displays.make' : 'displays.another')}
								</Button>
							) : null}
							<a className="screens-preview" href="#/display">
								{say('displays.preview')}
							</a>
						</div>
						{problem === null ? null : (
							<Message tone="heed" isLive>
								{say(`displays.${problem}`)}
							</Message>
						)}
						{made === null ? null : (
							<OneTimeAddress
								key={made.url}
								url={made.url}
								atMs={made.atMs}
								label={say('displays.addressOf', { where: made.where })}
								about={made.where}
							/>
						)}
					</div>
				</Card>
				<Card title={say('displays.whatIsOn')}>
					<ul className="screens-shows">
						{shows.map((one) => (
							<li key={one}>{say(`displays.shows.${one}`)}</li>
						))}
					</ul>
				</Card>
			</div>
		</>
	)
}
