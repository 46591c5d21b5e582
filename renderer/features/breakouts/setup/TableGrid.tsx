import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import type { Setup, SetupGroup, SetupRound } from '../useSetup.ts'
import { TableRow } from './TableRow.tsx'
import { useChange } from './useChange.ts'

export type TableGridProps = {
	readonly setup: Setup
	readonly round: SetupRound
	/** Of this round. */
	readonly groups: readonly SetupGroup[]
}

/** The tables of a round, one a row, changed where they stand. */
export const TableGrid = ({ setup, round, groups }: TableGridProps) => {
	const say = useText()
	const change = useChange(setup.groups)
	const sorted = [...groups].sort((a, b) => a.number - b.number)
	const remove = async (group: SetupGroup, next: SetupGroup | undefined): Promise<void> => {
		const isDone = await change.make(
			[['breakouts.removeGroup', { groupId: group.id }]],
			say('groupSetup.rounds.tableRemoved', { number: group.number }),
		)
		if (isDone) focusSoon(() => document.getElementById(next === undefined ? 'make-tables' : `remove-${next.id}`))
	}
	return (
		<>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem}</Message>}
			<div className="card card-flush" data-density="dense">
				<Table caption={say('groupSetup.rounds.caption', { number: round.number })} className="grid-table">
					<thead>
						<tr>
							<th scope="col">{say('groupSetup.rounds.number')}</th>
							<th scope="col">{say('groupSetup.rounds.topic')}</th>
							<th scope="col">{say('groupSetup.rounds.room')}</th>
							<th scope="col">{say('groupSetup.rounds.place')}</th>
							<th scope="col">{say('groupSetup.rounds.min')}</th>
							<th scope="col">{say('groupSetup.rounds.target')}</th>
							<th scope="col">{say('groupSetup.rounds.max')}</th>
							<th scope="col">{say('groupSetup.rounds.actions')}</th>
						</tr>
					</thead>
					<tbody>
						{sorted.map((group, index) => (
							<TableRow
								key={group.id}
								setup={setup}
								group={group}
								onRemove={() => void remove(group, sorted[index + 1] ?? sorted[index - 1])}
							/>
						))}
					</tbody>
				</Table>
				<p className="grid-hint soft small">{say('groupSetup.rounds.rowHint')}</p>
			</div>
		</>
	)
}
