/**
 * Random histories of an event, as fast-check values: what people did at desks and with files, in
 * an order nobody would think of. Each step is a few small numbers that pick among what is there,
 * so that a failing history shrinks to a short one.
 */
import fc from 'fast-check'
import type { Actor } from '../../electron/bus/actor.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { type PersonDetails, photoAnswers } from '../../shared/domain/person.ts'
import { dayOne, dayTwo, deskLead, deskThree, deskTwo, organiser, type TestEvent } from './events.ts'
import { importRow, need, personNamed, startOf } from './people.ts'

type Row = { readonly fate: 'new' | 'changed' | 'held'; readonly who: number; readonly like: number }
export type Step =
	| { readonly kind: 'add' | 'walkIn' | 'rename'; readonly who: number; readonly like: number }
	| { readonly kind: 'admit'; readonly who: number; readonly day: number; readonly desk: number }
	| { readonly kind: 'import'; readonly rows: readonly Row[]; readonly chunk: number; readonly isFinished: boolean }
	| { readonly kind: 'settle'; readonly who: number; readonly as: number; readonly same: number }
	| { readonly kind: 'undo'; readonly back: number; readonly actor: number; readonly reason: string }
	| { readonly kind: 'event'; readonly what: number; readonly like: number }
	| { readonly kind: 'time'; readonly ms: number }

const n = fc.nat(11)
const rowStep: fc.Arbitrary<Row> = fc.record({ fate: fc.constantFrom('new', 'changed', 'held'), who: n, like: n })

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('add', 'walkIn', 'rename'), who: n, like: n }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('admit'), who: n, day: fc.nat(5), desk: fc.nat(2) }) },
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('import'),
			rows: fc.array(rowStep, { minLength: 1, maxLength: 6 }),
			chunk: fc.integer({ min: 1, max: 6 }),
			isFinished: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('settle'), who: n, as: fc.nat(2), same: n }) },
	{
		weight: 5,
		arbitrary: fc.record({ kind: fc.constant('undo'), back: n, actor: fc.nat(3), reason: fc.constantFrom('', 'slip') }),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('event'), what: fc.nat(2), like: n }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('time'), ms: fc.integer({ min: -90_000, max: 90_000 }) }) },
) as fc.Arbitrary<Step>

const names = ['Ada', 'Bo', 'Zoë', 'D’Arcy', 'Sam', 'Ngozi']
const families = ['Ash', 'Okafor', 'Żak', '']
const organisations = ['', 'Mind BLMK', 'Ousebridge Council']
const sectors = ['', 'LE', 'NP', 'VC']

/** Some person, from one number: what a file or a form could say. */
export const personLike = (like: number, who: number): PersonDetails =>
	personNamed(names[who % names.length] ?? '', families[(who + like) % families.length] ?? '', {
		organisation: organisations[like % organisations.length] ?? '',
		sector: sectors[like % sectors.length] ?? '',
		email: like % 3 === 0 ? '' : `p${who}.${like % 5}@mail.example`,
		days: like % 4 === 0 ? [dayTwo] : like % 4 === 1 ? [dayOne, dayTwo] : [dayOne],
		photo: (['', ...photoAnswers] as const)[like % 4] ?? '',
		keepInTouch: (['', 'yes', 'no'] as const)[like % 3] ?? '',
		wantsCpd: like % 2 === 0,
		needs:
			like % 5 === 0
				? [need()]
				: like % 5 === 1
					? [need({ words: `w${like}` }), need({ code: 'vegan', kind: 'dietary' })]
					: [],
	})

const actors: readonly Actor[] = [organiser, deskLead, deskTwo, deskThree]
const pick = <T>(items: readonly T[], at: number): T | undefined => items[items.length === 0 ? 0 : at % items.length]

export type Done = { readonly id: string; readonly name: CommandName; readonly actor: Actor }

/** Plays steps into an event and remembers what there is to pick from. */
export const createPlayer = (test: TestEvent) => {
	const people: string[] = []
	const held: string[] = []
	const rooms: string[] = []
	const done: Done[] = []

	const call = <N extends CommandName>(name: N, input: InputOf<N>, actor: Actor = organiser) => {
		const id = test.newId()
		const outcome = test.call(name, input, actor, id)
		if (name !== 'people.importRows' && name !== 'people.startImport') done.push({ id, name, actor })
		return outcome
	}

	/** Finishes an import that was left open, as opening the event would. */
	const finishRunning = () => {
		const running = test.ask('people.imports', {}).imports.find((one) => one.state === 'running')
		if (running) call('people.finishImport', { importId: running.importId, isComplete: false })
	}

	const importFile = (step: Extract<Step, { kind: 'import' }>) => {
		const importId = test.newId()
		if (call('people.startImport', startOf(importId, step.rows.length)).outcome !== 'started') return finishRunning()
		const taken = new Set<string>()
		const rows = step.rows.map(({ fate, who, like }, index) => {
			// A file's row may also be about one that still waits for a decision.
			const known = fate === 'changed' ? pick([...people, ...held], who) : undefined
			const isFree = known !== undefined && !taken.has(known)
			const id = isFree ? known : test.newId()
			taken.add(id)
			if (fate === 'held') held.push(id)
			else if (!isFree) people.push(id)
			const others = fate === 'held' ? people.slice(0, 2) : []
			const friend = like % 4 === 3 ? pick(people, who + 1) : undefined
			return importRow(id, index + 2, personLike(like, who), {
				result: fate === 'held' ? 'held' : isFree ? 'changed' : 'new',
				status: isFree && like % 5 === 4 ? 'cancelled' : like % 7 === 6 ? 'waiting' : 'confirmed',
				suspects: others,
				links: friend !== undefined && friend !== id ? [{ to: friend, kind: 'bookedTogether' }] : [],
			})
		})
		for (let at = 0; at < rows.length; at += step.chunk)
			call('people.importRows', { importId, rows: rows.slice(at, at + step.chunk) })
		if (step.isFinished) call('people.finishImport', { importId, isComplete: true })
	}

	const play = (step: Step): void => {
		switch (step.kind) {
			case 'add': {
				const registrationId = test.newId()
				people.push(registrationId)
				call('people.add', { registrationId, person: personLike(step.like, step.who) })
				return
			}
			case 'walkIn': {
				const registrationId = test.newId()
				people.push(registrationId)
				call(
					'checkin.walkIn',
					{
						registrationId,
						dayId: step.like % 2 === 0 ? dayOne : dayTwo,
						preferredName: names[step.who % names.length] ?? 'Bo',
						familyName: '',
						organisation: organisations[step.like % organisations.length] ?? '',
						sector: step.like === 11 ? 'XX' : 'VC',
						photo: photoAnswers[step.like % 3] ?? 'no',
						needsEvacuationHelp: 'no',
					},
					deskTwo,
				)
				return
			}
			case 'rename': {
				const registrationId = pick(people, step.who)
				if (registrationId) call('people.rename', { registrationId, preferredName: `Name ${step.like}` }, deskTwo)
				return
			}
			case 'admit': {
				const registrationId = pick(people, step.who)
				const dayId = step.day === 0 ? dayTwo : dayOne
				if (registrationId)
					call('checkin.admit', { registrationId, dayId, method: 'search' }, pick(actors, step.desk + 1) ?? deskTwo)
				return
			}
			case 'import':
				return importFile(step)
			case 'settle': {
				const registrationId = pick(held, step.who)
				if (!registrationId) return
				const decision = (['same', 'new', 'leaveOut'] as const)[step.as] ?? 'leaveOut'
				const sameAs = decision === 'same' ? (pick(people, step.same) ?? null) : null
				const { outcome } = call('people.settleHeld', { registrationId, decision, sameAs })
				if (outcome === 'settled' && decision === 'new' && !people.includes(registrationId)) people.push(registrationId)
				return
			}
			case 'undo': {
				const target = done[done.length - 1 - step.back]
				if (target)
					call('history.undo', { targetId: target.id, reason: step.reason }, pick(actors, step.actor) ?? organiser)
				return
			}
			case 'event': {
				if (step.what === 0) call('events.rename', { name: `Forum ${step.like}`, venue: 'Hall' })
				else if (step.what === 1) {
					const id = test.newId()
					rooms.push(id)
					call('events.addRoom', {
						room: {
							id,
							code: '',
							name: `Room ${step.like}`,
							fireCapacity: 10,
							theatreSeats: 10,
							cabaretSeats: 5,
							access: 'lift',
							loop: 'none',
							isLowNoise: true,
							notes: '',
						},
					})
				} else call('events.removeRoom', { roomId: pick(rooms, step.like) ?? test.newId() })
				return
			}
			case 'time':
				test.clock.nowMs += step.ms
				return
			default:
				return step satisfies never
		}
	}
	return { play, finishRunning, people, held, done, call }
}
