/** What was done about the marketplace, in sentences: one for each command and outcome. */
const noStall = 'Something was meant for a stall that is not there any more'

const noHall = 'Something was meant for a hall, room or circuit that is not there any more'

export const historyOfMarketplace = {
	saveHall: {
		saved: 'The hall was drawn',
		unchanged: 'The hall was saved as it was',
		notFound: 'The hall was not saved: the event has another hall, or its room is not there any more',
	},
	saveCircuit: {
		saved: 'A circuit of the hall was saved',
		unchanged: 'A circuit of the hall was saved as it was',
		nameTaken: 'A circuit was not saved: its name was taken',
		notFound: noHall,
	},
	removeCircuit: {
		removed: 'A circuit was taken out of the hall',
		inUse: 'A circuit was not taken out: positions have their power from it',
		notFound: noHall,
	},
	saveZones: {
		saved: 'Parts of the hall were drawn',
		unchanged: 'Parts of the hall were saved as they were',
		outside: 'Parts of the hall were not saved: they would reach out of it',
		notFound: noHall,
	},
	removeZone: { removed: 'A part of the hall was taken out', notFound: 'A part of the hall was not there any more' },
	savePositions: {
		saved_one: 'A position was saved',
		saved_other: '{{count}} positions were saved',
		unchanged: 'Positions were saved as they were',
		codeTaken: 'Positions were not saved: two would have had one code',
		outside: 'Positions were not saved: one would have reached out of the hall',
		tooMany: 'Positions were not saved: a hall cannot have so many',
		notFound: noHall,
	},
	removePositions: {
		removed_one: 'A position was taken out of the hall',
		removed_other: '{{count}} positions were taken out of the hall',
		inUse_one: 'Positions were not taken out: a stall stands there',
		inUse_other: 'Positions were not taken out: {{count}} stalls stand there',
		notFound: 'Positions to take out were not there any more',
	},
	saveStalls: {
		saved_one: 'A stall was saved',
		saved_other: '{{count}} stalls were saved',
		unchanged: 'Stalls were saved as they were',
		numberTaken: 'Stalls were not saved: two would have had one number',
		wattsWithoutSocket: 'Stalls were not saved: one asked for power and no socket',
		realName: 'Stalls were not saved: a text held a name that is not to be shown',
		tooMany: 'Stalls were not saved: an event cannot have so many',
	},
	importStalls: {
		imported_one: 'A list of stalls was brought in: {{count}} stall was added or changed',
		imported_other: 'A list of stalls was brought in: {{count}} stalls were added or changed',
		unchanged: 'A list of stalls was brought in. Everything in it was known already',
		numberTaken: 'A list of stalls was not brought in: two stalls would have had one number',
		wattsWithoutSocket: 'A list of stalls was not brought in: one asked for power and no socket',
		realName: 'A list of stalls was not brought in: a text held a name that is not to be shown',
		tooMany: 'A list of stalls was not brought in: an event cannot have so many',
		endsBeforeStart: 'A list of stalls was not brought in: a steward’s time would end before it begins',
		notFound: 'A list of stalls was not brought in: a stall, a day or a person is not there any more',
	},
	removeStall: {
		removed: 'A stall was taken off the list',
		placed: 'A stall was not taken off the list: it has a place',
		notFound: noStall,
	},
	setContact: {
		set: 'It was noted whom to ask about a stall',
		unchanged: 'Whom to ask about a stall was noted as before. Nothing changed',
		realName: 'It was not noted whom to ask about a stall: a text held a name that is not to be shown',
		notFound: noStall,
	},
	setDocument: {
		set: 'It was noted how far a paper of a stall has got',
		unchanged: 'A paper of a stall was noted as before. Nothing changed',
		notFound: noStall,
	},
	setStewards: {
		set_one: 'It was settled who stands at a stall and when',
		set_other: 'It was settled for {{count}} people where and when they stand at a stall',
		unchanged: 'Who stands at stalls was noted as before. Nothing changed',
		endsBeforeStart: 'It was not settled who stands at a stall: a time would end before it begins',
		notFound: 'It was not settled who stands at a stall: the stall, the day or a person is not there any more',
	},
	setMark: {
		set: 'Something was ticked off for a stall, or was not after all',
		unchanged: 'Something was ticked off for a stall as before. Nothing changed',
		notFound: noStall,
	},
	setPower: {
		set: 'It was settled what power a stall has now',
		unchanged: 'What power a stall has was noted as before. Nothing changed',
		cannot: 'A stall did not get the power it asked for: it cannot be had there',
		notFound: 'A stall did not get power: it, or the position, is not there any more',
	},
	withdraw: {
		withdrawn: 'A stall will not come: its place is free, and its stewards’ duties there ended',
		alreadyWithdrawn: 'A stall was noted as not coming, as it was already. Nothing changed',
		notFound: noStall,
	},
	tally: {
		counted_one: 'People who stopped by at a stall were counted: {{count}} in that hour',
		counted_other: 'People who stopped by at a stall were counted: {{count}} in that hour',
		notFound: noStall,
	},
	setAims: {
		set: 'It was settled what the places of stalls are to be good at',
		unchanged: 'What the places of stalls are to be good at was saved as it was',
	},
	applyRun: {
		applied_one: 'Places for all stalls were worked out; {{count}} stall has another place',
		applied_other: 'Places for all stalls were worked out; {{count}} stalls have another place',
		outdated: 'Places that were worked out were not used: the marketplace had changed meanwhile',
		notValid: 'Places that were worked out were not used: they would not have held',
	},
	place: {
		placed: 'A stall was given a place',
		swapped: 'Two stalls exchanged places',
		takenAway: 'A stall’s place was taken away',
		unchanged: 'A stall was put where it was. Nothing changed',
		cannot: 'A stall was not put somewhere: it cannot stand there',
		notFound: 'A stall was not put somewhere: the stall or the position is not there any more',
	},
	setPin: {
		set: 'It was settled whether a stall stays where it is',
		unchanged: 'Whether a stall stays where it is was noted as before. Nothing changed',
		hasNoPlace: 'A stall was not pinned: it has no place yet',
		notFound: noStall,
	},
	setBan: {
		set: 'It was settled whether a position is ruled out for a stall',
		unchanged: 'What is ruled out for a stall was noted as before. Nothing changed',
		standsThere: 'A position was not ruled out for a stall: it stands there',
		notFound: 'A position was not ruled out: it, or the stall, is not there any more',
	},
	publish: {
		published: 'The places of the stalls were published',
		stopped_one: 'The places of the stalls were not published: something has to be settled first',
		stopped_other: 'The places of the stalls were not published: {{count}} things have to be settled first',
		needsReason_one: 'The places of the stalls were not published: a warning still needs a reason',
		needsReason_other: 'The places of the stalls were not published: {{count}} warnings still need a reason',
		unchanged: 'The places of the stalls were to be published as they were told already. Nothing changed',
		nothingPlaced: 'No places were published: no stall has one yet',
	},
} as const
