/** Every number set down for the breakout groups of the sample forum. */
import { expect, test } from 'vitest'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { fullName, has, takingPart, tally } from './counting.ts'
import { alongWith, toPlace, voiceCodes } from './groupCounting.ts'

const sample = sampleEvent('blmk-forum')
const { event, people, breakouts } = sample
const { topics, rounds, groups, hosts, choices, constraints, away } = breakouts
const byId = new Map(people.map((one) => [one.registrationId, one]))
const nameOf = (id: string | null) => {
	const one = byId.get(id ?? '')
	return one ? fullName(one) : ''
}
const topicId = (code: string) => topics.find((topic) => topic.code === code)?.id ?? ''

test('has eight topics, two of them sensitive', () => {
	expect(topics.map((topic) => topic.code)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'])
	expect(topics.map((topic) => topic.title)).toEqual([
		'Suicide prevention',
		'Mental health support for young adults',
		'Improving support for dementia',
		'Getting help in a crisis: NHS 111 option 2 and crisis cafes',
		'Perinatal and maternal mental health',
		'Joined-up community mental health',
		'Talking therapies: who gets in, who does not',
		'Befriending, loneliness and the cost of living',
	])
	expect(topics.filter((topic) => topic.isSensitive).map((topic) => topic.code)).toEqual(['T1', 'T5'])
})

test('has two rounds, before lunch and after it', () => {
	expect(rounds.map((round) => `${round.startAt}-${round.endAt}`)).toEqual(['11:35-12:25', '13:55-14:45'])
	expect(new Set(rounds.map((round) => round.dayId))).toEqual(new Set([event.days[0]?.id]))
})

test('has the same sixteen tables in both', () => {
	const rows = rounds.map((round) =>
		groups
			.filter((group) => group.roundId === round.id)
			.map((group) => {
				const topic = topics.find((one) => one.id === group.topicId)
				const room = event.rooms.find((one) => one.id === group.roomId)
				return `${group.number} ${topic?.code} ${room?.code}${group.table} ${group.min}-${group.target}-${group.max}`
			}),
	)
	expect(rows[0]).toEqual([
		...['1 T1 R8A 5-7-7', '2 T1 R8B 5-7-7', '3 T2 R5A 5-8-9', '4 T2 R5B 5-8-9', '5 T3 R2A 5-8-9', '6 T3 R2B 5-8-9'],
		...['7 T4 R1A 5-8-9', '8 T4 R1B 5-8-9', '9 T5 R6A 5-7-8', '10 T5 R6B 5-7-8', '11 T6 R3A 5-8-9'],
		...['12 T6 R3B 5-8-9', '13 T7 R4A 5-8-9', '14 T7 R4B 5-8-9', '15 T8 R7A 5-7-8', '16 T8 R7B 5-7-8'],
	])
	expect(rows[1]).toEqual(rows[0])
})

test('leaves 120 people to place in each round, and seven companions', () => {
	for (const number of [1, 2]) {
		const placed = toPlace(sample, number)
		expect(placed).toHaveLength(120)
		expect(alongWith(sample, placed)).toHaveLength(7)
	}
	const first = rounds[0]?.id
	const hosting = new Set(hosts.map((host) => host.registrationId))
	const busy = away.filter((one) => one.roundId === first)
	/** 186 = 18 crew, 32 hosts, 12 at stalls, 4 around stories, 120. */
	expect(takingPart(sample)).toHaveLength(186)
	expect(takingPart(sample).filter((one) => has(one, 'crew'))).toHaveLength(18)
	expect([...hosting].filter((one) => !has(byId.get(one), 'crew'))).toHaveLength(32)
	expect(tally(busy.map((one) => one.why ?? ''))).toEqual({ stall: 12, story: 4 })
})

test('has the speakers of the morning rest in round 1 and those of the afternoon get ready in round 2', () => {
	const speaking = rounds.map((round) =>
		away
			.filter((one) => one.roundId === round.id && has(byId.get(one.registrationId), 'speaker'))
			.map((one) => nameOf(one.registrationId)),
	)
	expect(speaking).toEqual([
		['Jasmine Thornley', 'Delroy Campbell-Reid'],
		['Kacper Wilczek', 'Comfort Adeyemi-Hart', 'Lorraine Adeyemi-Hart'],
	])
})

test('keeps one steward each at twelve stalls, and the one who signs among the groups', () => {
	const staying = new Set(away.filter((one) => one.why === 'stall').map((one) => one.registrationId))
	expect(staying.size).toBe(12)
	const stalls = [...staying].map((one) => {
		const person = byId.get(one)?.person
		return person?.sector === 'VC' ? person.organisation : person?.jobTitle
	})
	expect(new Set(stalls).size).toBe(12)
	expect([...staying].map(nameOf)).not.toContain('Marcus Ogilvie')
})

test('has enough voices for two at every table', () => {
	const voices = toPlace(sample, 1).filter((one) => voiceCodes(sample).includes(one.person.sector))
	const hosting = new Set(hosts.filter((host) => host.duty !== 'wellbeing').map((host) => host.registrationId))
	const hostVoices = [...hosting].filter((one) => voiceCodes(sample).includes(byId.get(one)?.person.sector ?? ''))
	expect(hostVoices).toHaveLength(8)
	expect(voices.length).toBeGreaterThanOrEqual(2 * 16)
})

test('knows what nearly everybody would like', () => {
	const asked = takingPart(sample).filter(
		(one) => !has(one, 'crew') && !hosts.some((host) => host.registrationId === one.registrationId),
	)
	const lengths = asked.map(
		(one) => choices.find((wish) => wish.registrationId === one.registrationId)?.choices.length ?? 0,
	)
	expect(tally(lengths.map(String))).toEqual({ 0: 6, 1: 5, 2: 4, 3: 121 })
	expect(choices.every((wish) => asked.some((one) => one.registrationId === wish.registrationId))).toBe(true)
})

test('has eleven who wish to miss suicide prevention and three who wish to miss perinatal mental health', () => {
	const missing = (code: string) => choices.filter((wish) => wish.avoids.includes(topicId(code)))
	expect(missing('T1')).toHaveLength(11)
	expect(missing('T5')).toHaveLength(3)
	expect(missing('T1').map((wish) => nameOf(wish.registrationId))).toContain('Wren Calloway')
})

test('has somebody with a wheelchair put the topic upstairs first', () => {
	const wish = choices.filter((one) => one.choices[0] === topicId('T8'))
	const needs = wish.flatMap((one) => byId.get(one.registrationId)?.person.needs.map((need) => need.code) ?? [])
	expect(needs).toContain('wheelchairSpace')
})

test('keeps seven pairs together, six apart, and two people from a team', () => {
	expect(tally(constraints.map((one) => one.kind))).toEqual({ together: 7, apart: 6, apartFromTeam: 2 })
	const booked = people.flatMap((one) =>
		one.links.flatMap((link) => (link.kind === 'bookedTogether' ? [`${nameOf(link.to)} + ${fullName(one)}`] : [])),
	)
	const together = constraints
		.filter((one) => one.kind === 'together')
		.map((one) => `${nameOf(one.registrationId)} + ${nameOf(one.otherId)}`)
	expect(new Set(together)).toEqual(new Set([...booked, 'Comfort Adeyemi-Hart + Lorraine Adeyemi-Hart']))
	/** Whoever stays together asked for the same. */
	for (const one of constraints.filter((pair) => pair.kind === 'together')) {
		const [own, other] = [one.registrationId, one.otherId].map((id) =>
			choices.find((wish) => wish.registrationId === id),
		)
		expect(other?.choices).toEqual(own?.choices)
	}
})
