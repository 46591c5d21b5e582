/** The first sheet of every file that leaves: what it is, for whom, and when it has to go. */
import { dateInWords, dayInWords, timeOfDay } from '../../lib/when.ts'
import { destroyBy } from './destroyBy.ts'
import type { ExportFrame, Sheet } from './sheet.ts'

const words = (text: string): string => (text.trim() === '' ? 'Not given' : text)

const practiceWords = {
	sample: 'PRACTICE: invented people',
	rehearsal: 'PRACTICE: a rehearsal with a copy of real people',
}

export type About = {
	/** `Attendance register (E1): one row for each person and day`. */
	readonly what: string
	/** How many rows of what. */
	readonly rows: readonly [label: string, count: number]
	readonly statisticsRule: string
	readonly sensitivity: string
	/** Days after the last day of the event; null: it may be kept. */
	readonly keptForDays: number | null
	/** How to read it: a heading and its words, in their order. */
	readonly notes: readonly (readonly [heading: string, words: string])[]
}

/** @param frame its days may come in any order */
export const aboutSheet = (frame: ExportFrame, about: About): Sheet => {
	const { event } = frame
	const dates = frame.days.map(({ date }) => date).toSorted()
	const goneBy = destroyBy(frame.days, frame.madeAtMs, about.keptForDays)
	const [rowsLabel, rows] = about.rows
	return {
		name: 'About this file',
		columns: [
			{ title: 'About this file', width: 24 },
			{ title: 'Answer', width: 90 },
		],
		rows: [
			...(event.practice === 'no' ? [] : [['Practice', practiceWords[event.practice]]]),
			['Event', words(event.name)],
			['Venue', words(event.venue)],
			['Organiser', words(event.organiser)],
			['Days', dates.map(dateInWords).join(', ')],
			['What it is', about.what],
			['Made', `${dayInWords(frame.madeAtMs)}, ${timeOfDay(frame.madeAtMs)}`],
			['Made by', words(frame.madeBy)],
			['Purpose', words(frame.purpose)],
			['Recipient', words(frame.recipient)],
			[rowsLabel, String(rows)],
			['Statistics rule', about.statisticsRule],
			['Sensitivity', about.sensitivity],
			['Destroy by', goneBy === null ? 'It may be kept: nobody follows from it.' : dateInWords(goneBy)],
			...about.notes.map(([heading, text]) => [heading, text]),
		],
	}
}
