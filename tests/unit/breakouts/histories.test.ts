/** Whatever is set up and taken back, in whatever order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestTable, tableNames } from '../../../electron/database/dump.ts'
import { nonsenseIn } from '../../../electron/features/breakouts/sense.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { anyGroupStep, createGroupPlayer } from '../../support/breakoutsHistory.ts'
import { makeTestEvent, type TestEvent } from '../../support/events.ts'

/** Tables that only ever grow: what was done stays written down when it is taken back. */
const kept: ReadonlySet<string> = new Set(['log', 'log_part', 'row_change', 'undone', 'organisation'])
const digestOf = (event: TestEvent) => {
	const { connection } = event.open().file
	return tableNames(connection)
		.filter((name) => !kept.has(name))
		.map((name) => digestTable(connection, name))
}
const start = (event: TestEvent) => {
	const player = createGroupPlayer(event)
	for (let at = 0; at < 4; at++) player.play({ kind: 'addPerson', a: at, b: at, c: at })
	for (let at = 0; at < 2; at++) player.play({ kind: 'saveTopic', a: 7, b: at, c: 0 })
	player.play({ kind: 'saveRound', a: 7, b: 0, c: 0 })
	player.play({ kind: 'saveRound', a: 7, b: 1, c: 1 })
	return player
}
const steps = fc.array(anyGroupStep, { minLength: 3, maxLength: 30 })

test('the tables are what the log says, and hold nothing that makes no sense', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(steps, (history) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
			expect(nonsenseIn(event.open().file.reader).reduce((sum, count) => sum + count, 0)).toBe(0)
		}),
		{ seed: 20270519, numRuns: 30 },
	)
})

test('what was done last can be taken back, and then everything is as it was', { timeout: 120_000 }, () => {
	const undone = new Set<string>()
	fc.assert(
		fc.property(steps, anyGroupStep, (history, last) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const before = digestOf(event)
			const from = player.done.length
			player.play(last)
			const [target, ...others] = player.done.slice(from).toReversed()
			if (!target || others.length > 0 || target.name === 'history.undo') return
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'slip' })
			if (outcome === 'undone') undone.add(target.name)
			// Only a refusal leaves nothing to take back, and it left nothing behind either.
			else expect([target.name, target.outcome, outcome]).toEqual([target.name, target.outcome, 'notUndoable'])
			expect(digestOf(event)).toEqual(before)
		}),
		{ seed: 90527, numRuns: 120 },
	)
	expect([...undone].filter((name) => name.startsWith('breakouts.')).length).toBeGreaterThan(11)
})

test('an undo of anything earlier puts back all of it or nothing', { timeout: 120_000 }, () => {
	const seen = { undone: 0, standsOn: 0 }
	fc.assert(
		fc.property(steps, fc.nat(20), (history, back) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const target = player.done.toReversed()[back]
			if (!target) return
			const before = digestOf(event)
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'slip' })
			if (outcome !== 'undone') expect(digestOf(event)).toEqual(before)
			if (outcome === 'undone' || outcome === 'standsOn') seen[outcome]++
			expect(nonsenseIn(event.open().file.reader).reduce((sum, count) => sum + count, 0)).toBe(0)
		}),
		{ seed: 4711, numRuns: 60 },
	)
	expect(seen.undone).toBeGreaterThan(10)
	expect(seen.standsOn).toBeGreaterThan(5)
})
