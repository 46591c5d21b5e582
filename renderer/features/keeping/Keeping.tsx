/** What is kept how long, closing the event, erasing and its certificates, and what nobody can prove. */
import { useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Tag } from '../../components/Tag.tsx'
import { dateOf, formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { AskToErase } from './AskToErase.tsx'
import { ByItself } from './ByItself.tsx'
import { Certificates } from './Certificates.tsx'
import { CloseEvent } from './CloseEvent.tsx'
import { Copies } from './Copies.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import './Keeping.css'
import { useChange } from './keepingChange.ts'
import type { KeepingState, ToErase } from './keepingTypes.ts'
import { Schedule } from './Schedule.tsx'

type Request = KeepingState['requests'][number]

const Requests = ({
	requests,
	onErase,
}: {
	readonly requests: readonly Request[]
	readonly onErase: (requestId: string) => void
}) => {
	const say = useText()
	return (
		<Card title={say('keeping.requests.title')}>
			{requests.length === 0 ? <p className="soft">{say('keeping.requests.none')}</p> : null}
			<ul className="keeping-list">
				{requests.map(({ requestId, number, atMs, registrationId }) => (
					<li key={requestId} className="row wrap">
						<b>{say('keeping.requests.one', { number, date: formatDateInFull(dateOf(atMs)) })}</b>
						{registrationId === null ? (
							<Tag tone="welcome">{say('keeping.requests.done')}</Tag>
						) : (
							<>
								<Tag tone="heed">{say('keeping.requests.waits')}</Tag>
								<Button onPress={() => onErase(requestId)}>{say('keeping.requests.erase', { number })}</Button>
							</>
						)}
					</li>
				))}
			</ul>
		</Card>
	)
}

const limits = ['paper', 'sent', 'sticks', 'synced', 'swap', 'log'] as const

const Limits = () => {
	const say = useText()
	return (
		<Card title={say('keeping.limits.title')}>
			<p>{say('keeping.limits.lead')}</p>
			<ul className="keeping-limits">
				{limits.map((one) => (
					<li key={one}>{say(`keeping.limits.${one}`)}</li>
				))}
			</ul>
		</Card>
	)
}

const topics = ['event', 'people', 'history'] as const

export const Keeping = () => {
	const say = useText()
	const [erasing, setErasing] = useState<ToErase | null>(null)
	const state = useQuery('keeping.state', (client) => client.keeping.state({}), topics)
	const left = useQuery('exports.left', (client) => client.exports.left({}), ['history'])
	const backups = useQuery('backups.list', (client) => client.backups.list({}), ['backups'])
	const change = useChange(state.again)
	const nowMs = useHubClock() ?? 0
	const hub = useHub()
	const [asking, setAsking] = useState<{ readonly isWorking: boolean; readonly problem?: string }>({ isWorking: false })
	/** Takes a request down and goes on to the last step. Answers whether it was taken down. */
	const ask = async (input: InputOf<'keeping.openRequest'>): Promise<boolean> => {
		setAsking({ isWorking: true })
		const id = newId()
		try {
			const { outcome } = await hub.call('keeping.openRequest', input, id)
			if (outcome === 'opened') setErasing({ requestId: id, data: [] })
			setAsking({
				isWorking: false,
				...(outcome === 'opened'
					? {}
					: { problem: say(outcome === 'alreadyOpen' ? 'keeping.ask.already' : 'keeping.ask.gone') }),
			})
			return outcome === 'opened'
		} catch {
			setAsking({ isWorking: false, problem: say('kit.change.lost') })
			return false
		}
	}
	if (state.data === undefined)
		return state.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void state.again()}>{say('app.again')}</Button>}>
				{say('kit.change.lost')}
			</Message>
		) : null
	const { schedule, requests, erasures, copies } = state.data
	const due = schedule.filter(({ isDue }) => isDue).map(({ data }) => data)
	return (
		<div className="stack keeping">
			<PageHead title={say('keeping.title')} lead={say('keeping.lead')} />
			{change.problem === undefined ? null : (
				<Message tone="heed" isLive>
					{change.problem}
				</Message>
			)}
			<CloseEvent
				state={state.data}
				isWorking={change.isWorking}
				onClose={() => void change.send([['keeping.closeEvent', {}]], say('keeping.close.said'))}
			/>
			<Schedule
				state={state.data}
				onDays={(data, days) => void change.send([['keeping.saveRule', { data, days }]], say('keeping.schedule.saved'))}
				onErase={() => setErasing({ requestId: null, data: due })}
				onHold={(data, hold) =>
					void change.send(
						[['keeping.holdBack', { data, hold }]],
						say(hold === null ? 'keeping.hold.saidLetGo' : 'keeping.hold.said'),
					)
				}
				nowMs={nowMs}
			/>
			<ByItself
				state={state.data}
				nowMs={nowMs}
				onTurn={(isOn) =>
					void change.send(
						[['keeping.setByItself', { isOn }]],
						say(isOn ? 'keeping.itself.turnedOn' : 'keeping.itself.turnedOff'),
					)
				}
				onErase={() => setErasing({ requestId: null, data: due })}
			/>
			<AskToErase problem={asking.problem} isWorking={asking.isWorking} onErase={ask} />
			<Requests requests={requests} onErase={(requestId) => setErasing({ requestId, data: [] })} />
			<Certificates erasures={erasures} onFinish={() => setErasing({ requestId: null, data: [] })} />
			<Copies
				copies={copies}
				files={left.data?.files ?? []}
				hasFailed={left.hasFailed}
				backups={backups.data}
				onAdd={(copy) =>
					void change.send([['keeping.addCopy', { copyId: newId(), ...copy }]], say('keeping.copies.added'))
				}
				onGone={(step) => void change.send([step], say('keeping.copies.ticked')).then(left.again)}
			/>
			<Limits />
			{erasing === null ? null : (
				<EraseDialog
					what={erasing}
					onClose={() => {
						setErasing(null)
						void state.again()
					}}
				/>
			)}
		</div>
	)
}
