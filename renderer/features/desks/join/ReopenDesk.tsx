/** A desk that was started again while its hub is out of reach: its code, and it goes on with what it kept. */
import { type FormEvent, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { DoorMark } from '../../../components/DoorMark.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import './Join.css'

type Problem = 'short' | Exclude<Awaited<ReturnType<ReturnType<typeof useHub>['openWithCode']>>, 'opened'>

const codeLength = 10

/** @param onAgain asks the hub; resolves once it has answered or is known to be away. */
export const ReopenDesk = ({ onAgain }: { readonly onAgain: () => Promise<void> }) => {
	const say = useText()
	const { openWithCode } = useHub()
	const [typed, setTyped] = useState('')
	const [problem, setProblem] = useState<Problem | null>(null)
	const [working, setWorking] = useState<'open' | 'again' | null>(null)
	const [isStillAway, setStillAway] = useState(false)
	const tell = (now: Problem): void => {
		setProblem(now)
		announce(say(`alone.reopen.problem.${now}`))
	}
	const open = async (): Promise<void> => {
		setStillAway(false)
		if (typed.replace(/[\s-]/g, '').length !== codeLength) return tell('short')
		setProblem(null)
		setWorking('open')
		const opened = await openWithCode(typed).catch(() => 'nothing' as const)
		setWorking(null)
		if (opened !== 'opened') tell(opened)
	}
	const again = async (): Promise<void> => {
		setStillAway(false)
		setWorking('again')
		await onAgain()
		// Seen only where it still does not answer: otherwise this page is gone by now.
		setWorking(null)
		setStillAway(true)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (working === null) void open()
	}
	return (
		<main className="join">
			<DoorMark />
			<PageHead title={say('alone.reopen.title')} lead={say('alone.reopen.lead')} />
			<p>{say('alone.reopen.why')}</p>
			<form className="join-form" onSubmit={submit} autoComplete="off" noValidate>
				<TextField
					label={say('alone.reopen.code')}
					hint={say('alone.reopen.codeHint')}
					value={typed}
					maxLength={20}
					inputClassName="join-code"
					onChange={setTyped}
					autoFocus
					error={problem === null ? undefined : say(`alone.reopen.problem.${problem}`)}
				/>
				<div className="row wrap">
					<Button kind="main" size="desk" type="submit" isWorking={working === 'open'}>
						{say('alone.reopen.open')}
					</Button>
					<Button size="desk" isWorking={working === 'again'} onPress={() => void again()}>
						{say('alone.reopen.again')}
					</Button>
				</div>
			</form>
			<p role="status">{isStillAway ? say('alone.reopen.stillAway') : ''}</p>
			<p className="soft">{say('alone.reopen.looks')}</p>
		</main>
	)
}
