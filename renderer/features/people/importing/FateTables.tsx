/** The lists of planned rows: plain ones, before and after, side by side with who it may be, and left out with the remedy. */
import { Changes } from '../../../components/mapping/Changes.tsx'
import { RowHeads } from '../../../components/mapping/RowHeads.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import type { Fate } from './importState.ts'
import { refusalWords } from './refusedList.ts'
import type { FateRow } from './useFateRows.ts'
import { fieldName, fieldValue, type SectorLabel } from './words.ts'

type Rows = { readonly rows: readonly FateRow[] }

export const PlainRows = ({ rows, fate }: Rows & { readonly fate: Fate }) => {
	const say = useText()
	return (
		<Table caption={say(`importing.lookOver.tab.${fate}`)} className="fate-table">
			<RowHeads
				of={[say('importing.lookOver.name'), say('importing.lookOver.organisation'), say('importing.lookOver.email')]}
			/>
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<td className="number">{row.row}</td>
						<th scope="row">{row.name}</th>
						<td>{row.organisation}</td>
						<td className="soft">{row.email}</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export const ChangedRows = ({ rows, sectors }: Rows & { readonly sectors: readonly SectorLabel[] }) => {
	const say = useText()
	return (
		<Table caption={say('importing.lookOver.tab.changed')} className="fate-table">
			<RowHeads of={[say('importing.lookOver.name'), say('importing.lookOver.whatChanges')]} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<td className="number">{row.row}</td>
						<th scope="row">
							{row.name}
							{row.organisation === '' ? null : <span className="small soft under">{row.organisation}</span>}
						</th>
						<td>
							<Changes
								changes={row.changes.map(({ field, before, after }) => ({
									field: fieldName(field),
									before: fieldValue(field, before, sectors),
									after: fieldValue(field, after, sectors),
								}))}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

type Face = { readonly name: string; readonly email: string; readonly organisation: string }

const FaceWords = ({ face }: { readonly face: Face }) => (
	<>
		<b className="under">{face.name}</b>
		<span className="under">{face.organisation}</span>
		<span className="small soft under">{face.email}</span>
	</>
)

export const HeldRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('importing.lookOver.tab.held')} className="fate-table fate-held-table">
			<RowHeads of={[say('importing.lookOver.inFile'), say('importing.lookOver.mayBe')]} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.row}>
						<td className="number">{row.row}</td>
						<td>
							<FaceWords face={row} />
						</td>
						<td>
							<ul className="suspects">
								{row.suspects.map((face) => (
									<li key={`${face.name}:${face.email}:${face.organisation}`}>
										<FaceWords face={face} />
									</li>
								))}
							</ul>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export const RefusedRows = ({ rows }: Rows) => {
	const say = useText()
	return (
		<Table caption={say('importing.lookOver.tab.refused')} className="fate-table">
			<RowHeads
				of={[say('importing.lookOver.column'), say('importing.lookOver.reason'), say('importing.lookOver.remedy')]}
			/>
			<tbody>
				{rows.map((row) => {
					const { what, remedy } = refusalWords(row)
					return (
						<tr key={row.row}>
							<th scope="row" className="number">
								{row.row}
							</th>
							<td>{row.column === '' ? say('importing.lookOver.wholeRow') : row.column}</td>
							<td>{what}</td>
							<td className="soft">{remedy}</td>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}
