/** History sentences of what was heard: themes, and what will be done. */
export const historyOfHeard = {
	saveTheme: {
		saved: 'A theme of what was heard was saved',
		unchanged: 'A theme of what was heard was saved as it was',
		notFound: 'A theme was not saved: its topic was not there any more',
	},
	removeTheme: {
		removed: 'A theme was removed: its notes are unsorted again',
		notFound: 'A theme to remove was not there any more',
	},
	sortNotes: {
		sorted: 'Notes of groups were sorted into themes',
		unchanged: 'Notes of groups stayed in their theme',
		notFound: 'Notes were not sorted: they or the theme were not there any more',
	},
	saveAction: {
		saved: 'Something that will be done was saved',
		unchanged: 'Something that will be done was saved as it was',
		needsWhy: 'Something that is not possible was not saved: its reason was missing',
		notFound: 'Something that will be done was not saved: its theme was not there any more',
	},
	removeAction: {
		removed: 'Something that was to be done was removed',
		notFound: 'Something to remove was not there any more',
	},
} as const
