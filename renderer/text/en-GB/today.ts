/** The day at a glance, and ready for doors. */
export const today = {
	views: 'Views of today',
	view: {
		doors: 'Doors',
		ready: 'Ready for doors?',
		leaving: 'Leaving the building',
		paper: 'Paper',
		end: 'End of the day',
	},
} as const
