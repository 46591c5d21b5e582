/** Which needs are shown, and in what order. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { NeedStatus } from '../../../../shared/domain/person.ts'

export type NeedRow = OutputOf<'people.needs'>['rows'][number]

export const shows = ['open', 'ready', 'met', 'all'] as const
/** `open`: neither ready nor met. */
export type Show = (typeof shows)[number]

/** What a row is set to here. What is done instead of a need that cannot be met is said on the person's page. */
export const settable = ['recorded', 'planned', 'ready', 'met'] as const satisfies readonly NeedStatus[]

export const keyOf = ({ registrationId, position }: NeedRow): string => `${registrationId} ${position}`

/** The same that *Ready for doors* counts. */
export const isLeft = ({ need }: NeedRow): boolean => need.status !== 'ready' && need.status !== 'met'

/** Of people who are in first; then by need, as they came. */
export const ofShow = (rows: readonly NeedRow[], show: Show): readonly NeedRow[] =>
	rows
		.filter((row) => (show === 'all' ? true : show === 'open' ? isLeft(row) : row.need.status === show))
		.toSorted((a, b) => Number(b.isHere) - Number(a.isHere))

/** How many rows there are of each need, those asked for most first. */
export const codesIn = (
	rows: readonly NeedRow[],
): readonly { readonly code: NeedRow['need']['code']; readonly count: number }[] =>
	[...Map.groupBy(rows, ({ need }) => need.code)]
		.map(([code, of]) => ({ code, count: of.length }))
		.toSorted((a, b) => b.count - a.count)
