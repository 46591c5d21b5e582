/** SQL of what every export says of the event. */
import type { ExportFrame } from '../../../shared/domain/exports/sheet.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'

export const frameOf = (db: Reader): Pick<ExportFrame, 'event' | 'days'> => {
	const event = db.get<ExportFrame['event']>('SELECT name, venue, organiser, practice FROM event')
	if (!event) throw new Error('no event in the file')
	return { event, days: days(db).map(({ id, date }) => ({ id, date })) }
}
