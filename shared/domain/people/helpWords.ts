/** Why somebody was sent to the help desk: a plain word, never a reason of theirs. */
export const helpReasons = [
	'question',
	'wrongDay',
	'cancelled',
	'waiting',
	'notFound',
	'needs',
	'namesake',
	'other',
] as const
export type HelpReason = (typeof helpReasons)[number]
