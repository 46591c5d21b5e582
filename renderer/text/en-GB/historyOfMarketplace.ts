/** What was done about the marketplace, in sentences: one for each command and outcome. */
const noStall = 'Something was meant for a stall that is not there any more'

export const historyOfMarketplace = {
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
