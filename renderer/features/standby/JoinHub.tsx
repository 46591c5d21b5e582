/** Joining a hub: its address, whether it is the right one, the code, and waiting to be let in. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import './standby.css'

type Seen = Extract<OutputOf<'joined.look'>, { outcome: 'seen' }>

const askAgainMs = 1000

export type JoinHubProps = { readonly onBack: () => void; readonly onJoined: () => void }

/** The number that both screens show, until somebody at the hub has decided. */
const Waiting = ({
	number,
	onJoined,
	onOver,
}: {
	readonly number: string
	readonly onJoined: () => void
	readonly onOver: (why: 'refused' | 'gone') => void
}) => {
	const say = useText()
	const { client } = useHub()
	const told = useRef({ onJoined, onOver })
	told.current = { onJoined, onOver }
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		let isGone = false
		const ask = async () => {
			const { outcome } = await client.joined.wait({}).catch(() => ({ outcome: 'away' as const }))
			if (isGone) return
			if (outcome === 'joined') told.current.onJoined()
			else if (outcome === 'refused' || outcome === 'gone') told.current.onOver(outcome)
			else timer = setTimeout(() => void ask(), askAgainMs)
		}
		void ask()
		return () => {
			isGone = true
			clearTimeout(timer)
		}
	}, [client])
	return (
		<div className="stack" role="status">
			<p>{say('standby.join.number')}</p>
			<p className="standby-number code">{number}</p>
			<p className="soft">{say('standby.join.waiting')}</p>
		</div>
	)
}

export const JoinHub = ({ onBack, onJoined }: JoinHubProps) => {
	const say = useText()
	const { client } = useHub()
	const [text, setText] = useState('')
	const [seen, setSeen] = useState<Seen | null>(null)
	const [code, setCode] = useState('')
	const [operator, setOperator] = useState('')
	const [number, setNumber] = useState('')
	const [problem, setProblem] = useState('')
	const [isWorking, setWorking] = useState(false)

	const working = async (work: () => Promise<string>): Promise<void> => {
		setWorking(true)
		setProblem('')
		setProblem(await work().catch(() => say('standby.hubs.failed')))
		setWorking(false)
	}
	const look = (event: FormEvent): void => {
		event.preventDefault()
		void working(async () => {
			const answer = await client.joined.look({ text: text.trim() })
			if (answer.outcome !== 'seen') return say(`standby.join.${answer.outcome}`)
			setSeen(answer)
			setCode(answer.code)
			return ''
		})
	}
	const ask = (event: FormEvent): void => {
		event.preventDefault()
		if (seen === null) return
		if (code.trim() === '') return setProblem(say('standby.join.codeMissing'))
		void working(async () => {
			const { address, pin } = seen
			const answer = await client.joined.ask({ address, pin, code: code.trim(), operator: operator.trim() })
			if (answer.outcome === 'refused') return say(`standby.join.why.${answer.why}`)
			setNumber(answer.number)
			return ''
		})
	}
	const back = seen === null ? onBack : () => setSeen(null)
	const head = (title: string) => (
		<PageHead title={title} lead={say('standby.join.lead')} end={<Button onPress={back}>{say('kit.goBack')}</Button>} />
	)
	const wrong =
		problem === '' ? null : (
			<Message tone="heed" isLive>
				{problem}
			</Message>
		)

	if (seen !== null && number !== '') {
		return (
			<div className="standby-page stack">
				<PageHead title={say('standby.join.numberTitle')} />
				<Waiting
					number={number}
					onJoined={onJoined}
					onOver={(why) => {
						setNumber('')
						setProblem(say(`standby.join.${why}`))
					}}
				/>
			</div>
		)
	}
	if (seen !== null) {
		return (
			<form className="standby-page stack" onSubmit={ask} noValidate>
				{head(say('standby.join.compareTitle'))}
				{seen.pinSaid ? (
					<p>{say('standby.join.known')}</p>
				) : (
					<>
						<p>{say('standby.join.compare')}</p>
						<p>
							<span className="soft">{say('standby.join.fingerprint')}</span>{' '}
							<b className="standby-print code">{seen.fingerprint}</b>
						</p>
					</>
				)}
				<TextField label={say('standby.join.code')} value={code} maxLength={40} onChange={setCode} />
				<TextField
					label={say('standby.join.operator')}
					hint={say('standby.join.operatorHint')}
					value={operator}
					maxLength={6}
					onChange={setOperator}
				/>
				{wrong}
				<div className="row wrap">
					<Button kind="main" size="desk" type="submit" isWorking={isWorking}>
						{say(seen.pinSaid ? 'standby.join.ask' : 'standby.join.send')}
					</Button>
				</div>
			</form>
		)
	}
	return (
		<form className="standby-page stack" onSubmit={look} noValidate>
			{head(say('standby.join.title'))}
			<TextField
				label={say('standby.join.text')}
				hint={say('standby.join.textHint')}
				value={text}
				maxLength={400}
				onChange={setText}
			/>
			{wrong}
			<div className="row wrap">
				<Button kind="main" size="desk" type="submit" isWorking={isWorking}>
					{say('standby.join.look')}
				</Button>
			</div>
		</form>
	)
}
