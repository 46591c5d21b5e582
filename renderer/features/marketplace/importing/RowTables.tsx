/** The lists of planned rows: new, changed, unchanged, left out; and cells that were left out of rows that are kept. */
import { Changes } from '../../../components/mapping/Changes.tsx'
import { columnHeading, type FileColumn } from '../../../components/mapping/columnHeading.ts'
import { RowHeads } from '../../../components/mapping/RowHeads.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import { fieldName, fieldValue } from './fieldWords.ts'
import type { StallCell, StallRow } from './usePage.ts'

type Rows = { readonly rows: readonly StallRow[] }

/** Which row of the file; in a narrow window, where headings of columns are gone, it says so itself. */
const RowNumber = ({ row, isHeading = false }: { readonly row: number; readonly isHeading?: boolean }) => {
	const say = useText()
	const label = say('importing.lookOver.row')
	return isHeading ? (
		<th scope="row" className="number" data-label={label}>
			{row}
		</th>
	) : (
		<td className="number" data-label={label}>
			{row}
		</td>
	)
}

const StallName = ({ row }: { readonly row: StallRow }) => {
	const say = useText()
	return (
		<th scope="row" className="stall-import-name">
			{say('market.stallNamed', { number: row.number, organisation: row.organisation })}
			{row.title === '' ? null : <span className="small soft under">{row.title}</span>}
		</th>
	)
}

export const NewRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('marketImport.lookOver.tab.new')} className="fate-table stall-import-table">
			<RowHeads of={[say('marketImport.lookOver.stall'), say('marketImport.lookOver.brings')]} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<RowNumber row={row.row} />
						<StallName row={row} />
						<td>
							<dl className="stall-import-brings">
								{row.details.map(({ field, value }) => (
									<div key={`${field}:${value}`}>
										<dt>{fieldName(field)}</dt>
										<dd>{fieldValue(field, value)}</dd>
									</div>
								))}
							</dl>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export const ChangedRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('marketImport.lookOver.tab.changed')} className="fate-table stall-import-table">
			<RowHeads of={[say('marketImport.lookOver.stall'), say('importing.lookOver.whatChanges')]} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<RowNumber row={row.row} />
						<StallName row={row} />
						<td>
							<Changes
								changes={row.changes.map(({ field, before, after }) => ({
									field: fieldName(field),
									before: fieldValue(field, before),
									after: fieldValue(field, after),
								}))}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export const UnchangedRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('marketImport.lookOver.tab.unchanged')} className="fate-table stall-import-table">
			<RowHeads of={[say('marketImport.lookOver.stall')]} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<RowNumber row={row.row} />
						<StallName row={row} />
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export const LeftRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('marketImport.lookOver.tab.refused')} className="fate-table stall-import-table">
			<RowHeads of={[say('importing.lookOver.reason'), say('importing.lookOver.remedy')]} />
			<tbody>
				{rows.map(({ row, code }) => (
					<tr key={row}>
						<RowNumber row={row} isHeading />
						<td>{code === null ? '' : say(`marketImport.row.${code}.what`)}</td>
						<td className="soft">{code === null ? '' : say(`marketImport.row.${code}.remedy`)}</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export type LeftCellsProps = { readonly cells: readonly StallCell[]; readonly columns: readonly FileColumn[] }

export const LeftCells = ({ cells, columns }: LeftCellsProps) => {
	const say = useText()
	return (
		<Table caption={say('marketImport.lookOver.tab.cells')} className="fate-table stall-import-table">
			<RowHeads
				of={[
					say('importing.lookOver.column'),
					say('marketImport.lookOver.inCell'),
					say('importing.lookOver.reason'),
					say('importing.lookOver.remedy'),
				]}
			/>
			<tbody>
				{cells.map(({ row, column, code, words, most }) => (
					<tr key={`${row}:${column}:${code}:${words}`}>
						<RowNumber row={row} isHeading />
						<td data-label={say('importing.lookOver.column')}>{columnHeading(columns, column)}</td>
						<td className="stall-import-cell">{words}</td>
						<td>{say(`marketImport.cell.${code}.what`, { most })}</td>
						<td className="soft">{say(`marketImport.cell.${code}.remedy`, { most })}</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
