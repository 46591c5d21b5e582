/** What a desk answers alone is what the hub answers when nothing happened elsewhere; and it is the same once handed in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowById } from '../../../electron/bus/log.store.ts'
import { handIn } from '../../../electron/hub/handIn.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type AloneEntry, hasChanged } from '../../../shared/domain/alone/aloneTypes.ts'
import { createDeskAnswers } from '../../../shared/domain/alone/deskAnswers.ts'
import { createDeskRun, type DeskNews, type DeskRun } from '../../../shared/domain/alone/deskRun.ts'
import { dayOne, dayTwo, deskTwo, doorsMs, idOf, makeTestEvent, type TestEvent } from '../../support/events.ts'
import { need, personNamed } from '../../support/people.ts'

const names = [
	['Ada', 'Ash', {}],
	['Bo', 'Birch', { photo: 'ask' as const, needs: [need()] }],
	['Cleo', 'Cedar', { days: [dayTwo] }],
	['Ada', 'Ash', { organisation: 'Mind BLMK' }],
] as const

const newsOf = (event: TestEvent): DeskNews => {
	const { people, facts } = event.ask('alone.doorList', { ids: null, after: null }, deskTwo)
	const { days, sectors } = event.ask('events.overview', {}, deskTwo)
	return { people, goneIds: [], isAll: true, facts: { ...facts, dayIds: days.map(({ id }) => id), sectors } }
}

const withPeople = (fireLimit = 0) => {
	const event = makeTestEvent()
	const ids = names.map(([given, family, more]) => {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed(given, family, more) })
		return registrationId
	})
	if (fireLimit > 0) event.call('checkin.setBuilding', { fireLimit, comfortable: 0 })
	return { event, ids }
}

type Step = {
	readonly does: 'admit' | 'together' | 'walkIn' | 'along' | 'leave' | 'help' | 'photo' | 'undo'
	readonly who: number
	readonly other: number
	readonly waitMs: number
}
const anyStep: fc.Arbitrary<Step> = fc.record({
	does: fc.constantFrom('admit', 'admit', 'together', 'walkIn', 'along', 'leave', 'help', 'photo', 'undo', 'undo'),
	who: fc.nat(30),
	other: fc.nat(30),
	waitMs: fc.constantFrom(1, 500, 20_000, 70_000),
})

/** Plays a step at a desk that is alone; answers what it would hand in, or null where it knows no answer. */
const entryOf = (
	step: Step,
	n: number,
	atMs: number,
	there: readonly string[],
	before: readonly AloneEntry[],
): AloneEntry => {
	const at = { id: idOf(90_000 + n), saidMs: atMs, knewMs: doorsMs + 59_000, seed: n * 7919 }
	const registrationId = there[step.who % there.length] ?? ''
	const other = there[step.other % there.length] ?? ''
	const dayId = step.other % 5 === 0 ? dayTwo : dayOne
	const newOne = idOf(95_000 + n)
	const photo = (['yes', 'ask', 'no'] as const)[step.other % 3] ?? 'no'
	switch (step.does) {
		case 'admit':
			return { ...at, name: 'checkin.admit', input: { registrationId, dayId, method: 'search' } }
		case 'together': {
			const rows = [{ registrationId }, { registrationId: other }]
			return { ...at, name: 'checkin.admitTogether', input: { dayId, method: 'search', rows } }
		}
		case 'walkIn': {
			const input = {
				preferredName: `New${n}`,
				familyName: 'Elm',
				organisation: 'Trust',
				sector: step.other % 7 === 0 ? 'XX' : 'LE',
			}
			return {
				...at,
				name: 'checkin.walkIn',
				input: { registrationId: newOne, dayId, photo, needsEvacuationHelp: 'no', ...input },
			}
		}
		case 'along':
			return {
				...at,
				name: 'checkin.addCompanion',
				input: {
					registrationId: newOne,
					forId: registrationId,
					dayId,
					preferredName: `With${n}`,
					kind: 'supporter',
					photo,
				},
			}
		case 'leave':
			return { ...at, name: 'checkin.leave', input: { registrationId, dayId, method: 'search' } }
		case 'help':
			return { ...at, name: 'checkin.sendToHelp', input: { rows: [{ registrationId }], dayId, why: 'question' } }
		case 'photo':
			return { ...at, name: 'people.setPhoto', input: { registrationId, photo } }
		case 'undo': {
			const targetId = before[step.who % Math.max(1, before.length)]?.id ?? idOf(3)
			return { ...at, name: 'history.undo', input: { targetId, reason: '' } }
		}
		default:
			return step.does satisfies never
	}
}

/** Everything a desk's screen can ask, of everybody it may be about. */
const asked = (event: TestEvent, run: DeskRun, ids: readonly string[], nowMs: number) => {
	const answers = createDeskAnswers(run)
	const at = { nowMs, prints: [] }
	const here: unknown[] = []
	const there: unknown[] = []
	for (const dayId of [dayOne, dayTwo]) {
		here.push(answers['checkin.counts']({ dayId }, at))
		there.push(event.ask('checkin.counts', { dayId }, deskTwo))
		const { inside, fireLimit } = answers['checkin.building']({ dayId }, at)
		here.push({ inside, fireLimit })
		const building = event.ask('checkin.building', { dayId }, deskTwo)
		there.push({ inside: building.inside, fireLimit: building.fireLimit })
		for (const registrationId of ids) {
			const welcome = answers['checkin.welcome']({ registrationId, dayId }, at)
			here.push(welcome)
			there.push(event.ask('checkin.welcome', { registrationId, dayId }, deskTwo))
			// Nobody asks who came with somebody who is on no list any more.
			if (welcome.outcome === 'notFound') continue
			const sorted = ({ people }: OutputOf<'checkin.linked'>) =>
				people.toSorted((a, b) => (a.registrationId < b.registrationId ? -1 : 1))
			here.push(sorted(answers['checkin.linked']({ registrationId, dayId }, at)))
			there.push(sorted(event.ask('checkin.linked', { registrationId, dayId }, deskTwo)))
		}
		for (const text of ['ash', 'elm', 'birch', 'new', 'with', 'cedr']) {
			here.push(answers['checkin.search']({ text, dayId }, at))
			there.push(event.ask('checkin.search', { text, dayId }, deskTwo))
		}
	}
	return { here, there }
}

/** Numbers that the desk cannot know are left out. */
const plain = (outcome: { readonly outcome: string }) => (outcome.outcome === 'sent' ? 'sent' : outcome)

const play = (steps: readonly Step[], fireLimit: number, expects: (run: DeskRun) => void = () => undefined): void => {
	const { event, ids } = withPeople(fireLimit)
	try {
		const run = createDeskRun(deskTwo, newsOf(event))
		const outbox: AloneEntry[] = []
		const there = [...ids]
		let atMs = doorsMs + 60_000
		for (const [n, step] of steps.entries()) {
			atMs += step.waitMs
			const said = entryOf(step, n, atMs, there, outbox)
			const asked = said.name === 'people.setPhoto' ? run.askedMs(said.input.registrationId) : 0
			const entry = { ...said, knewMs: Math.max(said.knewMs, asked) }
			const outcome = run.run(entry)
			if (outcome === null || !hasChanged(outcome)) continue
			if (entry.name === 'checkin.walkIn' || entry.name === 'checkin.addCompanion')
				there.push(entry.input.registrationId)
			const done = run.asDone(entry)
			outbox.push(done)
			event.clock.nowMs = atMs
			const item = { ...done, input: JSON.parse(JSON.stringify(done.input)) as unknown }
			const received = handIn(event.open(), deskTwo, item, atMs)
			expect([entry.name, received, rowById(event.open().file.reader, entry.id)?.outcome]).toEqual([
				entry.name,
				'applied',
				expect.anything(),
			])
			const row = rowById(event.open().file.reader, entry.id)
			expect(plain(JSON.parse(row?.outcome ?? '{}'))).toEqual(
				plain({ ...outcome, ...('refused' in outcome ? { already: 0, refused: 0 } : {}) }),
			)
		}
		const alone = asked(event, run, there, atMs)
		expect(alone.here).toEqual(alone.there)
		// Handed in and read anew, with nothing waiting: still the same.
		run.bring(newsOf(event), [])
		const after = asked(event, run, there, atMs)
		expect(after.here).toEqual(after.there)
		expects(run)
	} finally {
		event[Symbol.dispose]()
	}
}

describe('a desk that goes on alone', () => {
	test('answers as the hub does, whatever is done in whatever order', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.array(anyStep, { maxLength: 14 }), fc.constantFrom(0, 0, 2), (steps, fireLimit) =>
				play(steps, fireLimit),
			),
			{ numRuns: 20, seed: 20_270_519 },
		)
	})

	test('a command under the id it had answers what it answered, and is done once', () => {
		const { event, ids } = withPeople()
		const run = createDeskRun(deskTwo, newsOf(event))
		const entry = entryOf({ does: 'admit', who: 0, other: 1, waitMs: 0 }, 1, doorsMs, ids, [])
		const first = run.run(entry)
		expect(run.run({ ...entry, saidMs: doorsMs + 5 })).toEqual(first)
		expect(run.people.door.counts(dayOne).in).toBe(1)
		event[Symbol.dispose]()
	})

	test('what others did comes in under what waits here, and an earlier check-in elsewhere counts', () => {
		const { event, ids } = withPeople()
		const run = createDeskRun(deskTwo, newsOf(event))
		const mine = entryOf({ does: 'admit', who: 0, other: 1, waitMs: 0 }, 1, doorsMs + 900, ids, [])
		run.run(mine)
		event.call('checkin.admit', { registrationId: ids[0] ?? '', dayId: dayOne, method: 'search' })
		event.call('checkin.admit', { registrationId: ids[1] ?? '', dayId: dayOne, method: 'search' })
		run.bring(newsOf(event), [mine])
		expect(run.people.door.counts(dayOne).in).toBe(2)
		expect(run.people.door.get(ids[0] ?? '')?.presence).toMatchObject([{ desk: 'Desk 1' }])
		event[Symbol.dispose]()
	})

	test('takes back within its minute what the hub did for it just before', () => {
		const { event, ids } = withPeople()
		const run = createDeskRun(deskTwo, newsOf(event))
		const entry = entryOf({ does: 'admit', who: 0, other: 1, waitMs: 0 }, 1, doorsMs, ids, [])
		run.remember(entry, { outcome: 'admitted', atMs: doorsMs })
		expect(run.people.door.counts(dayOne).in).toBe(1)
		const undo = { id: idOf(5), saidMs: doorsMs + 30_000, knewMs: doorsMs, seed: 1, name: 'history.undo' } as const
		expect(run.run({ ...undo, input: { targetId: entry.id, reason: '' } })).toEqual({ outcome: 'undone' })
		expect(run.people.door.counts(dayOne).in).toBe(0)
		expect(run.run({ ...undo, id: idOf(6), input: { targetId: idOf(4), reason: '' } })).toBeNull()
		event[Symbol.dispose]()
	})
})
