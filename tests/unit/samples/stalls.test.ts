/** The marketplaces of the samples: what they hold, that the commands take it, and that it can be placed. */
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import {
	type Footprint,
	footprintOf,
	footprintOfZone,
	isWithin,
	mayBeUsed,
	overlap,
} from '../../../shared/domain/marketplace/footprint.ts'
import type { ZoneKind } from '../../../shared/domain/marketplace/words.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { blmkHall } from '../../support/blmkHall.ts'

type Marketplace = ReturnType<typeof sampleEvent>['marketplace']
type Zone = Marketplace['zones'][number]
type Position = Marketplace['positions'][number]

const isThing = (kind: ZoneKind): boolean => kind === 'photoWall' || kind === 'paymentTable' || kind === 'other'
const isWay = (kind: ZoneKind): boolean =>
	kind === 'entrance' || kind === 'stepFreeRoute' || kind === 'exit' || kind === 'quietExit'

/** Whether two parts of the floor meet along what a wheelchair passes, 90 cm, a queue before the doors aside. */
const isOpenBetween = (one: Zone, other: Zone): boolean => {
	const [from, to] = [footprintOfZone(one), footprintOfZone(other)]
	const across = Math.min(from.right, to.right) - Math.max(from.left, to.left)
	const along = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top)
	const apart = one.kind === 'entrance' || other.kind === 'entrance' ? -200 : 0
	return Math.min(across, along) >= apart && Math.max(across, along) >= 90
}

/** Eighty centimetres that a position looks on. */
const frontOf = (position: Position): Footprint => {
	const own = footprintOf(position)
	if (position.turned === 0) return { ...own, top: own.bottom, bottom: own.bottom + 80 }
	if (position.turned === 180) return { ...own, bottom: own.top, top: own.top - 80 }
	if (position.turned === 90) return { ...own, right: own.left, left: own.left - 80 }
	return { ...own, left: own.right, right: own.right + 80 }
}

describe.each(sampleIds)('%s', (id) => {
	const { marketplace, people, event } = sampleEvent(id)
	const { hall, circuits, zones, positions, stalls, contacts, documents, stewards } = marketplace

	test('is what its commands take, to the byte', () => {
		const hallId = hall.id
		for (const [name, input] of [
			['marketplace.saveHall', { hall }],
			...circuits.map((circuit) => ['marketplace.saveCircuit', { hallId, circuit }] as const),
			['marketplace.saveZones', { hallId, zones }],
			['marketplace.savePositions', { hallId, positions }],
			['marketplace.saveStalls', { stalls }],
			...contacts.map((contact) => ['marketplace.setContact', contact] as const),
			...documents.map((document) => ['marketplace.setDocument', document] as const),
			['marketplace.setStewards', { rows: stewards }],
		] as const)
			expect(specOf(name)?.input.parse(input)).toEqual(input)
		expect(sampleEvent(id).marketplace).toEqual(marketplace)
	})

	test('has no two things on one spot, and leaves clear what must stay clear', () => {
		for (const zone of zones) expect([zone.label, isWithin(footprintOfZone(zone), hall)]).toEqual([zone.label, true])
		for (const [at, one] of positions.entries()) {
			expect([one.code, mayBeUsed(hall, zones, one)]).toEqual([one.code, true])
			for (const other of positions.slice(at + 1))
				expect([one.code, other.code, overlap(footprintOf(one), footprintOf(other))]).toEqual([
					one.code,
					other.code,
					false,
				])
			// A photo wall, a table, seats: what is there already.
			for (const zone of zones.filter(({ kind }) => isThing(kind)))
				expect([one.code, zone.label, overlap(footprintOf(one), footprintOfZone(zone))]).toEqual([
					one.code,
					zone.label,
					false,
				])
		}
	})

	test('can be crossed without steps from the way in to every way out', () => {
		const ways = zones.filter(({ kind }) => isWay(kind))
		const reached = new Set(ways.filter(({ kind }) => kind === 'entrance'))
		for (const from of reached) for (const to of ways) if (isOpenBetween(from, to)) reached.add(to)
		expect(ways.filter((zone) => !reached.has(zone)).map(({ label }) => label)).toEqual([])
		expect([...reached].some(({ kind }) => kind === 'exit')).toBe(true)
	})

	test('leaves room in front of every position, for its code and for whoever stops', () => {
		for (const one of positions)
			for (const other of positions)
				if (one !== other)
					expect([one.code, other.code, overlap(frontOf(one), footprintOf(other))]).toEqual([
						one.code,
						other.code,
						false,
					])
	})

	test('has somebody at every stall on every day, booked for it and of its organisation', () => {
		const known = new Map(people.map((one) => [one.registrationId, one]))
		for (const { registrationId, dayId } of stewards) {
			const one = known.get(registrationId)
			expect(one?.status).toBe('confirmed')
			expect(one?.person.days).toContain(dayId)
			expect(one?.person.roles).toContain('steward')
		}
		const staffed = new Set(stewards.map(({ stallId, dayId }) => `${stallId} ${dayId}`))
		expect(staffed.size).toBe(stalls.length * event.days.length)
	})
})

test('the forum is the one of its description', () => {
	const { positions, stalls, stewards, circuits } = sampleEvent('blmk-forum').marketplace
	const number = new Map(stalls.map((stall) => [stall.id, `s${stall.number}`]))
	const named = new Map(circuits.map(({ id, name }) => [id, name]))
	const hall = blmkHall([], 300)
	expect(
		positions.map((one) => ({
			id: one.code,
			x: one.xCm / 100,
			y: one.yCm / 100,
			tables: one.tables,
			sockets: one.sockets,
			watts: one.watts,
			...(one.circuitId === null ? {} : { circuit: named.get(one.circuitId) }),
			wall: one.isWall,
			light: one.light,
			noiseZone: one.noise,
			isPrivate: one.isPrivate,
			near: one.near,
		})),
	).toEqual(hall.positions.map((one) => ({ ...one, x: Math.round(one.x * 100) / 100 })))
	expect(circuits.map(({ name, watts }) => ({ id: name, watts }))).toEqual(hall.circuits)
	const yes = (value: boolean) => (value ? true : undefined)
	const list = (names: readonly string[]) =>
		names.length === 0 ? undefined : names.map((one) => number.get(one) ?? one)
	const asked = stalls.map((one) => ({
		id: `s${one.number}`,
		tables: one.tables,
		sockets: one.sockets || undefined,
		watts: one.watts || undefined,
		needs: {
			wall: yes(one.needsWall),
			privacy: yes(one.needsPrivacy),
			quiet: yes(one.needsQuiet),
			light: one.needsLight || undefined,
		},
		noisy: yes(one.isNoisy),
		near: list(one.near),
		far: list(one.far),
	}))
	expect(asked).toEqual(
		hall.stalls.map((one) => ({
			...one,
			needs: { ...('needs' in one ? (one.needs as object) : {}) },
		})),
	)
	expect(stewards).toHaveLength(38)
	expect(new Set(stewards.map(({ registrationId }) => registrationId)).size).toBe(38)
	expect(stewards.filter(({ canLeave }) => !canLeave)).toHaveLength(12)
	expect(stalls.reduce((sum, { tables }) => sum + tables, 0)).toBe(28)
})

test('the conference has 12 positions, 8 with power, and 12 stalls, 8 of which ask for it', () => {
	const { positions, stalls, stewards } = sampleEvent('cyp-intensive').marketplace
	expect([positions.length, positions.filter(({ sockets }) => sockets > 0).length]).toEqual([12, 8])
	expect([stalls.length, stalls.filter(({ sockets }) => sockets > 0).length]).toEqual([12, 8])
	expect(new Set(stewards.map(({ registrationId }) => registrationId)).size).toBe(16)
})
