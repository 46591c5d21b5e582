/**
 * The access and adjustments report (E9), for the access lead: what was asked for and what became of it, by kind of
 * need. Nobody is named, but the numbers are true and small, so it is looked after like what names people. Pure.
 */
import type { AccessNeedCode, NeedStatus } from '../person.ts'
import { needLabels } from '../statistics/needLabels.ts'
import { book, columnsOf } from './book.ts'
import { careWords } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type AccessFacts = ExportFrame & {
	readonly needs: readonly {
		readonly code: AccessNeedCode
		readonly status: NeedStatus
		/** What there was instead; empty: nothing, or it was as asked for. */
		readonly instead: string
		/** Of somebody who was added at the door. */
		readonly isOfWalkIn: boolean
	}[]
}

export const accessColumns = columnsOf({
	'Need type': 34,
	'Asked before': 13,
	'Asked on the day': 16,
	'Ready on arrival': 16,
	Met: 7,
	'Met another way': 16,
	'Not met': 9,
	'What we learned': 60,
})

type Need = AccessFacts['needs'][number]

export const makeAccess = (facts: AccessFacts): MadeSheets => {
	const byLabel = Map.groupBy(facts.needs, ({ code }) => needLabels[code])
	const rows = [...byLabel]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([label, own]) => {
			const count = (is: (need: Need) => boolean): string => String(own.filter(is).length)
			const learned = new Set(own.map(({ instead }) => instead.trim()).filter((text) => text !== ''))
			return [
				label,
				count(({ isOfWalkIn }) => !isOfWalkIn),
				count(({ isOfWalkIn }) => isOfWalkIn),
				count(({ status }) => status === 'ready' || status === 'met'),
				count(({ status }) => status === 'met'),
				count(({ status, instead }) => status === 'notMet' && instead.trim() !== ''),
				count(({ status, instead }) => status === 'notMet' && instead.trim() === ''),
				[...learned].toSorted().join('; '),
			]
		})
	const about = {
		what: 'Access and adjustments report (E9): what was asked for and what became of it',
		rows: ['Kinds of need', rows.length],
		statisticsRule: 'None: the numbers are exact. Outside the access team use the table Access of the statistics (E2).',
		sensitivity: careWords.special,
		keptForDays: exportList.access.keptForDays,
		notes: [
			['Asked before', 'Of people who booked. Asked on the day: of people who were added at the door.'],
			['Ready on arrival', 'Marked ready or met when this file was made.'],
			['What we learned', 'What there was instead, as the team wrote it down.'],
		],
	} as const
	return book(facts, about, [{ name: 'Access', columns: accessColumns, rows }])
}
