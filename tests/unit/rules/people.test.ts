/** What the rules about people say, and what they suggest. */
import { describe, expect, test } from 'vitest'
import { groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import {
	type EventParts,
	eventFacts,
	eventFindings,
	itemFact,
	shiftFact,
	slotFact,
	speakerFact,
} from '../../support/eventFacts.ts'
import { stallFact } from '../../support/marketFacts.ts'
import { peopleCases, slowWalk, walkMinutes } from './cases/people.ts'

const round1 = { rounds: [roundFact(1)], groups: [groupFact('g1', 't1', { hosts: { facilitator: 'h1' } })] }
const people = ['h1', 'p1', 'p2', 'p3', 'p4'].map((id) => personFact(id))
const seated = (more: EventParts) =>
	eventFacts({
		...more,
		breakouts: {
			...round1,
			people: [...people.filter(({ id }) => id !== 'p1'), personFact('p1', { at: { r1: 'g1' } })],
		},
	})
const atStall = (startAt: string, endAt: string): EventParts => ({
	market: {
		stalls: [stallFact('a', { stewards: [{ registrationId: 'p1', dayId: 'day-1', startAt, endAt, canLeave: false }] })],
	},
})
const shift = (kind: Parameters<typeof shiftFact>[2], time: string, who = 'p1') => shiftFact('d1', who, kind, time)
const doing = (command: string, input: unknown) => ({ kind: 'do', step: { command, input } })
const away = (why: string) => doing('breakouts.setAway', { rows: [{ registrationId: 'p1', roundId: 'r1', why }] })

describe('C1: in two places', () => {
	test('a host who leads an item is taken off the table', () =>
		expect(eventFindings(peopleCases.C1.breaks, 'C1')).toEqual([
			{
				key: 'C1:main:p1:host g1:lead i1',
				rule: 'C1',
				strength: 'publish',
				variant: 'main',
				values: { one: 'host', oneNumber: 1, other: 'lead', otherNumber: 0, startAt: '11:30', endAt: '11:50' },
				registrationIds: ['p1'],
				slotIds: [],
				speakerIds: [],
				itemIds: ['i1'],
				groupIds: ['g1'],
				stallIds: [],
				roundId: 'r1',
				fix: {
					kind: 'do',
					says: 'stopHosting',
					values: { number: 1 },
					step: {
						command: 'breakouts.setHosts',
						input: { rows: [{ registrationId: 'p1', groupId: 'g1', duty: null }] },
					},
				},
			},
		]))

	test('a seat goes for a duty of the crew, and for a stall that is not to be left', () => {
		const crew = seated({ programme: { shifts: [shift('crew', '10:00-12:00')] } })
		expect(eventFindings(crew, 'C1')).toMatchObject([{ fix: away('crew') }])
		expect(eventFindings(seated(atStall('10:00', '12:00')), 'C1')).toMatchObject([{ fix: away('stall') }])
	})

	test('a shift goes for an item, and two items are settled where the later one is', () => {
		const item = itemFact('i1', '10:00-10:30', { leadIds: ['p1'] })
		const given = eventFacts({
			breakouts: { people },
			programme: { items: [item], shifts: [shift('crew', '09:00-12:00')] },
		})
		expect(eventFindings(given, 'C1')).toMatchObject([{ fix: doing('programme.removeShift', { shiftId: 'd1' }) }])
		const two = [item, itemFact('i2', '10:20-10:50', { leadIds: ['p1'] })]
		expect(eventFindings(eventFacts({ breakouts: { people }, programme: { items: two } }), 'C1')).toMatchObject([
			{ itemIds: ['i1', 'i2'], fix: { kind: 'go', to: 'item', id: 'i2' } },
		])
	})

	test('has the same key whichever of the two begins first', () => {
		const keys = ['10:00-12:00', '11:10-12:00'].map(
			(time) => eventFindings(seated({ programme: { shifts: [shift('crew', time)] } }), 'C1')[0]?.key,
		)
		expect(keys[0]).toBe(keys[1])
	})

	test('a host who takes part in the same round is C6 and no more', () => {
		const given = eventFacts({
			breakouts: { ...round1, people: [personFact('h1', { at: { r1: 'g1' } })] },
		})
		expect(eventFindings(given, 'C1')).toEqual([])
		expect(eventFindings(given, 'C6')).toMatchObject([{ variant: 'group', registrationIds: ['h1'] }])
	})

	test('whoever leads an item and tells a story in it, or leads a round and sits in it, is in one place', () => {
		const speaking = eventFacts({
			breakouts: { people },
			programme: { items: [itemFact('i1', '11:00-11:50', { leadIds: ['p1'] })] },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1')] })],
		})
		expect(eventFindings(speaking, 'C1')).toEqual([])
		const guest = (roundId: string | null) =>
			seated({ programme: { items: [itemFact('i1', '11:00-11:50', { leadIds: ['p1'], roundId })] } })
		expect(eventFindings(guest('r1'), 'C1')).toEqual([])
		expect(eventFindings(guest(null), 'C1')).toHaveLength(1)
	})

	test('what is over is not met any more', () => {
		const given = seated({ programme: { shifts: [shift('crew', '10:00-11:30')] } })
		expect(eventFindings({ ...given, now: '2027-05-19T11:29' }, 'C1')).toHaveLength(1)
		expect(eventFindings({ ...given, now: '2027-05-19T11:30' }, 'C1')).toEqual([])
		expect(eventFindings({ ...given, now: '2027-05-20T08:00' }, 'C1')).toEqual([])
	})
})

describe('C2: from one room to the next', () => {
	test('whoever asked for short walks has five minutes more', () => {
		expect(eventFindings({ ...slowWalk, needs: [] }, 'C2')).toEqual([])
		expect(eventFindings(slowWalk, 'C2')).toMatchObject([{ values: { minutes: walkMinutes, needed: 10, count: 1 } }])
	})

	test('the later item begins later by what is missing, and what follows moves with it', () =>
		expect(eventFindings(peopleCases.C2.breaks, 'C2')).toMatchObject([
			{
				itemIds: ['i1', 'i2'],
				registrationIds: ['p1'],
				fix: {
					says: 'startLater',
					...doing('programme.moveItem', {
						itemId: 'i2',
						dayId: 'day-1',
						startAt: '10:35',
						endAt: '11:01',
						roomId: 'B',
						shift: 'following',
					}),
				},
			},
		]))

	test('two rounds without time between them are one finding for everybody who changes rooms', () => {
		const given = eventFacts({
			breakouts: {
				rounds: [roundFact(1), roundFact(2, { startAt: '11:52', endAt: '12:40' })],
				groups: [
					groupFact('g1', 't1', { roomId: 'A' }),
					groupFact('g2', 't1', { roundId: 'r2', roomId: 'B' }),
					groupFact('g3', 't1', { roundId: 'r2', roomId: 'A' }),
				],
				people: [
					personFact('p1', { at: { r1: 'g1', r2: 'g2' } }),
					personFact('p2', { at: { r1: 'g1', r2: 'g3' } }),
					personFact('p3', { at: { r1: 'g1', r2: 'g2' } }),
				],
			},
		})
		expect(eventFindings(given, 'C2')).toMatchObject([
			{
				key: 'C2:main:r1:r2',
				registrationIds: ['p1', 'p3'],
				values: { count: 2, minutes: 2, needed: 5, endAt: '11:50', startAt: '11:52' },
				fix: { kind: 'go', to: 'setup', id: 'r2' },
			},
		])
	})

	test('a shift begins later', () => {
		const given = eventFacts({
			breakouts: { people },
			programme: {
				items: [itemFact('i1', '10:00-10:30', { roomId: 'A', leadIds: ['p1'] })],
				shifts: [shiftFact('d1', 'p1', 'crew', '10:31-12:00', { roomId: 'B' })],
			},
		})
		expect(eventFindings(given, 'C2')).toMatchObject([
			{
				fix: doing('programme.saveShift', {
					registrationId: 'p1',
					shift: { id: 'd1', kind: 'crew', dayId: 'day-1', startAt: '10:35', endAt: '12:00', roomId: 'B' },
				}),
			},
		])
	})
})

describe('C3: time around a story', () => {
	const told = (more: Parameters<typeof slotFact>[1]) =>
		seated({
			programme: { items: [itemFact('i1', '12:00-12:30')] },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1')], ...more })],
		})
	test.each([
		['rest', { restBeforeMin: 20 }],
		['prep', { roomWalkAt: '2027-05-19T11:20' }],
		['debrief', { debriefAt: '2027-05-19T11:40' }],
	] as const)('%s: the seat that is in it is freed', (kind, more) =>
		expect(eventFindings(told(more), 'C3')).toMatchObject([
			{ strength: 'warn', values: { kind, number: 1, other: 'seat', otherNumber: 1 }, fix: away('story') },
		]),
	)
	test('for a sensitive story it may not be', () =>
		expect(eventFindings(told({ restBeforeMin: 20, isSensitive: true }), 'C3')).toMatchObject([{ strength: 'block' }]))
	test('rest and debrief of one story may be at the same time, but not during it', () => {
		expect(eventFindings(told({ restAfterMin: 30, debriefAt: '2027-05-19T12:20' }), 'C3')).toEqual([])
		expect(eventFindings(told({ debriefAt: '2027-05-19T12:10' }), 'C3')).toHaveLength(1)
	})
})

describe('C4: whoever supports a speaker', () => {
	const supporting = (backupId: string | null, more: EventParts = {}) =>
		seated({
			...more,
			programme: { items: [itemFact('i1', '11:10-11:30')], ...more.programme },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p2', { supporterId: 'p1', backupId })] })],
		})
	const backup = doing('stories.useBackup', { speakerId: 'sp-p2' })
	test('sits at a table: the backup takes over', () =>
		expect(eventFindings(supporting('p3'), 'C4')).toMatchObject([
			{ registrationIds: ['p1'], slotIds: ['s1'], speakerIds: ['sp-p2'], groupIds: ['g1'], fix: backup },
		]))
	test('without a backup who is free, the table is freed', () => {
		expect(eventFindings(supporting(null), 'C4')).toMatchObject([{ fix: away('story') }])
		const busy = supporting('p3', { programme: { shifts: [shift('crew', '11:00-12:00', 'p3')] } })
		expect(eventFindings(busy, 'C4')).toMatchObject([{ fix: away('story') }])
	})
	test('half an hour before, the backup must be in the building', () => {
		const given = supporting('p3', { at: '10:45' })
		expect(eventFindings(given, 'C4')).toMatchObject([{ fix: backup }])
		const absent = {
			...given,
			breakouts: {
				...given.breakouts,
				people: given.breakouts.people.map((one) => (one.id === 'p3' ? { ...one, hereOn: [] } : one)),
			},
		}
		expect(eventFindings(absent, 'C4')).toMatchObject([{ fix: away('story') }])
	})
	test('is on duty elsewhere', () => {
		const given = supporting(null, { programme: { shifts: [shift('safeguarding', '09:00-17:00')] } })
		expect(eventFindings(given, 'C4').map(({ values }) => [values.one, values.other])).toEqual([
			['safeguarding', 'support'],
			['seat', 'support'],
		])
	})

	const twice = (second: string, backupId: string | null = null, restAfterMin = 0) =>
		eventFacts({
			breakouts: { people },
			programme: { items: [itemFact('i1', '10:00-10:15'), itemFact('i2', second)] },
			stories: [
				slotFact('s1', { itemId: 'i1', restAfterMin, speakers: [speakerFact('p2', { supporterId: 'p1' })] }),
				slotFact('s2', { itemId: 'i2', speakers: [speakerFact('p3', { supporterId: 'p1', backupId })] }),
			],
		})
	test('supports two speakers within half an hour from one story to the next', () => {
		expect(eventFindings(twice('10:45-11:00'), 'C4')).toEqual([])
		expect(eventFindings(twice('10:45-11:00', null, 20), 'C4')).toEqual([])
		expect(eventFindings(twice('10:44-11:00'), 'C4')).toMatchObject([
			{
				variant: 'twoSpeakers',
				slotIds: ['s1', 's2'],
				values: { minutes: 29, needed: 30 },
				fix: { kind: 'go', id: 's2' },
			},
		])
		expect(eventFindings(twice('10:10-10:30', 'p4'), 'C4')).toMatchObject([
			{ variant: 'twoSpeakers', values: { minutes: 0 }, fix: doing('stories.useBackup', { speakerId: 'sp-p3' }) },
		])
	})
})

test('C5: who leads the session, or has the speaker at their table, is not the one beside them', () => {
	const given = (backupId: string | null) =>
		seated({
			programme: { items: [itemFact('i1', '14:00-14:30', { leadIds: ['h1'] })] },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1', { supporterId: 'h1', backupId })] })],
		})
	expect(eventFindings(given('p3'), 'C5')).toMatchObject([
		{ variant: 'leads', itemIds: ['i1'], fix: doing('stories.useBackup', { speakerId: 'sp-p1' }) },
		{ variant: 'hosts', groupIds: ['g1'], values: { number: 1, table: 1 } },
	])
	expect(eventFindings(given(null), 'C5')[0]?.fix).toEqual({ kind: 'go', to: 'slot', id: 's1' })
})

describe('C8: on call', () => {
	test.each(['wellbeing', 'safeguarding'] as const)('%s: the table goes, the duty stays', (kind) => {
		const given = seated({ programme: { shifts: [shift(kind, '09:00-17:00', 'h1')] } })
		expect(eventFindings(given, 'C8')).toMatchObject([{ registrationIds: ['h1'], fix: { says: 'stopHosting' } }])
		expect(eventFindings(given, 'C1')).toEqual([])
	})
	test('a stall goes too, and a story is settled at its slot', () => {
		const given = eventFacts({
			breakouts: { people },
			programme: {
				items: [itemFact('i1', '14:00-14:30')],
				shifts: [shift('wellbeing', '09:00-17:00')],
			},
			...atStall('10:00', '11:00'),
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1')] })],
		})
		expect(eventFindings(given, 'C8').map(({ fix }) => fix)).toMatchObject([
			doing('marketplace.setStewards', { rows: [{ registrationId: 'p1', stallId: 'a', dayId: 'day-1', startAt: '' }] }),
			{ kind: 'go', to: 'slot', id: 's1' },
		])
	})
	test('one person may be on call for both', () => {
		const shifts = [shift('wellbeing', '09:00-17:00'), shiftFact('d2', 'p1', 'safeguarding', '09:00-17:00')]
		expect(eventFindings(eventFacts({ breakouts: { people }, programme: { shifts } }), 'C1')).toEqual([])
	})
})

describe('C9: interpreters', () => {
	const work = (times: readonly string[], interpreterIds: readonly string[]) =>
		eventFacts({
			breakouts: { people, teams: [{ id: 'bsl', name: 'BSL', userIds: [], interpreterIds }] },
			programme: {
				items: times.map((time, at) =>
					itemFact(`i${at + 1}`, time, {
						interpreters: [{ teamId: 'bsl', standsAt: '', materialSentOn: '2027-04-01' }],
					}),
				),
			},
		})
	test('a whole team without a break is one finding', () =>
		expect(eventFindings(work(['10:00-10:46'], ['p1', 'p2']), 'C9')).toMatchObject([
			{ variant: 'noBreak', registrationIds: ['p1', 'p2'], itemIds: ['i1'], values: { minutes: 46, most: 45 } },
		]))
	test('one alone may do an hour a day', () => {
		const times = ['10:00-10:40', '11:00-11:20']
		expect(eventFindings(work(times, ['p1']), 'C9')).toEqual([])
		expect(eventFindings(work([...times, '14:00-14:01'], ['p1']), 'C9')).toMatchObject([
			{ variant: 'alone', itemIds: ['i1', 'i2', 'i3'], values: { minutes: 61, most: 60 } },
		])
		expect(eventFindings(work([...times, '14:00-14:01'], ['p1', 'p2']), 'C9')).toEqual([])
	})
})

describe('C10 to C12: duties', () => {
	test('C10: the last duty of a shift can be taken off; seats and interpreting are no duties', () => {
		expect(eventFindings(peopleCases.C10.breaks, 'C10')).toMatchObject([
			{ values: { count: 3 }, fix: { kind: 'go', to: 'item', id: 'i1' } },
		])
		const shifts = ['09:00-10:00', '12:00-13:00', '15:00-16:00'].map((time, at) =>
			shiftFact(`d${at}`, 'p1', 'crew', time),
		)
		expect(eventFindings(seated({ programme: { shifts } }), 'C10')).toMatchObject([
			{ fix: doing('programme.removeShift', { shiftId: 'd2' }) },
		])
		expect(eventFindings(seated({ programme: { shifts: shifts.slice(1) } }), 'C10')).toEqual([])
	})

	const host = (more: Parameters<typeof personFact>[1] | null) =>
		eventFacts({ at: '10:30', breakouts: { ...round1, people: more === null ? [] : [personFact('h1', more)] } })
	test.each([
		['notComing', null],
		['notBooked', { dayIds: ['day-2'], hereOn: [] }],
		['left', { hereOn: [], leftOn: ['day-1'] }],
	] as const)('C11: %s', (variant, more) => {
		expect(eventFindings(host(more), 'C11')).toMatchObject([
			{
				variant,
				registrationIds: ['h1'],
				values: { kind: 'host', number: 1, startAt: '11:00' },
				fix: { kind: 'group', fix: { kind: 'findHost', groupId: 'g1', duty: 'facilitator' } },
			},
		])
		expect(eventFindings({ ...host(more), now: '2027-05-19T11:50' }, 'C11')).toEqual([])
	})
	test('C11: somebody who came back is there', () =>
		expect(eventFindings(host({ hereOn: ['day-1'], leftOn: ['day-1'] }), 'C11')).toEqual([]))

	test('C12: half an hour before, and until it is over', () => {
		const at = (time: string) => eventFindings({ ...host({ hereOn: [] }), now: `2027-05-19T${time}` }, 'C12').length
		expect(['10:29', '10:30', '11:49', '11:50'].map(at)).toEqual([0, 1, 1, 0])
		expect(eventFindings(peopleCases.C12.breaks, 'C12')[0]?.fix).toEqual({ kind: 'go', to: 'person', id: 'p1' })
	})
	test('C12: a supporter who is not here is replaced by the backup who is', () => {
		const given = eventFacts({
			at: '10:45',
			breakouts: { people: [personFact('p1', { hereOn: [] }), personFact('p2'), personFact('p3')] },
			programme: { items: [itemFact('i1', '11:10-11:30')] },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p2', { supporterId: 'p1', backupId: 'p3' })] })],
		})
		expect(eventFindings(given, 'C12')).toMatchObject([
			{ registrationIds: ['p1'], fix: doing('stories.useBackup', { speakerId: 'sp-p2' }) },
		])
	})
})
