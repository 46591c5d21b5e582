/** The other desks: joining, copies, the one that stands by, decisions. */
export const desks = {
	views: 'Parts of desks',
	view: {
		list: 'Other desks',
		decisions: 'Needs a decision',
		copies: 'Desk copies',
		standby: 'Standby',
	},
} as const
