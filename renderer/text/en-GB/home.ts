/** The event files of this computer. */
export const home = {
	yourEvents: 'Your events',
} as const
