/** SQL of where something was erased: the desk of its command, never whose initials were typed there. */
import type { Reader } from '../../database/handle.ts'

export const desksOfErasures = (db: Reader): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ id: string; desk: string }>('SELECT log.id, log.desk FROM erasure JOIN log ON log.id = erasure.id')
			.map(({ id, desk }) => [id, desk]),
	)
