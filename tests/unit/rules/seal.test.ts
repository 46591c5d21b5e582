/** What the rules say of a speaker whose name is not theirs: the slot and its time, and nothing that leads to who it is. */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { PersonFact } from '../../../shared/domain/breakouts/facts.ts'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import { eventChecks, eventFindingsOf } from '../../../shared/domain/rules/eventFindings.ts'
import { eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { eventSceneOf } from '../../../shared/domain/rules/eventScene.ts'
import { namesShown } from '../../../shared/domain/stories/words.ts'
import { type Random, seeded } from '../../../shared/lib/random.ts'
import { groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import {
	eventFacts,
	eventFindings,
	itemFact,
	needFact,
	sealedSpeaker,
	shiftFact,
	slotFact,
	speakerFact,
} from '../../support/eventFacts.ts'
import { stallFact } from '../../support/marketFacts.ts'

const hall = itemFact('i1', '11:20-11:50', { kind: 'story', roomId: 'A' })
/** The speaker hosts table 1 at the time of the story. */
const collides = (nameShown: 'full' | 'pseudonym' | 'none') =>
	eventFacts({
		breakouts: {
			rounds: [roundFact(1)],
			groups: [groupFact('g1', 't1', { roomId: 'B', hosts: { facilitator: 'p1' } })],
			people: [personFact('p1'), personFact('p2')],
		},
		programme: { items: [hall] },
		stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1', { id: 'spk', nameShown })] })],
	})

describe('a speaker in two places', () => {
	test('is named where the name is theirs', () =>
		expect(eventFindings(collides('full'), 'C1')).toMatchObject([
			{
				registrationIds: ['p1'],
				slotIds: ['s1'],
				groupIds: ['g1'],
				values: { one: 'host', oneNumber: 1, other: 'speak' },
			},
		]))

	test.each(['pseudonym', 'none'] as const)('is told by slot and time alone with %s', (nameShown) =>
		expect(eventFindings(collides(nameShown), 'C1')).toEqual([
			{
				key: 'C1:sealed:s1:spk:speak',
				rule: 'C1',
				strength: 'publish',
				variant: 'sealed',
				values: { kind: 'speak', number: 1, startAt: '11:20', endAt: '11:35' },
				registrationIds: [],
				slotIds: ['s1'],
				speakerIds: ['spk'],
				itemIds: [],
				groupIds: [],
				stallIds: [],
				roundId: null,
				fix: { kind: 'go', to: 'slot', id: 's1' },
			},
		]),
	)
})

test('C1: two sealed stories of one person are never told together', () => {
	const given = eventFacts({
		breakouts: { people: [personFact('p1')] },
		programme: { items: [hall, itemFact('i2', '11:25-11:50', { kind: 'story' })] },
		stories: [
			slotFact('s1', { itemId: 'i1', speakers: [sealedSpeaker('p1', { id: 'one' })] }),
			slotFact('s2', { itemId: 'i2', speakers: [sealedSpeaker('p1', { id: 'two' })] }),
		],
	})
	expect(eventFindings(given, 'C1')).toMatchObject([{ slotIds: ['s1'], speakerIds: ['one'] }])
})

test('C8: somebody on call who tells a sealed story is in two places, and of the call nothing is said', () => {
	const given = eventFacts({
		breakouts: { people: [personFact('p1')] },
		programme: { items: [hall], shifts: [shiftFact('d1', 'p1', 'wellbeing', '09:00-17:00')] },
		stories: [slotFact('s1', { itemId: 'i1', speakers: [sealedSpeaker('p1', { id: 'spk' })] })],
	})
	expect(eventFindings(given, 'C8')).toEqual([])
	expect(eventFindings(given, 'C1')).toMatchObject([{ variant: 'sealed', registrationIds: [], slotIds: ['s1'] }])
})

test('C3: what is put into the rest of a sealed speaker is not said', () => {
	const given = (isSensitive: boolean) =>
		eventFacts({
			breakouts: { people: [personFact('p1')] },
			programme: { items: [hall], shifts: [shiftFact('d1', 'p1', 'crew', '11:40-12:00')] },
			stories: [
				slotFact('s1', { itemId: 'i1', isSensitive, restAfterMin: 20, speakers: [sealedSpeaker('p1', { id: 'spk' })] }),
			],
		})
	expect(eventFindings(given(false), 'C3')).toMatchObject([
		{
			strength: 'warn',
			variant: 'sealed',
			registrationIds: [],
			values: { kind: 'rest', startAt: '11:35', endAt: '11:55' },
		},
	])
	expect(eventFindings(given(true), 'C3')).toMatchObject([{ strength: 'block' }])
	expect(eventFindings({ ...given(true), strengths: { C3: 'note' } }, 'C3')).toMatchObject([{ strength: 'note' }])
})

test('C5: at whose table a sealed speaker sits is not said, nor asked of the backup', () => {
	const given = (nameShown: 'full' | 'none') =>
		eventFacts({
			breakouts: {
				rounds: [roundFact(1)],
				groups: [groupFact('g1', 't1', { hosts: { facilitator: 'p2' } })],
				people: [personFact('p1', { at: { r1: 'g1' } }), personFact('p2')],
			},
			programme: { items: [itemFact('i1', '14:00-14:20')] },
			stories: [
				slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1', { nameShown, supporterId: 'p2', id: 'spk' })] }),
			],
		})
	expect(eventFindings(given('full'), 'C5')).toMatchObject([
		{ variant: 'hosts', groupIds: ['g1'], values: { table: 1 } },
	])
	expect(eventFindings(given('none'), 'C5')).toEqual([])
})

test('whether a sealed speaker is in the building is not said, nor how many duties they have with it', () => {
	const given = eventFacts({
		at: '11:00',
		breakouts: { people: [personFact('p1', { hereOn: [], leftOn: ['day-1'] }), personFact('p2', { hereOn: [] })] },
		programme: {
			items: [hall],
			shifts: [shiftFact('d1', 'p2', 'crew', '14:00-14:30'), shiftFact('d2', 'p2', 'crew', '15:00-15:30')],
		},
		stories: [slotFact('s1', { itemId: 'i1', speakers: [sealedSpeaker('p1'), sealedSpeaker('p2')] })],
	})
	for (const rule of ['C10', 'C11', 'C12'] as const) expect(eventFindings(given, rule)).toEqual([])
})

test('whoever is sealed in a story and supports another in it is not told by what they do as a supporter', () => {
	const given = eventFacts({
		breakouts: {
			rounds: [roundFact(1)],
			groups: [groupFact('g1', 't1')],
			people: [personFact('p1', { at: { r1: 'g1' } }), personFact('p2')],
		},
		programme: { items: [hall] },
		stories: [
			slotFact('s1', {
				itemId: 'i1',
				speakers: [sealedSpeaker('p1', { id: 'one' }), speakerFact('p2', { id: 'two', supporterId: 'p1' })],
			}),
		],
	})
	const told = eventFindings(given, 'C4')
	expect(told).toMatchObject([
		{ key: 'C4:main:s1', registrationIds: [], groupIds: [], roundId: null, fix: { kind: 'go', to: 'slot', id: 's1' } },
	])
	expect(JSON.stringify(told)).not.toContain('p1')
})

/** An afternoon in which everybody is everywhere. */
const crowded = (random: Random): EventFacts => {
	const ids = Array.from({ length: 14 }, (_, at) => `p${at + 1}`)
	const speakers = ids.slice(0, 5)
	const [supporters, groups] = [ids.slice(5, 10), ['g1', 'g2', 'g3']]
	const time = () => {
		const hour = 11 + random.int(4)
		return `${hour}:${random.pick(['00', '15', '30'])}-${hour}:${random.pick(['40', '55'])}`
	}
	const days = random.chance(0.8) ? ['day-1'] : []
	return eventFacts({
		at: random.pick(['2027-05-18T12:00', '10:45', '12:10']),
		helpToLeave: ids.filter(() => random.chance(0.3)),
		needs: ids.filter(() => random.chance(0.3)).map((id) => needFact(id, 'shortWalks')),
		roomFaults: random.chance(0.5) ? [{ roomId: 'A', fault: 'room' }] : [],
		breakouts: {
			rooms: [roomFact('A', { isAboveGround: true }), roomFact('B')],
			rounds: [roundFact(1), roundFact(2)],
			groups: groups.map((id, at) =>
				groupFact(id, 't1', {
					roundId: at < 2 ? 'r1' : 'r2',
					roomId: random.pick(['A', 'B']),
					hosts: random.chance(0.7) ? { facilitator: random.pick(ids) } : {},
				}),
			),
			people: ids.map((id) =>
				personFact(id, {
					dayIds: ['day-1', ...days],
					hereOn: random.chance(0.5) ? ['day-1'] : [],
					leftOn: random.chance(0.2) ? ['day-1'] : [],
					at: random.chance(0.6) ? { r1: random.pick(['g1', 'g2']), ...(random.chance(0.5) ? { r2: 'g3' } : {}) } : {},
				}),
			),
		},
		programme: {
			items: ['i1', 'i2', 'i3', 'i4'].map((id) =>
				itemFact(id, time(), {
					kind: 'story',
					roomId: random.pick(['A', 'B']),
					leadIds: random.chance(0.6) ? [random.pick(ids)] : [],
				}),
			),
			shifts: ids.flatMap((id) =>
				random.chance(0.6)
					? [shiftFact(`d${id}`, id, random.pick(['crew', 'wellbeing']), time(), { roomId: 'B' })]
					: [],
			),
		},
		market: {
			stalls: ids.flatMap((id, at) => {
				const [startAt = '', endAt = ''] = time().split('-')
				const steward = { registrationId: id, dayId: 'day-1', startAt, endAt, canLeave: random.chance(0.5) }
				return random.chance(0.3) ? [stallFact(`stall-${id}`, { number: at + 1, stewards: [steward] })] : []
			}),
		},
		stories: ['s1', 's2', 's3', 's4'].map((id, at) =>
			slotFact(id, {
				itemId: `i${at + 1}`,
				isSensitive: random.chance(0.5),
				restBeforeMin: random.int(20),
				restAfterMin: random.int(30),
				roomWalkAt: random.chance(0.5) ? '2027-05-19T11:10' : '',
				debriefAt: random.chance(0.5) ? '2027-05-19T12:20' : '',
				speakers: [
					speakerFact(speakers[at] ?? 'p1', {
						id: `one-${id}`,
						nameShown: random.pick(namesShown),
						supporterId: random.pick(supporters),
						backupId: random.chance(0.5) ? random.pick(ids.slice(10)) : null,
					}),
					...(random.chance(0.3) ? [sealedSpeaker(speakers[(at + 1) % 5] ?? 'p2', { id: `two-${id}` })] : []),
				],
			}),
		),
	})
}

const slicesOf = (given: EventFacts, other: EventFacts): Readonly<Record<string, EventFacts>> => {
	const withPeople = (change: (one: PersonFact, at: number) => PersonFact): EventFacts => ({
		...given,
		breakouts: { ...given.breakouts, people: given.breakouts.people.map(change) },
	})
	const theirs = (at: number) => other.breakouts.people[at]
	return {
		now: { ...given, now: other.now, nowMs: other.nowMs },
		presence: withPeople((one, at) => ({ ...one, hereOn: theirs(at)?.hereOn ?? [], leftOn: theirs(at)?.leftOn ?? [] })),
		places: withPeople((one, at) => ({ ...one, places: theirs(at)?.places ?? {} })),
		people: withPeople((one, at) => ({
			...one,
			dayIds: theirs(at)?.dayIds ?? [],
			kind: at % 3 === 0 ? 'other' : one.kind,
		})),
		groups: {
			...given,
			roomFaults: other.roomFaults,
			breakouts: { ...other.breakouts, people: given.breakouts.people },
		},
		programme: { ...given, programme: other.programme },
		stories: { ...given, stories: other.stories },
		market: { ...given, market: other.market },
		needs: { ...given, needs: other.needs },
		publicTexts: { ...given, publicTexts: [{ where: 'itemNote', ofId: 'i1', text: 'bipolar' }] },
	}
}

test('a rule that says what it asks for asks for nothing else', () => {
	const checks = eventChecks.filter(({ reads, rule }) => reads && eventRules[rule].area !== 'stories')
	expect(checks.length).toBeGreaterThan(20)
	const more: unknown[] = []
	for (let seed = 0; seed < 12; seed++) {
		const given = crowded(seeded(`one ${seed}`))
		for (const [slice, changed] of Object.entries(slicesOf(given, crowded(seeded(`other ${seed}`))))) {
			const [before, after] = [eventSceneOf(given), eventSceneOf(changed)]
			for (const { rule, reads, look } of checks)
				if (!reads?.some((one) => one === slice) && !isDeepStrictEqual(look(before), look(after)))
					more.push({ rule, slice })
		}
	}
	expect(more).toEqual([])
})

const isSealed = (nameShown: string): boolean => nameShown === 'pseudonym' || nameShown === 'none'
const sealedIn = (given: EventFacts) =>
	given.stories.flatMap(({ id, speakers }) =>
		speakers
			.filter(({ nameShown }) => isSealed(nameShown))
			.map(({ id: speakerId, registrationId }) => ({ slotId: id, speakerId, registrationId })),
	)
const seeds = Array.from({ length: 150 }, (_, at) => at)

describe('whatever the event', () => {
	test('every finding has a key of its own', () => {
		for (const seed of seeds.slice(0, 60)) {
			const keys = eventFindingsOf(crowded(seeded(`keys ${seed}`))).map(({ key }) => key)
			expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
		}
	})

	test('no finding holds a sealed speaker together with who it is', () => {
		let about = 0
		const named: unknown[] = []
		for (const seed of seeds) {
			const given = crowded(seeded(`seal ${seed}`))
			const findings = eventFindingsOf(given).map((finding) => ({
				finding,
				words: new Set(JSON.stringify(finding).split(/[^\w-]+/)),
			}))
			for (const { slotId, speakerId, registrationId } of sealedIn(given))
				for (const { finding, words } of findings)
					if (words.has(slotId) || words.has(speakerId)) {
						about += 1
						if (words.has(registrationId)) named.push(finding)
					}
		}
		expect(named).toEqual([])
		expect(about).toBeGreaterThan(500)
	})

	test('what is found about people by name is the same whoever the sealed speakers are', () => {
		let named = 0
		for (const seed of seeds) {
			const given = crowded(seeded(`who ${seed}`))
			const sealed = sealedIn(given)
			const slots = new Set(sealed.map(({ slotId }) => slotId))
			const stranger: EventFacts = {
				...given,
				stories: given.stories.map((slot) => ({
					...slot,
					speakers: slot.speakers.map((one) =>
						isSealed(one.nameShown) ? { ...one, registrationId: `stranger-${one.id}` } : one,
					),
				})),
			}
			// Rules over stories suggest by what a speaker has else that day; they have their own tests.
			const others = (facts: EventFacts) =>
				eventFindingsOf(facts).filter(
					({ rule, slotIds }) => eventRules[rule].area !== 'stories' && !slotIds.some((id) => slots.has(id)),
				)
			expect(others(given)).toEqual(others(stranger))
			named += others(given).filter(({ registrationIds }) => registrationIds.length > 0).length
		}
		expect(named).toBeGreaterThan(500)
	})
})
