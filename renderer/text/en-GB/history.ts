/** What was done, in sentences: one for each command and outcome. `who` is a badge, never a name. */
import { historyOfBreakouts as breakouts } from './historyOfBreakouts.ts'
import { historyOfMarketplace as marketplace } from './historyOfMarketplace.ts'
import { historyOfProgramme as programme } from './historyOfProgramme.ts'
import { historyOfChanges as changes, historyOfRules as rules } from './historyOfRules.ts'
import { historyOfStories as stories } from './historyOfStories.ts'

const gone = 'Something was meant for {{who}}, who is not in the list any more'

export const history = {
	title: 'What was done, and by which desk',
	lead: 'Newest first. No names: badge codes at most. Taking something back is written down too.',
	tableCaption: 'What was done',
	time: 'Time',
	what: 'What',
	desk: 'Desk',
	undo: 'Take it back',
	badge: 'Badge {{code}}',
	somebody: 'A person',
	undone: 'Taken back',
	earlier: 'Show earlier',
	loading: 'Reading the history',
	none: 'Nothing has been done yet',
	noneWords: 'Every check-in, import and change will be listed here, and most of them can be taken back.',
	unreadable: 'The history could not be read just now.',
	back: 'Take back',
	takeBack: 'Take this back',
	backTitle: 'Take this back?',
	backWords: '“{{what}}”, {{time}}, {{desk}}.',
	backImport: 'The people this file added go out again, and what it changed is put back as it was.',
	backReason: 'Why?',
	backReasonHint: 'Written down with it. Please no names: write the point, not the person.',
	backReasonMissing: 'A few words are enough, for example “wrong person”.',
	working: 'Taking it back',
	outcome: {
		undone: 'Taken back.',
		alreadyUndone: 'That was taken back before. Nothing changed.',
		needsReason: 'Say in a few words why.',
		needsLead: 'The minute for that is over. A desk lead or organiser can still take it back, here.',
		notUndoable: 'That cannot be taken back.',
		notFound: 'That is not in the history any more.',
		checkedIn_one: 'One of these people has come in since, so this stays. Take that check-in back first.',
		checkedIn_other: '{{count}} of these people have come in since, so this stays. Take those check-ins back first.',
		changedSince_one: 'It was changed again since, so this stays. Take the later change back first.',
		changedSince_other: 'It was changed {{count}} times since, so this stays. Take the later changes back first.',
	},
	other: 'Something was done that this Foyer has no words for ({{command}})',
	entry: {
		events: {
			create: {
				created: 'The event was made',
				alreadyCreated: 'Somebody tried to make the event a second time. Nothing changed',
				daysOverlap: 'The event was not made: two days overlapped',
			},
			rename: {
				renamed: 'Name or place of the event was changed',
				unchanged: 'Name and place were saved as they were',
			},
			addRoom: { added: 'A room was added', nameTaken: 'A room was not added: its name was taken' },
			removeRoom: {
				removed: 'A room was taken off',
				inUse: 'A room was not taken off: something takes place there',
				notFound: 'A room to take off was not there any more',
			},
		},
		people: {
			setNeedStatus: {
				set_one: 'How far a need has got was noted',
				set_other: 'How far {{count}} needs have got was noted',
				unchanged: 'Needs stayed as they were',
				notFound: 'Something was noted of a need that is not there any more',
			},
			startImport: {
				started_one: 'An import of {{count}} row was begun',
				started_other: 'An import of {{count}} rows was begun',
				anotherIsRunning: 'An import was not begun: another one was running',
			},
			importRows: {
				imported_one: '{{count}} row of a file was read in',
				imported_other: '{{count}} rows of a file were read in',
				notRunning: 'Rows of a file came after their import was over. Nothing changed',
			},
			finishImport: {
				finished_one: 'A file was imported: {{count}} row',
				finished_other: 'A file was imported: {{count}} rows',
				notRunning: 'A file was imported a second time. Nothing changed',
			},
			settleHeld: {
				settled: 'A doubtful row was decided',
				alreadySettled: 'A doubtful row had been decided before. Nothing changed',
				notFound: gone,
			},
			add: {
				added: '{{who}} was added to the list',
				unknownDay: 'A person was not added: the event has no such day',
				unknownSector: 'A person was not added: “taking part as” was not one of the answers',
			},
			rename: {
				renamed: '{{who}}: the name for the badge was put right',
				unchanged: '{{who}}: the name for the badge was saved as it was',
				notFound: gone,
			},
		},
		checkin: {
			admit: {
				admitted: '{{who}} came in',
				alreadyIn: '{{who}} was in already. Nothing was counted twice',
				wrongDay: '{{who}} was not let in: booked for another day',
				cancelled: '{{who}} was not let in: the booking was cancelled',
				waiting: '{{who}} was not let in: on the waiting list',
				notFound: gone,
			},
			walkIn: {
				admitted: '{{who}} came in without a booking',
				unknownSector: 'A walk-in was not saved: “taking part as” was not one of the answers',
				notFound: gone,
			},
		},
		breakouts,
		changes,
		marketplace,
		programme,
		rules,
		stories,
		history: {
			undo: {
				undone: 'Something was taken back',
				alreadyUndone: 'Something was to be taken back a second time. Nothing changed',
				needsReason: 'Something was not taken back: no reason was given',
				needsLead: 'Something was not taken back: the minute was over',
				notUndoable: 'Something was not taken back: it cannot be',
				standsOn: 'Something was not taken back: later things stand on it',
				notFound: 'Something to take back was not there any more',
			},
		},
		exports: { record: { recorded: 'The attendance register was made as a file' } },
	},
} as const
