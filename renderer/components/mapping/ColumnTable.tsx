import { type ReactNode, useState } from 'react'
import { useText } from '../../text/text.ts'
import { Button } from '../Button.tsx'
import type { SelectProps } from '../Select.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import './ColumnTable.css'
import { columnHeading, type FileColumn } from './columnHeading.ts'

export type ColumnTableProps = {
	readonly columns: readonly FileColumn[]
	/** What each column becomes, and what Foyer had proposed; whatever is no target is not used. */
	readonly becomes: readonly string[]
	readonly proposed: readonly string[]
	readonly isTarget: (id: string) => boolean
	/** What there is to choose from, besides not to use it. */
	readonly groups: readonly {
		readonly group: string
		readonly options: readonly { readonly value: string; readonly label: string }[]
	}[]
	/** Columns that still want a person. */
	readonly needsLook?: ReadonlySet<number>
	readonly onChoose: (column: number, target: string) => void
	/** One short fact about a column under its present target. */
	readonly check: (column: number) => ReactNode
}

const noColumns: ReadonlySet<number> = new Set()

/** Columns in the file and what they become. In a narrow window each column is a small block of its own. */
export const ColumnTable = (props: ColumnTableProps) => {
	const { columns, becomes, proposed, isTarget, groups, needsLook = noColumns, onChoose, check } = props
	const say = useText()
	const [isEveryShown, setEveryShown] = useState(false)
	const options: SelectProps<string>['options'] = [
		{ value: 'ignore', label: say('importing.columns.ignore') },
		...groups,
	]
	/** Nothing stands in them and nothing was made of them: they would only be in the way. */
	const idle = columns.flatMap(({ filled }, at) =>
		filled === 0 && !isTarget(proposed[at] ?? '') && !isTarget(becomes[at] ?? '') ? [at] : [],
	)
	const hidden = new Set(isEveryShown ? [] : idle)

	return (
		<>
			<table className="table column-table">
				<caption>
					<VisuallyHidden>{say('importing.columns.caption')}</VisuallyHidden>
				</caption>
				<colgroup>
					<col className="column-width-heading" />
					<col />
					<col className="column-width-arrow" />
					<col className="column-width-becomes" />
					<col className="column-width-check" />
				</colgroup>
				<thead>
					<tr>
						<th scope="col">{say('importing.columns.inFile')}</th>
						<th scope="col" colSpan={2}>
							{say('importing.columns.firstRows')}
						</th>
						<th scope="col">{say('importing.columns.becomes')}</th>
						<th scope="col">{say('importing.columns.check')}</th>
					</tr>
				</thead>
				<tbody>
					{columns.map(({ samples }, at) => {
						const target = becomes[at] ?? ''
						const heading = columnHeading(columns, at)
						return hidden.has(at) ? null : (
							<ColumnRow
								key={`${at}:${heading}`}
								heading={heading}
								samples={samples}
								target={isTarget(target) ? target : ''}
								needsLook={needsLook.has(at)}
								options={options}
								onChoose={(chosen) => onChoose(at, chosen)}
								check={check(at)}
							/>
						)
					})}
				</tbody>
			</table>
			{idle.length === 0 ? null : (
				<div className="columns-foot row wrap">
					<span className="soft">{say('importing.columns.idle', { count: idle.length })}</span>
					<Button kind="quiet" aria-expanded={isEveryShown} onPress={() => setEveryShown(!isEveryShown)}>
						{say(isEveryShown ? 'importing.columns.hideIdle' : 'importing.columns.showIdle')}
					</Button>
				</div>
			)}
		</>
	)
}
