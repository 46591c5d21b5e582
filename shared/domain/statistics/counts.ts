/**
 * True counts of an event, frozen once: what every published figure is made from. Small numbers are in here, so it
 * never leaves; people are not. Plain data: it is kept as JSON and travels to a worker.
 *
 * People who are counted are those who take part: companions, interpreters and contractors are not.
 */

/** How many of a group came on exactly these days. */
export type CameOn = { readonly dayIds: readonly string[]; readonly count: number }

export type GroupCount = {
	readonly key: string
	readonly label: string
	readonly booked: number
	readonly came: readonly CameOn[]
}

export type StatisticsCounts = {
	readonly days: readonly {
		readonly id: string
		readonly date: string
		readonly booked: number
		/** Of those booked. */
		readonly bookedCame: number
		/** Added at the door, and came. */
		readonly walkIns: number
	}[]
	/** How people took part; the last is of those who did not say. */
	readonly sectors: readonly GroupCount[]
	/** Of people here for work; `type` is the label of their sector. Everybody else is in the first. */
	readonly organisations: readonly (GroupCount & { readonly type: string })[]
	/** First arrivals by quarter of an hour. */
	readonly arrivals: readonly { readonly dayId: string; readonly at: string; readonly count: number }[]
	/** By round and topic. `withVoices`: groups with two or more lived-experience voices. */
	readonly topics: readonly {
		readonly dayId: string
		readonly startAt: string
		readonly topic: string
		readonly groups: number
		readonly people: number
		readonly withVoices: number
	}[]
	/** By kind of access need; those that are neither are still open. */
	readonly access: readonly {
		readonly code: string
		readonly label: string
		readonly asked: number
		readonly met: number
		readonly metAnotherWay: number
		readonly notMet: number
	}[]
	/** People who take a payment for their time or give it to a charity, and how much in all. Left out where nobody was offered any. */
	readonly payments?: { readonly people: number; readonly pence: number }
	/** Not of people: never treated. */
	readonly stalls: readonly { readonly number: number; readonly organisation: string; readonly tally: number }[]
}
