/** Allocating over a real hub: how it ends, how it is stopped, what is left in the draft and the log. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { heard, lastOf, type SetUp, setUpBreakouts } from '../support/breakoutsInHub.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

let one: TestHub
let event: SetUp
beforeAll(async () => {
	one = await startTestHub({ hasPages: false })
	await one.openSample('blmk-forum')
	event = setUpBreakouts(one)
})
afterAll(() => one.close())

const reader = () => {
	const open = one.hub.current()
	if (!open) throw new Error('No event is open')
	return open.file.reader
}
const draft = () =>
	reader().all('SELECT registration_id, round_id, group_id, source, is_pinned FROM allocation ORDER BY 1, 2')
const ask = (more: Partial<InputOf<'breakouts.allocate'>> = {}): InputOf<'breakouts.allocate'> => ({
	pool: 'booked',
	preset: 'balanced',
	seed: 7,
	roundIds: [...event.roundIds],
	from: 'fresh',
	...more,
})
const undo = (targetId: string) => one.call('history.undo', { targetId, reason: '' }).outcome

describe('an allocation', () => {
	test('puts everybody into the draft, undoes and comes out the same again', async () => {
		const before = draft()
		const first = await lastOf(heard(one, 'breakouts.allocate', ask()))
		if (first.state !== 'done') throw new Error(JSON.stringify(first).slice(0, 400))
		expect(first.result).toMatchObject({ seed: 7, preset: 'balanced', unplaced: 0 })
		expect(first.result.choiceBound).toBeLessThanOrEqual(first.result.choiceCost)
		expect(first.result.profile.rounds).toHaveLength(2)
		expect(first.result.profile.overall.unranked).toBeGreaterThanOrEqual(first.result.fewestUnchosen ?? 0)
		const placed = draft()
		expect(placed.length).toBeGreaterThan(event.people.length)
		expect(undo(first.commandId)).toMatchObject({ outcome: 'undone' })
		expect(draft()).toEqual(before)
		const second = await lastOf(heard(one, 'breakouts.allocate', ask()))
		expect(second).toMatchObject({ state: 'done', result: first.result })
		expect(draft()).toEqual(placed)
	})

	test('from the draft hardly anybody is moved, and one round can be filled alone', async () => {
		const before = draft()
		const again = await lastOf(heard(one, 'breakouts.allocate', ask({ from: 'draft', seed: 8 })))
		if (again.state !== 'done') throw new Error(again.state)
		expect(again.result.changed).toBeLessThan(event.people.length / 5)
		const [first = '', second = ''] = event.roundIds
		const alone = await lastOf(heard(one, 'breakouts.allocate', ask({ roundIds: [second], seed: 9 })))
		if (alone.state !== 'done') throw new Error(alone.state)
		expect(alone.result.profile.rounds).toHaveLength(1)
		const ofFirst = (rows: typeof before) => rows.filter((row) => (row as { round_id: string }).round_id === first)
		expect(ofFirst(draft()).length).toBe(ofFirst(before).length)
		expect(undo(alone.commandId)).toMatchObject({ outcome: 'undone' })
	})

	test('keeps the best when it is stopped, and one runs at a time', async () => {
		const pieces = heard(one, 'breakouts.allocate', ask({ seed: 10 }))
		const begun = await pieces.next()
		expect(begun.value).toMatchObject({ state: 'working' })
		expect(await lastOf(heard(one, 'breakouts.allocate', ask()))).toEqual({ state: 'failed' })
		const signal = new AbortController().signal
		expect(await one.hub.dispatch(ownActor, 'breakouts.stopAllocating', {}, signal)).toEqual({ wasRunning: true })
		const end = await lastOf(pieces)
		expect(end).toMatchObject({ state: 'done', result: { unplaced: 0 } })
		expect(await one.hub.dispatch(ownActor, 'breakouts.stopAllocating', {}, signal)).toEqual({ wasRunning: false })
	})

	test('keeps nothing when nobody listens any more', async () => {
		const before = draft()
		const gone = new AbortController()
		const pieces = heard(one, 'breakouts.allocate', ask({ seed: 11 }), gone.signal)
		await pieces.next()
		gone.abort()
		for await (const piece of pieces) expect(piece.state).toBe('working')
		expect(draft()).toEqual(before)
		const left = heard(one, 'breakouts.allocate', ask({ seed: 11 }))
		await left.next()
		await left.return(undefined)
		expect(draft()).toEqual(before)
		expect(await lastOf(heard(one, 'breakouts.allocate', ask({ seed: 11 })))).toMatchObject({ state: 'done' })
	})

	test('is outdated when a choice changes meanwhile', async () => {
		const before = draft()
		const pieces = heard(one, 'breakouts.allocate', ask({ seed: 12 }))
		await pieces.next()
		const [registrationId = ''] = event.people
		one.call('breakouts.setChoices', {
			rows: [{ registrationId, choices: [...event.topicIds.slice(0, 5)], avoids: [] }],
		})
		expect(await lastOf(pieces)).toEqual({ state: 'outdated' })
		expect(draft()).toEqual(before)
	})

	test('that cannot be says what is short, in numbers, and what would help', async () => {
		const before = draft()
		const [roundId = ''] = event.roundIds
		const small = event.groups
			.filter((group) => group.roundId === roundId)
			.map((group) => ({ ...group, min: 1, target: 4, max: 4 }))
		one.call('breakouts.saveGroups', { groups: small })
		const end = await lastOf(heard(one, 'breakouts.allocate', ask({ roundIds: [roundId] })))
		if (end.state !== 'impossible') throw new Error(end.state)
		expect(end.shortages[0]).toMatchObject({ roundId })
		expect(end.fixes.length).toBeGreaterThan(0)
		expect(end.shortages[0]?.short).toBe((end.shortages[0]?.people.length ?? 0) - (end.shortages[0]?.seats ?? 0))
		expect(draft()).toEqual(before)
		one.call('breakouts.saveGroups', { groups: event.groups.filter((group) => group.roundId === roundId) })
	})

	test('with nobody to place says so', async () => {
		const round = { id: newId(), dayId: event.dayId, startAt: '04:00', endAt: '04:30' }
		one.call('breakouts.saveRound', { round })
		const allocated = await lastOf(heard(one, 'breakouts.allocate', ask({ pool: 'here', roundIds: [round.id] })))
		expect(allocated).toEqual({ state: 'nobody' })
		one.call('breakouts.removeRound', { roundId: round.id })
	})

	test('a suggestion settles what is wrong in a round and changes nothing by itself', async () => {
		const [roundId = ''] = event.roundIds
		const before = draft()
		const [gone] = before as { registration_id: string; round_id: string }[]
		const rows = [{ registrationId: gone?.registration_id ?? '', roundId, groupId: null }]
		expect(one.call('breakouts.move', { rows, how: 'hand' }).outcome).toMatchObject({ outcome: 'moved' })
		const without = draft()
		const asked = { roundId, pool: 'booked' as const, mostMoves: 20 }
		const end = await lastOf(heard(one, 'breakouts.suggest', asked))
		if (end.state !== 'done') throw new Error(end.state)
		expect(end.steps.map(({ registrationId }) => registrationId)).toContain(gone?.registration_id)
		expect(end.after).toBeLessThan(end.before)
		expect(draft()).toEqual(without)
		const steps = end.steps.map(({ registrationId, toGroupId }) => ({ registrationId, roundId, groupId: toGroupId }))
		expect(one.call('breakouts.move', { rows: steps, how: 'fix' }).outcome).toMatchObject({ outcome: 'moved' })
		const left = new AbortController()
		const pieces = heard(one, 'breakouts.suggest', asked, left.signal)
		left.abort()
		for await (const piece of pieces) expect(piece.state).toBe('working')
	})

	test('options and reasons can be asked of anybody who takes part', () => {
		const [roundId = ''] = event.roundIds
		const [registrationId = ''] = event.people
		const options = one.ask('breakouts.options', { registrationId, roundId })
		const why = one.ask('breakouts.why', { registrationId, roundId })
		expect(options).toMatchObject({ outcome: 'known' })
		expect(why).toMatchObject({ outcome: 'known', person: { registrationId } })
		expect(one.ask('breakouts.why', { registrationId: newId(), roundId })).toEqual({ outcome: 'notFound' })
	})

	test('and the log gives the same tables again', () => {
		const open = one.hub.current()
		if (!open) throw new Error('No event is open')
		expect(verifyFile(open.file)).toMatchObject({ isSound: true })
	})
})
