/** Moving, pinning and publishing, through the one door into a real file. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { verifyFile } from '../../../electron/hub/verify.ts'
import {
	carer,
	groupAt,
	hall,
	makeBreakoutEvent,
	one,
	p,
	playerOf,
	round,
	stairs,
	three,
	topicOne,
	topicTwo,
	two,
} from '../../support/breakoutEvent.ts'
import { rowsOf, type TestEvent } from '../../support/events.ts'

let event: TestEvent
let player: ReturnType<typeof playerOf>
beforeEach(() => {
	event = makeBreakoutEvent()
	onTestFinished(() => event[Symbol.dispose]())
	player = playerOf(event)
})

describe('moving', () => {
	test('whoever comes with somebody goes along, in and out', () => {
		expect(player.move([[1, one]])).toEqual({ outcome: 'moved', count: 2 })
		expect(player.placeOf(carer)).toEqual({ groupId: one, source: 'hand', isPinned: false })
		expect(player.move([[1, one]])).toEqual({ outcome: 'unchanged' })
		expect(player.move([[1, two]], 'fix')).toEqual({ outcome: 'moved', count: 2 })
		expect(player.placeOf(1)?.source).toBe('fix')
		expect(player.move([[1, null]])).toEqual({ outcome: 'moved', count: 2 })
		expect([player.placeOf(1), player.placeOf(carer)]).toEqual([null, null])
	})

	test('two swap, and both go back together', () => {
		player.move([
			[4, one],
			[5, two],
		])
		player.move([
			[4, two],
			[5, one],
		])
		expect([player.placeOf(4)?.groupId, player.placeOf(5)?.groupId]).toEqual([two, one])
		expect(player.undo(player.lastId())).toEqual({ outcome: 'undone' })
		expect([player.placeOf(4)?.groupId, player.placeOf(5)?.groupId]).toEqual([one, two])
	})

	test('a rule that blocks is not broken, and nothing says which', () => {
		event.call('breakouts.setChoices', { rows: [{ registrationId: p(4), choices: [], avoids: [topicTwo] }] })
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: p(5), constraintId: event.newId(), kind: 'apart', otherId: p(6), organisation: '' }],
		})
		event.call('breakouts.ban', { registrationId: p(7), groupId: one, isBanned: true })
		player.move([
			[6, one],
			[1, one],
		])
		const cannot = { outcome: 'cannotPlace' }
		// The stairs, a topic to miss, somebody to be apart from, ruled out by hand, a companion alone, a host.
		expect([
			player.move([[2, three]]),
			player.move([[4, two]]),
			player.move([[5, one]]),
			player.move([[7, one]]),
		]).toEqual(Array(4).fill(cannot))
		expect([player.move([[carer, two]]), player.move([[16, two]])]).toEqual(Array(2).fill({ outcome: 'cannotPlace' }))
		expect(rowsOf(event.open(), 'allocation')).toHaveLength(3)
		expect(player.move([[5, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('all or none', () => {
		expect(
			player.move([
				[4, one],
				[2, three],
			]),
		).toEqual({ outcome: 'cannotPlace' })
		expect(player.placeOf(4)).toBeNull()
	})

	test('what is wrong already stands in nobody’s way', () => {
		player.move([[2, two]])
		event.call('breakouts.saveGroups', { groups: [groupAt(two, 2, topicTwo, stairs)] })
		expect(player.move([[4, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('nobody goes into a locked group or out of it', () => {
		player.move([[4, one]])
		expect(event.call('breakouts.lockGroup', { groupId: one, isLocked: true })).toEqual({ outcome: 'set' })
		expect(event.call('breakouts.lockGroup', { groupId: one, isLocked: true })).toEqual({ outcome: 'unchanged' })
		expect([player.move([[4, two]]), player.move([[5, one]]), player.move([[4, null]])]).toEqual(
			Array(3).fill({ outcome: 'lockedGroup' }),
		)
		player.undo(player.lastId())
		expect(player.move([[4, two]])).toMatchObject({ outcome: 'moved' })
	})

	test('whoever is pinned stays pinned where they are moved to', () => {
		const pin = (isPinned: boolean) => event.call('breakouts.pin', { registrationId: p(4), roundId: round, isPinned })
		expect(pin(true)).toEqual({ outcome: 'notFound' })
		player.move([[4, one]])
		expect([pin(true), pin(true)]).toEqual([{ outcome: 'set' }, { outcome: 'unchanged' }])
		player.move([[4, two]])
		expect(player.placeOf(4)).toEqual({ groupId: two, source: 'hand', isPinned: true })
	})

	test('nobody unknown, no round, no group of another round', () => {
		const strange = event.newId()
		expect(player.move([[strange, one]])).toEqual({ outcome: 'notFound' })
		expect(player.move([[4, strange]])).toEqual({ outcome: 'notFound' })
		expect(event.call('breakouts.ban', { registrationId: strange, groupId: one, isBanned: true })).toEqual({
			outcome: 'notFound',
		})
	})
})

describe('publishing', () => {
	test('what stops publishing is settled first, a voice alone needs words, and then people are told', () => {
		player.move([[4, one]])
		expect(player.publish()).toEqual({ outcome: 'blocked', count: 13 })
		player.seatAll()
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		if (board.outcome !== 'known') throw new Error('no board')
		const stopping = board.findings.filter(({ strength }) => strength === 'publish').map(({ rule }) => rule)
		expect(stopping).toEqual([])
		const rules = [...new Set(board.findings.filter(({ strength }) => strength === 'warn').map(({ rule }) => rule))]
		expect(player.publish()).toEqual({ outcome: 'needsReason', count: rules.length })
		expect(player.publish(...rules)).toEqual({ outcome: 'published', version: 1, count: 15 })
		expect(player.told(1)).toBe(one)
		expect(player.publish(...rules)).toEqual({ outcome: 'unchanged' })
		expect(player.undo(player.lastId())).toMatchObject({ outcome: expect.not.stringMatching('^undone$') })
		expect(event.ask('breakouts.versions', { roundId: round }).versions).toMatchObject([
			{ version: 1, people: 15, changed: 0, reasons: rules.map((rule) => ({ rule, words: 'Known to everybody' })) },
		])
	})

	test('one voice alone is never published without words', () => {
		// Voices are 1, 3, 4 and 6.
		player.move([
			...[1, 3, 4].map((n) => [n, one] as const),
			...[2, 5, 6, 7, 8].map((n) => [n, two] as const),
			...[9, 10, 11, 12, 13, 14].map((n) => [n, three] as const),
		])
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		if (board.outcome !== 'known') throw new Error('no board')
		expect(board.groups.map(({ voices }) => voices)).toEqual(['several', 'one', 'none'])
		expect(board.findings.filter(({ rule }) => rule === 'G1')).toMatchObject([{ registrationIds: [p(6)] }])
		expect(player.publish('G2', 'G4', 'G6', 'G12')).toEqual({ outcome: 'needsReason', count: 1 })
		expect(player.publish('G1', 'G2', 'G4', 'G6', 'G12')).toMatchObject({ outcome: 'published' })
		expect(board).toMatchObject({ troubled: 1, notHere: 20 })
	})

	test('the next version counts who moved, and a changed table is another thing to tell', () => {
		const all = ['G1', 'G2', 'G4', 'G6', 'G12', 'G17'] as const
		player.seatAll()
		player.publish(...all)
		player.move([[5, one]])
		expect(player.publish('G1', 'G2', 'G4', 'G6')).toEqual({ outcome: 'needsReason', count: 1 })
		const board = event.ask('breakouts.board', { roundId: round, pool: 'booked' })
		expect(board).toMatchObject({ round: { changed: 1, told: { version: 1 } } })
		if (board.outcome !== 'known') throw new Error('no board')
		expect(board.groups.flatMap(({ people }) => people).filter(({ isMoved }) => isMoved)).toMatchObject([
			{ registrationId: p(5) },
		])
		expect(event.ask('breakouts.changes', { roundId: round, since: 1 })).toMatchObject({
			changes: [{ registrationId: p(5), fromGroupId: two, toGroupId: one }],
		})
		expect(player.publish(...all)).toMatchObject({ version: 2 })
		expect(event.ask('breakouts.versions', { roundId: round }).versions.map(({ changed }) => changed)).toEqual([1, 0])
		event.call('breakouts.saveGroups', { groups: [groupAt(one, 9, topicOne, hall)] })
		expect(player.publish(...all)).toMatchObject({ outcome: 'published', version: 3 })
		expect(event.ask('breakouts.changes', { roundId: round, since: 9 })).toEqual({ outcome: 'notFound' })
	})
})

test('marks: pinned before staying together before needing the room', () => {
	player.seatAll()
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
	player.seatAll()
	player.publish('G1', 'G2', 'G4', 'G6')
	player.move([[5, one]])
	expect(verifyFile(event.open().file)).toMatchObject({ isSound: true, replay: { fault: null } })
})
