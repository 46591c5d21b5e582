/** Sheets of the programme on paper and as files, and what of them is out. */
export const programmePaper = {
	title: 'Sheets',
} as const
