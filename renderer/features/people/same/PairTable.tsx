/** Two registrations line by line: same or different by word and shape, and whose value holds where they differ. */
import { EqualsIcon, NotEqualsIcon, SplitVerticalIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'
import { fieldName, fieldValue, type SectorLabel } from '../importing/words.ts'
import { holds, isTakeable, type Line, type Pair, type Stays } from './pairFields.ts'

export type PairTableProps = {
	readonly pair: Pair
	readonly lines: readonly Line[]
	readonly stays: Stays
	/** Whose value was chosen, by field. */
	readonly chosen: Readonly<Record<string, Stays>>
	readonly sectors: readonly SectorLabel[]
	readonly onTake: (field: string, from: Stays) => void
}

const marks = { same: EqualsIcon, differs: NotEqualsIcon, only: SplitVerticalIcon } as const

export const PairTable = ({ pair, lines, stays, chosen, sectors, onTake }: PairTableProps) => {
	const say = useText()
	const group = useId()
	const cell = (line: Line, side: Stays) => {
		const value = line[side]
		const words = value === '' ? say('peopleSame.nothing') : fieldValue(line.field, value, sectors)
		if (!isTakeable(line.field) || line.one === line.other)
			return <span className={value === '' ? 'soft' : ''}>{words}</span>
		return (
			<label className="same-take">
				<input
					type="radio"
					name={`${group}-${line.field}`}
					checked={(chosen[line.field] ?? holds(line, stays)) === side}
					onChange={() => onTake(line.field, side)}
					aria-label={
						value === ''
							? say('peopleSame.takeNothing', { field: fieldName(line.field) })
							: say('peopleSame.take', { field: fieldName(line.field), value: words })
					}
				/>
				<span className={value === '' ? 'soft' : ''}>{words}</span>
			</label>
		)
	}
	return (
		<Table caption={say('peopleSame.table')} className="same-table">
			<thead>
				<tr>
					<th scope="col">{say('peopleSame.field')}</th>
					{(['one', 'other'] as const).map((side) => (
						<th key={side} scope="col">
							{pair[side].preferredName} <span className="code soft">{pair[side].badgeCode}</span>
						</th>
					))}
					<th scope="col">{say('peopleSame.mark')}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<tr key={line.field} className={`same-line-${line.is}`}>
						<th scope="row">{fieldName(line.field)}</th>
						<td>{cell(line, 'one')}</td>
						<td>{cell(line, 'other')}</td>
						<td>
							<span className="same-mark">
								<Icon of={marks[line.is]} weight="bold" />
								{say(`peopleSame.${line.is}`)}
							</span>
						</td>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
