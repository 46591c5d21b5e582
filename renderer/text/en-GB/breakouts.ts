/** The frame of breakouts; each view has its own file of words. */
export const breakouts = {
	views: 'Views of breakouts',
	board: 'Board',
	fill: 'Fill groups',
	setup: 'Set up',
	tables: 'At the tables',
	loading: 'Reading the groups',
	unreadable: 'The groups could not be read just now. Nothing was changed.',
} as const
