/**
 * What a designed paper says, block after block, before anybody draws it. Plain data: it travels to a worker as it is.
 * How big, how dark and where is for whoever draws it.
 */

export type PaperColumn = {
	readonly title: string
	/** How much of the width it gets, beside the others. */
	readonly share: number
	/** Set to the right, figures below each other. */
	readonly isNumber?: boolean
	/** Its cells name their rows. */
	readonly isHeading?: boolean
}

export type PaperTable = {
	readonly is: 'table'
	/** What it shows; said above it. */
	readonly title: string
	readonly columns: readonly PaperColumn[]
	readonly rows: readonly (readonly string[])[]
	/** Points that every row has at least: room to write by hand. */
	readonly rowHeight?: number
	/** Said instead where it has no rows. */
	readonly empty: string
}

/** One bar; `value` null: not shown, and then only its words are. */
export type PaperBar = { readonly label: string; readonly value: number | null; readonly words: string }

/** Bars lie, with what they say at their ends, so that nobody needs a scale or a colour to read them. */
export type PaperBars = { readonly is: 'bars'; readonly title: string; readonly bars: readonly PaperBar[] }

/** Bars of parts: each part has a pattern of its own, and the figures stand in a table beside. */
export type PaperStacks = {
	readonly is: 'stacks'
	readonly title: string
	/** At most four: there are four patterns. */
	readonly parts: readonly string[]
	readonly bars: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
}

export type PaperBlock =
	| { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
	| { readonly is: 'words'; readonly text: string; readonly tone?: 'lead' | 'soft' }
	| { readonly is: 'list'; readonly items: readonly string[] }
	/** Few large figures side by side. */
	| { readonly is: 'figures'; readonly figures: readonly { readonly figure: string; readonly words: string }[] }
	/** Set apart by a line at its side. */
	| { readonly is: 'note'; readonly title: string; readonly text: string }
	| PaperTable
	| PaperBars
	| PaperStacks
	| { readonly is: 'newPage' }

export type Paper = {
	readonly title: string
	/** Small, above the title: the event. */
	readonly over: string
	readonly isWide: boolean
	/** Said on every page where people are not real; else empty. */
	readonly practice: string
	/** At the foot of every page: event, made when, destroy by. */
	readonly foot: string
	readonly madeAtMs: number
	readonly blocks: readonly PaperBlock[]
}
