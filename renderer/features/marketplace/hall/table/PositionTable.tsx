/** Every position of the hall with every field of it: what the plan shows, for those who do not draw. */
import { useMemo, useState } from 'react'
import { hallProblems } from '../../../../../shared/domain/marketplace/hallProblems.ts'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { Hall, HallRead, Position } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { AddRow } from './AddRow.tsx'
import { ChangeTogether } from './ChangeTogether.tsx'
import { HallGrid } from './HallGrid.tsx'
import { NumberRows } from './NumberRows.tsx'
import { PositionTools, type Tool } from './PositionTools.tsx'
import { draftOfPosition, readPosition } from './positionCells.ts'
import { positionColumns } from './positionColumns.ts'
import { problemWords } from './problemWords.ts'
import { useGridSave } from './useGridSave.ts'
import { useRows } from './useRows.ts'

export type PositionTableProps = {
	readonly read: HallRead
	readonly hall: Hall
	readonly again: () => Promise<void>
}

const none: ReadonlySet<string> = new Set()

export const PositionTable = ({ read, hall, again }: PositionTableProps) => {
	const say = useText()
	const { circuits, zones, positions } = read
	const [chosen, setChosen] = useState(none)
	const [tool, setTool] = useState<Tool | null>(null)
	const { rows, sort } = useRows(positions)
	const { save, undo } = useGridSave(again)
	const change = useMarketSend(again)
	// Names alone: what is used changes with every stall, and the columns do not.
	const names = JSON.stringify(circuits.map(({ id, name }) => ({ id, name })))
	const columns = useMemo(() => positionColumns(JSON.parse(names)), [names])
	const shown = useMemo(() => {
		const problems = hallProblems({ hall, circuits, zones, positions })
		return rows.map((position) => ({
			id: position.id,
			name: position.code,
			said: draftOfPosition(position),
			problems: (problems.get(position.id) ?? []).map(problemWords),
		}))
	}, [hall, circuits, zones, positions, rows])
	const picked = rows.filter(({ id }) => chosen.has(id))
	const put = (list: readonly Position[], words: string): Promise<boolean> =>
		change
			.send([['marketplace.savePositions', { hallId: hall.id, positions: [...list] }]], words)
			.then(({ isDone }) => isDone)
	const wrong = shown.filter(({ problems }) => problems.length > 0).length
	const about = { read, hall, rows, picked, put, isWorking: change.isWorking, problem: change.problem }
	const close = (): void => {
		change.clear()
		setTool(null)
	}
	return (
		<section className="stack" aria-labelledby="hall-positions">
			<div className="row wrap hall-table-head">
				<h2 id="hall-positions">{say('marketHall.table.positions', { count: positions.length })}</h2>
				{wrong === 0 ? null : (
					<span className="hall-table-wrong">{say('marketHall.table.wrong', { count: wrong })}</span>
				)}
			</div>
			<PositionTools
				{...about}
				send={change.send}
				onTool={(next) => {
					change.clear()
					setTool(next)
				}}
				onSort={sort}
				onUndo={undo}
				onGone={() => setChosen(none)}
			/>
			{change.problem === undefined || tool !== null ? null : <Message tone="heed">{change.problem}</Message>}
			<div className={tool === null ? '' : 'beside'}>
				{tool === 'row' ? <AddRow {...about} onClose={close} /> : null}
				{tool === 'number' ? <NumberRows {...about} onClose={close} /> : null}
				{tool === 'together' && picked.length > 0 ? <ChangeTogether {...about} onClose={close} /> : null}
				{rows.length === 0 ? (
					<EmptyState title={say('marketHall.table.noneYet')}>
						<p>{say('marketHall.table.noneYetWords')}</p>
					</EmptyState>
				) : (
					<div className="stack-s">
						<HallGrid
							caption={say('marketHall.table.caption')}
							columns={columns}
							rows={shown}
							choosing={{ chosen, onChoose: setChosen }}
							onUndo={undo}
							onSave={async (id, draft) => {
								const judged = readPosition(id, draft, hall, positions)
								if ('faults' in judged) return judged.faults
								return save(['marketplace.savePositions', { hallId: hall.id, positions: [judged.position] }])
							}}
						/>
						<p className="soft small measure">{say('marketHall.table.keys')}</p>
					</div>
				)}
			</div>
		</section>
	)
}
