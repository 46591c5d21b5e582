/** What a register says about itself. */
import type { About } from './about.ts'

/** @param rows how many rows the table of all days has */
export const aboutRegister = (rows: number): About => ({
	what: 'Attendance register (E1): one row for each person and day',
	rows: ['Rows for all days', rows],
	statisticsRule: 'None: the rows are exact. Do not publish counts made from this file.',
	sensitivity: 'Personal: it names people. For the recipient and the purpose above only.',
	keptForDays: 365,
	notes: [
		['Times', 'The clock at the venue (Europe/London), 24 hours.'],
		['Empty cells', 'It has not happened, or we were not told.'],
		['Left is assumed', 'Yes: the day was closed for everybody at once; nobody saw this person leave.'],
		['Booked and How', 'Booked is about that day. How is about the person: booked ahead, or added at the door.'],
		['Did not come', 'Booked for a day that had begun, and not there when this file was made.'],
	],
})
