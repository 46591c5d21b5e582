/** SQL of how the marketplace went: stalls, never who stood there or who answers for them. */
import type { StallsFacts } from '../../../shared/domain/exports/stallsReport.ts'
import type { Reader } from '../../database/handle.ts'

type Stall = StallsFacts['stalls'][number]
type Row = Omit<Stall, 'arrived' | 'isPowerOn'> & { readonly arrived: string; readonly isPowerOn: number }

export const stallsAfterwards = (db: Reader): StallsFacts['stalls'] =>
	db
		.all<Row>(
			`SELECT coalesce(stall_position.code, '') AS position, title, organisation, stall.watts, stall.sockets, note,
			 (SELECT json_group_array(json_object('dayId', day_id, 'atMs', at_ms)) FROM (SELECT day_id, at_ms FROM stall_mark
			  JOIN event_day ON event_day.id = day_id WHERE stall_id = stall.id AND mark = 'arrived' ORDER BY date)) AS arrived,
			 (SELECT count(*) FROM stall_document WHERE stall_id = stall.id) AS documents,
			 (SELECT count(*) FROM stall_document WHERE stall_id = stall.id AND state = 'checked') AS documentsChecked,
			 EXISTS (SELECT 1 FROM stall_mark WHERE stall_id = stall.id AND mark = 'powerOn') AS isPowerOn,
			 (SELECT coalesce(sum(count), 0) FROM stall_tally WHERE stall_id = stall.id) AS footfall
			 FROM stall LEFT JOIN stall_place ON stall_place.stall_id = stall.id
			 LEFT JOIN stall_position ON stall_position.id = position_id
			 WHERE stall.state = 'accepted' ORDER BY stall_position.code IS NULL, stall_position.code, stall.number`,
		)
		.map((row) => ({
			...row,
			arrived: JSON.parse(row.arrived) as Stall['arrived'],
			isPowerOn: row.isPowerOn === 1,
		}))
