/** What the marketplace prints. */
export const marketPaper = {
	title: 'Print the marketplace',
} as const
