/** Files that leave the event. */
export const exports_ = {
	title: 'Exports',
} as const
