/** Which booking tool made a file, by headings that only that tool writes together. */
import type { FileKind } from '../fileCodes.ts'
import { headingKey } from './headings.ts'

/** `Start time` and `Timestamp` in the languages the two form tools are most used in here. */
const formsStart = ['start time', 'startzeit', 'heure de debut', 'hora de inicio', 'ora di inizio', 'amser dechrau']
const formsEnd = [
	'completion time',
	'fertigstellungszeit',
	'heure de fin',
	'hora de finalizacion',
	'ora di completamento',
	'amser cwblhau',
]
const stamped = ['timestamp', 'zeitstempel', 'horodateur', 'marca temporal', 'informazioni cronologiche', 'stamp amser']

export const fileKindOf = (headings: readonly string[]): FileKind => {
	const keys = headings.map(headingKey)
	const has = (...names: string[]) => names.some((name) => keys.includes(name))
	if (has('badge') && has('preferred name') && has('attending as', 'taking part as')) return 'foyer'
	if (has(...formsStart) && has(...formsEnd)) return 'microsoftForms'
	if (has('order code', 'bestellnummer') && has('position id', 'positionsnummer', 'positions id'))
		return 'pretixPositions'
	if (
		has('order code', 'bestellnummer') &&
		has('attendee name', 'teilnehmername') &&
		has('checked in', 'eingecheckt', 'automatically checked in', 'requires special attention')
	)
		return 'pretixCheckinList'
	if (has('public id') && has('short id', 'product id')) return 'hiEvents'
	if (keys.some((key) => key.startsWith('eventbrite'))) return 'eventbrite'
	if (
		has('order no', 'ordine n', 'order') &&
		has('attendee no', 'attendee status', 'ticket type', 'barcode no') &&
		has('order date', 'order type', 'total paid', 'quantity', 'attendee status')
	)
		return 'eventbrite'
	if (stamped.includes(keys[0] ?? '')) return 'googleForms'
	return 'other'
}
