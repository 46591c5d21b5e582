/** One table as it would be published; a cell that is not shown is a star that says why. */
import { useState } from 'react'
import { statisticsRule } from '../../../shared/domain/statistics/rule.ts'
import { Card } from '../../components/Card.tsx'
import { Table } from '../../components/Table.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { TableCharts } from './charts/TableCharts.tsx'
import type { NumbersCell, Rule, NumbersTable as Shown } from './types.ts'

type Why = 'small' | 'protects' | 'share'

const whyOf = (cell: NumbersCell): Why | null =>
	cell.is === 'hidden' ? cell.why : cell.is === 'share' && cell.share === null ? 'share' : null

const useWhyWords = (rule: Rule): ((why: Why) => string) => {
	const say = useText()
	const { least, hidesZero } = statisticsRule(rule.preset, rule)
	return (why) =>
		why === 'small'
			? say(hidesZero ? 'statistics.notShown.smallOrNobodyWhy' : 'statistics.notShown.smallWhy', { least })
			: say(`statistics.notShown.${why}Why`)
}

/** @param onWhy told while the star has the mouse or the focus; null when it has not any more */
const Star = ({
	why,
	words,
	onWhy,
}: {
	readonly why: Why
	readonly words: string
	readonly onWhy: (why: Why | null) => void
}) => {
	const say = useText()
	return (
		<button
			type="button"
			className="statistics-star"
			aria-label={words}
			onFocus={() => onWhy(why)}
			onBlur={() => onWhy(null)}
			onMouseEnter={() => onWhy(why)}
			onMouseLeave={() => onWhy(null)}
		>
			<b>*</b> <span className="statistics-star-word">{say(`statistics.notShown.${why}`)}</span>
		</button>
	)
}

export type NumbersTableProps = {
	readonly table: Shown
	readonly rule: Rule
	/** The true numbers: without charts, and never on paper. */
	readonly isReal: boolean
}

export const NumbersTable = ({ table: { id, columns, rows }, rule, isReal }: NumbersTableProps) => {
	const say = useText()
	const whyWords = useWhyWords(rule)
	const [why, setWhy] = useState<Why | null>(null)
	const hidden = rows.flat().flatMap((cell) => (cell.is === 'hidden' ? [cell.why] : []))
	const small = hidden.filter((one) => one === 'small').length
	const hasStars = rows.some((row) => row.some((cell) => whyOf(cell) !== null))
	const isNumber = columns.map((_, at) => rows.some((row) => (row[at]?.is ?? 'text') !== 'text'))
	const shown = (cell: NumbersCell) => {
		const star = whyOf(cell)
		if (star !== null) return isReal ? '–' : <Star why={star} words={whyWords(star)} onWhy={setWhy} />
		if (cell.is === 'text') return cell.text
		if (cell.is === 'share') return `${cell.share} %`
		return cell.is === 'number' ? formatCount(cell.number) : null
	}
	return (
		<Card title={say(`statistics.table.${id}`)} className={isReal ? 'statistics-table no-print' : 'statistics-table'}>
			<p className="soft small">{say(`statistics.words.${id}`)}</p>
			{isReal ? null : <TableCharts table={{ id, columns, rows }} />}
			<Table caption={say(`statistics.table.${id}`)}>
				<thead>
					<tr>
						{columns.map((title, at) => (
							<th key={title} scope="col" className={isNumber[at] === true ? 'number' : ''}>
								{title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, index) => (
						// Rows have no name of their own, and never change places.
						<tr key={`${index}-${row.map((cell) => (cell.is === 'text' ? cell.text : '')).join(' ')}`}>
							{row.map((cell, at) =>
								at === 0 ? (
									<th key={columns[at]} scope="row" className={isNumber[at] === true ? 'number' : ''}>
										{shown(cell)}
									</th>
								) : (
									<td key={columns[at]} className={isNumber[at] === true ? 'number' : ''}>
										{shown(cell)}
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</Table>
			{hasStars && !isReal ? (
				<p className="statistics-why">
					{why === null ? (
						<>
							{hidden.length === 0 ? null : (
								<>
									<b>{say('statistics.notShown.count', { count: hidden.length })}</b>
									{': '}
									{say('statistics.notShown.ofThem', { count: small, other: hidden.length - small })}{' '}
								</>
							)}
							{say('statistics.notShown.hint')}
						</>
					) : (
						whyWords(why)
					)}
				</p>
			) : null}
		</Card>
	)
}
