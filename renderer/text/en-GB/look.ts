/** What needs a look, the rules of the event, and changes on the day. */
export const look = {
	title: 'Needs a look',
} as const
