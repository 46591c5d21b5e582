/**
 * What was done about breakout groups, in sentences: one for each command and outcome. Nobody reads
 * here who asked to be apart from whom, nor what somebody wishes to miss.
 */
const noGroup = 'Something was meant for a group or a person that is not there any more'
const noRound = 'Something was meant for a round that is not there any more'
const noTopic = 'Something was meant for a topic that is not there any more'
const notPlaced = '{{who}} was not placed: another table suits better'

export const historyOfBreakouts = {
	saveTopic: {
		saved: 'A topic for the groups was saved',
		codeTaken: 'A topic was not saved: its code was taken',
	},
	removeTopic: {
		removed: 'A topic was taken off. Whoever had chosen it keeps the words',
		inUse: 'A topic was not taken off: a group or a theme is about it',
		notFound: noTopic,
	},
	matchWords: {
		matched_one: 'It was settled what {{count}} person meant by the words on their form',
		matched_other: 'It was settled what {{count}} people meant by the words on their forms',
		notFound: noTopic,
	},
	saveRound: {
		saved: 'A round of groups was saved',
		overlaps: 'A round was not saved: another one is on at that time',
		endsBeforeStart: 'A round was not saved: it would end before it begins',
		notFound: 'A round was not saved: the event has no such day',
	},
	removeRound: {
		removed: 'A round was taken off, with its groups',
		isPublished: 'A round was not taken off: people were told about it',
		notFound: noRound,
	},
	copyRound: {
		copied: 'A round was made like another one',
		overlaps: 'A round was not copied: another one is on at that time',
		endsBeforeStart: 'A round was not copied: it would end before it begins',
		notFound: noRound,
	},
	saveGroups: {
		saved: 'Groups were saved',
		numberTaken: 'Groups were not saved: two would have had one number',
		sizesDiffer: 'Groups were not saved: smallest, usual and largest size did not go together',
		notFound: 'Groups were not saved: their round, topic or room is not there any more',
	},
	removeGroup: {
		removed: 'A group was taken off. Whoever sat there has no group in that round',
		isPublished: 'A group was not taken off: people were told to go there',
		notFound: 'A group to take off was not there any more',
	},
	setHosts: {
		set_one: '{{count}} person was put down, or taken off, as a host',
		set_other: '{{count}} people were put down, or taken off, as hosts',
		hostsElsewhere: 'Hosts were not changed: somebody hosts another group of that round',
		notFound: noGroup,
	},
	setChoices: {
		set_one: 'Topics were noted for {{count}} person',
		set_other: 'Topics were noted for {{count}} people',
		contradicts: 'Topics were not noted: one was there twice',
		notFound: 'Topics were not noted: a person or a topic is not there any more',
	},
	addConstraints: {
		added_one: 'A wish about who sits with whom was noted',
		added_other: '{{count}} wishes about who sits with whom were noted',
		already: 'A wish about who sits with whom had been noted before. Nothing changed',
		contradicts: 'A wish about who sits with whom was not noted: it goes against another one',
		notFound: 'A wish about who sits with whom was meant for somebody who is not in the list any more',
	},
	removeConstraint: {
		removed: 'A wish about who sits with whom was taken off',
		notFound: 'A wish about who sits with whom was not there any more',
	},
	setAway: {
		set_one: 'It was noted when {{count}} person is busy elsewhere',
		set_other: 'It was noted when {{count}} people are busy elsewhere',
		notFound: 'It was not noted who is busy elsewhere: a person or a round is not there any more',
	},
	saveTeam: {
		saved: 'A team of interpreters was saved',
		notFound: 'A team of interpreters was not saved: somebody is not in the list any more',
	},
	removeTeam: {
		removed: 'A team of interpreters was taken off',
		notFound: 'A team of interpreters was not there any more',
	},
	setAims: { set: 'It was settled what the groups are to be good at' },
	setRoomFault: {
		set: 'It was noted that something in a room failed, or works again',
		unchanged: 'The state of a room was noted as it was',
		notFound: 'The room whose state was to be noted is not there any more',
	},
	applyRun: {
		applied_one: 'A group was found for {{count}} person',
		applied_other: 'Groups were found for {{count}} people',
		outdated: 'Groups that had been found were not used: the event had changed meanwhile',
		cannotPlace: 'Groups that had been found were not used: for somebody another table suits better',
	},
	move: {
		moved_one: '{{count}} person was moved to another table',
		moved_other: '{{count}} people were moved to other tables',
		unchanged: 'People were moved to the tables they were at. Nothing changed',
		cannotPlace: 'People were not moved: for somebody another table suits better',
		lockedGroup: 'People were not moved: a group was locked',
		notFound: noGroup,
	},
	pin: {
		set: '{{who}} was pinned to a table, or let go again',
		unchanged: '{{who}} was pinned, or let go, as before. Nothing changed',
		notFound: noGroup,
	},
	ban: {
		set: 'A table was ruled out for {{who}}, or let in again',
		unchanged: 'A table was ruled out for {{who}}, or let in, as before. Nothing changed',
		notFound: noGroup,
	},
	lockGroup: {
		set: 'A group was locked, or opened again',
		unchanged: 'A group was locked, or opened, as before. Nothing changed',
		notFound: 'A group to lock was not there any more',
	},
	publish: {
		published_one: 'A round was published: {{count}} person has a table',
		published_other: 'A round was published: {{count}} people have a table',
		blocked_one: 'A round was not published: one thing has to be settled first',
		blocked_other: 'A round was not published: {{count}} things have to be settled first',
		needsReason_one: 'A round was not published: one thing needs a few words first',
		needsReason_other: 'A round was not published: {{count}} things need a few words first',
		unchanged: 'A round was published as people know it. Nothing changed',
		notFound: noRound,
	},
	joinGroup: {
		joined: '{{who}} was given a table at the desk',
		hasPlace: '{{who}} had a table already. Nothing changed',
		full: '{{who}} was not given a table: it was full',
		cannotPlace: notPlaced,
		notFound: noGroup,
	},
	tookIn: {
		tookIn: '{{who}} was taken in at a table',
		isHere: '{{who}} was at that table already. Nothing changed',
		cannotPlace: notPlaced,
		notPublished: '{{who}} was not taken in: the round was not published',
		notFound: noGroup,
	},
	setNote: {
		saved: 'A line of what a group said was written down',
		removed: 'A line of what a group said was taken off',
		unchanged: 'A line of what a group said was saved as it was',
		needsAgreement: 'A quotation was not kept: whoever said it had not agreed yet',
		tooMany: 'A line of what a group said was not kept: there were enough of its kind',
		notFound: 'What a group said was meant for a group that is not there any more',
	},
} as const
