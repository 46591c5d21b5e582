/**
 * A sentence for everything that a rule over the event can find, by rule and variant: `what` is wrong, `words` with
 * why it matters and what settles it, `many` where several of a kind stand in one line. What a rule over one round of
 * groups finds has its sentences in `groupFindings`.
 */
import { hallZones, stallFindings, stallPapers, stallWishes } from './lookFindingsOfStalls.ts'
import { storyFindings as stories } from './lookFindingsOfStories.ts'

const people = {
	C1: {
		main: {
			what: '{{who}} would be in two places at once',
			words: 'From {{startAt}} to {{endAt}}: {{one}}, and {{other}}.',
			many: '{{count}} times somebody would be in two places at once',
		},
		sealed: {
			what: 'Story {{number}}: a speaker has two things at once',
			words:
				'From {{startAt}} to {{endAt}} there is something else. Settle it with the speaker, on the page of the story.',
			many: '{{count}} stories whose speaker has two things at once',
		},
	},
	C2: {
		main: {
			what: '{{who}} has too little time for the way',
			whatMany: '{{count}} people have too little time for the way',
			words: '{{minutes}} min from {{one}}, until {{endAt}}, to {{other}}, at {{startAt}}. It takes {{needed}} min.',
			many: '{{count}} times there is too little time for the way',
		},
		sealed: {
			what: 'Story {{number}}: a speaker has too little time for the way',
			words: 'Look at what is around {{startAt}} to {{endAt}} with the speaker, on the page of the story.',
			many: '{{count}} stories whose speaker has too little time for the way',
		},
	},
	C3: {
		main: {
			what: '{{who}} has something else in the time kept for {{aside}}',
			words: 'From {{startAt}} to {{endAt}}, for story {{number}}. In it stands: {{other}}.',
			many: '{{count}} times something stands in a speaker’s own time',
		},
		sealed: {
			what: 'Story {{number}}: something stands in the time kept for {{aside}}',
			words: 'From {{startAt}} to {{endAt}}. Settle it with the speaker, on the page of the story.',
			many: '{{count}} stories where something stands in a speaker’s own time',
		},
	},
	C4: {
		main: {
			what: '{{who}} supports a speaker and has something else then',
			words: 'From {{startAt}} to {{endAt}}: {{one}}, and {{other}}. A supporter is there for the speaker alone.',
			many: '{{count}} supporters have something else at the same time',
		},
		twoSpeakers: {
			what: '{{who}} supports two speakers close together',
			words:
				'Story {{number}} at {{startAt}} and story {{otherNumber}} at {{otherAt}}, {{minutes}} min apart. {{needed}} min leave time to stay beside both.',
			many: '{{count}} supporters have two speakers close together',
		},
		sameStory: {
			what: '{{who}} supports two speakers of story {{number}}',
			words: 'Ask each of them whether that is enough, or name somebody of their own for one.',
			many: '{{count}} supporters have two speakers of one story',
		},
	},
	C5: {
		leads: {
			what: '{{who}} supports a speaker and leads the session',
			words: 'Whoever supports the speaker of story {{number}} is not the one who watches the clock. Share the two.',
			many: '{{count}} supporters lead the session of their speaker',
		},
		hosts: {
			what: '{{who}} supports a speaker and hosts their table',
			words:
				'Table {{table}}, with the speaker of story {{number}}. Another host, or another table, keeps the two apart.',
			many: '{{count}} supporters host the table of their speaker',
		},
	},
	C8: {
		main: {
			what: '{{who}} is on call and has something else',
			words: 'From {{startAt}} to {{endAt}}: {{one}}, and {{other}}. Somebody on call can come at once.',
			many: '{{count}} times somebody on call has something else',
		},
	},
	C9: {
		noBreak: {
			what: '{{minutes}} minutes of interpreting without a break',
			words:
				'{{who}}, from {{startAt}} to {{endAt}}. {{most}} minutes can be done well. Put a break in, or plan turns.',
			many: '{{count}} stretches of interpreting have no break',
		},
		alone: {
			what: '{{minutes}} minutes of interpreting with nobody to take turns',
			words:
				'{{who}}, from {{startAt}} to {{endAt}}. Beyond {{most}} minutes in a day, a second interpreter takes turns.',
			many: '{{count}} interpreters have nobody to take turns with',
		},
	},
	C10: {
		main: {
			what: '{{who}} has {{count}} duties in one day',
			words: 'Two are plenty. Ask whether somebody else could take one.',
			many: '{{count}} people have three duties or more in one day',
		},
	},
	C11: {
		notComing: {
			what: '{{who}} is not coming any more and still has a duty',
			words: 'At {{startAt}}: {{duty}}. Ask somebody else.',
			many: '{{count}} duties of people who are not coming any more',
		},
		notBooked: {
			what: '{{who}} has a duty on a day that they did not book',
			words: 'At {{startAt}}: {{duty}}. Ask them, or ask somebody else.',
			many: '{{count}} duties on days that people did not book',
		},
		left: {
			what: '{{who}} has left and still has a duty',
			words: 'At {{startAt}}: {{duty}}. Ask somebody else.',
			many: '{{count}} duties of people who have left',
		},
		sealed: {
			what: 'Story {{number}}: its day does not fit a speaker’s booking',
			words: 'It is about {{aside}}, {{startAt}} to {{endAt}}. Settle it with the speaker, on the page of the story.',
			many: '{{count}} stories on a day that does not fit a booking',
		},
	},
	C12: {
		main: {
			what: '{{who}} is not here yet and is needed at {{startAt}}',
			words: 'For: {{duty}}. Call, or ask somebody else.',
			many: '{{count}} people with a duty soon are not here yet',
		},
	},
} as const

const access = {
	A8: {
		notReady: {
			what: 'Not ready yet for {{who}}: {{need}}',
			words: 'Get it ready, then mark it.',
			many: '{{count}} needs are not ready',
		},
		notMet: {
			what: 'Not noted as there for {{who}}: {{need}}',
			words: 'They came half an hour ago. Ask whether they have what they need.',
			many: '{{count}} needs are not noted as met',
		},
	},
	A9: {
		noPlan: {
			what: 'No plan is agreed for how {{who}} leaves the building',
			words: 'Agree it with them: which way, and who goes along.',
			many: '{{count}} people have no agreed plan to leave the building',
		},
		upstairs: {
			what: '{{who}} is to be upstairs, and no plan to leave is agreed',
			words: 'In {{room}}. Agree with them which way and who goes along, or choose a room on the ground floor.',
			many: '{{count}} people are to be upstairs with no agreed plan to leave',
		},
		noBuddy: {
			what: 'Nobody is named to walk with {{who}} if the alarm sounds',
			words: 'Their plan says that somebody goes along. Name them, and somebody who can stand in.',
			many: '{{count}} plans to leave name nobody who goes along',
		},
		buddyNotComing: {
			what: 'The buddy of {{who}} is not coming',
			words: 'Nobody else is named who walks with them if the alarm sounds. Ask somebody, and agree it with them.',
			many: '{{count}} people have a buddy who is not coming',
		},
		buddyNotHere: {
			what: '{{who}} is here, and their buddy is not',
			words: 'Nobody else is here who walks with them if the alarm sounds. Call their buddy, or ask somebody else.',
			many: '{{count}} people are here without their buddy',
		},
		backupWalks: {
			what: 'Somebody else than planned walks with {{who}}',
			words: 'The buddy cannot be counted on today, and whoever stands in can. Tell both of them.',
			many: '{{count}} people have somebody else than planned to walk with',
		},
		buddyElsewhere: {
			what: '{{who}} and their buddy would be apart if the alarm sounds',
			whatMany: '{{who}} would be apart if the alarm sounds',
			words:
				'One walks with the other. From {{startAt}}: {{room}} in zone {{part}}, and {{otherRoom}} in zone {{otherPart}}. Name a buddy who is near, or bring them together.',
			many: '{{count}} times a buddy would be in another part of the building',
		},
		noRefuge: {
			what: '{{who}} is to be upstairs, and it is not said where they can wait',
			words: 'In {{room}}. Agree with them where they wait for help, or choose a room on the ground floor.',
			many: '{{count}} people are to be upstairs and have nowhere to wait',
		},
	},
	A10: {
		lift: {
			what: 'The lift to {{room}} is out of order',
			words: 'Who counts on it: {{people}}. Groups there: {{groups}}. Items there: {{items}}.',
			many: '{{count}} lifts are out of order',
		},
		loop: {
			what: 'The hearing loop in {{room}} is out of order',
			words: 'Who counts on it: {{people}}. Groups there: {{groups}}. Items there: {{items}}.',
			many: '{{count}} hearing loops are out of order',
		},
		room: {
			what: '{{room}} cannot be used',
			words: 'Who is to be there: {{people}}. Groups there: {{groups}}. Items there: {{items}}.',
			many: '{{count}} rooms cannot be used',
		},
	},
	A11: {
		main: {
			what: '{{team}} has nothing to prepare from yet',
			words: 'For the item at {{startAt}}, in {{days}} days. Send slides and texts, then note it.',
			many: '{{count}} times interpreters have nothing to prepare from yet',
		},
	},
	A12: {
		main: {
			what: 'No confirmed meal for {{who}}: {{need}}',
			words: 'A serious allergy. Ask the kitchen before anybody eats.',
			many: '{{count}} serious allergies have no confirmed meal',
		},
	},
	A13: {
		main: {
			what: '{{room}} is kept {{purpose}}, and something else is in it',
			words: 'From {{startAt}} to {{endAt}}. Choose another room for it.',
			many: '{{count}} times something else is in a room that is kept for a purpose',
		},
	},
} as const

const programme = {
	P3: {
		main: {
			what: '{{room}} has two things at once',
			words: 'From {{startAt}} to {{endAt}}. One of them needs another room or another time.',
			many: '{{count}} times a room has two things at once',
		},
	},
	P4: {
		main: {
			what: '{{minutes}} minutes without a break',
			words: 'From {{startAt}} to {{endAt}}. After {{most}} minutes a pause does everybody good.',
			many: '{{count}} stretches of the programme have no break',
		},
	},
	P5: {
		outsideDay: {
			what: 'An item is outside the hours of its day',
			words: 'It is from {{startAt}} to {{endAt}}, the day from {{dayStartAt}} to {{dayEndAt}}.',
			many: '{{count}} items are outside the hours of their day',
		},
		hours: {
			what: 'Some sessions are before ten or after three',
			words: '{{count}} of them, between {{startAt}} and {{endAt}}. Carers and people who travel far may miss those.',
			many: '{{count}} days with sessions before ten or after three',
		},
	},
	P6: {
		main: {
			what: 'Round {{number}} has two different times',
			words: 'On the run sheet {{startAt}} to {{endAt}}, in the groups {{roundStartAt}} to {{roundEndAt}}.',
			many: '{{count}} rounds have two different times',
		},
	},
	D2: {
		full: {
			what: 'The building is full: {{inside}} people are in it',
			words: 'More than {{most}} may not be in it if there is a fire. Ask people to wait until somebody has left.',
			many: '{{count}} times the building is full',
		},
		near: {
			what: 'The building is nearly full: {{inside}} people are in it',
			words: 'More than {{most}} may not be in it if there is a fire. Tell the doors, and have people wait soon.',
			many: '{{count}} times the building is nearly full',
		},
		crowded: {
			what: '{{inside}} people are in, more than the building is meant for',
			words: 'It is comfortable for {{most}}. Another room, or a door that is open, gives people space.',
			many: '{{count}} times more people are in than the building is meant for',
		},
	},
	D4: {
		main: {
			what: 'A word about health stands in {{where}}',
			words: '“{{word}}” is where everybody at work reads it. Take it out: needs have a place of their own.',
			many: '{{count}} texts hold a word about health',
		},
		ofPerson: {
			what: 'A word about health stands in {{where}}',
			words: 'It is about {{who}}, and everybody at work reads it. Say what to do, and leave out why.',
			many: '{{count}} texts about somebody hold a word about health',
		},
		called: {
			what: 'A word about health stands in {{where}}',
			words: 'Everybody at work reads it. Call it by what is done there.',
			many: '{{count}} things are called by a word about health',
		},
	},
	D8: {
		main: {
			what: 'Past its day since {{onDay}}',
			words: '{{data}}. Send nothing more of it to anybody, and erase it; or say “not yet”, until when and why.',
			many: '{{count}} kinds of data are past their day',
		},
		goes: {
			what: 'Goes by itself on {{onDay}}',
			words: '{{data}}. If it is still needed, say “not yet”, until when and why.',
			many: '{{count}} kinds of data go by themselves within a week',
		},
	},
	D10: {
		main: {
			what: 'What table {{number}} noted names somebody',
			words: 'Notes with a name in them: {{count}}. Write the point, not the person.',
			many: '{{count}} tables name somebody in their notes',
		},
	},
} as const

export const lookFindings = {
	unknown: 'Something needs a look',
	unknownWords: 'This Foyer has no words for it. A newer one may have.',
	inRound: 'Round {{number}}: {{words}}',
	somebody: 'somebody',
	interpreters: 'a team of interpreters',
	aRoom: 'a room',
	aStall: 'stall {{number}}',
	wish: stallWishes,
	document: stallPapers,
	zone: hallZones,
	rule: { ...people, ...access, ...stories, ...programme, ...stallFindings },
	/** Several of a kind over rounds of groups, by how many tables or rounds. */
	manyTables_one: '{{short}}: {{count}} table',
	manyTables_other: '{{short}}: {{count}} tables',
	manyRounds_one: '{{short}}: {{count}} round',
	manyRounds_other: '{{short}}: {{count}} rounds',
	/** What somebody does, in the middle of a sentence; numbers are of the table or the story. */
	duty: {
		speak: 'telling story {{number}}',
		prep: 'preparing for story {{number}}',
		rest: 'rest around story {{number}}',
		debrief: 'the debrief of story {{number}}',
		support: 'supporting the speaker of story {{number}}',
		host: 'hosting table {{number}}',
		seat: 'a place at table {{number}}',
		lead: 'leading a session',
		interpret: 'interpreting',
		crew: 'a crew shift',
		wellbeing: 'being on call for wellbeing',
		safeguarding: 'being on call for safeguarding',
		stall: 'a shift at a stall',
	},
	aside: { prep: 'preparing', rest: 'rest', debrief: 'the debrief', speak: 'the story itself' },
	/** Where a text stands. */
	where: {
		itemTitle: 'the title of an item',
		itemNote: 'a note of an item',
		slotTitle: 'the title of a story',
		slotNote: 'a note of a story',
		introduction: 'an introduction',
		alternative: 'what takes the place of a story',
		topic: 'a topic of groups',
		materialPlace: 'where material is kept',
		eventName: 'the name of the event',
		stallTitle: 'what a stall is called',
		stallBlurb: 'what a stall says of itself',
		stallNote: 'a note about a stall',
		needLine: 'a line about what somebody needs',
		needInstead: 'what is done instead of what somebody needs',
		needOwner: 'who sees to what somebody needs',
		planLine: 'a plan to leave the building',
		badgeName: 'a name on a badge',
		zoneName: 'what a zone is called',
		viewName: 'what a saved list is called',
		designName: 'what a badge is called',
		tableName: 'where a table stands',
		publicTitle: 'the title',
		contentNote: 'the content note',
	},
	purpose: {
		prep: 'for preparing',
		quiet: 'as a quiet room',
		wellbeing: 'for wellbeing',
		prayer: 'for prayer',
		office: 'as an office',
	},
	questions: { none: 'no questions', viaChair: 'through the chair', open: 'open to the room' },
} as const
