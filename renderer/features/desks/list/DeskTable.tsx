/** The other desks: who sits where, when each was heard of, what it has still to hand in; and what can be done about it. */
import { LockIcon, PlugsConnectedIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Card } from '../../../components/Card.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { Table } from '../../../components/Table.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatCount, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Desk } from '../deskTypes.ts'
import { DeskActions } from './DeskActions.tsx'
import { DeskCode } from './DeskCode.tsx'
import { useChange } from './deskChange.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

export type DeskTableProps = {
	readonly desks: readonly Desk[]
	readonly isOpen: boolean
	readonly onChanged: () => Promise<void>
}

const columns = ['name', 'role', 'operator', 'seen', 'waiting', 'until', 'what'] as const

export const DeskTable = ({ desks, isOpen, onChanged }: DeskTableProps) => {
	const say = useText()
	const change = useChange(onChanged)
	const [renamed, setRenamed] = useState<Desk | null>(null)
	const [removed, setRemoved] = useState<Desk | null>(null)
	const [ofCode, setOfCode] = useState<Desk | null>(null)
	const [name, setName] = useState('')
	const untilOf = (atMs: number): string => {
		const time = formatTime(atMs)
		return time === '00:00' ? say('deskNetwork.list.endOfDay') : time
	}
	const rename = async (): Promise<void> => {
		if (renamed === null || name.trim() === '') return
		const { deskId } = renamed
		const said = say('deskNetwork.list.renamed', { name: renamed.name })
		const { isDone } = await change.send([['desks.rename', { deskId, name: name.trim() }]], said)
		if (isDone) setRenamed(null)
	}
	const lock = ({ deskId, name: which, isLocked }: Desk): void => {
		const said = say(isLocked ? 'deskNetwork.list.unlockedNow' : 'deskNetwork.list.lockedNow', { name: which })
		void change.send([['desks.lock', { deskId, isLocked: !isLocked }]], said)
	}
	const remove = ({ deskId }: Desk): void => {
		setRemoved(null)
		// No toast: it would offer a way back, and there is none.
		void change.send([['desks.remove', { deskId }]], '')
	}
	return (
		<Card title={say('deskNetwork.list.title')}>
			{desks.length === 0 ? (
				<EmptyState title={say('deskNetwork.list.none')}>
					<p>{say(isOpen ? 'deskNetwork.list.noneWords' : 'deskNetwork.list.noneOff')}</p>
				</EmptyState>
			) : (
				<Table caption={say('deskNetwork.list.title')}>
					<thead>
						<tr>
							{columns.map((column) => (
								<th key={column} scope="col">
									{say(`deskNetwork.list.${column}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{desks.map((desk) => (
							<tr key={desk.deskId}>
								<th scope="row">
									{desk.name}{' '}
									{desk.isLocked ? (
										<Tag tone="heed" icon={<Icon of={LockIcon} weight="fill" />}>
											{say('deskNetwork.list.locked')}
										</Tag>
									) : null}
								</th>
								<td>{say(`deskNetwork.letIn.roles.${desk.role}`)}</td>
								<td>{desk.operator === '' ? say('deskNetwork.list.nobody') : desk.operator}</td>
								<td>
									{desk.isHere ? (
										<Tag tone="welcome" icon={<Icon of={PlugsConnectedIcon} />}>
											{say('deskNetwork.list.here')}
										</Tag>
									) : desk.seenMs === null ? (
										say('deskNetwork.list.notYet')
									) : (
										say('deskNetwork.list.seenAt', { time: formatTime(desk.seenMs) })
									)}
								</td>
								<td>{desk.waiting === 0 ? say('deskNetwork.list.nothing') : formatCount(desk.waiting)}</td>
								<td>{untilOf(desk.untilMs)}</td>
								<td>
									<DeskActions
										desk={desk}
										onRename={() => {
											change.clear()
											setName(desk.name)
											setRenamed(desk)
										}}
										onCode={() => setOfCode(desk)}
										onLock={() => lock(desk)}
										onRemove={() => setRemoved(desk)}
									/>
								</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
			{renamed !== null || change.problem === undefined ? null : (
				<Message tone="heed" isLive>
					{change.problem}
				</Message>
			)}
			{renamed === null ? null : (
				<SidePanel
					title={say('deskNetwork.list.renameWhich', { name: renamed.name })}
					saveLabel={say('deskNetwork.list.save')}
					isWorking={change.isWorking}
					problem={change.problem}
					onSave={() => void rename()}
					onClose={() => setRenamed(null)}
					openerId={`rename-${renamed.deskId}`}
				>
					<TextField
						label={say('deskNetwork.list.newName')}
						value={name}
						maxLength={40}
						onChange={setName}
						error={name.trim() === '' ? say('deskNetwork.letIn.problem.name') : undefined}
					/>
				</SidePanel>
			)}
			{ofCode === null ? null : <DeskCode name={ofCode.name} onClose={() => setOfCode(null)} />}
			<RemoveDialog desk={removed} onRemove={remove} onClose={() => setRemoved(null)} />
		</Card>
	)
}
