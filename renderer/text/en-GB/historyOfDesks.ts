/** What was done about the desks of the venue's network, in sentences: one for each command and outcome. */
export const historyOfDesks = {
	keepIdentity: {
		kept: 'The key was made that other desks know this event by',
		alreadyThere: 'The key that other desks know this event by was there already. Nothing changed',
	},
	noteOpened: { opened: 'This event was opened to other desks' },
	noteShut: { shut: 'This event was closed to other desks' },
	pair: {
		paired: 'A desk was let in',
		nameTaken: 'A desk was not let in: another desk has its name',
	},
	rename: {
		renamed: 'A desk was given another name',
		unchanged: 'A desk was given the name that it has. Nothing changed',
		nameTaken: 'A desk kept its name: another desk has the new one',
		notFound: 'A desk to rename was not there any more',
	},
	lock: {
		locked: 'A desk was locked',
		unlocked: 'A desk was unlocked',
		unchanged: 'A desk was locked or unlocked as it was. Nothing changed',
		notFound: 'A desk to lock or unlock was not there any more',
	},
	remove: {
		removed: 'A desk was removed',
		notFound: 'A desk to remove was not there any more',
	},
} as const

/** Which computer is the hub. */
export const historyOfStandby = {
	tookOver: {
		tookOver: 'This computer took over as the hub of the event',
		notNext: 'This computer did not take over: another had done so already',
	},
} as const
