/** What a register says about itself. */
import type { About } from './about.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { exportList } from './kinds.ts'

/** @param rows how many rows the table of all days has */
export const aboutRegister = (rows: number): About => ({
	what: 'Attendance register (E1): one row for each person and day',
	rows: ['Rows for all days', rows],
	statisticsRule: exactNumbers,
	sensitivity: careWords.personal,
	keptForDays: exportList.attendance.keptForDays,
	notes: [
		['Times', 'The clock at the venue (Europe/London), 24 hours.'],
		['Empty cells', 'It has not happened, or we were not told.'],
		['Left is assumed', 'Yes: the day was closed for everybody at once; nobody saw this person leave.'],
		['Booked and How', 'Booked is about that day. How is about the person: booked ahead, or added at the door.'],
		['Did not come', 'Booked for a day that had begun, and not there when this file was made.'],
	],
})
