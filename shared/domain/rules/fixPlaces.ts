/**
 * Where a person settles what only a person can. `person`: the page of one; `people`: the list; `doors`, `leaving`:
 * views of today; `table`: the notes of a group; `keeping`: what is kept until when.
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
	'keeping',
] as const
export type FixPlace = (typeof fixPlaces)[number]
