/** The programme on the day: how far items have got, what was said, what is out on paper. */
import { describe, expect, test } from 'vitest'
import { checkHoldsMs } from '../../../shared/domain/stories/words.ts'
import { dayOne, dayTwo, doorsMs, idOf } from '../../support/events.ts'
import { makeProgrammeEvent } from '../../support/programme.ts'

const [one, two, three] = [idOf(811), idOf(812), idOf(813)]
type At = ReturnType<typeof makeProgrammeEvent>

const status = (at: At, itemId: string, to: 'planned' | 'ready' | 'on' | 'held' | 'done' | 'dropped') =>
	at.call('programme.setStatus', { itemId, status: to })
const itemAt = (at: At, itemId = one) => {
	const found = at.facts().items.find(({ id }) => id === itemId)
	return [found?.status, found?.startedAtMs ?? null, found?.endedAtMs ?? null]
}

describe('how far an item has got', () => {
	test('keeps when it began and ended, at the time of each command', () => {
		using at = makeProgrammeEvent()
		const { save, undo, event } = at
		save(one, '10:00', '11:00')
		expect(status(at, event.newId(), 'on').outcome).toBe('notFound')
		expect(status(at, one, 'planned').outcome).toBe('unchanged')
		expect(status(at, one, 'ready').outcome).toBe('set')
		event.clock.nowMs = doorsMs + 60_000
		const begun = status(at, one, 'on')
		expect(itemAt(at)).toEqual(['on', doorsMs + 60_000, null])
		event.clock.nowMs = doorsMs + 120_000
		status(at, one, 'held')
		status(at, one, 'on')
		expect(itemAt(at)).toEqual(['on', doorsMs + 60_000, null])
		event.clock.nowMs = doorsMs + 180_000
		const done = status(at, one, 'done')
		expect(itemAt(at)).toEqual(['done', doorsMs + 60_000, doorsMs + 180_000])
		expect(undo(begun.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(done.id)).toEqual({ outcome: 'undone' })
		expect(itemAt(at)).toEqual(['on', doorsMs + 60_000, null])
		event.clock.nowMs = doorsMs + 240_000
		status(at, one, 'dropped')
		expect(itemAt(at)).toEqual(['dropped', doorsMs + 60_000, doorsMs + 240_000])
		status(at, one, 'planned')
		expect(itemAt(at)).toEqual(['planned', null, null])
		status(at, one, 'dropped')
		expect(itemAt(at)).toEqual(['dropped', null, null])
	})

	test('nobody goes on stage who was not asked within four hours, or is not sure', () => {
		using at = makeProgrammeEvent()
		const { save, putSlot, putSpeaker, putCheck, addPerson, event } = at
		save(one, '10:00', '11:00', { kind: 'story' })
		const [first, second] = [putSlot(one), putSlot(one)]
		const speakers = [
			putSpeaker(first, addPerson('Ada')),
			putSpeaker(first, addPerson('Bo')),
			putSpeaker(second, addPerson('Cy')),
		]
		const begin = () => status(at, one, 'on')
		expect(begin()).toMatchObject({ outcome: 'notChecked', count: 2 })
		for (const id of speakers.slice(1)) putCheck(id, doorsMs)
		expect(begin()).toMatchObject({ outcome: 'notChecked', count: 1 })
		putCheck(speakers[0] ?? '', doorsMs, 'notSure')
		expect(begin()).toMatchObject({ outcome: 'notChecked', count: 1 })
		putCheck(speakers[0] ?? '', doorsMs + 1)
		expect(itemAt(at)).toEqual(['planned', null, null])
		event.clock.nowMs = doorsMs + checkHoldsMs - 1000
		expect(begin().outcome).toBe('set')
		status(at, one, 'ready')
		event.clock.nowMs = doorsMs + checkHoldsMs
		expect(begin()).toMatchObject({ outcome: 'notChecked', count: 2 })
		expect(itemAt(at)).toEqual(['ready', null, null])
	})

	test('a story that is not told needs no answer; one without anybody in it cannot begin', () => {
		using at = makeProgrammeEvent()
		const { save, putSlot, putSpeaker, addPerson, withdraw } = at
		save(one, '10:00', '11:00', { kind: 'story' })
		const slotId = putSlot(one)
		putSpeaker(slotId, addPerson('Ada'))
		withdraw(slotId)
		expect(status(at, one, 'on').outcome).toBe('set')
		save(two, '11:00', '12:00', { kind: 'story' })
		putSlot(two)
		expect(status(at, two, 'on')).toMatchObject({ outcome: 'notChecked', count: 1 })
	})

	test('taking "done" back does not put somebody on stage who was asked too long ago', () => {
		using at = makeProgrammeEvent()
		const { save, putSlot, putSpeaker, putCheck, addPerson, event, undo } = at
		save(one, '10:00', '11:00', { kind: 'story' })
		putCheck(putSpeaker(putSlot(one), addPerson('Ada')), doorsMs)
		status(at, one, 'on')
		const done = status(at, one, 'done')
		event.clock.nowMs = doorsMs + checkHoldsMs
		expect(undo(done.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(itemAt(at)[0]).toBe('done')
	})
})

describe('what was said', () => {
	test('is noted once, by key and day, and not any more', () => {
		using at = makeProgrammeEvent()
		const { call, undo, event } = at
		const say = (isSaid: boolean, dayId = dayOne) => call('programme.setSaid', { dayId, key: 'welcome', isSaid })
		event.clock.nowMs = doorsMs + 60_000
		// No two commands share a moment.
		expect(say(false).outcome).toBe('unchanged')
		const said = say(true)
		expect(said.outcome).toBe('set')
		event.clock.nowMs = doorsMs + 120_000
		expect(say(true).outcome).toBe('unchanged')
		expect(event.ask('programme.runSheet', { dayId: dayOne }).said).toEqual([
			{ key: 'welcome', atMs: doorsMs + 60_001 },
		])
		expect(event.ask('programme.runSheet', { dayId: dayTwo }).said).toEqual([])
		expect(undo(said.id)).toEqual({ outcome: 'undone' })
		expect(say(false).outcome).toBe('unchanged')
		expect(say(true, event.newId()).outcome).toBe('notFound')
	})
})

describe('sheets and files', () => {
	const paper = (at: At) => {
		const { save, putSlot, event, call } = at
		save(one, '10:00', '11:00', { kind: 'story' })
		save(two, '10:00', '11:00', { kind: 'story', dayId: dayTwo })
		const [first, second, third] = [putSlot(one), putSlot(one), putSlot(two)]
		putSlot(null)
		let minute = 0
		const record = (more: object = {}) => {
			event.clock.nowMs = doorsMs + ++minute * 60_000
			const outputId = event.newId()
			return {
				outputId,
				...call('programme.recordOutput', {
					outputId,
					sheet: 'runSheet',
					holder: 'Stage',
					copies: 3,
					dayIds: [dayOne],
					slotId: null,
					...more,
				}),
			}
		}
		const outputs = (onlyOut = false) => event.ask('programme.outputs', { onlyOut }).outputs
		return { first, second, third, record, outputs }
	}

	test('carry the stories that are in the programme then, newest first', () => {
		using at = makeProgrammeEvent()
		const { record, outputs, first, third } = paper(at)
		const sheet = record()
		expect(sheet.outcome).toBe('recorded')
		at.withdraw(first)
		record({ sheet: 'calendar', dayIds: [dayOne, dayTwo], copies: 1 })
		record({ sheet: 'speakerCard', dayIds: [], slotId: third, holder: 'Chair', copies: 1 })
		expect(outputs().map(({ sheet: kind, slots, isRecalled, isFile }) => [kind, slots, isRecalled, isFile])).toEqual([
			['speakerCard', [3], false, false],
			['calendar', [2, 3], false, true],
			['runSheet', [1, 2], true, false],
		])
		expect(outputs()[2]).toEqual({
			outputId: sheet.outputId,
			sheet: 'runSheet',
			holder: 'Stage',
			copies: 3,
			isFile: false,
			atMs: doorsMs + 60_000,
			backAtMs: null,
			isRecalled: true,
			slots: [1, 2],
		})
	})

	test('come back, or not after all; what is back is not to be collected', () => {
		using at = makeProgrammeEvent()
		const { record, outputs, first } = paper(at)
		const { outputId } = record()
		at.event
			.open()
			.file.transact((db) => db.run('UPDATE story_slot SET material_withdrawn_at_ms = 1 WHERE id = ?', first))
		expect(outputs(true).map(({ isRecalled }) => isRecalled)).toEqual([true])
		const back = (isBack: boolean, id = outputId) => at.call('programme.setOutputBack', { outputId: id, isBack })
		expect(back(false).outcome).toBe('unchanged')
		const done = back(true)
		expect(done.outcome).toBe('set')
		expect(back(true).outcome).toBe('unchanged')
		expect(outputs(true)).toEqual([])
		expect(outputs().map(({ isRecalled, backAtMs }) => [isRecalled, backAtMs])).toEqual([[false, doorsMs + 60_002]])
		expect(at.undo(done.id)).toEqual({ outcome: 'undone' })
		expect(outputs(true)).toHaveLength(1)
		expect(back(true, at.event.newId()).outcome).toBe('notFound')
	})

	test('are of days and stories that are there, and for nobody by name', () => {
		using at = makeProgrammeEvent()
		const { record, outputs, first } = paper(at)
		at.putSpeaker(first, at.addPerson('Amara'), { name_shown: 'none' })
		expect(record({ dayIds: [at.event.newId()] }).outcome).toBe('notFound')
		expect(record({ slotId: at.event.newId() }).outcome).toBe('notFound')
		expect(record({ holder: 'Amara’s chair' }).outcome).toBe('realName')
		expect(outputs()).toEqual([])
		const made = record({ dayIds: [], holder: 'Sound desk' })
		expect(outputs()[0]?.slots).toEqual([])
		expect(at.undo(made.id)).toEqual({ outcome: 'undone' })
		expect(outputs()).toEqual([])
	})
})

test('rows of somebody who is cancelled wait unread', () => {
	using at = makeProgrammeEvent()
	const ada = at.addPerson('Ada')
	at.save(three, '10:00', '11:00')
	at.call('programme.setLeads', { rows: [{ registrationId: ada, itemId: three, isLead: true }] })
	at.event.open().file.transact((db) => db.run("UPDATE registration SET status = 'cancelled' WHERE id = ?", ada))
	expect(at.event.ask('programme.runSheet', { dayId: dayOne }).items[0]?.leads).toEqual([])
})
