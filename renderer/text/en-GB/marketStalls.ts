/** Stalls and organisations: what they need, their papers, who stands there. */
export const marketStalls = {
	title: 'Stalls',
} as const
