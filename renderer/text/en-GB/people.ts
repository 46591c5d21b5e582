/** Everybody who is on the list, and one of them. */
export const people = {
	views: 'Views of the registrations',
	view: {
		list: 'People',
		needs: 'Needs',
		same: 'Same person?',
		badges: 'Badges',
		bring: 'Files in',
	},
} as const
