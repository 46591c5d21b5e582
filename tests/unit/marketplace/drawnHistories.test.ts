/** However a marketplace is drawn, staffed and run, and that is taken back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestTable, tableNames } from '../../../electron/database/dump.ts'
import { marketNonsense } from '../../../electron/features/marketplace/marketSense.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { dayOne, makeTestEvent, type TestEvent } from '../../support/events.ts'
import { anyHallStep, createHallPlayer } from '../../support/hallHistory.ts'

/** What was done stays written down when it is taken back, and what was chosen for the columns of a list is kept. */
const kept: ReadonlySet<string> = new Set(['log', 'log_part', 'row_change', 'undone', 'organisation', 'import_mapping'])
const digestOf = (event: TestEvent) => {
	const { connection } = event.open().file
	return tableNames(connection)
		.filter((name) => !kept.has(name))
		.map((name) => digestTable(connection, name))
}
const steps = fc.array(anyHallStep, { minLength: 3, maxLength: 35 })

test('the tables are what the log says, and every query answers from them', { timeout: 120_000 }, () => {
	const seen = new Set<string>()
	fc.assert(
		fc.property(steps, (history) => {
			using event = makeTestEvent()
			const player = createHallPlayer(event)
			player.start()
			for (const step of history) player.play(step)
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
			event.ask('marketplace.hall', {})
			event.ask('marketplace.day', { dayId: dayOne })
			for (const { id } of event.ask('marketplace.stalls', {}).stalls) event.ask('marketplace.contact', { stallId: id })
			for (const { name, outcome } of player.done) seen.add(`${name} ${outcome}`)
		}),
		{ seed: 20270519, numRuns: 38 },
	)
	for (const what of [
		'saveHall saved',
		'saveCircuit nameTaken',
		'removeCircuit removed',
		'removeCircuit inUse',
		'saveZones saved',
		'removeZone removed',
		'savePositions saved',
		'savePositions codeTaken',
		'removePositions removed',
		'removePositions inUse',
		'saveStalls saved',
		'saveStalls numberTaken',
		'saveStalls wattsWithoutSocket',
		'removeStall removed',
		'removeStall placed',
		'setContact set',
		'setDocument set',
		'setStewards set',
		'importStalls imported',
		'importStalls numberTaken',
		'setMark set',
		'setPower set',
		'setPower cannot',
		'withdraw withdrawn',
		'withdraw alreadyWithdrawn',
		'tally counted',
	])
		expect([what, seen.has(`marketplace.${what}`)]).toEqual([what, true])
})

test('what was done last can be taken back, and then everything is as it was', { timeout: 120_000 }, () => {
	const undone = new Set<string>()
	fc.assert(
		fc.property(steps, anyHallStep, (history, last) => {
			using event = makeTestEvent()
			const player = createHallPlayer(event)
			player.start()
			for (const step of history) player.play(step)
			const before = digestOf(event)
			const { reader } = event.open().file
			const nonsense = marketNonsense(reader)
			const from = player.done.length
			player.play(last)
			const target = player.done[from]
			if (!target?.name.startsWith('marketplace.')) return
			const mended = marketNonsense(reader).some((count, at) => count < (nonsense[at] ?? 0))
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'A slip' })
			// What was put right by it is not put wrong again: too much on a circuit that was made stronger.
			if (outcome === 'standsOn' && mended) return
			if (outcome === 'undone') undone.add(target.name)
			else expect([target.name, target.outcome, outcome]).toEqual([target.name, target.outcome, 'notUndoable'])
			expect(digestOf(event)).toEqual(before)
		}),
		{ seed: 90527, numRuns: 70 },
	)
	expect(undone.size).toBeGreaterThan(14)
})

test('an undo of anything earlier puts back all of it or nothing, and never what makes no sense', {
	timeout: 120_000,
}, () => {
	const seen = { undone: 0, standsOn: 0 }
	fc.assert(
		fc.property(steps, fc.nat(25), (history, back) => {
			using event = makeTestEvent()
			const player = createHallPlayer(event)
			player.start()
			for (const step of history) player.play(step)
			const target = player.done.toReversed()[back]
			if (!target) return
			const before = digestOf(event)
			const { reader } = event.open().file
			const nonsense = marketNonsense(reader)
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'A slip' })
			if (outcome !== 'undone') expect(digestOf(event)).toEqual(before)
			if (outcome === 'undone' || outcome === 'standsOn') seen[outcome]++
			for (const [at, count] of marketNonsense(reader).entries()) expect(count).toBeLessThanOrEqual(nonsense[at] ?? 0)
			expect(verifyFile(event.open().file).foreignKeys).toBe(0)
		}),
		{ seed: 4711, numRuns: 42 },
	)
	expect(seen.undone).toBeGreaterThan(10)
	expect(seen.standsOn).toBeGreaterThan(5)
})
