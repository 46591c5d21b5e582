/** Whatever is planned, asked, called off and taken back about stories, in whatever order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestTable, tableNames } from '../../../electron/database/dump.ts'
import { nonsenseIn } from '../../../electron/features/stories/sense.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { makeTestEvent, type TestEvent } from '../../support/events.ts'
import { anyStoryStep, createStoryPlayer } from '../../support/storiesHistory.ts'

/** Tables that only ever grow: what was done stays written down when it is taken back. */
const kept: ReadonlySet<string> = new Set(['log', 'log_part', 'row_change', 'undone', 'organisation'])
const digestOf = (event: TestEvent) => {
	const { connection } = event.open().file
	return tableNames(connection)
		.filter((name) => !kept.has(name))
		.map((name) => digestTable(connection, name))
}
const start = (event: TestEvent) => {
	const player = createStoryPlayer(event)
	for (const at of [8, 9]) player.play({ kind: 'saveItem', a: at, b: 1, c: 1 })
	for (const at of [8, 9]) player.play({ kind: 'saveSlot', a: at, b: 1, c: 0 })
	for (const at of [0, 1]) player.play({ kind: 'addSpeaker', a: at, b: at, c: at })
	player.play({ kind: 'makeReady', a: 0, b: 0, c: 0 })
	player.play({ kind: 'setRecording', a: 0, b: 0, c: 0 })
	return player
}
const steps = fc.array(anyStoryStep, { minLength: 3, maxLength: 25, size: 'max' })
const nonsense = (event: TestEvent) => nonsenseIn(event.open().file.reader)

test('the tables are what the log says, and no text holds a name that is not to be said', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(steps, (history) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
			expect(nonsense(event).reduce((sum, count) => sum + count, 0)).toBe(0)
		}),
		{ seed: 20270519, numRuns: 22 },
	)
})

test('what was done last can be taken back, and then everything is as it was', { timeout: 120_000 }, () => {
	const undone = new Set<string>()
	fc.assert(
		fc.property(steps, anyStoryStep, (history, last) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const before = digestOf(event)
			const from = player.done.length
			player.play(last)
			const [target, ...others] = player.done.slice(from).toReversed()
			if (!target || others.length > 0 || ['history.undo', 'stories.openSeal'].includes(target.name)) return
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'slip' })
			if (outcome === 'undone') undone.add(target.name)
			// Only a refusal leaves nothing to take back, and it left nothing behind either.
			else expect([target.name, target.outcome, outcome]).toEqual([target.name, target.outcome, 'notUndoable'])
			expect(digestOf(event)).toEqual(before)
		}),
		{ seed: 90527, numRuns: 100 },
	)
	expect([...undone].filter((name) => name.startsWith('stories.')).toSorted().length).toBeGreaterThan(11)
	expect(undone).toContain('stories.notSpeaking')
})

test('an undo of anything earlier puts back all of it or nothing', { timeout: 120_000 }, () => {
	const seen = { undone: 0, standsOn: 0 }
	fc.assert(
		fc.property(steps, fc.nat(20), (history, back) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const target = player.done.toReversed()[back]
			if (!target || target.name.startsWith('people.')) return
			const before = digestOf(event)
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'slip' })
			if (outcome !== 'undone') expect(digestOf(event)).toEqual(before)
			if (outcome === 'undone' || outcome === 'standsOn') seen[outcome]++
			expect(nonsense(event).reduce((sum, count) => sum + count, 0)).toBe(0)
		}),
		{ seed: 4711, numRuns: 55 },
	)
	expect(seen.undone).toBeGreaterThan(10)
	expect(seen.standsOn).toBeGreaterThan(3)
})
