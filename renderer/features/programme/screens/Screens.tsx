/** Opening screens for the public: one for the foyer, one for a room, each by an address that opens once. */
import { CopyIcon, MonitorIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import './Screens.css'

/** As long as the hub keeps the key in it. */
const keyLivesSeconds = 60
const foyer = 'foyer'

type Made = { readonly url: string; readonly at: number; readonly where: string }

/** The address, and how long it may still be opened. */
const Address = ({ made }: { readonly made: Made }) => {
	const say = useText()
	const [left, setLeft] = useState(keyLivesSeconds)
	const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
	useEffect(() => {
		const timer = setInterval(
			() => setLeft(Math.max(0, keyLivesSeconds - Math.round((performance.now() - made.at) / 1000))),
			1000,
		)
		return () => clearInterval(timer)
	}, [made.at])
	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(made.url)
			setCopied('yes')
			announce(say('displays.copied'))
		} catch {
			setCopied('failed')
			announce(say('displays.notCopied'))
		}
	}
	const isOld = left === 0
	return (
		<div className="screens-address" role="group" aria-label={made.where}>
			<label className="field-label" htmlFor="screens-url">
				{say('displays.addressOf', { where: made.where })}
			</label>
			<div className="screens-url">
				<input
					id="screens-url"
					className="input code"
					readOnly
					value={made.url}
					aria-describedby="screens-url-words"
					onFocus={(event) => event.target.select()}
				/>
				<Button icon={<Icon of={CopyIcon} />} onPress={() => void copy()}>
					{say('displays.copy')}
				</Button>
			</div>
			<p id="screens-url-words" className="soft">
				{isOld ? say('displays.addressOld') : say('displays.addressWords')}{' '}
				{isOld ? null : <span aria-hidden="true">{say('displays.secondsLeft', { count: left })}</span>}
			</p>
			{copied === 'no' ? null : <p>{say(copied === 'yes' ? 'displays.copied' : 'displays.notCopied')}</p>}
		</div>
	)
}

const shows = ['now', 'change', 'note', 'find', 'stalls', 'alone'] as const

export const Screens = () => {
	const say = useText()
	const { client } = useHub()
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
				setMade({ url: answer.url, at: performance.now(), where: label })
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
						<Select label={say('displays.which')} value={where} onChange={setWhere} options={options} />
						<div className="row wrap">
							<Button kind="main" icon={<Icon of={MonitorIcon} />} isWorking={isWorking} onPress={() => void make()}>
								{say(made === null ? 'displays.make' : 'displays.another')}
							</Button>
							<a className="screens-preview" href="#/display">
								{say('displays.preview')}
							</a>
						</div>
						{problem === null ? null : (
							<Message tone="heed" isLive>
								{say(`displays.${problem}`)}
							</Message>
						)}
						{made === null ? null : <Address key={made.url} made={made} />}
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
