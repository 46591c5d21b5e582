/** The help desk. */
export const help = {
	title: 'Help desk',
} as const
