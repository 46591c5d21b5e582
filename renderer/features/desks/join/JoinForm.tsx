/** The code that the organiser reads out, and whose initials sit at this desk. */
import { type FormEvent, useState } from 'react'
import { pairingCodeInWords, readPairingCode } from '../../../../shared/domain/desks/pairingCode.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { type Knocked, keepOperator, keptOperator, knock } from '../../../transport/joining.ts'

type Problem = Exclude<Knocked['outcome'], 'waiting'> | 'code' | 'initials'
const ofTheCode: ReadonlySet<Problem> = new Set(['code', 'wrong', 'used', 'old'])

export type JoinFormProps = {
	/** What a camera brought; empty where nobody scanned anything. */
	readonly scanned: string
	readonly onWaiting: (waitKey: string, number: string) => void
}

export const JoinForm = ({ scanned, onWaiting }: JoinFormProps) => {
	const say = useText()
	const [typed, setTyped] = useState(scanned === '' ? '' : pairingCodeInWords(scanned))
	const [initials, setInitials] = useState(keptOperator)
	const [problem, setProblem] = useState<Problem | null>(null)
	const [isWorking, setWorking] = useState(false)
	const join = async (): Promise<void> => {
		const code = readPairingCode(typed)
		const operator = initials.trim()
		if (code === null) return setProblem('code')
		if (operator !== '' && !/^[\p{L}\p{N}]{1,6}$/u.test(operator)) return setProblem('initials')
		setWorking(true)
		setProblem(null)
		keepOperator(operator.toLocaleUpperCase('en-GB'))
		const answer = await knock(code, operator)
		setWorking(false)
		if (answer.outcome === 'waiting') onWaiting(answer.waitKey, answer.number)
		else setProblem(answer.outcome)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!isWorking) void join()
	}
	return (
		<form className="join-form" onSubmit={submit} autoComplete="off" noValidate>
			<TextField
				label={say('joining.code')}
				hint={say('joining.codeHint')}
				value={typed}
				maxLength={20}
				inputClassName="join-code"
				onChange={setTyped}
				autoFocus
				error={problem !== null && ofTheCode.has(problem) ? say(`joining.problem.${problem}`) : undefined}
			/>
			<TextField
				label={say('joining.initials')}
				hint={say('joining.initialsHint')}
				isOptional
				value={initials}
				maxLength={6}
				onChange={setInitials}
				error={problem === 'initials' ? say('joining.problem.initials') : undefined}
			/>
			{problem === null || problem === 'initials' || ofTheCode.has(problem) ? null : (
				<Message tone="heed" isLive>
					{say(`joining.problem.${problem}`)}
				</Message>
			)}
			<div>
				<Button kind="main" size="desk" type="submit" isWorking={isWorking}>
					{say('joining.join')}
				</Button>
			</div>
		</form>
	)
}
