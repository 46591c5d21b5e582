/** A table of fields: every row is saved by itself, none of them needs a form. */
import { type ReactNode, useRef } from 'react'
import { Table } from '../../../../components/Table.tsx'
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx'
import { useText } from '../../../../text/text.ts'
import type { Draft, Faults } from './cells.ts'
import type { GridCellKind, GridColumn } from './GridCell.tsx'
import { GridRow, type GridRowData } from './GridRow.tsx'
import './HallGrid.css'

export type HallGridProps = {
	readonly caption: string
	readonly columns: readonly GridColumn[]
	readonly rows: readonly GridRowData[]
	/** Null: rows are not chosen. */
	readonly choosing?: {
		readonly chosen: ReadonlySet<string>
		readonly onChoose: (chosen: ReadonlySet<string>) => void
	} | null
	readonly onSave: (id: string, draft: Draft) => Promise<Faults | null>
	readonly onUndo: () => void
	/** At the end of a row; what stands there says what it is about. */
	readonly endOf?: (row: GridRowData) => ReactNode
}

/** How wide a column is, by what stands in it. */
const widthOf = (cell: GridCellKind): string => {
	if (cell.is === 'text' && cell.isCode) return 'code'
	return cell.is === 'choice' && cell.isWide ? 'wide' : cell.is
}

export const HallGrid = ({ caption, columns, rows, choosing = null, onSave, onUndo, endOf }: HallGridProps) => {
	const say = useText()
	const latest = useRef({ onSave, onUndo, choosing })
	latest.current = { onSave, onUndo, choosing }
	/** Always the same ones, so that rows which did not change are not drawn anew. */
	const hands = useRef({
		save: (id: string, draft: Draft) => latest.current.onSave(id, draft),
		undo: () => latest.current.onUndo(),
		choose: (id: string, isChosen: boolean): void => {
			const after = new Set(latest.current.choosing?.chosen)
			if (isChosen) after.add(id)
			else after.delete(id)
			latest.current.choosing?.onChoose(after)
		},
	})
	const isEvery = choosing !== null && rows.length > 0 && rows.every(({ id }) => choosing.chosen.has(id))
	return (
		<Table caption={caption} className="hall-grid">
			<colgroup>
				{choosing === null ? null : <col className="hall-grid-col-choose" />}
				{columns.map(({ field, cell }) => (
					<col key={field} className={`hall-grid-col-${widthOf(cell)}`} />
				))}
				{endOf === undefined ? null : <col className="hall-grid-col-end" />}
			</colgroup>
			<thead>
				<tr>
					{choosing === null ? null : (
						<th scope="col" className="hall-grid-choose">
							<input
								type="checkbox"
								className="hall-grid-flag"
								aria-label={say('marketHall.table.chooseAll')}
								checked={isEvery}
								onChange={() => choosing.onChoose(new Set(isEvery ? [] : rows.map(({ id }) => id)))}
							/>
						</th>
					)}
					{columns.map(({ field, label }) => (
						<th key={field} scope="col" className={`hall-grid-of-${field}`}>
							{label}
						</th>
					))}
					{endOf === undefined ? null : (
						<th scope="col">
							<VisuallyHidden>{say('marketHall.table.end')}</VisuallyHidden>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<GridRow
						key={row.id}
						row={row}
						columns={columns}
						isChosen={choosing === null ? null : choosing.chosen.has(row.id)}
						onChoose={hands.current.choose}
						onSave={hands.current.save}
						onUndo={hands.current.undo}
						end={endOf?.(row)}
					/>
				))}
			</tbody>
		</Table>
	)
}
