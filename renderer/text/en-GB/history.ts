/** What was done, in sentences. */
export const history = {
	title: 'History',
} as const
