/** Who may sit down at this computer: initials, what they may see, and a PIN. Off until an organiser is the first. */
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { type LockAfter, lockChoices, setLockAfter, useLock } from '../../components/lockStore.ts'
import { Message } from '../../components/Message.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Select } from '../../components/Select.tsx'
import { Table } from '../../components/Table.tsx'
import { TextField } from '../../components/TextField.tsx'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'
import { useQuery } from '../../transport/useQuery.ts'

type Operator = OutputOf<'operators.list'>['operators'][number]
type Role = Operator['role']
type Problem = 'initialsForm' | 'pinForm' | 'tooEasy' | 'initialsTaken' | 'needsOrganiser' | 'notFound' | 'lost'

const roles = ['organiser', 'deskLead', 'desk'] as const satisfies readonly Role[]

export const Operators = () => {
	const say = useText()
	const hub = useHub()
	const list = useQuery('operators.list', (client) => client.operators.list({}), ['event'])
	const { after } = useLock()
	const [edited, setEdited] = useState<Operator | null>(null)
	const [initials, setInitials] = useState('')
	const [chosen, setRole] = useState<Role | null>(null)
	const [pin, setPin] = useState('')
	const [problem, setProblem] = useState<Problem | null>(null)
	const [isWorking, setWorking] = useState(false)
	const all = list.data?.operators ?? []
	/** The first has to be an organiser; whoever comes after is most often at a desk. */
	const role = chosen ?? (all.length === 0 ? 'organiser' : 'desk')
	const edit = (operator: Operator | null): void => {
		setEdited(operator)
		setInitials(operator?.initials ?? '')
		setRole(operator?.role ?? null)
		setPin('')
		setProblem(null)
	}
	const save = async (): Promise<void> => {
		if (!/^[\p{L}\p{N}]{1,6}$/u.test(initials.trim())) return setProblem('initialsForm')
		if (!/^\d{4,8}$/.test(pin.trim())) return setProblem('pinForm')
		setWorking(true)
		setProblem(null)
		try {
			const operatorId = edited?.operatorId ?? newId()
			const input = { operatorId, initials: initials.trim(), role, pin: pin.trim() }
			const { outcome } = await hub.client.operators.set(input)
			if (outcome === 'kept') {
				toast(say('lock.kept', { initials: input.initials.toLocaleUpperCase('en-GB') }))
				edit(null)
				await list.again()
			} else setProblem(outcome)
		} catch {
			setProblem('lost')
		}
		setWorking(false)
	}
	const remove = async ({ operatorId, initials: gone }: Operator): Promise<void> => {
		setProblem(null)
		try {
			const { outcome } = await hub.call('operators.remove', { operatorId })
			if (outcome === 'removed') toast(say('lock.removed', { initials: gone }))
			else setProblem(outcome)
			await list.again()
		} catch {
			setProblem('lost')
		}
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!isWorking) void save()
	}
	const isOf = (...ones: Problem[]): string | undefined =>
		problem !== null && ones.includes(problem) ? say(`lock.problem.${problem}`) : undefined
	return (
		<Card title={say('lock.who')}>
			<div className="stack-s">
				<p className="soft">{say(all.length === 0 ? 'lock.off' : 'lock.on')}</p>
				{all.length === 0 ? null : (
					<Table caption={say('lock.who')}>
						<thead>
							<tr>
								<th scope="col">{say('lock.initials')}</th>
								<th scope="col">{say('lock.role')}</th>
								<th scope="col">{say('lock.newPin')}</th>
								<th scope="col">{say('lock.remove')}</th>
							</tr>
						</thead>
						<tbody>
							{all.map((one) => (
								<tr key={one.operatorId}>
									<th scope="row">{one.initials}</th>
									<td>{say(`lock.roles.${one.role}`)}</td>
									<td>
										<Button
											kind="quiet"
											size="dense"
											label={say('lock.newPinWhich', { initials: one.initials })}
											onPress={() => edit(one)}
										>
											{say('lock.newPin')}
										</Button>
									</td>
									<td>
										<Button
											kind="quiet"
											size="dense"
											label={say('lock.removeWhich', { initials: one.initials })}
											onPress={() => void remove(one)}
										>
											{say('lock.remove')}
										</Button>
									</td>
								</tr>
							))}
						</tbody>
					</Table>
				)}
				{isOf('needsOrganiser', 'notFound', 'lost') === undefined ? null : (
					<Message tone="heed" isLive>
						{isOf('needsOrganiser', 'notFound', 'lost')}
					</Message>
				)}
				<form className="safe-form" onSubmit={submit} autoComplete="off" noValidate>
					<h3>{edited === null ? say('lock.add') : say('lock.newPinWhich', { initials: edited.initials })}</h3>
					<TextField
						label={say('lock.initials')}
						value={initials}
						maxLength={6}
						onChange={setInitials}
						error={isOf('initialsForm', 'initialsTaken')}
					/>
					<Select
						label={say('lock.role')}
						value={role}
						onChange={setRole}
						options={roles.map((value) => ({ value, label: say(`lock.roles.${value}`) }))}
					/>
					<TextField
						label={say('lock.pin')}
						hint={say('lock.pinHint')}
						value={pin}
						maxLength={8}
						onChange={setPin}
						error={isOf('pinForm', 'tooEasy')}
					/>
					<div className="row wrap">
						<Button type="submit" isWorking={isWorking}>
							{say(all.length === 0 ? 'lock.begin' : 'lock.save')}
						</Button>
						{edited === null ? null : (
							<Button kind="quiet" onPress={() => edit(null)}>
								{say('kit.goBack')}
							</Button>
						)}
					</div>
				</form>
				{all.length === 0 ? null : (
					<p className="small soft" aria-hidden="true">
						{say('lock.after')}
					</p>
				)}
				{all.length === 0 ? null : (
					<Segmented
						label={say('lock.after')}
						value={after}
						onChange={(value) => setLockAfter(value as LockAfter)}
						segments={lockChoices.map((value) => ({ value, label: say(`lock.afterChoice.${value}`) }))}
					/>
				)}
			</div>
		</Card>
	)
}
