/** Tables as they leave the event, whatever kind of file they become. Plain data: it travels to a worker as it is. */

export type SheetColumn = {
	readonly title: string
	/** In characters, as a spreadsheet counts them. */
	readonly width: number
	/** Amounts as `75.00`, which a spreadsheet is to add up; all else is text. */
	readonly isAmount?: boolean
}

export type Sheet = {
	readonly name: string
	readonly columns: readonly SheetColumn[]
	readonly rows: readonly (readonly string[])[]
}

/** What one export is made of. */
export type MadeSheets = {
	/** As a spreadsheet shows them: about this file first. */
	readonly sheets: readonly Sheet[]
	/** The one table that a program reads: dates as `2027-05-19`. */
	readonly plain: Sheet
	/** First day of the event, `2027-05-19`; the day it was made where the event has none. */
	readonly date: string
}

/** What every export says of itself, whatever is in it. */
export type ExportFrame = {
	readonly event: {
		readonly name: string
		readonly venue: string
		readonly organiser: string
		readonly practice: 'no' | 'sample' | 'rehearsal'
	}
	readonly days: readonly { readonly id: string; readonly date: string }[]
	readonly madeAtMs: number
	/** Who asked for it, as they are known at this machine: a role or initials. */
	readonly madeBy: string
	readonly purpose: string
	readonly recipient: string
}
