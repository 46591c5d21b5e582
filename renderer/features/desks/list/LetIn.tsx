/** Choosing what the next desk is for, and its name. One desk a code. */
import { KeyIcon } from '@phosphor-icons/react'
import { type FormEvent, useState } from 'react'
import { pairableRoles } from '../../../../shared/domain/desks/pairable.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { asTimeOfDay } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { DeskRole } from '../deskTypes.ts'
import { nextName } from './deskNames.ts'

type Problem = 'name' | 'nameTaken' | 'until' | 'tooSoon' | 'notOpen' | 'lost'

export type LetInProps = { readonly taken: readonly string[]; readonly onChanged: () => Promise<void> }

export const LetIn = ({ taken, onChanged }: LetInProps) => {
	const say = useText()
	const { client } = useHub()
	const [role, setRole] = useState<DeskRole>('desk')
	/** Null: nobody has written one, so it follows what the desk is for. */
	const [typed, setTyped] = useState<string | null>(null)
	const [until, setUntil] = useState('')
	const [problem, setProblem] = useState<Problem | null>(null)
	const [isWorking, setWorking] = useState(false)
	const base = say(`deskNetwork.letIn.names.${role}`)
	const name =
		typed ?? nextName(role, base, (number) => say('deskNetwork.letIn.numbered', { name: base, number }), taken)
	const make = async (): Promise<void> => {
		const time = asTimeOfDay(until)
		if (name.trim() === '') return setProblem('name')
		if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return setProblem('until')
		setWorking(true)
		setProblem(null)
		try {
			const { outcome } = await client.desks.startPairing({ name: name.trim(), role, until: time })
			if (outcome === 'started') setTyped(null)
			else setProblem(outcome)
			await onChanged()
		} catch {
			setProblem('lost')
		}
		setWorking(false)
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!isWorking) void make()
	}
	const isOf = (...ones: Problem[]): string | undefined =>
		problem === null || problem === 'lost' || !ones.includes(problem)
			? undefined
			: say(`deskNetwork.letIn.problem.${problem}`)
	return (
		<Card title={say('deskNetwork.letIn.title')}>
			<form className="desks-form" onSubmit={submit} autoComplete="off" noValidate>
				<Select
					label={say('deskNetwork.letIn.role')}
					value={role}
					onChange={setRole}
					options={pairableRoles.map((value) => ({ value, label: say(`deskNetwork.letIn.roles.${value}`) }))}
				/>
				<TextField
					label={say('deskNetwork.letIn.name')}
					hint={say('deskNetwork.letIn.nameHint')}
					value={name}
					maxLength={40}
					onChange={setTyped}
					error={isOf('name', 'nameTaken')}
				/>
				<TextField
					label={say('deskNetwork.letIn.until')}
					hint={say('deskNetwork.letIn.untilHint')}
					isOptional
					value={until}
					maxLength={5}
					onChange={setUntil}
					error={isOf('until', 'tooSoon')}
				/>
				{role === 'organiser' ? <Message tone="heed">{say('deskNetwork.letIn.organiserWarning')}</Message> : null}
				{problem === 'notOpen' || problem === 'lost' ? (
					<Message tone="heed" isLive>
						{problem === 'lost' ? say('deskNetwork.lost') : isOf('notOpen')}
					</Message>
				) : null}
				<div>
					<Button kind="main" type="submit" icon={<Icon of={KeyIcon} />} isWorking={isWorking}>
						{say('deskNetwork.letIn.make')}
					</Button>
				</div>
			</form>
		</Card>
	)
}
