/** Every number set down for the breakout groups of the sample conference. */
import { expect, test } from 'vitest'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { fullName, has, takingPart, tally } from './counting.ts'
import { alongWith, toPlace, voiceCodes } from './groupCounting.ts'

const sample = sampleEvent('cyp-intensive')
const { event, people, breakouts } = sample
const { topics, rounds, groups, hosts, choices, constraints, away } = breakouts
const byId = new Map(people.map((one) => [one.registrationId, one]))

test('has twelve topics, one of them sensitive', () => {
	expect(topics.map((topic) => topic.code)).toEqual(Array.from({ length: 12 }, (_, at) => `K${at + 1}`))
	expect(topics.filter((topic) => topic.isSensitive).map((topic) => topic.title)).toEqual([
		'Supervision, safety and support after hard shifts',
	])
})

test('has a round on the first day and two on the second', () => {
	const days = event.days.map((day) => day.id)
	expect(rounds.map((round) => `${days.indexOf(round.dayId) + 1} ${round.startAt}-${round.endAt}`)).toEqual([
		'1 13:40-14:40',
		'2 10:25-11:25',
		'2 13:30-14:30',
	])
})

test('has twenty-four tables in each, of six to ten, a seat more or less where the room is large or small', () => {
	for (const round of rounds) {
		const own = groups.filter((group) => group.roundId === round.id)
		expect(own).toHaveLength(24)
		expect(new Set(own.map((group) => `${group.min} ${group.target}`))).toEqual(new Set(['6 8']))
		expect(tally(own.map((group) => String(group.max)))).toEqual({ 9: 2, 10: 18, 11: 4 })
	}
})

test('lets people who need a loop, a quiet room or both hear about something else in every round', () => {
	const rooms = (codes: readonly string[]) =>
		event.rooms.filter((room) => codes.includes(room.code)).map((room) => room.id)
	const topicsIn = (codes: readonly string[]) =>
		groups.filter((group) => rooms(codes).includes(group.roomId ?? '')).map((group) => group.topicId)
	expect(new Set(topicsIn(['S12'])).size).toBe(3)
	expect(new Set(topicsIn(['S1', 'S6', 'S12'])).size).toBe(9)
	expect(new Set(topicsIn(['S3', 'S5', 'S12'])).size).toBeGreaterThanOrEqual(6)
})

test('leaves 232 people to place on the first day and 214 in each round of the second', () => {
	expect([1, 2, 3].map((number) => toPlace(sample, number).length)).toEqual([232, 214, 214])
	expect([1, 2, 3].map((number) => alongWith(sample, toPlace(sample, number)).length)).toEqual([6, 5, 6])
	expect(takingPart(sample).filter((one) => has(one, 'crew'))).toHaveLength(20)
	const hosting = new Set(hosts.filter((host) => host.duty !== 'wellbeing').map((host) => host.registrationId))
	expect(hosting.size).toBe(48)
	for (const round of rounds)
		expect(tally(away.filter((one) => one.roundId === round.id).map((one) => one.why ?? ''))).toEqual({
			stall: 10,
			story: 4,
		})
})

test('has the voices of the key test: 12 who host, and as many to place as 16 where 32 came', () => {
	const voices = voiceCodes(sample)
	const hosting = new Set(hosts.map((host) => host.registrationId))
	expect([...hosting].filter((one) => voices.includes(byId.get(one)?.person.sector ?? ''))).toHaveLength(12)
	/** 37 booked the first day; 2 of them crew, 12 host, 2 are around a story. Five do not come. */
	expect(toPlace(sample, 1).filter((one) => voices.includes(one.person.sector))).toHaveLength(16 + 5)
})

test('knows what nearly everybody would like, fewer topics from people who come for a day', () => {
	const asked = takingPart(sample).filter(
		(one) => !has(one, 'crew') && !hosts.some((host) => host.registrationId === one.registrationId),
	)
	const lengths = asked.map((one) => ({
		days: one.person.days.length,
		length: choices.find((wish) => wish.registrationId === one.registrationId)?.choices.length ?? 0,
	}))
	const { 0: none, 1: one, 2: two } = tally(lengths.map(({ length }) => String(length)))
	expect([none, one, two]).toEqual([12, 10, 18])
	for (const { days, length } of lengths) expect(length).toBeLessThanOrEqual(days === 1 ? 3 : 4)
	expect(choices.filter((wish) => wish.avoids.length > 0)).toHaveLength(9)
})

test('keeps five pairs apart and four young adults from a unit', () => {
	expect(tally(constraints.map((one) => one.kind))).toEqual({ apart: 5, apartFromTeam: 4 })
	const names = constraints
		.filter((one) => one.kind === 'apartFromTeam')
		.map((one) => fullName(byId.get(one.registrationId) as (typeof people)[number]))
	expect(names).toEqual(['Joshua Ekwueme', 'Tamsin Orchard', expect.stringContaining('Parwana'), 'Chloe Hargreaves'])
})
