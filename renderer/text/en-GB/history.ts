/** What was done, in sentences: one for each command and outcome. `who` is a badge, never a name. */
import { historyOfBreakouts as breakouts } from './historyOfBreakouts.ts'
import { historyOfDesks as desks, historyOfStandby as standby } from './historyOfDesks.ts'
import { historyOfHeard as heard } from './historyOfHeard.ts'
import { historyOfMarketplace as marketplace } from './historyOfMarketplace.ts'
import { historyOfPayments as payments } from './historyOfPayments.ts'
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
	find: {
		title: 'Find in what was done',
		day: 'Day',
		desk: 'Desk',
		operator: 'Who',
		kind: 'What kind',
		badge: 'Badge',
		any: 'Any',
		kinds: {
			badges: 'Badges',
			breakouts: 'Breakouts',
			changes: 'Changes of the day',
			checkin: 'The door',
			copies: 'Desk copies',
			desks: 'Other desks',
			evacuation: 'Evacuation',
			events: 'The event itself',
			exports: 'Files that left',
			history: 'Taken back',
			kiosk: 'Self check-in',
			marketplace: 'Marketplace',
			openCopy: 'Open formats',
			operators: 'Who is at the desk',
			payments: 'Payments',
			people: 'Registrations',
			programme: 'Run sheet',
			rules: 'Rules',
			standby: 'Taking over',
			statistics: 'Numbers',
			stories: 'Stories',
			tray: 'Decided afterwards',
		},
		clear: 'Show everything',
		count_zero: 'Nothing fits.',
		count_one: 'One thing fits.',
		count_other: '{{shown}} things fit.',
		more: 'The newest {{shown}} are shown. The file has all of them.',
		none: 'Nothing fits',
		noneWords: 'Choose less, or show everything.',
		save: 'Save these as a file',
		saveAll: 'Save all as a file',
		failed: 'The file was not made. Try again.',
	},
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
		desks,
		standby,
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
			recordExport: { recorded: 'What was done was made into a file that may leave the event' },
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
		payments,
		keeping: {
			closeEvent: {
				closed: 'The event was closed: the days of what is kept began to count',
				alreadyClosed: 'The event was closed already',
			},
			saveRule: {
				saved: 'How long something is kept was changed',
				unchanged: 'How long something is kept stayed as it was',
			},
			openRequest: {
				opened: 'Somebody asked to be erased',
				alreadyOpen: 'Somebody asked to be erased, as they had before',
				notFound: 'Somebody asked to be erased who was not there any more',
			},
			erase: {
				erased: 'What was to go was erased, here and in what was said before',
				nothingToErase: 'Nothing was erased: nothing was due',
				alarmOn: 'Nothing was erased: an alarm was on',
				needsCounts: 'Nothing was erased: the numbers had not been frozen',
				notFound: 'Nothing was erased: the request was not there any more',
			},
			prove: {
				proven: 'The file was written anew and searched byte by byte',
				notFound: 'The result of a search was not kept: it was there already',
			},
			setByItself: {
				turnedOn: 'Erasing by itself was turned on',
				turnedOff: 'Erasing by itself was turned off',
				unchanged: 'Erasing by itself stayed as it was',
			},
			holdBack: {
				heldBack: 'Not yet: something that is kept was held back until a later day',
				letGo: 'Something that was held back goes on its day again',
				unchanged: 'What is held back stayed as it was',
				notAhead: 'Nothing was held back: the day had passed',
			},
			ranByItself: {
				erased: 'Foyer erased what was due by itself, and the recovery code stayed the same',
				notErased: 'Foyer could not erase by itself what was due',
				notFound: 'Erasing by itself was not on',
			},
			codeChanged: { recorded: 'The file got a new recovery code' },
			addCopy: { added: 'A copy was put on the list of copies' },
			copyGone: {
				gone: 'A copy was destroyed',
				alreadyGone: 'A copy was destroyed, as it was said before',
				notFound: 'A copy was said to be destroyed that is not on the list',
			},
		},
		operators: {
			keep: {
				kept: 'Somebody may sit down at this computer with a PIN, or has a new one',
				initialsTaken: 'Nobody was put at the desk: these initials are somebody else’s',
				needsOrganiser: 'Nobody was put at the desk: the first has to be an organiser',
			},
			remove: {
				removed: 'Somebody may not sit down at this computer any more',
				needsOrganiser: 'Everybody stayed at the desk: an organiser has to be among them',
				notFound: 'Somebody to take off the desk was not there any more',
			},
		},
		copies: {
			record: {
				recorded: 'A desk copy was made',
				nameTaken: 'A desk copy was not made: its name was taken',
			},
			begin: { begun: 'This copy began' },
			startBack: { started: 'Bringing a copy back began' },
			handPiece: {
				noted_one: 'One thing from a copy was handed in',
				noted_other: '{{count}} things from a copy were handed in',
				notFound: 'Something from a copy was not handed in',
			},
			finishBack: {
				finished: 'A copy was brought back',
				stopped: 'Bringing a copy back was stopped',
				notFound: 'A copy was not brought back',
			},
			tookBack: {
				noted: 'What a copy brought was taken back',
				notFound: 'What a copy brought was not taken back',
			},
		},
		openCopy: { record: { recorded: 'Everything was made into an open file that may leave the event' } },
		statistics: {
			freeze: {
				frozen: 'The numbers for publishing were frozen',
				alreadyFrozen: 'The numbers for publishing were frozen already',
				nobodyCame: 'The numbers were not frozen: nobody had come yet',
			},
		},
		tray: {
			setAside: {
				kept: 'Something a desk did alone was kept until somebody decides',
				unchanged: 'Something a desk did alone came again',
			},
			settle: {
				settled: 'Something a desk did alone was decided about',
				opened: 'Something a desk did alone needs a decision again',
				unchanged: 'Something a desk did alone was decided about as before',
				notFound: 'Something to decide about was not there',
			},
		},
	},
} as const
