/**
 * Erasure and retention report (E12): what is kept until when, what was erased, what was asked for, and which copies
 * are still somewhere. Pure. Nobody is named: requests by their number, copies by their kind, whom a file was for is
 * left in the list of what left, for it was typed and may be somebody.
 */
import { dateInWords, dayInWords, daysLater, isoDate } from '../../lib/when.ts'
import type { HoldReason } from '../retention/byItself.ts'
import type { CopyKind } from '../retention/copyKinds.ts'
import type { KeepReason, RetainedData } from '../retention/schedule.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { exportList, type LeftKind } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type RetentionParts = {
	readonly closedAtMs: number | null
	readonly schedule: readonly {
		readonly data: RetainedData
		readonly days: number
		/** As Foyer proposes it; else chosen for this event. */
		readonly isProposed: boolean
		readonly held: number
		readonly untilMs: number | null
		readonly isDue: boolean
		/** Somebody said "not yet": until when, and why. */
		readonly heldBack: { readonly untilMs: number; readonly why: HoldReason } | null
	}[]
	readonly erasures: readonly {
		readonly atMs: number
		readonly requestNumber: number | null
		readonly data: readonly RetainedData[]
		readonly rows: number
		readonly parts: number
		/** Where it was done; empty: at the organiser's computer. */
		readonly desk: string
		/** What the search of the bytes found; null: it was not finished. */
		readonly proof: {
			readonly unread: number
			readonly hitsBefore: number
			readonly hits: number
			/** It was erased by itself: older copies open with the same code still. */
			readonly isSameCode: boolean
		} | null
	}[]
	readonly requests: readonly {
		readonly number: number
		readonly atMs: number
		readonly isDone: boolean
		readonly keep: readonly { readonly data: RetainedData; readonly why: KeepReason }[]
	}[]
	/** What has to be gone one day; files that may be kept are not here. Empty day: with the event itself. */
	readonly copies: readonly {
		readonly what: LeftKind | CopyKind
		readonly madeAtMs: number
		readonly hasRecipient: boolean
		readonly destroyBy: string
		readonly goneAtMs: number | null
	}[]
}
export type RetentionFacts = ExportFrame & RetentionParts

const dataWords: Readonly<Record<RetainedData, string>> = {
	care: 'Access, dietary and leaving needs, emergency contacts, who sits apart, topics to avoid',
	stories: 'Story introductions, limits, support, and who is behind a pseudonym',
	groups: 'Groups, wishes and hosts by name',
	sector: 'Sector and part taken, against a name',
	incidents: 'Who was where in an evacuation',
	payments: 'Payments for people’s time: offers, choices and amounts',
	storyConsent: 'Consent for stories that were published',
	attendance: 'Attendance by name, duties, badges, stall contacts',
	contacts: 'Names and contacts',
}
const whyWords: Readonly<Record<RetainedData, string>> = {
	care: 'It was asked for the day; the day is over',
	stories: 'Preparing and debriefing are done',
	groups: 'Questions about places have been answered',
	sector: 'Numbers have been counted',
	incidents: 'The organisation’s own log has it by then',
	payments: 'Finance has paid and keeps its own record, often for six years; what is open stays until then',
	storyConsent: 'Proof for as long as the material is used, and a year',
	attendance: 'Questions, and certificates made again',
	contacts: 'They agreed; looked at once a year',
}
const reasonWords: Readonly<Record<KeepReason, string>> = {
	openDuty: 'an open duty',
	incident: 'an incident is being looked into',
	payment: 'a payment is open',
	legal: 'the law says so',
	proof: 'it proves a consent',
}
const holdWords: Readonly<Record<HoldReason, string>> = {
	question: 'a question is open',
	incident: 'an incident is being looked into',
	payment: 'a payment is open',
	legal: 'the law says so',
	numbers: 'the numbers are not finished',
}
const copyWords: Readonly<Record<CopyKind, string>> = {
	backup: 'Backup',
	deskCopy: 'Desk copy',
	liveCopy: 'Live copy of a standby',
	export: 'File that was sent',
	restored: 'Restored copy',
}
const isCopyKind = (what: LeftKind | CopyKind): what is CopyKind => what in copyWords
const fileOf = (what: LeftKind | CopyKind): string => {
	if (isCopyKind(what)) return copyWords[what]
	return what === 'openCopy' ? 'Everything, in open formats' : `File ${exportList[what].number}`
}

/** Within one month of being asked. */
const answerWithinDays = 30

const scheduleRows = ({ schedule }: RetentionParts) =>
	schedule.map(({ data, days, isProposed, held, untilMs, isDue, heldBack }) => [
		dataWords[data],
		String(held),
		untilMs === null ? 'Closing the event starts it' : `${dayInWords(untilMs)}${isDue ? ' (due)' : ''}`,
		whyWords[data],
		`${days} days after the event was closed; ${isProposed ? 'as Foyer proposes' : 'chosen for this event'}${heldBack === null ? '' : `; not before ${dayInWords(heldBack.untilMs)}: ${holdWords[heldBack.why]}`}`,
	])

const method = ({ parts, proof }: RetentionParts['erasures'][number]): string => {
	const said = `Taken out of every table; ${parts} entries of the log forgotten`
	if (proof === null) return `${said}. Not finished: the file was not written anew`
	const searched = `byte search: ${proof.hitsBefore} places before, ${proof.hits} afterwards`
	const unread = proof.unread === 0 ? '' : `; ${proof.unread} pages could not be read`
	const code = proof.isSameCode ? 'the same code, by itself' : 'a new code'
	return `${said}; file written anew under ${code}; ${searched}${unread}`
}

const doneRows = ({ erasures }: RetentionParts) =>
	erasures.map((erasure) => [
		dayInWords(erasure.atMs),
		`${erasure.requestNumber === null ? '' : `Request ${erasure.requestNumber}: `}${erasure.data.map((one) => dataWords[one]).join('; ')}`,
		String(erasure.rows),
		method(erasure),
		erasure.desk === '' ? 'The organiser’s computer' : erasure.desk,
	])

const requestRows = ({ requests }: RetentionParts) =>
	requests.map(({ number, atMs, isDone, keep }) => [
		`Request ${number}`,
		dayInWords(atMs),
		dateInWords(daysLater(isoDate(atMs), answerWithinDays)),
		isDone ? (keep.length === 0 ? 'Erased' : 'Erased in part') : 'Not erased yet',
		keep.map(({ data, why }) => `${dataWords[data]}: ${reasonWords[why]}`).join('; '),
	])

const copyRows = ({ copies }: RetentionParts) =>
	copies.map(({ what, madeAtMs, hasRecipient, destroyBy, goneAtMs }) => [
		fileOf(what),
		dayInWords(madeAtMs),
		hasRecipient ? 'In the list of what left' : 'Not given',
		destroyBy === '' ? 'With the event' : dateInWords(destroyBy),
		goneAtMs === null ? 'Not yet' : `Destroyed, ${dayInWords(goneAtMs)}`,
	])

export const makeRetention = (facts: RetentionFacts): MadeSheets => {
	const sheets = [
		{
			name: 'Schedule',
			columns: columnsOf({ Data: 60, 'Held now (count)': 17, 'Keep until': 24, Why: 44, Basis: 52 }),
			rows: scheduleRows(facts),
		},
		{
			name: 'Done',
			columns: columnsOf({ Date: 18, Data: 60, 'Count erased': 14, Method: 70, By: 26 }),
			rows: doneRows(facts),
		},
		{
			name: 'Requests',
			columns: columnsOf({ Reference: 14, Received: 18, Due: 18, Outcome: 18, 'Reason kept': 60 }),
			rows: requestRows(facts),
		},
		{
			name: 'Copies',
			columns: columnsOf({ File: 24, Made: 18, Recipient: 26, 'Destroy by': 20, Confirmed: 28 }),
			rows: copyRows(facts),
		},
	]
	const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
	const about = {
		what: 'Erasure and retention report (E12): what is kept until when, and what is gone',
		rows: ['Rows of all tables', rows],
		statisticsRule: exactNumbers,
		sensitivity: careWords.counts,
		keptForDays: exportList.retention.keptForDays,
		notes: [
			[
				'The event',
				facts.closedAtMs === null
					? 'It is not closed yet: no day of the schedule counts.'
					: `It was closed on ${dayInWords(facts.closedAtMs)}: the days of the schedule count from then.`,
			],
			['Held now', 'Entries in tables, not people.'],
			['Recipient', 'Whom a file was for was typed and may be somebody: it stands in Foyer’s list of what left.'],
			['Copies', 'What was made to leave and has to be gone one day, and copies that were written down by hand.'],
			['Backups', 'Those that Foyer makes by itself are replaced after every erasing and are not in the table.'],
			['Not covered', 'Paper, files that were sent on, memory sticks, folders that are copied to the internet.'],
			['Signed', 'Name: ____________________  Role: ____________________  Date: ____________'],
		],
	} as const
	return book(facts, about, sheets)
}
