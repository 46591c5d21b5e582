/** Every number set down for the sample conference that its event and list can show. */
import { expect, test } from 'vitest'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { nationalSectors } from '../../../shared/domain/sectors.ts'
import { byNeed, byRole, bySector, takingPart, tally } from './counting.ts'

const sample = sampleEvent('cyp-intensive')
const { event, people } = sample
const present = takingPart(sample)
const [first, second] = event.days.map((day) => day.id)
const booked = (...days: readonly (string | undefined)[]) =>
	present.filter(
		(one) => one.person.days.length === days.length && days.every((day) => one.person.days.includes(day ?? '')),
	)

test('is two days in June with five desks and a help desk', () => {
	expect(event.days.map(({ id: _, ...day }) => day)).toEqual([
		{ date: '2027-06-08', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' },
		{ date: '2027-06-09', doorsAt: '08:45', startAt: '09:30', endAt: '15:45' },
	])
	expect(event.desks.map((desk) => desk.name)).toEqual([...[1, 2, 3, 4, 5].map((n) => `Desk ${n}`), 'Help desk'])
	expect(event.venue).toBe('Riverside Conference Centre')
	expect(event.organiser).toBe('NHS England Specialised Commissioning')
	expect(event.sectors).toEqual(nationalSectors)
})

test('has the auditorium, the foyer, twelve seminar rooms and six others', () => {
	expect(event.rooms).toHaveLength(20)
	const seminars = event.rooms.filter((room) => room.code.startsWith('S'))
	expect(seminars.map((room) => `${room.code} ${room.access}`)).toEqual([
		...['S1', 'S2', 'S3', 'S4', 'S5', 'S6'].map((code) => `${code} stepFree`),
		...['S7', 'S8', 'S9', 'S10'].map((code) => `${code} lift`),
		'S11 stairs',
		'S12 stepFree',
	])
	for (const room of seminars) {
		expect(room.cabaretSeats).toBeGreaterThanOrEqual(22)
		expect(room.cabaretSeats).toBeLessThanOrEqual(30)
	}
	expect(event.rooms.find((room) => room.code === 'S12')?.loop).toBe('fixed')
	expect(event.rooms.find((room) => room.name === 'Auditorium')).toMatchObject({ theatreSeats: 420, loop: 'fixed' })
	for (const room of event.rooms)
		expect(room.fireCapacity).toBeGreaterThanOrEqual(Math.max(room.theatreSeats, room.cabaretSeats))
})

test('has the organisations of every group', () => {
	const types = tally(event.organisations.map((one) => one.type))
	expect(types).toMatchObject({ 'provider collaborative': 9, 'independent provider': 4, education: 4, VCSE: 3 })
	const names = event.organisations.map((one) => one.name)
	expect(names.filter((name) => name.startsWith('NHS England Specialised Commissioning'))).toHaveLength(8)
	expect(names).toContain('NHS Benchmarking Network')
})

test('has 348 confirmed by sector', () => {
	expect(bySector(present)).toEqual({ SC: 42, PC: 74, NP: 88, IS: 44, LE: 40, HE: 16, CO: 14, VC: 18, OT: 12 })
	expect(present).toHaveLength(348)
	expect(people.every((one) => one.status === 'confirmed')).toBe(true)
})

test('has 262 booked for both days, 52 for the first only, 34 for the second only', () => {
	expect(booked(first, second)).toHaveLength(262)
	expect(booked(first)).toHaveLength(52)
	expect(booked(second)).toHaveLength(34)
})

test('leaves room in every sector for those who came on one day and on both', () => {
	const both = bySector(booked(first, second))
	const came = { SC: 29, PC: 52, NP: 59, IS: 31, LE: 26, HE: 12, CO: 9, VC: 13, OT: 9 }
	for (const [sector, count] of Object.entries(came)) expect(both[sector]).toBeGreaterThanOrEqual(count)
	/** Everybody who booked the second day only came: 34 new faces. */
	expect(bySector(booked(second))).toEqual({ SC: 3, PC: 7, NP: 11, IS: 4, LE: 3, HE: 2, CO: 1, VC: 2, OT: 1 })
	const firstOnly = bySector(booked(first))
	const cameFirstOnly = { SC: 7, PC: 10, NP: 11, IS: 6, LE: 6, HE: 1, CO: 2, VC: 2, OT: 1 }
	for (const [sector, count] of Object.entries(cameFirstOnly)) expect(firstOnly[sector]).toBeGreaterThanOrEqual(count)
})

test('has the duties, done by people who booked both days', () => {
	const { attendee: _, ...duties } = byRole(present)
	expect(duties).toEqual({ crew: 20, facilitator: 24, noteTaker: 24, steward: 16, speaker: 7, supporter: 6 })
	const facilitators = present.filter((one) => one.person.roles.includes('facilitator'))
	expect(facilitators.filter((one) => one.person.sector === 'LE')).toHaveLength(12)
	for (const one of present) if (one.person.roles.length > 1) expect(one.person.days).toEqual([first, second])
})

test('has the needs and plans that the conference counts', () => {
	expect(byNeed(present)).toMatchObject({
		stepFree: 12,
		wheelchairSpace: 5,
		hearingLoop: 8,
		bslInterpreter: 1,
		lowNoise: 9,
		helpToLeave: 11,
	})
	expect(byNeed(present)).not.toHaveProperty('spokenLanguageInterpreter')
	expect(present.filter((one) => one.person.needsEvacuationHelp === 'yes')).toHaveLength(11)
	expect(tally(present.map((one) => one.person.photo))).toEqual({ yes: 236, ask: 62, no: 50 })
})

test('has six companions, one of them the chaperone of a speaker of 17 whose photo nobody takes', () => {
	const young = people.filter((one) => one.person.isUnder18)
	expect(young).toHaveLength(1)
	expect(young[0]?.person).toMatchObject({ sector: 'LE', photo: 'no', roles: ['attendee', 'speaker'] })
	const companions = people.filter((one) => one.person.roles.includes('companion'))
	expect(companions).toHaveLength(6)
	const chaperones = companions.filter((one) => one.links[0]?.kind === 'chaperone')
	expect(chaperones.map((one) => one.links[0]?.to)).toEqual([young[0]?.registrationId])
	expect(byRole(people.filter((one) => !one.person.roles.includes('attendee')))).toEqual({
		companion: 6,
		communicationProfessional: 4,
		contractor: 5,
	})
})
