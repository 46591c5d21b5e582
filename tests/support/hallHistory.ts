/**
 * Random histories of a marketplace being drawn, staffed and run, as fast-check values: each step is a few small
 * numbers that pick among what is there, so that a failing history shrinks to a short one.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import {
	clearZones,
	documentKinds,
	documentStates,
	lightLevels,
	noiseZones,
	stallMarks,
	zoneKinds,
} from '../../shared/domain/marketplace/words.ts'
import { dayOne, dayTwo, idOf, organiser, type TestEvent } from './events.ts'
import { hallInput, positionInput, stallInput, stewardInput, zoneInput } from './market.ts'
import { personNamed } from './people.ts'

const kinds = [
	'hall',
	'circuit',
	'removeCircuit',
	'zone',
	'removeZone',
	'positions',
	'removePositions',
	'stalls',
	'removeStall',
	'contact',
	'document',
	'stewards',
	'list',
	'mark',
	'power',
	'withdraw',
	'tally',
	'place',
	'ban',
	'aims',
	'addSteward',
	'undo',
] as const
export type HallStep = {
	readonly hall: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}

const n = fc.nat(7)
const weights: Readonly<Record<string, number>> = {
	positions: 5,
	stalls: 5,
	stewards: 4,
	place: 4,
	withdraw: 3,
	removeCircuit: 4,
	undo: 4,
	hall: 1,
}
export const anyHallStep: fc.Arbitrary<HallStep> = fc.oneof(
	...kinds.map((hall) => ({
		weight: weights[hall] ?? 2,
		arbitrary: fc.record({ hall: fc.constant(hall), a: n, b: n, c: n }),
	})),
)

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const times = ['09:00', '10:30', '11:15', '12:00', '13:30', '16:00']

/** Plays steps into an event. Commands that refuse are part of it. */
export const createHallPlayer = (test: TestEvent) => {
	const hallId = test.newId()
	const known: Readonly<Record<'circuits' | 'zones' | 'positions' | 'stalls' | 'people', string[]>> = {
		circuits: [],
		zones: [],
		positions: [],
		stalls: [],
		people: [],
	}
	const done: { readonly id: string; readonly name: CommandName; readonly outcome: string }[] = []
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const id = test.newId()
		const { outcome } = test.call(name, input, organiser, id)
		done.push({ id, name, outcome })
	}
	/** One that was made once, or a new one where the number is high. */
	const oneOf = (list: keyof typeof known, at: number): string => {
		if (at < 5 && known[list].length > 0) return pick(known[list], at)
		const id = test.newId()
		known[list].push(id)
		return id
	}
	const any = (list: keyof typeof known, at: number): string =>
		known[list].length === 0 ? idOf(9) : pick(known[list], at)
	const confirmed = (at: number): string => {
		const ids = test
			.open()
			.file.reader.all<{ id: string }>("SELECT id FROM registration WHERE status = 'confirmed' ORDER BY rowid")
		return ids.length === 0 ? idOf(8) : pick(ids, at).id
	}

	const draw = ({ hall, a, b, c }: HallStep): boolean => {
		switch (hall) {
			case 'hall':
				call('marketplace.saveHall', { hall: hallInput(hallId, { widthCm: 1500 + a * 200, gridCm: c }) })
				return true
			case 'circuit': {
				const circuit = { id: oneOf('circuits', a), name: `Circuit ${b % 3}`, watts: c * 200 }
				call('marketplace.saveCircuit', { hallId, circuit })
				return true
			}
			case 'removeCircuit':
				call('marketplace.removeCircuit', { circuitId: any('circuits', a) })
				return true
			case 'zone': {
				const kind = c > 4 ? pick(clearZones, b) : pick(zoneKinds, b)
				call('marketplace.saveZones', { hallId, zones: [zoneInput(oneOf('zones', a), { kind, xCm: b * 200 })] })
				return true
			}
			case 'removeZone':
				call('marketplace.removeZone', { zoneId: any('zones', a) })
				return true
			case 'positions': {
				const made = [a, a + 1].map((at, index) =>
					positionInput(oneOf('positions', at), `M${(b + index) % 6}`, {
						xCm: 200 + 200 * at,
						tables: 1 + (c % 2),
						sockets: c % 3,
						watts: c * 100,
						circuitId: c > 3 ? any('circuits', b) : null,
						isStepFree: c !== 2,
						isOpen: c !== 3,
						light: pick(lightLevels, b),
						noise: pick(noiseZones, b),
						near: [pick(zoneKinds, b)],
					}),
				)
				call('marketplace.savePositions', { hallId, positions: made })
				return true
			}
			case 'removePositions':
				call('marketplace.removePositions', { positionIds: [any('positions', a), any('positions', b)] })
				return true
			default:
				return false
		}
	}

	const keep = ({ hall, a, b, c }: HallStep): boolean => {
		const stallId = any('stalls', a)
		switch (hall) {
			case 'stalls':
				call('marketplace.saveStalls', {
					stalls: [
						stallInput(oneOf('stalls', a), 1 + b, {
							state: c > 5 ? 'invited' : 'accepted',
							organisation: c === 2 ? 'Bereavement support' : 'Mind BLMK',
							sockets: c % 2,
							watts: (c % 4) * 100,
							needsWall: b > 3,
							needsQuiet: c === 4,
							isNoisy: c === 5,
							near: c === 6 ? [any('stalls', b)] : [],
							far: c === 7 ? ['queue'] : [],
						}),
					],
				})
				return true
			case 'removeStall':
				call('marketplace.removeStall', { stallId })
				return true
			case 'contact': {
				const contact = { contactName: `Contact ${b}`, contactEmail: '', contactPhone: '', unloading: '', note: '' }
				call('marketplace.setContact', { stallId, contact })
				return true
			}
			case 'document': {
				const expiresOn = c > 4 ? '2027-01-01' : ''
				const paper = { kind: pick(documentKinds, b), state: pick(documentStates, c), expiresOn, amount: c * 1000 }
				call('marketplace.setDocument', { stallId, ...paper })
				return true
			}
			case 'stewards': {
				const [startAt, endAt] = c === 0 ? ['', ''] : [pick(times, c), pick(times, c + 1 + (b % 3))]
				const row = { startAt, endAt, canLeave: c % 2 === 0, dayId: c > 5 ? dayTwo : dayOne }
				call('marketplace.setStewards', { rows: [stewardInput(confirmed(b), stallId, row)] })
				return true
			}
			case 'list': {
				const ids = [oneOf('stalls', a), oneOf('stalls', 5 + (b % 3))]
				call('marketplace.importStalls', {
					stalls: ids.map((id, at) =>
						stallInput(id, 1 + b + at * (1 + (c % 2)), { sockets: c % 3, watts: c === 7 ? 100 : 0 }),
					),
					contacts: ids.map((id) => ({
						stallId: id,
						contactName: `Contact ${c}`,
						contactEmail: '',
						contactPhone: '',
						unloading: '',
						note: '',
					})),
					documents: [{ stallId, kind: pick(documentKinds, c), state: 'received', expiresOn: '', amount: b }],
					rows: c > 3 ? [stewardInput(confirmed(b), stallId)] : [],
					mapping: { shape: 'list', columns: [], answers: {}, dateOrder: 'dayFirst' },
				})
				return true
			}
			case 'addSteward': {
				const registrationId = test.newId()
				call('people.add', { registrationId, person: personNamed(`Steward ${a}`, 'Ash') })
				return true
			}
			default:
				return false
		}
	}

	const run = ({ hall, a, b, c }: HallStep): void => {
		const [stallId, positionId, dayId] = [any('stalls', a), any('positions', b), c > 5 ? dayTwo : dayOne]
		switch (hall) {
			case 'mark':
				return call('marketplace.setMark', { stallId, dayId, mark: pick(stallMarks, b), isOn: c > 1 })
			case 'power': {
				const asked = { sockets: c === 0 ? 0 : 1, watts: c * 100 }
				return call('marketplace.setPower', { stallId, ...asked, positionId: b > 4 ? null : positionId })
			}
			case 'withdraw':
				return call('marketplace.withdraw', { stallId })
			case 'tally':
				return call('marketplace.tally', { stallId, dayId, hour: 9 + b, by: c - 2 })
			case 'place':
				return call('marketplace.place', { stallId, positionId: c === 7 ? null : positionId, swap: c % 2 === 0 })
			case 'ban':
				return call('marketplace.setBan', { stallId, positionId, isBanned: c < 5 })
			case 'aims': {
				const { aims } = test.ask('marketplace.stalls', {})
				return call('marketplace.setAims', { aims: { ...aims, documentsStop: c > 3, leastCover: b * 1000 } })
			}
			case 'undo': {
				const target = done.toReversed()[c]
				if (target) call('history.undo', { targetId: target.id, reason: 'A slip' })
				return undefined
			}
			default:
				return undefined
		}
	}

	const play = (step: HallStep): void => {
		if (!draw(step) && !keep(step)) run(step)
	}
	return {
		play,
		done,
		start: () => {
			for (const hall of ['hall', 'circuit', 'zone', 'positions', 'stalls', 'addSteward'] as const)
				play({ hall, a: 6, b: 1, c: hall === 'positions' ? 4 : 1 })
			play({ hall: 'stalls', a: 7, b: 2, c: 0 })
			play({ hall: 'place', a: 0, b: 0, c: 0 })
		},
	}
}
