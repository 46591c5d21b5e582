/** Badges and slips. */
export const badges = {
	title: 'Badges',
} as const
