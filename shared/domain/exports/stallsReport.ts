/** The marketplace report (E11): what stood where, what was checked, how many stopped by. No contacts are in it. Pure. */
import { dateInWords, timeOfDay } from '../../lib/when.ts'
import { book, columnsOf } from './book.ts'
import { careWords } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type StallsFacts = ExportFrame & {
	readonly stalls: readonly {
		/** Code on the plan; empty: it has no place. */
		readonly position: string
		readonly title: string
		readonly organisation: string
		readonly arrived: readonly { readonly dayId: string; readonly atMs: number }[]
		readonly documents: number
		readonly documentsChecked: number
		readonly watts: number
		readonly sockets: number
		/** On any day. */
		readonly isPowerOn: boolean
		readonly footfall: number
		readonly note: string
	}[]
}

export const stallColumns = columnsOf({
	Position: 10,
	Stall: 36,
	Organisation: 36,
	Arrived: 24,
	'Documents checked': 18,
	'Power used': 24,
	Footfall: 10,
	Notes: 50,
})

type Stall = StallsFacts['stalls'][number]

const arrivedAt = ({ arrived }: Stall, days: ExportFrame['days']): string => {
	const dates = new Map(days.map(({ id, date }) => [id, date]))
	return arrived
		.map(({ dayId, atMs }) =>
			days.length === 1 ? timeOfDay(atMs) : `${dateInWords(dates.get(dayId) ?? '')} ${timeOfDay(atMs)}`,
		)
		.join(', ')
}

const powerOf = ({ watts, sockets, isPowerOn }: Stall): string =>
	watts === 0 && sockets === 0
		? 'None asked for'
		: isPowerOn
			? `${watts} W, sockets: ${sockets}`
			: `Not seen on (asked for ${watts} W)`

export const makeStalls = (facts: StallsFacts): MadeSheets => {
	const rows = facts.stalls.map((stall) => [
		stall.position,
		stall.title,
		stall.organisation,
		arrivedAt(stall, facts.days),
		stall.documents === 0 ? 'None held' : `${stall.documentsChecked} of ${stall.documents}`,
		powerOf(stall),
		String(stall.footfall),
		stall.note,
	])
	const about = {
		what: 'Marketplace report (E11): one row for each stall that was accepted',
		rows: ['Stalls', rows.length],
		statisticsRule: 'Not needed: footfall counts how often somebody stopped by, not people.',
		sensitivity: careWords.personal,
		keptForDays: exportList.stalls.keptForDays,
		notes: [
			['Arrived', 'When the stall was ticked as there. Empty: nobody ticked it.'],
			['Notes', 'As organisers wrote them; they may name somebody.'],
			['Not in it', 'Contacts of stalls, vehicles, stewards.'],
		],
	} as const
	return book(facts, about, [{ name: 'Stalls', columns: stallColumns, rows }])
}
