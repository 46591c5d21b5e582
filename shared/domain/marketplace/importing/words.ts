/** Codes about a list of stalls, each with its sentence and remedy in the texts of the screens. */

export const stallFates = ['new', 'changed', 'unchanged', 'refused'] as const
/** What becomes of a row; `refused`: it is left out. */
export type StallFate = (typeof stallFates)[number]

/** Why a whole row is left out. */
export const stallRowCodes = [
	'empty',
	'noOrganisation',
	'organisationTooLong',
	'twiceInFile',
	'severalFit',
	'withdrawnHere',
	'withdrawnInFile',
	'keptName',
	'tooMany',
] as const
export type StallRowCode = (typeof stallRowCodes)[number]

/** Why one cell is left out while the rest of its row is kept. */
export const stallCellCodes = [
	'badNumber',
	'notANumber',
	'tooMuch',
	'tooLong',
	'keptName',
	'notYesNo',
	'unknownState',
	'unknownLight',
	'badEmail',
	'badDate',
	'badAmount',
	'unknownPaper',
	'powerUnclear',
	'wattsWithoutSocket',
	'unknownNeighbour',
	'severalNeighbours',
	'ownNeighbour',
	'tooManyNeighbours',
	'stewardUnknown',
	'stewardSeveral',
	'stewardOtherName',
	'stewardNotBooked',
	'stewardNoDay',
	'stewardElsewhere',
] as const
export type StallCellCode = (typeof stallCellCodes)[number]

/** A cell that was left out. `words`: the part of it that this is about; `most`: what it may be at most, 0 where that says nothing. */
export type StallCell = {
	readonly row: number
	/** From 0. */
	readonly column: number
	readonly code: StallCellCode
	readonly words: string
	readonly most: number
}
