/** A story on the day: the check, not speaking, the name behind a pseudonym, the support lead's own page. */
export const storiesDay = {
	title: 'Speaker support',
} as const
