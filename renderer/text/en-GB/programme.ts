/** The run sheet: planning a day and running it live. */
export const programme = {
	title: 'Run sheet',
} as const
