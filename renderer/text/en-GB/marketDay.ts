/** The day at the stalls: set-up, power, footfall, what is printed. */
export const marketDay = {
	title: 'The day at the stalls',
} as const
