/** The first sheet of a register: what the file is, for whom, and when it has to go. */
import { dateInWords, dayInWords, daysLater, isoDate, timeOfDay } from '../lib/when.ts'
import type { RegisterFacts, RegisterSheet } from './registerFacts.ts'

/** Attendance by name is kept for a year after the last day. */
const keptForDays = 365

const words = (text: string): string => (text.trim() === '' ? 'Not given' : text)

const practiceWords = {
	sample: 'PRACTICE: invented people',
	rehearsal: 'PRACTICE: a rehearsal with a copy of real people',
}

/**
 * @param days in order of date
 * @param rows how many rows the table of all days has
 */
export function aboutRegister(facts: RegisterFacts, days: RegisterFacts['days'], rows: number): RegisterSheet {
	const { event } = facts
	const lastDate = days.at(-1)?.date ?? isoDate(facts.madeAtMs)
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
			['Days', days.map((day) => dateInWords(day.date)).join(', ')],
			['What it is', 'Attendance register (E1): one row for each person and day'],
			['Made', `${dayInWords(facts.madeAtMs)}, ${timeOfDay(facts.madeAtMs)}`],
			['Made by', words(facts.madeBy)],
			['Purpose', words(facts.purpose)],
			['Recipient', words(facts.recipient)],
			['Rows for all days', String(rows)],
			['Statistics rule', 'None: the rows are exact. Do not publish counts made from this file.'],
			['Sensitivity', 'Personal: it names people. For the recipient and the purpose above only.'],
			['Destroy by', dateInWords(daysLater(lastDate, keptForDays))],
			['Times', 'The clock at the venue (Europe/London), 24 hours.'],
			['Empty cells', 'It has not happened, or we were not told.'],
			['Left is assumed', 'Yes: the day was closed for everybody at once; nobody saw this person leave.'],
			['Booked and How', 'Booked is about that day. How is about the person: booked ahead, or added at the door.'],
			['Did not come', 'Booked for a day that had begun, and not there when this file was made.'],
		],
	}
}
