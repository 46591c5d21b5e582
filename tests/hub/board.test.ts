/** A sample event through a real hub: allocated, looked at, put right, published, and somebody comes late. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import type { PoolKind } from '../../shared/domain/breakouts/words.ts'
import { heard, lastOf } from '../support/breakoutsInHub.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'

let one: TestHub
let roundIds: readonly string[]
let dayId: string
beforeAll(async () => {
	one = await startTestHub({ hasPages: false })
	await one.openSample('blmk-forum')
	const { rounds } = one.ask('breakouts.setup', {})
	roundIds = rounds.map(({ id }) => id)
	dayId = rounds[0]?.dayId ?? ''
})
afterAll(() => one.close())

const boardOf = (at: number, pool: PoolKind = 'booked'): Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }> => {
	const board = one.ask('breakouts.board', { roundId: roundIds[at] ?? '', pool })
	if (board.outcome !== 'known') throw new Error('no board')
	return board
}
const stopping = (at: number, pool: PoolKind = 'booked') =>
	boardOf(at, pool).findings.filter(({ strength }) => strength === 'block' || strength === 'publish')
const publish = (at: number, pool: PoolKind = 'booked') => {
	const rules = [...new Set(boardOf(at, pool).findings.map(({ rule }) => rule))]
	return one.call('breakouts.publish', {
		roundId: roundIds[at] ?? '',
		pool,
		reasons: rules.map((rule) => ({ key: rule, rule, words: 'Agreed with everybody' })),
	}).outcome
}

test('from an empty draft to people who know their table', { timeout: 60_000 }, async () => {
	expect(
		one.ask('breakouts.truth', { pool: 'booked' }).rounds.map(({ coverable, groups }) => [coverable, groups]),
	).toEqual([
		[16, 16],
		[16, 16],
	])
	expect(stopping(0)).toMatchObject([{ rule: 'P1', fix: { kind: 'allocate' } }])
	expect(publish(0)).toEqual({ outcome: 'blocked', count: 1 })

	const answer = await lastOf(
		heard(one, 'breakouts.allocate', {
			pool: 'booked',
			preset: 'balanced',
			seed: 7,
			roundIds: [...roundIds],
			from: 'fresh',
		}),
	)
	expect(answer.state).toBe('done')
	for (const at of [0, 1]) {
		const { unplaced, groups } = boardOf(at)
		expect(stopping(at)).toEqual([])
		expect(unplaced).toEqual([])
		expect(groups.filter(({ voices }) => voices === 'one')).toEqual([])
		expect(publish(at)).toMatchObject({ outcome: 'published', version: 1, count: 127 })
	}
	expect(boardOf(0).lastRun?.result.seed).toBe(7)
})

test('some do not come: what is suggested can be done, and settles it', () => {
	const { groups } = boardOf(0)
	const people = groups.flatMap((group) => group.people).filter((_, at) => at % 7 !== 3)
	const hosts = groups.flatMap((group) => group.hosts).filter((_, at) => at % 5 !== 0)
	for (const { registrationId } of [...people, ...hosts])
		one.call('checkin.admit', { registrationId, dayId, method: 'search' })
	const before = stopping(0, 'here')
	expect(before.length).toBeGreaterThan(3)
	for (let turn = 0; turn < 60; turn++) {
		const [next] = stopping(0, 'here').filter(({ fix }) => fix?.kind === 'move' || fix?.kind === 'findHost')
		if (!next?.fix) break
		const { fix } = next
		if (fix.kind === 'move') {
			const { registrationId, roundId, toGroupId: groupId } = fix
			const moved = one.call('breakouts.move', { rows: [{ registrationId, roundId, groupId }], how: 'fix' }).outcome
			expect(moved).toMatchObject({ outcome: 'moved' })
		} else if (fix.kind === 'findHost') {
			const found = one.ask('breakouts.standIns', { groupId: fix.groupId, duty: fix.duty })
			const best = found.outcome === 'known' ? found.people[0] : undefined
			expect(best?.isHere).toBe(true)
			const rows = [{ registrationId: best?.registrationId ?? '', groupId: fix.groupId, duty: fix.duty }]
			expect(one.call('breakouts.setHosts', { rows }).outcome).toMatchObject({ outcome: 'set' })
		}
	}
	expect(stopping(0, 'here').filter(({ fix }) => fix !== null)).toEqual([])
	const { findings } = boardOf(0, 'here')
	expect(findings.find(({ rule }) => rule === 'G17')?.values.count).toBeGreaterThan(0)
	expect(publish(0, 'here')).toMatchObject({ outcome: 'published', version: 2 })
})

test('somebody who comes late is offered three tables and takes one; who sits there is not said', () => {
	const desk = deskActor('Desk 2')
	const registrationId = newId()
	one.call(
		'checkin.walkIn',
		{
			registrationId,
			preferredName: 'Zoe',
			familyName: '',
			organisation: '',
			sector: 'LE',
			dayId,
			photo: 'yes',
			needsEvacuationHelp: 'no',
		},
		desk,
	)
	const { rounds } = one.ask('breakouts.offers', { registrationId, dayId }, desk)
	expect(rounds.map(({ groups }) => groups.length)).toEqual([3, 3])
	for (const { roundId, groups } of rounds)
		expect(
			one.call('breakouts.joinGroup', { registrationId, roundId, groupId: groups[0]?.groupId ?? '' }, desk).outcome,
		).toEqual({ outcome: 'joined' })
	expect(one.ask('breakouts.offers', { registrationId, dayId }, desk).rounds).toEqual([])
	expect(stopping(0, 'here')).toEqual([])
})
