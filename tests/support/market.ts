/** A test event with a small hall, set up through the one door. */
import { marketFacts } from '../../electron/database/stores/marketFacts.store.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { doing, smallSetup } from './breakouts.ts'
import { dayOne, idOf, makeTestEvent, rowsOf } from './events.ts'

export type PositionInput = InputOf<'marketplace.savePositions'>['positions'][number]
export type StallInput = InputOf<'marketplace.saveStalls'>['stalls'][number]
export type HallInput = InputOf<'marketplace.saveHall'>['hall']

export const hallInput = (id: string, more: Partial<HallInput> = {}): HallInput => ({
	id,
	roomId: idOf(21),
	name: 'Marketplace Hall',
	widthCm: 3000,
	depthCm: 1400,
	gridCm: 10,
	picture: '',
	...more,
})
export const positionInput = (id: string, code: string, more: Partial<PositionInput> = {}): PositionInput => ({
	id,
	code,
	xCm: 200,
	yCm: 100,
	widthCm: 180,
	depthCm: 80,
	turned: 0,
	tables: 1,
	sockets: 0,
	watts: 0,
	circuitId: null,
	isWall: false,
	light: 'normal',
	noise: 'normal',
	isPrivate: false,
	isStepFree: true,
	isOpen: true,
	near: [],
	...more,
})
export const stallInput = (id: string, number: number, more: Partial<StallInput> = {}): StallInput => ({
	id,
	number,
	organisation: 'Mind BLMK',
	title: 'Come and talk',
	blurb: '',
	state: 'accepted',
	tables: 1,
	chairs: 2,
	sockets: 0,
	watts: 0,
	needsWall: false,
	needsPrivacy: false,
	needsQuiet: false,
	needsLight: '',
	isNoisy: false,
	hasFood: false,
	near: [],
	far: [],
	priority: 0,
	...more,
})
export const zoneInput = (id: string, more: Partial<InputOf<'marketplace.saveZones'>['zones'][number]> = {}) => ({
	id,
	kind: 'exit' as const,
	label: 'Fire exit',
	xCm: 2800,
	yCm: 600,
	widthCm: 200,
	depthCm: 200,
	...more,
})
export const stewardInput = (
	registrationId: string,
	stallId: string,
	more: Partial<InputOf<'marketplace.setStewards'>['rows'][number]> = {},
) => ({ registrationId, stallId, dayId: dayOne, startAt: '09:00', endAt: '16:00', canLeave: true, ...more })

/** Three positions, the first two fed by one circuit of 500 W, and three stalls; nobody stands anywhere. */
export const makeMarketEvent = () => {
	const event = makeTestEvent()
	const groups = smallSetup(event)
	const own = doing(event)
	const { call } = own
	const [hallId, circuitId] = [event.newId(), event.newId()]
	const positions = [event.newId(), event.newId(), event.newId()] as const
	const stalls = [event.newId(), event.newId(), event.newId()] as const
	const fed = { sockets: 2, watts: 400, circuitId }
	call('marketplace.saveHall', { hall: hallInput(hallId) })
	call('marketplace.saveCircuit', { hallId, circuit: { id: circuitId, name: 'East wall', watts: 500 } })
	call('marketplace.savePositions', {
		hallId,
		positions: positions.map((id, at) =>
			positionInput(id, `M0${at + 1}`, { xCm: 200 + 300 * at, ...(at < 2 ? fed : {}) }),
		),
	})
	call('marketplace.saveStalls', { stalls: stalls.map((id, at) => stallInput(id, at + 1)) })
	return {
		event,
		...groups,
		...own,
		hallId,
		circuitId,
		positions,
		stalls,
		rows: (table: string) => rowsOf(event.open(), table),
		facts: () => marketFacts(event.open().file.reader),
		place: (stall: number, position: number) =>
			call('marketplace.place', {
				stallId: stalls[stall] ?? '',
				positionId: positions[position] ?? '',
				swap: false,
			}),
		[Symbol.dispose]: () => event[Symbol.dispose](),
	}
}
