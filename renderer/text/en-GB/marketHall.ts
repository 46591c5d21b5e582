/** Drawing the hall: plan, table, circuits, files. */
export const marketHall = {
	title: 'The hall',
} as const
