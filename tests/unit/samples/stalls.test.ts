/** The marketplaces of the samples: what they hold, that the commands take it, and that it can be placed. */
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import {
	footprintOf,
	footprintOfZone,
	isWithin,
	mayBeUsed,
	overlap,
} from '../../../shared/domain/marketplace/footprint.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { blmkHall } from '../../support/blmkHall.ts'

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
			for (const other of positions.slice(at + 1)) expect(overlap(footprintOf(one), footprintOf(other))).toBe(false)
		}
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
