/**
 * Where a person settles what only a person can. `person`: the page of one; `people`: the list; `doors`, `leaving`:
 * views of today; `table`: the notes of a group.
 */
export const fixPlaces = [
	'slot',
	'item',
	'board',
	'setup',
	'sheets',
	'stall',
	'person',
	'people',
	'badges',
	'doors',
	'leaving',
	'table',
] as const
export type FixPlace = (typeof fixPlaces)[number]
