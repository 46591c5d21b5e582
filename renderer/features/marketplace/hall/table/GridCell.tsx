import { memo } from 'react'
import type { Said } from './cells.ts'
import { KindsCell } from './KindsCell.tsx'

/** `text` and `number` are typed; `number` stands at the right. `kinds`: any of the kinds of zones. */
export type GridCellKind =
	| { readonly is: 'text'; readonly longest: number; readonly isCode?: boolean }
	| { readonly is: 'number' }
	| {
			readonly is: 'choice'
			readonly options: readonly { readonly value: string; readonly label: string }[]
			readonly isWide?: boolean
	  }
	| { readonly is: 'flag' }
	| { readonly is: 'kinds' }

export type GridColumn = {
	readonly field: string
	/** What stands above it. */
	readonly label: string
	readonly cell: GridCellKind
}

export type GridCellProps = {
	readonly column: GridColumn
	/** What row it is in, for whoever cannot see it. */
	readonly rowName: string
	readonly said: Said
	readonly isWrong: boolean
	/** Of what is said about the row. */
	readonly describedBy: string | undefined
	readonly onChange: (field: string, said: Said) => void
}

/** One cell: what is in it can be changed as it stands. */
export const GridCell = memo(({ column, rowName, said, isWrong, describedBy, onChange }: GridCellProps) => {
	const { field, label, cell } = column
	const shared = {
		'data-field': field,
		'aria-label': `${label}, ${rowName}`,
		...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
		...(isWrong ? { 'aria-invalid': true } : {}),
	}
	switch (cell.is) {
		case 'flag':
			return (
				<input
					{...shared}
					type="checkbox"
					className="hall-grid-flag"
					checked={said === true}
					onChange={(event) => onChange(field, event.target.checked)}
				/>
			)
		case 'choice':
			return (
				<select
					{...shared}
					className="input select-input hall-grid-input"
					value={String(said)}
					onChange={(event) => onChange(field, event.target.value)}
				>
					{cell.options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
			)
		case 'kinds':
			return (
				<KindsCell
					label={shared['aria-label']}
					field={field}
					said={Array.isArray(said) ? said : []}
					onChange={(kinds) => onChange(field, kinds)}
				/>
			)
		default:
			return (
				<input
					{...shared}
					type="text"
					className={`input hall-grid-input hall-grid-${cell.is}${cell.is === 'text' && cell.isCode ? ' code' : ''}`}
					autoComplete="off"
					spellCheck={false}
					value={String(said)}
					{...(cell.is === 'number' ? { inputMode: 'decimal' as const, maxLength: 8 } : { maxLength: cell.longest })}
					onChange={(event) => onChange(field, event.target.value)}
				/>
			)
	}
})
GridCell.displayName = 'GridCell'
