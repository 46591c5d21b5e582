/** Whatever is planned, run and taken back, in whatever order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestTable, tableNames } from '../../../electron/database/dump.ts'
import { textsWithKeptName } from '../../../electron/database/stores/keptNames.store.ts'
import { storyFacts } from '../../../electron/database/stores/storyFacts.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { isHidden } from '../../../shared/domain/stories/shownName.ts'
import { dayOne, dayTwo, makeTestEvent, type TestEvent } from '../../support/events.ts'
import { anyProgrammeStep, createProgrammePlayer } from '../../support/programmeHistory.ts'

/** Tables that only ever grow: what was done stays written down when it is taken back. */
const kept: ReadonlySet<string> = new Set(['log', 'log_part', 'row_change', 'undone', 'organisation'])
const digestOf = (event: TestEvent) => {
	const { connection } = event.open().file
	return tableNames(connection)
		.filter((name) => !kept.has(name))
		.map((name) => digestTable(connection, name))
}
const start = (event: TestEvent) => {
	const player = createProgrammePlayer(event)
	for (let at = 0; at < 5; at++) player.play({ kind: 'addPerson', a: at, b: 0, c: 0 })
	player.play({ kind: 'team', a: 7, b: 0, c: 0 })
	for (let at = 0; at < 3; at++) player.play({ kind: 'saveItem', a: 5, b: at, c: 0 })
	player.play({ kind: 'slot', a: 7, b: 0, c: 0 })
	player.play({ kind: 'speaker', a: 0, b: 0, c: 1 })
	return player
}
const steps = fc.array(anyProgrammeStep, { minLength: 3, maxLength: 30 })

/** Nobody who is sealed, or whose story is not told, is in what people at work read: neither by id nor in any text. */
const expectSealed = (event: TestEvent) => {
	const { reader } = event.open().file
	expect(textsWithKeptName(reader)).toBe(0)
	const hidden = storyFacts(reader).flatMap((slot) => slot.speakers.filter((one) => isHidden(one, slot)))
	for (const dayId of [dayOne, dayTwo]) {
		const { items } = event.ask('programme.stage', { dayId })
		const bytes = JSON.stringify(items.map(({ slots }) => slots))
		for (const { registrationId } of hidden) expect(bytes).not.toContain(registrationId)
		event.ask('programme.runSheet', { dayId })
	}
	event.ask('programme.calendar', { dayIds: [dayOne, dayTwo] })
	event.ask('programme.outputs', { onlyOut: false })
	event.ask('programme.duties', {})
}

test('the tables are what the log says, and every query answers from them', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(steps, (history) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const found = verifyFile(event.open().file)
			expect(found.replay.fault).toBeNull()
			expect(found.tables.filter((table) => !table.isEqual)).toEqual([])
			expect(found.isSound).toBe(true)
			expectSealed(event)
		}),
		{ seed: 20270519, numRuns: 28 },
	)
})

test('what was done last can be taken back, and then everything is as it was', { timeout: 120_000 }, () => {
	const undone = new Set<string>()
	const stayed = new Set<string>()
	fc.assert(
		fc.property(steps, anyProgrammeStep, (history, last) => {
			using event = makeTestEvent()
			const player = start(event)
			for (const step of history) player.play(step)
			const before = digestOf(event)
			const from = player.done.length
			player.play(last)
			const target = player.done[from]
			if (!target?.name.startsWith('programme.')) return
			const { outcome } = event.call('history.undo', { targetId: target.id, reason: 'slip' })
			if (outcome === 'undone') {
				undone.add(target.name)
				expect(digestOf(event)).toEqual(before)
			} else if (outcome === 'notUndoable') expect(digestOf(event)).toEqual(before)
			// Only somebody whose answer ran out meanwhile is not put back on stage.
			else stayed.add(`${target.name} ${outcome}`)
		}),
		{ seed: 90527, numRuns: 100 },
	)
	expect([...stayed].filter((one) => one !== 'programme.setStatus standsOn')).toEqual([])
	expect(undone.size).toBeGreaterThan(10)
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
			expectSealed(event)
			expect(verifyFile(event.open().file).foreignKeys).toBe(0)
		}),
		{ seed: 4711, numRuns: 55 },
	)
	expect(seen.undone).toBeGreaterThan(10)
	expect(seen.standsOn).toBeGreaterThan(5)
})
