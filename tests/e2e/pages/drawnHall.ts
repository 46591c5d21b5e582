/**
 * A hall to draw in: thirty by fourteen metres, thirteen positions along each long side with a step-free route in
 * front of them, an aisle in the middle, doors at both ends. M01 to M14 have power; one stall has no place yet.
 */
import { ownActor } from '../../../electron/hub/hub.ts'
import { newId } from '../../../electron/hub/newId.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { usualPosition } from '../../../shared/domain/marketplace/positionRow.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { hallInput, stallInput } from '../../support/market.ts'

type Zone = InputOf<'marketplace.saveZones'>['zones'][number]

const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }

const zone = (
	kind: Zone['kind'],
	label: string,
	[xCm, yCm, widthCm, depthCm]: readonly [number, number, number, number],
): Zone => ({
	id: newId(),
	kind,
	label,
	xCm,
	yCm,
	widthCm,
	depthCm,
})

export const drawnHall = async (hub: TestHub): Promise<void> => {
	const wanted = { name: 'Forum', venue: 'Luton', days: [day], rooms: [], desks: [] }
	await hub.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	const [hallId, circuitId] = [newId(), newId()]
	hub.call('marketplace.saveHall', { hall: hallInput(hallId, { roomId: null }) })
	hub.call('marketplace.saveCircuit', { hallId, circuit: { id: circuitId, name: 'A', watts: 2000 } })
	hub.call('marketplace.saveZones', {
		hallId,
		zones: [
			zone('entrance', 'Doors from the foyer', [0, 500, 150, 300]),
			zone('queue', 'Queue at the doors', [150, 450, 500, 400]),
			zone('stepFreeRoute', 'Along the wall', [150, 200, 2750, 150]),
			zone('stepFreeRoute', 'Along the windows', [150, 1050, 2750, 150]),
			zone('aisle', 'Middle', [650, 550, 2250, 200]),
			zone('quietExit', '', [2900, 950, 100, 250]),
		],
	})
	const positions = Array.from({ length: 26 }, (_, at) => {
		const [isFirst, hasPower] = [at < 13, at < 14]
		return {
			...usualPosition,
			near: [],
			id: newId(),
			code: `M${String(at + 1).padStart(2, '0')}`,
			xCm: 200 + 220 * (isFirst ? at : at - 13),
			yCm: isFirst ? 100 : 1300,
			turned: isFirst ? (0 as const) : (180 as const),
			...(hasPower ? { sockets: 2, watts: 1000, circuitId } : {}),
		}
	})
	hub.call('marketplace.savePositions', { hallId, positions })
	hub.call('marketplace.saveStalls', { stalls: [stallInput(newId(), 1)] })
}
