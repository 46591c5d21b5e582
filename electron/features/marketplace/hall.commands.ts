/** Drawing the hall, as commands: its size, what feeds it, what must stay clear, and where stalls may stand. */

import { mostPositions } from '../../../shared/allocation/stalls/instance.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { footprintOf, footprintOfZone, isWithin } from '../../../shared/domain/marketplace/footprint.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import {
	bansAt,
	circuitNames,
	type HallRow,
	hallRow,
	hasCircuit,
	hasRoom,
	isCircuitUsed,
	type PositionRow,
	positionRows,
	standingAt,
} from './marketplace.store.ts'

type Names =
	| 'marketplace.saveHall'
	| 'marketplace.saveCircuit'
	| 'marketplace.removeCircuit'
	| 'marketplace.saveZones'
	| 'marketplace.removeZone'
	| 'marketplace.savePositions'
	| 'marketplace.removePositions'

type NewPosition = InputOf<'marketplace.savePositions'>['positions'][number]

const hallOf = (db: Reader, id: string): HallRow | undefined => {
	const hall = hallRow(db)
	return hall?.id === id ? hall : undefined
}
const sizeOf = ({ width_cm, depth_cm }: HallRow) => ({ widthCm: width_cm, depthCm: depth_cm })

const rowOf = (hallId: string, position: NewPosition) => ({
	id: position.id,
	hall_id: hallId,
	code: position.code,
	x_cm: position.xCm,
	y_cm: position.yCm,
	width_cm: position.widthCm,
	depth_cm: position.depthCm,
	turned: position.turned,
	tables: position.tables,
	sockets: position.sockets,
	watts: position.watts,
	circuit_id: position.circuitId,
	is_wall: position.isWall ? 1 : 0,
	light: position.light,
	noise: position.noise,
	is_private: position.isPrivate ? 1 : 0,
	is_step_free: position.isStepFree ? 1 : 0,
	is_open: position.isOpen ? 1 : 0,
	near: JSON.stringify([...new Set(position.near)]),
})

/** All positions by what is written on the floor, as it would be. */
const codesAfter = (known: readonly PositionRow[], saved: readonly NewPosition[]): ReadonlyMap<string, string> =>
	new Map([...known.map(({ id, code }) => [id, code] as const), ...saved.map(({ id, code }) => [id, code] as const)])

const codeTwice = (codes: ReadonlyMap<string, string>): string | undefined => {
	const seen = new Set<string>()
	for (const code of codes.values()) {
		if (seen.has(fold(code))) return code
		seen.add(fold(code))
	}
	return undefined
}

/** Two positions that change codes with each other would have the same one for a moment: the id stands in for it. */
const freeCodes = (journal: Journal, known: readonly PositionRow[], saved: readonly NewPosition[]): void => {
	const wanted = new Map(saved.map(({ id, code }) => [code, id]))
	for (const { id, code } of known) {
		const by = wanted.get(code)
		if (by !== undefined && by !== id) journal.change('stall_position', { id }, { code: id })
	}
}

export const hallCommands: CommandHandlers<Names> = {
	'marketplace.saveHall': (context, { hall }) => {
		const { db } = context
		const known = hallRow(db)
		// An event has one hall.
		if ((known && known.id !== hall.id) || (hall.roomId !== null && !hasRoom(db, hall.roomId)))
			return { outcome: 'notFound' }
		const isNew = journalOf(context).put('hall', {
			id: hall.id,
			room_id: hall.roomId,
			name: hall.name,
			width_cm: hall.widthCm,
			depth_cm: hall.depthCm,
			grid_cm: hall.gridCm,
			picture: hall.picture,
		})
		return { outcome: isNew ? 'saved' : 'unchanged' }
	},
	'marketplace.saveCircuit': (context, { hallId, circuit }) => {
		const { db } = context
		if (!hallOf(db, hallId)) return { outcome: 'notFound' }
		const isTaken = circuitNames(db).some(({ id, name }) => id !== circuit.id && fold(name) === fold(circuit.name))
		if (isTaken) return { outcome: 'nameTaken' }
		const isNew = journalOf(context).put('hall_circuit', { ...circuit, hall_id: hallId })
		return { outcome: isNew ? 'saved' : 'unchanged' }
	},
	'marketplace.removeCircuit': (context, { circuitId }) => {
		const { db } = context
		if (!hasCircuit(db, circuitId)) return { outcome: 'notFound' }
		if (isCircuitUsed(db, circuitId)) return { outcome: 'inUse' }
		journalOf(context).remove('hall_circuit', { id: circuitId })
		return { outcome: 'removed' }
	},
	'marketplace.saveZones': (context, { hallId, zones }) => {
		const hall = hallOf(context.db, hallId)
		if (!hall) return { outcome: 'notFound' }
		if (!zones.every((zone) => isWithin(footprintOfZone(zone), sizeOf(hall)))) return { outcome: 'outside' }
		const journal = journalOf(context)
		const changed = zones.filter(({ id, kind, label, xCm, yCm, widthCm, depthCm }) =>
			journal.put('hall_zone', {
				id,
				hall_id: hallId,
				kind,
				label,
				x_cm: xCm,
				y_cm: yCm,
				width_cm: widthCm,
				depth_cm: depthCm,
			}),
		)
		return { outcome: changed.length > 0 ? 'saved' : 'unchanged' }
	},
	'marketplace.removeZone': (context, { zoneId }) => ({
		outcome: journalOf(context).remove('hall_zone', { id: zoneId }) ? 'removed' : 'notFound',
	}),
	'marketplace.savePositions': (context, { hallId, positions }) => {
		const { db } = context
		const hall = hallOf(db, hallId)
		const circuits = new Set(circuitNames(db).map(({ id }) => id))
		if (!hall || !positions.every(({ circuitId }) => circuitId === null || circuits.has(circuitId)))
			return { outcome: 'notFound' }
		const outside = positions.find((position) => !isWithin(footprintOf(position), sizeOf(hall)))
		if (outside) return { outcome: 'outside', code: outside.code }
		const known = positionRows(db)
		const codes = codesAfter(known, positions)
		const twice = codeTwice(codes)
		if (twice !== undefined) return { outcome: 'codeTaken', code: twice }
		if (codes.size > mostPositions) return { outcome: 'tooMany' }
		const journal = journalOf(context)
		freeCodes(journal, known, positions)
		const count = positions.filter((position) => journal.put('stall_position', rowOf(hallId, position))).length
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'saved', count }
	},
	'marketplace.removePositions': (context, { positionIds }) => {
		const { db } = context
		const known = new Set(positionRows(db).map(({ id }) => id))
		if (!positionIds.every((id) => known.has(id))) return { outcome: 'notFound' }
		const count = standingAt(db, positionIds)
		if (count > 0) return { outcome: 'inUse', count }
		const journal = journalOf(context)
		const ids = new Set(positionIds)
		for (const id of ids) {
			for (const ban of bansAt(db, id)) journal.remove('stall_ban', ban)
			journal.remove('stall_position', { id })
		}
		return { outcome: 'removed', count: ids.size }
	},
}
