/** Moving, pinning, publishing and joining, through the one door into a real file. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { breakoutFacts } from '../../../electron/features/breakouts/facts.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { personOf } from '../../../shared/domain/breakouts/pool.ts'
import type { BreakoutRule } from '../../../shared/domain/rules/breakoutRules.ts'
import { dayOne, deskTwo, firstCommand, idOf, makeTestEvent, rowsOf, type TestEvent } from '../../support/events.ts'
import { importRow, need, personNamed, startOf } from '../../support/people.ts'

const [topicOne, topicTwo, round, stairs] = [idOf(401), idOf(402), idOf(411), idOf(22)]
const hall = firstCommand.rooms[0]?.id ?? ''
const [one, two, three] = [idOf(421), idOf(422), idOf(423)]
/** Ada to Ned: people 1 to 14. Ada comes with a carer (15), Bo needs a step-free way; 16 and on host. */
const p = (n: number) => idOf(500 + n)
const carer = p(15)

const first: InputOf<'events.create'> = {
	...firstCommand,
	rooms: [
		...firstCommand.rooms,
		{
			...(firstCommand.rooms[0] as (typeof firstCommand.rooms)[number]),
			id: stairs,
			code: 'M',
			name: 'Mezzanine',
			access: 'stairs',
		},
	],
}

const groupAt = (id: string, number: number, topicId: string, roomId: string) => ({
	id,
	roundId: round,
	number,
	topicId,
	roomId,
	table: '',
	min: 2,
	target: 5,
	max: 7,
})

let event: TestEvent
const move = (moves: readonly (readonly [number | string, string | null])[], how: 'hand' | 'fix' = 'hand') =>
	event.call('breakouts.move', {
		rows: moves.map(([who, groupId]) => ({
			registrationId: typeof who === 'number' ? p(who) : who,
			roundId: round,
			groupId,
		})),
		how,
	})
const placeOf = (who: number | string) =>
	personOf(breakoutFacts(event.open().file.reader), typeof who === 'number' ? p(who) : who)?.places[round] ?? null
const told = (who: number) => personOf(breakoutFacts(event.open().file.reader), p(who))?.told[round] ?? null
const words = (...rules: readonly BreakoutRule[]) =>
	rules.map((rule) => ({ key: rule, rule, words: 'Known to everybody' }))
const publish = (...rules: readonly BreakoutRule[]) =>
	event.call('breakouts.publish', { roundId: round, pool: 'booked', reasons: words(...rules) })
/** Everybody at a table: 1, 4, 7 … at the first, and so on. */
const seatAll = () => move(Array.from({ length: 14 }, (_, at) => [at + 1, [one, two, three][at % 3] ?? one] as const))
const undo = (targetId: string) => event.call('history.undo', { targetId, reason: '' })
/** A command whose id the test knows, for taking it back. */
const lastId = () => String(rowsOf(event.open(), 'breakout_change').at(-1)?.command_id)

beforeEach(() => {
	event = makeTestEvent(first)
	onTestFinished(() => event[Symbol.dispose]())
	const importId = event.newId()
	const names = 'Ada,Bo,Cy,Di,Em,Fay,Gus,Hal,Ivy,Jo,Kit,Lee,Mo,Ned'.split(',')
	const sectors = ['LE', 'NP', 'CA', 'LE', 'VC', 'CA', 'LA', 'ED', 'CO', 'NP', 'VC', 'LA', 'PR', 'CO']
	event.call('people.startImport', startOf(importId, 21))
	event.call('people.importRows', {
		importId,
		rows: [
			...names.map((name, at) =>
				importRow(
					p(at + 1),
					at + 1,
					personNamed(name, 'Test', {
						sector: sectors[at] ?? 'NP',
						needs: name === 'Bo' ? [need({ code: 'stepFree' })] : [],
					}),
				),
			),
			importRow(carer, 15, personNamed('Cara', 'Test', { roles: ['companion'] }), {
				links: [{ to: p(1), kind: 'carer' }],
			}),
			...Array.from({ length: 6 }, (_, at) =>
				importRow(p(16 + at), 16 + at, personNamed(`Host${at}`, 'Test', { sector: 'NP' })),
			),
		],
	})
	event.call('people.finishImport', { importId, isComplete: true })
	for (const [id, code] of [
		[topicOne, 'T1'],
		[topicTwo, 'T2'],
	] as const)
		event.call('breakouts.saveTopic', {
			topic: {
				id,
				code,
				title: `Topic ${code}`,
				question: '',
				isSensitive: false,
				contentNote: '',
				isAvoidable: true,
				needsWellbeing: false,
			},
		})
	event.call('breakouts.saveRound', { round: { id: round, dayId: dayOne, startAt: '11:00', endAt: '12:00' } })
	event.call('breakouts.saveGroups', {
		groups: [groupAt(one, 1, topicOne, hall), groupAt(two, 2, topicTwo, hall), groupAt(three, 3, topicTwo, stairs)],
	})
	event.call('breakouts.setHosts', {
		rows: [one, two, three].flatMap((groupId, at) => [
			{ registrationId: p(16 + 2 * at), groupId, duty: 'facilitator' as const },
			{ registrationId: p(17 + 2 * at), groupId, duty: 'noteTaker' as const },
		]),
	})
})

describe('moving', () => {
	test('whoever comes with somebody goes along, in and out', () => {
		expect(move([[1, one]])).toEqual({ outcome: 'moved', count: 2 })
		expect(placeOf(carer)).toEqual({ groupId: one, source: 'hand', isPinned: false })
		expect(move([[1, one]])).toEqual({ outcome: 'unchanged' })
		expect(move([[1, two]], 'fix')).toEqual({ outcome: 'moved', count: 2 })
		expect(placeOf(1)?.source).toBe('fix')
		expect(move([[1, null]])).toEqual({ outcome: 'moved', count: 2 })
		expect([placeOf(1), placeOf(carer)]).toEqual([null, null])
	})

	test('two swap, and both go back together', () => {
		move([
			[4, one],
			[5, two],
		])
		move([
			[4, two],
			[5, one],
		])
		expect([placeOf(4)?.groupId, placeOf(5)?.groupId]).toEqual([two, one])
		expect(undo(lastId())).toEqual({ outcome: 'undone' })
		expect([placeOf(4)?.groupId, placeOf(5)?.groupId]).toEqual([one, two])
	})

	test('a rule that blocks is not broken, and nothing says which', () => {
		event.call('breakouts.setChoices', { rows: [{ registrationId: p(4), choices: [], avoids: [topicTwo] }] })
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: p(5), constraintId: event.newId(), kind: 'apart', otherId: p(6), organisation: '' }],
		})
		event.call('breakouts.ban', { registrationId: p(7), groupId: one, isBanned: true })
		move([
			[6, one],
			[1, one],
		])
		const cannot = { outcome: 'cannotPlace' }
		// The stairs, a topic to miss, somebody to be apart from, ruled out by hand, a companion alone, a host.
		expect([move([[2, three]]), move([[4, two]]), move([[5, one]]), move([[7, one]])]).toEqual(Array(4).fill(cannot))
		expect([move([[carer, two]]), move([[16, two]])]).toEqual(Array(2).fill({ outcome: 'cannotPlace' }))
		expect(rowsOf(event.open(), 'allocation')).toHaveLength(3)
		expect(move([[5, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('all or none', () => {
		expect(
			move([
				[4, one],
				[2, three],
			]),
		).toEqual({ outcome: 'cannotPlace' })
		expect(placeOf(4)).toBeNull()
	})

	test('what is wrong already stands in nobody’s way', () => {
		move([[2, two]])
		event.call('breakouts.saveGroups', { groups: [groupAt(two, 2, topicTwo, stairs)] })
		expect(move([[4, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('nobody goes into a locked group or out of it', () => {
		move([[4, one]])
		expect(event.call('breakouts.lockGroup', { groupId: one, isLocked: true })).toEqual({ outcome: 'set' })
		expect(event.call('breakouts.lockGroup', { groupId: one, isLocked: true })).toEqual({ outcome: 'unchanged' })
		expect([move([[4, two]]), move([[5, one]]), move([[4, null]])]).toEqual(Array(3).fill({ outcome: 'lockedGroup' }))
		undo(lastId())
		expect(move([[4, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('whoever is pinned stays pinned where they are moved to', () => {
		const pin = (isPinned: boolean) => event.call('breakouts.pin', { registrationId: p(4), roundId: round, isPinned })
		expect(pin(true)).toEqual({ outcome: 'notFound' })
		move([[4, one]])
		expect([pin(true), pin(true)]).toEqual([{ outcome: 'set' }, { outcome: 'unchanged' }])
		move([[4, two]])
		expect(placeOf(4)).toEqual({ groupId: two, source: 'hand', isPinned: true })
	})

	test('nobody unknown, no round, no group of another round', () => {
		const strange = event.newId()
		expect(move([[strange, one]])).toEqual({ outcome: 'notFound' })
		expect(move([[4, strange]])).toEqual({ outcome: 'notFound' })
		expect(event.call('breakouts.ban', { registrationId: strange, groupId: one, isBanned: true })).toEqual({
			outcome: 'notFound',
		})
	})
})

describe('publishing', () => {
	test('what stops publishing is settled first, a voice alone needs words, and then people are told', () => {
		move([[4, one]])
		expect(publish()).toEqual({ outcome: 'blocked', count: 13 })
		seatAll()
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		if (board.outcome !== 'known') throw new Error('no board')
		const stopping = board.findings.filter(({ strength }) => strength === 'publish').map(({ rule }) => rule)
		expect(stopping).toEqual([])
		const rules = [...new Set(board.findings.filter(({ strength }) => strength === 'warn').map(({ rule }) => rule))]
		expect(publish()).toEqual({ outcome: 'needsReason', count: rules.length })
		expect(publish(...rules)).toEqual({ outcome: 'published', version: 1, count: 15 })
		expect(told(1)).toBe(one)
		expect(publish(...rules)).toEqual({ outcome: 'unchanged' })
		expect(undo(lastId())).toMatchObject({ outcome: expect.not.stringMatching('^undone$') })
		expect(event.ask('breakouts.versions', { roundId: round }).versions).toMatchObject([
			{ version: 1, people: 15, changed: 0, reasons: rules.map((rule) => ({ rule, words: 'Known to everybody' })) },
		])
	})

	test('one voice alone is never published without words', () => {
		// Voices are 1, 3, 4 and 6.
		move([
			...[1, 3, 4].map((n) => [n, one] as const),
			...[2, 5, 6, 7, 8].map((n) => [n, two] as const),
			...[9, 10, 11, 12, 13, 14].map((n) => [n, three] as const),
		])
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		if (board.outcome !== 'known') throw new Error('no board')
		expect(board.groups.map(({ voices }) => voices)).toEqual(['several', 'one', 'none'])
		expect(board.findings.filter(({ rule }) => rule === 'G1')).toMatchObject([{ registrationIds: [p(6)] }])
		expect(publish('G2', 'G4', 'G6', 'G12')).toEqual({ outcome: 'needsReason', count: 1 })
		expect(publish('G1', 'G2', 'G4', 'G6', 'G12')).toMatchObject({ outcome: 'published' })
		expect(board).toMatchObject({ troubled: 1, notHere: 14 })
	})

	test('the next version counts who moved, and a changed table is another thing to tell', () => {
		const all = ['G1', 'G2', 'G4', 'G6', 'G12', 'G17'] as const
		seatAll()
		publish(...all)
		move([[5, one]])
		expect(publish('G1', 'G2', 'G4', 'G6')).toEqual({ outcome: 'needsReason', count: 1 })
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		expect(board).toMatchObject({ round: { changed: 1, told: { version: 1 } } })
		if (board.outcome !== 'known') throw new Error('no board')
		expect(board.groups.flatMap(({ people }) => people).filter(({ isMoved }) => isMoved)).toMatchObject([
			{ registrationId: p(5) },
		])
		expect(event.ask('breakouts.changes', { roundId: round, since: 1 })).toMatchObject({
			changes: [{ registrationId: p(5), fromGroupId: two, toGroupId: one }],
		})
		expect(publish(...all)).toMatchObject({ version: 2 })
		expect(event.ask('breakouts.versions', { roundId: round }).versions.map(({ changed }) => changed)).toEqual([1, 0])
		event.call('breakouts.saveGroups', { groups: [groupAt(one, 9, topicOne, hall)] })
		expect(publish(...all)).toMatchObject({ outcome: 'published', version: 3 })
		expect(event.ask('breakouts.changes', { roundId: round, since: 9 })).toEqual({ outcome: 'notFound' })
	})
})

describe('at the desk', () => {
	const join = (registrationId: string, groupId: string) =>
		event.call('breakouts.joinGroup', { registrationId, roundId: round, groupId }, deskTwo)
	const offers = (registrationId: string) =>
		event.ask('breakouts.offers', { registrationId, dayId: dayOne }, deskTwo).rounds
	const walkIn = (name: string, sector = 'NP') => {
		const registrationId = event.newId()
		event.call(
			'checkin.walkIn',
			{
				registrationId,
				preferredName: name,
				familyName: '',
				organisation: '',
				sector,
				dayId: dayOne,
				photo: 'yes',
				needsEvacuationHelp: 'no',
			},
			deskTwo,
		)
		return registrationId
	}

	test('nothing is on offer before people were told', () => {
		seatAll()
		const late = walkIn('Zoe')
		expect(offers(late)).toEqual([])
		expect(join(late, one)).toEqual({ outcome: 'notFound' })
	})

	test('the best three, one is taken, and it is told', () => {
		seatAll()
		publish('G1', 'G2', 'G4', 'G6')
		const late = walkIn('Zoe')
		const [offer, ...others] = offers(late)
		expect(others).toEqual([])
		expect(offer?.groups.map(({ number }) => number).sort()).toEqual([1, 2, 3])
		expect(JSON.stringify(offer)).not.toMatch(/Ada|voice|apart/)
		const groupId = offer?.groups[0]?.groupId ?? ''
		expect(join(late, groupId)).toEqual({ outcome: 'joined' })
		expect(placeOf(late)).toMatchObject({ groupId, source: 'desk' })
		expect(join(late, groupId)).toEqual({ outcome: 'hasPlace' })
		expect(rowsOf(event.open(), 'version_place').filter((row) => row.is_at_door === 1)).toMatchObject([
			{ registration_id: late, group_id: groupId },
		])
		expect(undo(lastId())).toEqual({ outcome: 'undone' })
		expect([placeOf(late), rowsOf(event.open(), 'version_place').length]).toEqual([null, 15])
	})

	test('what does not suit is not on offer, and is refused without a reason', () => {
		seatAll()
		publish('G1', 'G2', 'G4', 'G6')
		const late = walkIn('Zoe')
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: late, constraintId: event.newId(), kind: 'apart', otherId: p(1), organisation: '' }],
		})
		event.call('breakouts.lockGroup', { groupId: three, isLocked: true })
		expect(offers(late)[0]?.groups.map(({ number }) => number)).toEqual([2])
		expect([join(late, one), join(late, three)]).toEqual(Array(2).fill({ outcome: 'cannotPlace' }))
		event.call('breakouts.saveGroups', { groups: [{ ...groupAt(two, 2, topicTwo, hall), max: 5 }] })
		expect(join(late, two)).toEqual({ outcome: 'full' })
		expect(offers(late)[0]?.groups).toEqual([])
	})
})

describe('stand-ins', () => {
	const standIns = () => {
		const answer = event.ask('breakouts.standIns', { groupId: one, duty: 'noteTaker' })
		if (answer.outcome !== 'known') throw new Error('no group')
		return answer.people
	}

	test('whoever is here goes first; nobody with something set up, nobody who hosts or is apart', () => {
		seatAll()
		event.call('checkin.admit', { registrationId: p(10), dayId: dayOne, method: 'search' })
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: p(11), constraintId: event.newId(), kind: 'apart', otherId: p(13), organisation: '' }],
		})
		event.call('breakouts.setAway', { rows: [{ registrationId: p(12), roundId: round, why: 'stall' }] })
		const [best, ...others] = standIns()
		expect(best).toMatchObject({ registrationId: p(10), isHere: true, fromGroupId: one })
		const names = others.map(({ preferredName }) => preferredName)
		// 13 sits at that table; 11 is apart from them. 12 is at a stall, Ada comes with her carer, Bo has his seat.
		expect(names).not.toContain('Kit')
		for (const name of ['Ada', 'Bo', 'Lee', 'Cara', 'Host0']) expect(names).not.toContain(name)
		expect(event.ask('breakouts.standIns', { groupId: event.newId(), duty: 'noteTaker' })).toEqual({
			outcome: 'notFound',
		})
	})

	test('a voice is not taken from a pair', () => {
		move([
			[3, two],
			[6, two],
			[5, two],
			[7, one],
		])
		const because = new Map(standIns().map((person) => [person.registrationId, person.because]))
		expect(because.get(p(5))).toContain('keepsVoices')
		expect(because.get(p(3))).not.toContain('keepsVoices')
	})
})

test('marks: pinned before staying together before needing the room', () => {
	seatAll()
	event.call('breakouts.pin', { registrationId: p(4), roundId: round, isPinned: true })
	const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
	if (board.outcome !== 'known') throw new Error('no board')
	const marks = new Map(
		board.groups.flatMap(({ people }) => people.map(({ preferredName, mark }) => [preferredName, mark])),
	)
	expect([marks.get('Di'), marks.get('Ada'), marks.get('Cara'), marks.get('Bo'), marks.get('Em')]).toEqual([
		'pinned',
		'staysWith',
		'staysWith',
		'needsRoom',
		'',
	])
	expect(board.groups[0]?.people.map(({ preferredName }) => preferredName)).toEqual([
		'Ada',
		'Cara',
		'Di',
		'Gus',
		'Jo',
		'Mo',
	])
})

test('played again from the log, the file is the same', () => {
	seatAll()
	publish('G1', 'G2', 'G4', 'G6')
	move([[5, one]])
	expect(verifyFile(event.open().file)).toMatchObject({ isSound: true, replay: { fault: null } })
})
