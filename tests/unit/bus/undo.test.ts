import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentConsent, detailsOf } from '../../../electron/database/stores/registrations.store.ts'
import type { OpenEvent } from '../../../electron/hub/openEvent.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { createDoorList } from '../../../shared/domain/doorList.ts'
import { allDoorRecords } from '../../../electron/features/checkin/checkin.store.ts'
import {
	dayOne,
	dayTwo,
	deskLead,
	deskThree,
	deskTwo,
	makeTestEvent,
	organiser,
	rowsOf,
	type TestEvent,
} from '../../support/events.ts'
import { anyStep, createPlayer } from '../../support/eventsHistory.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
const without = (row: Record<string, unknown>, ...names: string[]) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/**
 * All that an undo has to put back. Left out: what is append-only (log, attendance, changes, the
 * rows of `consent`, whose current answers are compared instead), what tells that something was
 * undone (`undone`, an import's state), and lookups that do no harm (organisations, mappings).
 */
const stateOf = (event: OpenEvent) => {
	const db = event.file.reader
	const standing = rowsOf(event, 'registration').filter((row) => row.status !== 'removed')
	const ids = new Set(standing.map((row) => row.id))
	return {
		event: [...rowsOf(event, 'event'), ...rowsOf(event, 'event_day'), ...rowsOf(event, 'desk'), ...rowsOf(event, 'sector')],
		rooms: sorted(rowsOf(event, 'room').map((row) => without(row, 'position'))),
		people: sorted(standing.map((row) => without(row, 'updated_at_ms', 'imported'))),
		details: sorted(standing.map((row) => detailsOf(db, String(row.id)))),
		consents: sorted(
			standing.map((row) => [row.id, currentConsent(db, String(row.id), 'photo'), currentConsent(db, String(row.id), 'keepInTouch')]),
		),
		links: sorted(rowsOf(event, 'person_link').filter((row) => ids.has(row.registration_id) && ids.has(row.linked_id))),
		presence: sorted(rowsOf(event, 'presence')),
		held: sorted(rowsOf(event, 'import_held')),
	}
}

describe('taking back', () => {
	test('puts everything back that the command changed, or changes nothing', () => {
		const seen = { undone: 0, refused: 0 }
		fc.assert(
			fc.property(fc.array(anyStep, { minLength: 3, maxLength: 25 }), anyStep, (steps, last) => {
				using event = makeTestEvent()
				const player = createPlayer(event)
				for (const step of steps) player.play(step)
				player.finishRunning()
				const before = stateOf(event.open())
				const from = player.done.length
				player.play(last)
				const [target, ...others] = player.done.slice(from).toReversed()
				if (!target || others.length > 1 || target.name === 'history.undo') return
				const between = stateOf(event.open())
				const { outcome } = player.call('history.undo', { targetId: target.id, reason: 'slip' }, deskLead)
				if (outcome === 'undone') {
					seen.undone++
					expect(stateOf(event.open())).toEqual(before)
				} else {
					seen.refused++
					expect(stateOf(event.open())).toEqual(between)
				}
				expect(verifyFile(event.open().file).isSound).toBe(true)
			}),
			{ seed: 90527, numRuns: 150 },
		)
		expect(seen.undone).toBeGreaterThan(20)
		expect(seen.refused).toBeGreaterThan(10)
	})
})
