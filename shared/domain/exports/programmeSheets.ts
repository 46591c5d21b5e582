/**
 * The run sheet and the speaker slots as files. Speakers are called what they chose to be called; whoever chose no
 * name, or will not speak, is not in them. Pure.
 */
import { dateInWords } from '../../lib/when.ts'
import type { ItemKind, ItemStatus } from '../programme/words.ts'
import type { QuestionChoice, SlotFormat } from '../stories/words.ts'
import { book, columnsOf } from './book.ts'
import { careWords } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

/** As everybody beside the stage sees it. */
export type ItemOnSheet = {
	readonly date: string
	readonly startAt: string
	readonly endAt: string
	readonly room: string
	readonly kind: ItemKind
	readonly title: string
	readonly leads: readonly string[]
	readonly avNotes: string
	readonly accessNotes: string
	readonly contentNote: string
	readonly status: ItemStatus
	readonly slots: readonly {
		readonly number: number
		readonly publicTitle: string
		/** As the speakers want to be called; nobody where it is not told. */
		readonly shownAs: readonly string[]
		readonly startAt: string
		readonly minutes: number
		readonly isWithdrawn: boolean
		readonly alternative: string
		readonly isRecorded: boolean
		readonly isPhotographed: boolean
		readonly questions: QuestionChoice
		readonly format: SlotFormat
		readonly contentNote: string
	}[]
}
export type ProgrammeFacts = ExportFrame & { readonly items: readonly ItemOnSheet[] }

export const runSheetColumns = columnsOf({
	Day: 19,
	Start: 8,
	End: 8,
	Room: 24,
	Kind: 14,
	Title: 44,
	Leads: 28,
	'AV notes': 36,
	'Access notes': 36,
	'Content note': 36,
	Status: 11,
})
export const slotColumns = columnsOf({
	Slot: 7,
	Day: 19,
	Start: 8,
	Minutes: 9,
	Room: 24,
	'Public title': 40,
	'Shown as': 28,
	Format: 18,
	Questions: 16,
	'Content note': 40,
	Recorded: 10,
	Photographed: 13,
	'Instead, if it is not told': 40,
})

const kindWords: Readonly<Record<ItemKind, string>> = {
	plenary: 'Plenary',
	story: 'Story',
	breakout: 'Breakout',
	break: 'Break',
	marketplace: 'Marketplace',
	meal: 'Meal',
	quietTime: 'Quiet time',
	setUp: 'Set-up',
}
const statusWords: Readonly<Record<ItemStatus, string>> = {
	planned: 'Planned',
	ready: 'Ready',
	on: 'On',
	held: 'Held',
	done: 'Done',
	dropped: 'Dropped',
}
const formatWords: Readonly<Record<SlotFormat, string>> = {
	live: 'Live',
	conversation: 'Seated conversation',
	recording: 'Recording',
	readBy: 'Read by somebody',
	poemOrArt: 'Poem or art',
	remote: 'Remote',
}
const questionWords: Readonly<Record<QuestionChoice, string>> = {
	none: 'None',
	viaChair: 'Via the chair',
	open: 'Open',
}
const yesNo = (is: boolean): string => (is ? 'Yes' : 'No')

export const makeRunSheet = (facts: ProgrammeFacts): MadeSheets => {
	const rows = facts.items.map((item) => [
		dateInWords(item.date),
		item.startAt,
		item.endAt,
		item.room,
		kindWords[item.kind],
		item.title,
		item.leads.join(', '),
		item.avNotes,
		item.accessNotes,
		item.contentNote,
		statusWords[item.status],
	])
	const about = {
		what: 'Run sheet: one row for each item of the programme',
		rows: ['Items', rows.length],
		statisticsRule: 'None: it counts nobody.',
		sensitivity: careWords.personal,
		keptForDays: exportList.runSheet.keptForDays,
		notes: [
			['Leads', 'Who leads the item, by preferred name.'],
			['Stories', 'Who tells them is in the file of speaker slots, by the name each speaker chose.'],
		],
	} as const
	return book(facts, about, [{ name: 'Run sheet', columns: runSheetColumns, rows }])
}

export const makeSpeakerSlots = (facts: ProgrammeFacts): MadeSheets => {
	const rows = facts.items
		.flatMap((item) => item.slots.map((slot) => ({ item, slot })))
		.map(({ item, slot }) => [
			String(slot.number),
			dateInWords(item.date),
			slot.startAt,
			String(slot.minutes),
			item.room,
			slot.isWithdrawn ? 'Not told' : slot.publicTitle,
			slot.shownAs.join(', '),
			formatWords[slot.format],
			questionWords[slot.questions],
			slot.contentNote,
			yesNo(slot.isRecorded),
			yesNo(slot.isPhotographed),
			slot.alternative,
		])
	const about = {
		what: 'Speaker slots: one row for each story in the programme',
		rows: ['Slots', rows.length],
		statisticsRule: 'None: it counts nobody.',
		sensitivity: careWords.special,
		keptForDays: exportList.speakerSlots.keptForDays,
		notes: [
			['Shown as', 'What the speaker chose to be called. Empty: they chose no name, or the story is not told.'],
			['Not in it', 'Real names behind other names, what is not to be asked about, consents, payment.'],
		],
	} as const
	return book(facts, about, [{ name: 'Speaker slots', columns: slotColumns, rows }])
}
