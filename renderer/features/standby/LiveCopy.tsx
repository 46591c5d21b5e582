/** The live copy on this computer: up to when it holds everything, and taking over when the hub is lost. */
import { type FormEvent, useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { formatBytes, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'

type Copy = NonNullable<OutputOf<'standby.state'>['copy']>

const lookAgainMs = 2000

/** Kept true while it is shown: the notices that a joined computer hears are the hub's. */
const useCopy = () => {
	const state = useQuery('standby.state', (hub) => hub.standby.state({}), ['desks'])
	const { again } = state
	useEffect(() => {
		const timer = setInterval(() => void again(), lookAgainMs)
		return () => clearInterval(timer)
	}, [again])
	return state
}

const KeepForm = ({ onKept }: { readonly onKept: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [code, setCode] = useState('')
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const [isWorking, setWorking] = useState(false)
	const keep = async (event: FormEvent): Promise<void> => {
		event.preventDefault()
		setWorking(true)
		const { outcome } = await client.standby.keep({ code: code.trim() }).catch(() => ({ outcome: 'away' as const }))
		setWorking(false)
		if (outcome === 'begun') return onKept()
		setProblem(say(`standby.copy.why.${outcome}`))
	}
	return (
		<Card title={say('standby.copy.keepTitle')}>
			<form className="stack-s" onSubmit={(event) => void keep(event)} noValidate>
				<p>{say('standby.copy.keepWords')}</p>
				<TextField
					label={say('standby.copy.code')}
					hint={say('standby.copy.codeHint')}
					value={code}
					maxLength={60}
					onChange={setCode}
					error={problem}
				/>
				<div>
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('standby.copy.keep')}
					</Button>
				</div>
			</form>
		</Card>
	)
}

const withSeconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const StateWords = ({ copy }: { readonly copy: Copy }) => {
	const say = useText()
	const time = copy.holdsToMs === null ? '' : withSeconds.format(copy.holdsToMs)
	if (copy.is === 'fetching')
		return <p>{say('standby.copy.fetching', { fetched: formatBytes(copy.fetched), bytes: formatBytes(copy.bytes) })}</p>
	if (copy.is === 'stopped')
		return <Message tone="heed">{say(`standby.copy.stopped.${copy.why ?? 'differs'}`)}</Message>
	if (copy.is === 'away') return <Message tone="heed">{say('standby.copy.away', { time })}</Message>
	return (
		<p>
			<b>
				{copy.missing === 0
					? say('standby.copy.following', { time })
					: say('standby.copy.behind', { time, missing: copy.missing })}
			</b>
		</p>
	)
}

const Held = ({ copy, onChanged, onTookOver }: { copy: Copy; onChanged: () => void; onTookOver: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [isAsking, setAsking] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState('')
	const takeOver = async (): Promise<void> => {
		setWorking(true)
		const { outcome } = await client.standby.takeOver({}).catch(() => ({ outcome: 'failed' as const }))
		setWorking(false)
		setAsking(false)
		if (outcome !== 'tookOver') return setProblem(say(`standby.copy.why.${outcome}`))
		toast(say('standby.copy.tookOver'))
		onTookOver()
	}
	const stop = async (): Promise<void> => {
		await client.standby.stop({})
		toast(say('standby.copy.destroyed'))
		onChanged()
	}
	return (
		<Card title={say('standby.copy.title', { name: copy.eventName })}>
			<div className="stack-s">
				<StateWords copy={copy} />
				{problem === '' ? null : (
					<Message tone="heed" isLive>
						{problem}
					</Message>
				)}
				<div className="row wrap">
					{copy.is === 'following' || copy.is === 'away' ? (
						<Button kind={copy.is === 'away' ? 'main' : 'second'} onPress={() => setAsking(true)}>
							{say('standby.copy.takeOver')}
						</Button>
					) : null}
					<Button kind="quiet" onPress={() => void stop()}>
						{say('standby.copy.stop')}
					</Button>
				</div>
				<Dialog
					isOpen={isAsking}
					title={say('standby.copy.takeOverTitle')}
					onClose={() => setAsking(false)}
					main={
						<Button kind="main" isWorking={isWorking} onPress={() => void takeOver()}>
							{say('standby.copy.takeOver')}
						</Button>
					}
				>
					<p>
						{say('standby.copy.takeOverWords', { time: copy.holdsToMs === null ? '' : formatTime(copy.holdsToMs) })}
					</p>
					<p>{say('standby.copy.takeOverDesks')}</p>
				</Dialog>
			</div>
		</Card>
	)
}

export type LiveCopyProps = {
	/** Whether one can be begun here. */
	readonly canKeep: boolean
	readonly onTookOver: () => void
}

export const LiveCopy = ({ canKeep, onTookOver }: LiveCopyProps) => {
	const state = useCopy()
	const copy = state.data?.copy ?? null
	const again = () => void state.again()
	if (copy !== null) return <Held copy={copy} onChanged={again} onTookOver={onTookOver} />
	return canKeep ? <KeepForm onKept={again} /> : null
}
