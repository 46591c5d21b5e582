/** However stalls are placed and that is taken back: the file holds what must hold, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestTable, tableNames } from '../../../electron/database/dump.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { brokenIn, placesOf } from '../../../shared/domain/marketplace/placing.ts'
import { makeTestEvent, type TestEvent } from '../../support/events.ts'
import { anyPlacingStep, createPlacingPlayer } from '../../support/marketHistory.ts'

/** Tables that only ever grow: what was done stays written down when it is taken back. */
const kept: ReadonlySet<string> = new Set(['log', 'log_part', 'row_change', 'undone'])
const digestOf = (event: TestEvent) => {
	const { connection } = event.open().file
	return tableNames(connection)
		.filter((name) => !kept.has(name))
		.map((name) => digestTable(connection, name))
}
const steps = fc.array(anyPlacingStep, { minLength: 3, maxLength: 30 })

test('no history leaves two stalls at one position, a circuit over its watts, or a pinned stall moved by a run', {
	timeout: 120_000,
}, () => {
	const seen: Record<string, number> = {}
	fc.assert(
		fc.property(steps, (history) => {
			using event = makeTestEvent()
			const player = createPlacingPlayer(event)
			for (const step of history) {
				const before = player.facts()
				player.play(step)
				const after = player.facts()
				expect(brokenIn(after)).toEqual([0, 0, 0, 0])
				if (step.kind === 'run')
					for (const { id, place } of before.stalls)
						if (place?.isPinned) expect(placesOf(after).get(id)).toBe(place.positionId)
			}
			for (const { name, outcome } of player.done) seen[`${name} ${outcome}`] = (seen[`${name} ${outcome}`] ?? 0) + 1
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
		}),
		{ seed: 20270519, numRuns: 60 },
	)
	for (const what of ['place placed', 'place swapped', 'place takenAway', 'place cannot', 'applyRun applied'])
		expect([what, (seen[`marketplace.${what}`] ?? 0) > 5]).toEqual([what, true])
	expect(seen['marketplace.applyRun outdated']).toBeGreaterThan(0)
	expect(seen['marketplace.applyRun notValid']).toBeUndefined()
	expect(seen['history.undo undone']).toBeGreaterThan(10)
	expect(seen['history.undo standsOn']).toBeGreaterThan(0)
})

test('what was done last can be taken back, and then everything is as it was', { timeout: 120_000 }, () => {
	const undone = new Set<string>()
	fc.assert(
		fc.property(steps, anyPlacingStep, (history, last) => {
			using event = makeTestEvent()
			const player = createPlacingPlayer(event)
			for (const step of history) player.play(step)
			const before = digestOf(event)
			const from = player.done.length
			player.play(last)
			const [target, ...others] = player.done.slice(from)
			if (!target || others.length > 0 || target.name === 'history.undo' || target.outcome === 'published') return
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'A slip' })
			if (outcome === 'undone') undone.add(target.name)
			// Only a refusal leaves nothing to take back, and it left nothing behind either.
			else expect([target.name, target.outcome, outcome]).toEqual([target.name, target.outcome, 'notUndoable'])
			expect(digestOf(event)).toEqual(before)
		}),
		{ seed: 190527, numRuns: 120 },
	)
	for (const name of ['place', 'setPin', 'setBan', 'setAims', 'applyRun'])
		expect([name, undone.has(`marketplace.${name}`)]).toEqual([name, true])
})
