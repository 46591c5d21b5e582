/** Leaving the building. */
export const alarm = {
	leaving: 'Leaving the building',
} as const
