/** What every paper says around what it is about. */
import { dateInWords, dayInWords, daysLater, isoDate, timeOfDay } from '../../lib/when.ts'
import type { ExportFrame } from '../exports/sheet.ts'

export const practiceOnPaper = (practice: ExportFrame['event']['practice']): string =>
	practice === 'no' ? '' : practice === 'sample' ? 'PRACTICE: invented people' : 'PRACTICE: a rehearsal'

/** Event and dates, small above a title. */
export const overOf = ({ event, days }: Pick<ExportFrame, 'event' | 'days'>): string =>
	[event.name, days.map(({ date }) => dateInWords(date)).join(', ')].filter((part) => part !== '').join(' · ')

/**
 * @param keptForDays after the last day; null: it may be kept
 */
export const footOf = (frame: ExportFrame, keptForDays: number | null): string => {
	const last = frame.days
		.map(({ date }) => date)
		.toSorted()
		.at(-1)
	const gone =
		keptForDays === null
			? 'may be kept'
			: `destroy by ${dateInWords(daysLater(last ?? isoDate(frame.madeAtMs), keptForDays))}`
	return `${frame.event.name} · made ${dayInWords(frame.madeAtMs)}, ${timeOfDay(frame.madeAtMs)} · ${gone}`
}
