/** Codes about files, each with its words in `shared/text/files.ts`. */

/** Where a file says it came from. `other`: a spreadsheet nobody made for us. */
export const fileKinds = [
	'eventbrite',
	'microsoftForms',
	'googleForms',
	'pretixPositions',
	'pretixCheckinList',
	'hiEvents',
	'foyer',
	'other',
] as const

/** Why a row could not be added. The sentence and the remedy for each live with the texts. */
export const refusalCodes = [
	'empty',
	'noName',
	'cancelledInFile',
	'tooLong',
	'badEmail',
	'unknownDay',
	'tooManyCells',
	'notAPerson',
] as const

/** Why a file could not be read at all. Each has a sentence with the remedy. */
export const fileProblems = [
	'tooLarge',
	'tooManyRows',
	'tooManyColumns',
	'cellTooLong',
	'noRows',
	'passwordProtected',
	'oldExcel',
	'damaged',
	'suspicious',
	'unclosedQuote',
	'binary',
	'tookTooLong',
	'notReadable',
] as const

/** Why a file could not be opened; nothing was changed. */
export const openRefusals = [
	'notThere',
	'notAnEvent',
	'needsCode',
	'wrongCode',
	'alreadyOpen',
	'newerFoyer',
	'damaged',
	'notAFile',
	'tooLarge',
	'foreign',
] as const

export type FileKind = (typeof fileKinds)[number]
export type RefusalCode = (typeof refusalCodes)[number]
export type FileProblem = (typeof fileProblems)[number]
export type OpenRefusalCode = (typeof openRefusals)[number]
