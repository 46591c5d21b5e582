/** The marketplace: hall, stalls, placing them. */
export const market = {
	title: 'Marketplace',
} as const
