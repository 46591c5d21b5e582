/** Some rows of a plan as a screen lists them, made only when they are asked for. */
import { changesBetween, detailsSaid } from './compare.ts'
import { displayName } from './matching.ts'
import type { Fate, LookedAtRow, Plan } from './planTypes.ts'

export const lookOver = (
	plan: Plan,
	fate: Fate,
	offset: number,
	limit: number,
	days: readonly { readonly id: string; readonly date: string }[],
): { total: number; rows: LookedAtRow[] } => {
	const all = plan.rows.filter((row) => row.fate === fate)
	const dayNames = new Map(days.map(({ id, date }) => [id, date]))
	const rows = all.slice(offset, offset + limit).map(
		({ row, person, known, status, suspects, code, column }): LookedAtRow => ({
			row,
			name: person ? displayName(person) : '',
			organisation: person?.organisation ?? '',
			email: person?.email ?? '',
			details: person ? detailsSaid(person, status, dayNames) : [],
			changes: fate === 'changed' && person && known ? changesBetween(known, person, status, dayNames) : [],
			suspects: suspects.map(({ name, email, organisation }) => ({ name, email, organisation })),
			code,
			column,
		}),
	)
	return { total: all.length, rows }
}
