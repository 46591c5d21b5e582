/** What was done, in sentences: one for each command and outcome. `who` is a badge, never a name. */
import { historyOfBreakouts as breakouts } from './historyOfBreakouts.ts'
import { historyOfHeard as heard } from './historyOfHeard.ts'
import { historyOfMarketplace as marketplace } from './historyOfMarketplace.ts'
import {
	historyOfBadges as badges,
	historyOfCheckin as checkin,
	historyOfEvacuation as evacuation,
	historyOfKiosk as kiosk,
	historyOfPeople as people,
} from './historyOfPeople.ts'
import { historyOfProgramme as programme } from './historyOfProgramme.ts'
import { historyOfChanges as changes, historyOfRules as rules } from './historyOfRules.ts'
import { historyOfStories as stories } from './historyOfStories.ts'

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
		badges,
		people,
		checkin,
		evacuation,
		kiosk,
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
		certificates: {
			saveSettings: {
				saved: 'What certificates say and what counts was changed',
				unchanged: 'What certificates say was saved as it was',
			},
			issue: {
				issued: 'CPD certificates were issued',
				noSettings: 'CPD certificates were not issued: what counts was not set yet',
				notFound: 'CPD certificates were not issued: somebody was not there any more',
			},
		},
		reports: {
			saveWords: {
				saved: 'The words of the report were changed',
				unchanged: 'The words of the report were saved as they were',
			},
		},
		exports: {
			record: { recorded: 'A file was made that may leave the event' },
			markDestroyed: {
				marked: 'A file that left was marked as destroyed',
				alreadyMarked: 'A file that left was marked as destroyed already',
				notFound: 'A file to mark as destroyed was not in the list',
			},
		},
		heard,
		statistics: {
			freeze: {
				frozen: 'The numbers for publishing were frozen',
				alreadyFrozen: 'The numbers for publishing were frozen already',
				nobodyCame: 'The numbers were not frozen: nobody had come yet',
			},
		},
	},
} as const
