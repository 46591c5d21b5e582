/** What was done about the programme, in sentences: one for each command and outcome. */
const noItem = 'Something was meant for an item of the programme that is not there any more'
const noDay = 'Something was meant for a day that the event does not have'
const noRoom = 'Something was meant for a room that is not there any more'
const noSheet = 'Something was meant for a sheet that is not in the list any more'

export const historyOfProgramme = {
	saveItem: {
		saved: 'An item of the programme was saved',
		unchanged: 'An item of the programme was saved as it was',
		endsBeforeStart: 'An item of the programme was not saved: it would end before it begins',
		realName: 'An item of the programme was not saved: a name stood in it that is not to be shown',
		notFound: 'An item of the programme was not saved: its day, room, groups or interpreters are not there any more',
	},
	removeItem: {
		removed: 'An item was taken off the programme',
		hasStory: 'An item was not taken off the programme: a story is told in it',
		notFound: noItem,
	},
	moveItem: {
		moved_one: 'An item of the programme was moved',
		moved_other: 'An item of the programme was moved; {{count}} have another time or place',
		unchanged: 'An item of the programme was moved to where it was. Nothing changed',
		endsBeforeStart: 'An item of the programme was not moved: it would end before it begins',
		pastMidnight: 'An item of the programme was not moved: what follows it would end after midnight',
		notFound: noItem,
	},
	setLeads: {
		set_one: 'It was settled who leads an item of the programme',
		set_other: 'It was settled in {{count}} places who leads an item of the programme',
		unchanged: 'Whoever leads an item of the programme was noted as before. Nothing changed',
		notFound: 'It was not settled who leads an item: the item or a person is not there any more',
	},
	setStatus: {
		set: 'It was noted how far an item of the programme has got',
		unchanged: 'An item of the programme was noted as far as it was. Nothing changed',
		notChecked_one: 'An item did not begin: somebody who speaks in it was not asked in the last four hours',
		notChecked_other:
			'An item did not begin: in {{count}} of its stories somebody was not asked in the last four hours',
		notFound: noItem,
	},
	setMaterialSent: {
		set: 'It was noted whether interpreters have what they prepare from',
		unchanged: 'What interpreters prepare from was noted as before. Nothing changed',
		notFound: 'Something was meant for interpreters who are not at that item any more',
	},
	setSaid: {
		set: 'It was noted that something was announced, or was not after all',
		unchanged: 'An announcement was noted as before. Nothing changed',
		notFound: noDay,
	},
	saveShift: {
		saved: '{{who}}: a duty was saved',
		unchanged: '{{who}}: a duty was saved as it was',
		endsBeforeStart: '{{who}}: a duty was not saved, it would end before it begins',
		notFound: 'A duty was not saved: its person, day or room is not there any more',
	},
	removeShift: { removed: 'A duty was taken off', notFound: 'A duty to take off was not there any more' },
	setRoomUse: {
		set: 'It was settled what a room is kept for',
		unchanged: 'What a room is kept for was noted as before. Nothing changed',
		notFound: noRoom,
	},
	recordOutput: {
		recorded: 'A sheet or file of the programme was made',
		realName: 'A sheet was not made: whom it was for was a name that is not to be shown',
		stopped_one: 'A sheet was not made: something about a story on it had to be settled first',
		stopped_other: 'A sheet was not made: {{count}} things about stories on it had to be settled first',
		notFound: 'A sheet was not made: its day or story is not there any more',
	},
	setOutputBack: {
		set: 'A sheet or file came back, or is out again',
		unchanged: 'A sheet or file was noted as before. Nothing changed',
		notFound: noSheet,
	},
} as const
