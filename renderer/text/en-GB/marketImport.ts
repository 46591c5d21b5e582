/** Stalls from a spreadsheet. */
export const marketImport = {
	title: 'Stalls from a spreadsheet',
} as const
