import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { makeTestEvent } from '../../support/events.ts'
import { anyStep, createPlayer } from '../../support/eventsHistory.ts'

test('whatever happens at an event, replaying its log gives the same tables', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(fc.array(anyStep, { minLength: 5, maxLength: 30 }), (steps) => {
			using event = makeTestEvent()
			const player = createPlayer(event)
			for (const step of steps) player.play(step)
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
		}),
		{ seed: 20270519, numRuns: 30 },
	)
})
