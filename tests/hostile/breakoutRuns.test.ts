/** An allocation made by hand and sent as if the engine had found it: what must hold holds all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakoutFacts } from '../../electron/database/stores/breakoutFacts.store.ts'
import { instanceHash } from '../../electron/features/breakouts/instanceHash.ts'
import { newId } from '../../electron/hub/newId.ts'
import { evaluate } from '../../shared/allocation/evaluate.ts'
import { engineVersion, solve } from '../../shared/allocation/solve.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { instanceOf } from '../../shared/domain/breakouts/instanceOf.ts'
import { countsOf, rowsOf } from '../../shared/domain/breakouts/run.ts'
import { type SetUp, setUpBreakouts } from '../support/breakoutsInHub.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'

type Run = InputOf<'breakouts.applyRun'>
type Assignment = Record<string, Record<string, string | null>>
let one: TestHub
let event: SetUp
beforeAll(async () => {
	one = await startTestHub({ hasPages: false })
	await one.openSample('blmk-forum')
	event = setUpBreakouts(one, 1)
})
afterAll(() => one.close())

const reader = () => {
	const open = one.hub.current()
	if (!open) throw new Error('No event is open')
	return open.file.reader
}
const draft = () => reader().all('SELECT * FROM allocation ORDER BY registration_id, round_id')
const ask = () => ({
	pool: 'booked' as const,
	preset: 'balanced' as const,
	roundIds: [...event.roundIds],
	from: 'fresh' as const,
})

/** A run as the engine would send it, with some places changed; the numbers are what the evaluator makes of it. */
const forged = (change: (assignment: Assignment) => void, more: Partial<Run> = {}): Run => {
	const facts = breakoutFacts(reader())
	const instance = instanceOf(facts, ask())
	const found = solve(instance, { seed: 1, moves: 2_000 })
	if (found.outcome === 'infeasible') throw new Error(found.conflicts[0]?.what)
	const assignment = structuredClone(found.assignment) as Assignment
	change(assignment)
	const counts = countsOf(facts, event.roundIds, instance, assignment, evaluate(instance, assignment))
	const result = { seed: 1, preset: 'balanced' as const, moves: 2_000, ...counts, fewestUnchosen: null }
	return {
		...ask(),
		seed: 1,
		moves: 2_000,
		engineVersion,
		inputHash: instanceHash(instance),
		result: { ...result, choiceBound: 0, isProven: false },
		rows: rowsOf(facts, event.roundIds, instance, assignment).map((row) => ({ ...row, groupIds: [...row.groupIds] })),
		...more,
	}
}
const send = (run: Run) => one.call('breakouts.applyRun', run).outcome.outcome
const facts = () => breakoutFacts(reader())
const swapInto = (assignment: Assignment, id: string, groupId: string) => {
	const places = assignment[id]
	if (!places) throw new Error('nobody')
	const old = places[1] ?? null
	const other = Object.keys(assignment).find((who) => !who.startsWith('host:') && assignment[who]?.[1] === groupId)
	places[1] = groupId
	if (other) (assignment[other] as Record<string, string | null>)[1] = old
}

describe('a forged allocation', () => {
	test('as it was found is taken, so that what follows is refused for what it breaks', () => {
		const run = one.call(
			'breakouts.applyRun',
			forged(() => undefined),
		)
		expect(run.outcome).toMatchObject({ outcome: 'applied' })
		expect(one.call('history.undo', { targetId: run.id, reason: '' }).outcome).toMatchObject({ outcome: 'undone' })
		expect(draft()).toEqual([])
	})

	test.each([engineVersion, engineVersion + 1])(
		'that takes somebody where they cannot get is refused (version %i)',
		(version) => {
			const needing = facts().people.find(
				({ kind, roomNeeds, awayIn }) =>
					kind === 'attendee' && roomNeeds.length > 0 && !awayIn[event.roundIds[0] ?? ''],
			)
			const noRoom = facts().groups.find(({ roomId }) => roomId === null)
			if (!needing || !noRoom) throw new Error('the sample has nobody who needs anything')
			expect(send(forged((all) => swapInto(all, needing.id, noRoom.id), { engineVersion: version }))).toBe(
				'cannotPlace',
			)
			expect(draft()).toEqual([])
		},
	)

	test('that puts two together who wish to be apart is refused, and says no more than that', () => {
		const [a = '', b = ''] = event.people.filter((id) => {
			const person = facts().people.find((any) => any.id === id)
			return person?.roomNeeds.length === 0 && person.avoids.length === 0 && !person.awayIn[event.roundIds[0] ?? '']
		})
		one.call('breakouts.addConstraints', {
			rows: [{ registrationId: a, constraintId: newId(), kind: 'apart', otherId: b, organisation: '' }],
		})
		const run = forged((all) => swapInto(all, b, all[a]?.[1] ?? ''))
		expect(one.call('breakouts.applyRun', run).outcome).toEqual({ outcome: 'cannotPlace' })
		expect(draft()).toEqual([])
	})

	test('that overfills, forgets, doubles, invents or boasts is refused', () => {
		const [first] = facts().groups
		if (!first) throw new Error('no group')
		const everybodyThere = forged((all) => {
			for (const [id, places] of Object.entries(all)) if (!id.startsWith('host:')) places[1] = first.id
		})
		expect(send(everybodyThere)).toBe('cannotPlace')
		const whole = forged(() => undefined)
		expect(send({ ...whole, rows: whole.rows.slice(1) })).toBe('cannotPlace')
		expect(send({ ...whole, rows: [...whole.rows, ...whole.rows.slice(0, 1)] })).toBe('cannotPlace')
		expect(send({ ...whole, rows: [...whole.rows, { registrationId: newId(), groupIds: [first.id] }] })).toBe(
			'cannotPlace',
		)
		expect(
			send({ ...whole, rows: whole.rows.map((row, at) => (at === 0 ? { ...row, groupIds: [newId()] } : row)) }),
		).toBe('cannotPlace')
		expect(send({ ...whole, roundIds: [newId()] })).not.toBe('applied')
		expect(send({ ...whole, result: { ...whole.result, loneVoices: -1 } })).toBe('cannotPlace')
		expect(send({ ...whole, inputHash: '0'.repeat(64) })).toBe('outdated')
		expect(draft()).toEqual([])
	})

	test('from a desk is not listened to', () => {
		expect(() =>
			one.call(
				'breakouts.applyRun',
				forged(() => undefined),
				deskActor('Desk 2'),
			),
		).toThrow()
	})
})
