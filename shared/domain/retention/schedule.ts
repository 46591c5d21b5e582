/** How long what is held of people is kept, counted from the day the event was closed. The defaults are proposals. */

/** Kinds of data that have an end, in the order in which they go. */
export const retainedData = [
	'care',
	'stories',
	'groups',
	'sector',
	'incidents',
	'payments',
	'storyConsent',
	'attendance',
	'contacts',
] as const
export type RetainedData = (typeof retainedData)[number]

/** Days after the close. */
export const proposedDays: Readonly<Record<RetainedData, number>> = {
	care: 14,
	stories: 14,
	groups: 30,
	sector: 30,
	incidents: 30,
	// Four to six weeks until finance has paid, and 30 days; finance keeps its own record, often for six years.
	payments: 90,
	storyConsent: 365,
	attendance: 365,
	contacts: 365,
}

/** Special category: goes only once the counts that are to stay have been made. */
export const needsCounts: ReadonlySet<RetainedData> = new Set<RetainedData>(['care', 'sector'])

/** Why something stays in spite of a request. Fixed words: a reason in one's own would be about somebody again. */
export const keepReasons = ['openDuty', 'incident', 'payment', 'legal', 'proof'] as const
export type KeepReason = (typeof keepReasons)[number]

/** How it was made sure who asks; nobody is asked for papers. */
export const identityChecks = ['known', 'email', 'callBack', 'other'] as const

const dayMs = 24 * 60 * 60_000

/** Until when something is kept: null while the event is open. `heldUntilMs`: somebody said "not yet", until then. */
export const keptUntil = (closedAtMs: number | null, days: number, heldUntilMs = 0): number | null =>
	closedAtMs === null ? null : Math.max(closedAtMs + days * dayMs, heldUntilMs)

export const isDue = (untilMs: number | null, nowMs: number): boolean => untilMs !== null && untilMs <= nowMs
