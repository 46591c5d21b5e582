/** What holds for the breakout groups of both sample events. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { has } from './counting.ts'
import { alongWith, featuresOf, needsOf, toPlace } from './groupCounting.ts'

describe.each(sampleIds)('%s', (id) => {
	const sample = sampleEvent(id)
	const { event, people, breakouts } = sample
	const { topics, rounds, groups, hosts, choices, constraints, away, teams, aims } = breakouts
	const byId = new Map(people.map((one) => [one.registrationId, one]))
	const numbers = rounds.map((_, at) => at + 1)

	test('is the same for every call, to the byte', () => {
		expect(sampleEvent(id).breakouts).toEqual(breakouts)
		expect(createHash('sha256').update(JSON.stringify(breakouts)).digest('hex')).toMatchSnapshot()
	})

	test('is in the shape of the commands that set groups up', () => {
		const taken = (name: Parameters<typeof specOf>[0], input: unknown) =>
			expect(specOf(name)?.input.parse(input)).toEqual(input)
		for (const topic of topics) taken('breakouts.saveTopic', { topic })
		for (const round of rounds) taken('breakouts.saveRound', { round })
		taken('breakouts.saveGroups', { groups: groups.slice(0, 200) })
		taken('breakouts.setHosts', { rows: hosts })
		taken('breakouts.setChoices', { rows: choices })
		taken('breakouts.addConstraints', { rows: constraints })
		taken('breakouts.setAway', { rows: away })
		for (const team of teams) taken('breakouts.saveTeam', team)
		taken('breakouts.setAims', { aims })
	})

	test('has ids of its own', () => {
		const own = [topics, rounds, groups].flatMap((list) => list.map((one) => one.id))
		const ids = [...own, ...constraints.map((one) => one.constraintId), ...teams.map((one) => one.teamId)]
		for (const one of ids) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
		expect(new Set([...ids, ...byId.keys()]).size).toBe(ids.length + byId.size)
	})

	test('asks one open question about each topic', () => {
		for (const topic of topics) {
			expect(topic.question).toMatch(/\?$|\?"? What held them\?$/)
			expect(topic.contentNote !== '' || !topic.isSensitive).toBe(true)
			expect(topic.isAvoidable && topic.needsWellbeing).toBe(topic.isSensitive)
		}
	})

	test('gives every topic two tables in one room in each round, and no room two topics', () => {
		for (const round of rounds) {
			const own = groups.filter((group) => group.roundId === round.id)
			expect(own.map((group) => group.number)).toEqual(own.map((_, at) => at + 1))
			const byRoom = Map.groupBy(own, (group) => group.roomId)
			expect(byRoom.size).toBe(topics.length)
			expect(new Set(own.map((group) => group.topicId)).size).toBe(topics.length)
			for (const two of byRoom.values()) {
				expect(new Set(two.map((group) => group.topicId)).size).toBe(1)
				expect(two.map((group) => group.table)).toEqual(['A', 'B'])
			}
		}
	})

	test('seats the largest groups with their hosts, and never more than the fire certificate allows', () => {
		for (const room of event.rooms)
			for (const round of rounds) {
				const own = groups.filter((group) => group.roundId === round.id && group.roomId === room.id)
				const full = own.reduce(
					(sum, group) => sum + group.max + hosts.filter((host) => host.groupId === group.id).length,
					0,
				)
				expect(full).toBeLessThanOrEqual(room.cabaretSeats)
				expect(full).toBeLessThanOrEqual(room.fireCapacity)
			}
	})

	test('gives every table hosts who can use its room: a facilitator, a note-taker of another organisation, a wellbeing supporter at sensitive ones', () => {
		const voices = new Set(event.sectors.filter((sector) => sector.isVoice).map((sector) => sector.code))
		for (const group of groups) {
			const own = hosts.filter((host) => host.groupId === group.id)
			for (const host of own) {
				const needs = needsOf(byId.get(host.registrationId) as (typeof people)[number])
				expect(featuresOf(sample, group.id)).toEqual(expect.arrayContaining(needs))
			}
			const topic = topics.find((one) => one.id === group.topicId)
			expect(own.map((host) => host.duty)).toEqual([
				'facilitator',
				'noteTaker',
				...(topic?.needsWellbeing === true ? ['wellbeing'] : []),
			])
			const [facilitator, noteTaker, supporter] = own.map((host) => byId.get(host.registrationId)?.person)
			expect(facilitator?.roles).toContain('facilitator')
			expect(noteTaker?.roles).toContain('noteTaker')
			if (facilitator?.organisation !== '') expect(noteTaker?.organisation).not.toBe(facilitator?.organisation)
			if (supporter) expect(supporter.roles).toContain('crew')
		}
		/** Of the two tables of a topic one is facilitated by a voice. */
		for (const round of rounds)
			for (const topic of topics) {
				const sectors = groups
					.filter((group) => group.roundId === round.id && group.topicId === topic.id)
					.flatMap((group) => hosts.filter((host) => host.groupId === group.id && host.duty === 'facilitator'))
					.map((host) => byId.get(host.registrationId)?.person.sector ?? '')
				expect(sectors.filter((sector) => voices.has(sector))).toHaveLength(1)
			}
	})

	test('has everybody host at one table of a round and the same topic in all of them', () => {
		const topicsOf = Map.groupBy(hosts, (host) => host.registrationId)
		for (const own of topicsOf.values()) {
			const their = own.map((host) => groups.find((group) => group.id === host.groupId))
			expect(their.map((group) => group?.roundId)).toEqual(rounds.map((round) => round.id))
			expect(new Set(their.map((group) => `${group?.topicId} ${group?.table}`)).size).toBe(1)
		}
	})

	test('has nobody wish for a topic and wish to miss it, or wish for it twice', () => {
		for (const wish of choices) {
			expect(new Set([...wish.choices, ...wish.avoids]).size).toBe(wish.choices.length + wish.avoids.length)
			for (const avoided of wish.avoids) expect(topics.find((topic) => topic.id === avoided)?.isAvoidable).toBe(true)
		}
		expect(new Set(choices.map((wish) => wish.registrationId)).size).toBe(choices.length)
	})

	test('has first choices in the shares of the plan', () => {
		const shares = id === 'blmk-forum' ? [15, 18, 9, 24, 6, 13, 8, 7] : [8, 7, 6, 7, 18, 9, 14, 6, 8, 5, 7, 5]
		const choosers = choices.filter((wish) => wish.choices.length > 0)
		topics.forEach((topic, at) => {
			const count = choosers.filter((wish) => wish.choices[0] === topic.id).length
			expect(Math.abs(count - (choosers.length * (shares[at] ?? 0)) / 100)).toBeLessThan(1)
		})
	})

	test('keeps nobody apart whom something else keeps together, and nobody from their own colleagues', () => {
		const pairs = constraints.filter((one) => one.otherId !== null)
		const names = pairs.map((one) => [one.registrationId, one.otherId].sort().join(' '))
		expect(new Set(names).size).toBe(names.length)
		const together = new Set([
			...pairs.filter((one) => one.kind === 'together').flatMap((one) => [one.registrationId, one.otherId]),
			...people.flatMap((one) => one.links.flatMap((link) => [link.to, one.registrationId])),
		])
		for (const one of pairs.filter((pair) => pair.kind === 'apart')) {
			expect(together).not.toContain(one.registrationId)
			expect(together).not.toContain(one.otherId)
		}
		for (const one of constraints.filter((wish) => wish.kind === 'apartFromTeam')) {
			expect(event.organisations.map((organisation) => organisation.name)).toContain(one.organisation)
			expect(byId.get(one.registrationId)?.person.organisation).toBe('')
		}
	})

	test('has its BSL users and their three interpreters in one team', () => {
		expect(teams).toHaveLength(1)
		const parts = Map.groupBy(teams[0]?.rows ?? [], (row) => row.part)
		expect(parts.get('interprets')).toHaveLength(3)
		for (const row of parts.get('uses') ?? [])
			expect(byId.get(row.registrationId)?.person.needs.map((need) => need.code)).toContain('bslInterpreter')
		expect(parts.get('uses')).toHaveLength(
			people.filter((one) => one.person.needs.some((need) => need.code === 'bslInterpreter')).length,
		)
		for (const row of parts.get('uses') ?? [])
			for (const n of numbers) expect(toPlace(sample, n)).toContain(byId.get(row.registrationId))
	})

	test('has nobody away who is not expected or hosts', () => {
		const hosting = new Set(hosts.map((host) => host.registrationId))
		for (const one of away) {
			const person = byId.get(one.registrationId)
			expect(person?.status).toBe('confirmed')
			expect(person?.person.days).toContain(rounds.find((round) => round.id === one.roundId)?.dayId)
			expect(has(person, 'crew') || hosting.has(one.registrationId)).toBe(false)
			expect(has(person, one.why === 'stall' ? 'steward' : 'speaker') || has(person, 'supporter')).toBe(true)
		}
	})

	test.each(numbers)('has seats for everybody of round %i, whatever their room must have', (number) => {
		const placed = toPlace(sample, number)
		const own = groups.filter((group) => group.roundId === rounds[number - 1]?.id)
		const seats = own.reduce((sum, group) => sum + group.max, 0)
		const least = own.reduce((sum, group) => sum + group.min, 0)
		const all = placed.length + alongWith(sample, placed).length
		expect(all).toBeLessThanOrEqual(seats - 2)
		expect(all).toBeGreaterThanOrEqual(least)
		/** Any set of needs: the people who have them all fit into the rooms that meet them all. */
		const kinds = ['stepFree', 'hearingLoop', 'lowNoise'] as const
		for (let mask = 1; mask < 8; mask++) {
			const wanted = kinds.filter((_, at) => (mask & (1 << at)) !== 0)
			const people = placed.filter((one) => wanted.every((need) => needsOf(one).includes(need)))
			const room = own
				.filter((group) => wanted.every((need) => featuresOf(sample, group.id).includes(need)))
				.reduce((sum, group) => sum + group.max, 0)
			expect(people.length + alongWith(sample, people).length).toBeLessThanOrEqual(room)
		}
	})
})
