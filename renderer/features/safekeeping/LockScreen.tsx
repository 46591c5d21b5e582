/**
 * What a locked computer shows: nothing of the event, the way in, and the alarm if one is on. Initials and PIN, or the
 * recovery code where a PIN was forgotten.
 */
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useAlarm } from '../../transport/useAlarm.ts'
import './LockScreen.css'

type Problem = { readonly why: 'no' | 'noCode' | 'missing' | 'lost' | 'tooOften'; readonly minutes: number }

const AlarmOn = () => {
	const say = useText()
	const on = useAlarm().data?.on ?? null
	if (on === null) return null
	const words = {
		evacuation: say('alarm.public.evacuationWords'),
		invacuation: say('programme.say.invacuation'),
		lockdown: say('programme.say.lockdown'),
	}[on.kind]
	return (
		<Message tone="stop" isLive title={say(`alarm.public.${on.kind}`)}>
			{on.isDrill ? say('alarm.drillFor', { what: words }) : words} {say('lock.alarmMore')}
		</Message>
	)
}

export type LockScreenProps = {
	/** Of whoever sat there before. */
	readonly initials: string
	/** The hub opened: asks again who sits here. */
	readonly onOpen: () => Promise<void>
}

export const LockScreen = ({ initials: before, onOpen }: LockScreenProps) => {
	const say = useText()
	const { client } = useHub()
	const [initials, setInitials] = useState(before)
	const [pin, setPin] = useState('')
	const [code, setCode] = useState('')
	const [isByCode, setByCode] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<Problem | null>(null)
	const open = async (): Promise<void> => {
		setWorking(true)
		setProblem(null)
		try {
			const answer = isByCode
				? await client.operators.unlockWithCode({ code })
				: await client.operators.unlock({ initials, pin })
			if (answer.outcome === 'open') await onOpen()
			else if (answer.outcome === 'tooOften') setProblem({ why: 'tooOften', minutes: answer.waitMinutes })
			else setProblem({ why: isByCode ? 'noCode' : 'no', minutes: 0 })
		} catch {
			setProblem({ why: 'lost', minutes: 0 })
		}
		setPin('')
		setWorking(false)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		const isThere = isByCode ? code.trim() !== '' : initials.trim() !== '' && /^\d{4,8}$/.test(pin)
		if (isThere) void open()
		else setProblem({ why: 'missing', minutes: 0 })
	}
	return (
		<main className="lock">
			<div className="lock-inside stack">
				<AlarmOn />
				<PageHead title={say('lock.title')} lead={say('lock.lead')} />
				<form className="lock-form stack-s" onSubmit={submit} autoComplete="off" noValidate>
					{isByCode ? (
						<TextField
							key="code"
							label={say('lock.code')}
							hint={say('lock.codeHint')}
							value={code}
							maxLength={60}
							onChange={setCode}
							autoFocus
						/>
					) : (
						<>
							<TextField
								label={say('lock.initials')}
								value={initials}
								maxLength={6}
								onChange={setInitials}
								autoFocus={before === ''}
							/>
							<TextField
								key="pin"
								label={say('lock.pin')}
								type="password"
								value={pin}
								maxLength={8}
								onChange={setPin}
								autoFocus={before !== ''}
							/>
						</>
					)}
					{problem === null ? null : (
						<Message tone="heed" isLive>
							{say(`lock.${problem.why}`, { count: problem.minutes })}
						</Message>
					)}
					<div className="row wrap">
						<Button kind="main" size="desk" type="submit" isWorking={isWorking}>
							{say('lock.open')}
						</Button>
						<Button
							kind="quiet"
							onPress={() => {
								setByCode(!isByCode)
								setProblem(null)
							}}
						>
							{say(isByCode ? 'lock.byPin' : 'lock.byCode')}
						</Button>
					</div>
				</form>
				<p className="soft">{say('lock.alarmKey')}</p>
			</div>
		</main>
	)
}
