/**
 * Random histories of a programme with stories in it, as fast-check values: each step is a few small
 * numbers that pick among what is there, so that a failing history shrinks to a short one.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { itemKinds, itemStatuses, roomPurposes, sheetKinds, shiftKinds } from '../../shared/domain/programme/words.ts'
import { namesShown } from '../../shared/domain/stories/words.ts'
import { dayOne, dayTwo, idOf, organiser, type TestEvent } from './events.ts'
import { personNamed } from './people.ts'
import { itemInput } from './programme.ts'
import { slotInput, willSpeak } from './stories.ts'

const kinds = [
	'saveItem',
	'removeItem',
	'moveItem',
	'setLeads',
	'setStatus',
	'setMaterialSent',
	'setSaid',
	'saveShift',
	'removeShift',
	'setRoomUse',
	'recordOutput',
	'setOutputBack',
	'team',
	'slot',
	'speaker',
	'check',
	'notSpeaking',
	'addPerson',
	'later',
	'undo',
] as const
export type ProgrammeStep = {
	readonly kind: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}

const n = fc.nat(7)
const often: ReadonlySet<string> = new Set(['saveItem', 'moveItem', 'setStatus', 'check', 'undo'])
export const anyProgrammeStep: fc.Arbitrary<ProgrammeStep> = fc.oneof(
	...kinds.map((kind) => ({
		weight: often.has(kind) ? 5 : 2,
		arbitrary: fc.record({ kind: fc.constant(kind), a: n, b: n, c: n }),
	})),
)

const pick = <T>(items: readonly T[], at: number): T => items[at % items.length] as T
const times = ['09:30', '10:00', '10:30', '11:15', '12:00', '13:30', '22:00', '23:30']
const names = ['Ada', 'Bo', 'Zoë', 'Sam', 'Wren', 'Kit', 'Roz', 'Di']
const titles = ['Opening', 'Sam’s story', 'With Kit Ash', 'Wrens', 'zoe', 'Break', 'Bo and Ada', 'Close']
const rooms = [idOf(21), null]
const days = [dayOne, dayOne, dayTwo]
/** Six hours: answers of the day run out. */
const laterMs = 6 * 60 * 60 * 1000

/** Plays steps into an event and remembers what there is to pick from. */
export const createProgrammePlayer = (test: TestEvent) => {
	const known: Readonly<Record<'people' | 'items' | 'teams' | 'shifts' | 'outputs' | 'slots' | 'speakers', string[]>> =
		{
			people: [],
			items: [],
			teams: [],
			shifts: [],
			outputs: [],
			slots: [],
			speakers: [],
		}
	const done: { readonly id: string; readonly name: CommandName; readonly outcome: string }[] = []
	const call = <N extends CommandName>(name: N, input: InputOf<N>) => {
		const id = test.newId()
		const { outcome } = test.call(name, input, organiser, id)
		done.push({ id, name, outcome })
	}
	const fresh = (list: keyof typeof known): string => {
		const id = test.newId()
		known[list].push(id)
		return id
	}
	/** One that was made once; it may be gone. */
	const any = (list: keyof typeof known, at: number): string =>
		known[list].length === 0 ? idOf(9) : pick(known[list], at)
	/** One that is there, or a new one where the number is high. */
	const oneOf = (list: keyof typeof known, at: number): string =>
		at < 4 && known[list].length > 0 ? any(list, at) : fresh(list)
	const span = (b: number, c: number) => ({ startAt: pick(times, b), endAt: pick(times, b + 1 + (c % 3)) })

	const people = ({ kind, a, b, c }: ProgrammeStep): boolean => {
		switch (kind) {
			case 'addPerson':
				call('people.add', { registrationId: fresh('people'), person: personNamed(pick(names, a), 'Ash') })
				return true
			case 'team':
				if (b > 4) call('breakouts.removeTeam', { teamId: any('teams', a) })
				else {
					const rows = [{ registrationId: any('people', c), part: 'interprets' as const }]
					call('breakouts.saveTeam', { teamId: oneOf('teams', a), name: `Team ${b}`, rows })
				}
				return true
			case 'slot': {
				const plan = { itemId: c > 5 ? null : any('items', c), contentNote: b % 2 === 0 ? 'Loss' : '' }
				call('stories.saveSlot', { slot: slotInput(oneOf('slots', a), plan) })
				return true
			}
			case 'speaker':
				call('stories.addSpeaker', {
					registrationId: any('people', a),
					slotId: any('slots', b),
					speakerId: fresh('speakers'),
					nameShown: pick(namesShown, c),
					shownAs: 'Robin',
				})
				return true
			case 'check':
				call('stories.check', willSpeak(test.newId(), any('speakers', a), { speaks: b > 5 ? 'notSure' : 'yes' }))
				return true
			case 'notSpeaking':
				call('stories.notSpeaking', { slotId: any('slots', a) })
				return true
			default:
				return false
		}
	}

	const planning = ({ kind, a, b, c }: ProgrammeStep): boolean => {
		switch (kind) {
			case 'saveItem': {
				const teams = known.teams.slice(0, c % 3)
				call('programme.saveItem', {
					item: itemInput(oneOf('items', a), pick(times, b), pick(times, b + 1), {
						dayId: pick(days, c),
						roomId: pick(rooms, a),
						kind: pick(itemKinds, b + c),
						title: pick(titles, a + c),
						isFixed: c === 5,
						bufferMin: c,
						interpreters: teams.map((teamId) => ({ teamId, standsAt: pick(['left', 'right'], b) })),
					}),
				})
				return true
			}
			case 'removeItem':
				call('programme.removeItem', { itemId: any('items', a) })
				return true
			case 'moveItem':
				call('programme.moveItem', {
					itemId: any('items', a),
					dayId: pick(days, c),
					...span(b, c),
					roomId: pick(rooms, a),
					shift: b % 4 === 0 ? 'none' : 'following',
				})
				return true
			case 'setLeads':
				call('programme.setLeads', {
					rows: [a, b].map((at) => ({
						registrationId: any('people', at),
						itemId: any('items', c),
						isLead: a % 3 > 0,
					})),
				})
				return true
			case 'setMaterialSent':
				call('programme.setMaterialSent', {
					itemId: any('items', a),
					teamId: any('teams', b),
					sentOn: c > 5 ? '' : `2027-05-0${c + 1}`,
				})
				return true
			default:
				return false
		}
	}

	const onTheDay = ({ kind, a, b, c }: ProgrammeStep): boolean => {
		switch (kind) {
			case 'setStatus':
				call('programme.setStatus', { itemId: any('items', a), status: pick(itemStatuses, b) })
				return true
			case 'setSaid':
				call('programme.setSaid', { dayId: pick(days, a), key: pick(['welcome', 'fire'], b), isSaid: c > 2 })
				return true
			case 'saveShift': {
				const shift = { id: oneOf('shifts', a), kind: pick(shiftKinds, b), dayId: pick(days, c), ...span(b, c) }
				call('programme.saveShift', { registrationId: any('people', c), shift: { ...shift, roomId: pick(rooms, a) } })
				return true
			}
			case 'removeShift':
				call('programme.removeShift', { shiftId: any('shifts', a) })
				return true
			case 'setRoomUse':
				call('programme.setRoomUse', { roomId: idOf(21), purpose: a === 0 ? null : pick(roomPurposes, b) })
				return true
			case 'recordOutput':
				call('programme.recordOutput', {
					outputId: fresh('outputs'),
					sheet: pick(sheetKinds, a),
					holder: pick(['Stage', 'BSL team', 'Zoë'], b),
					copies: c + 1,
					dayIds: days.slice(0, b % 3),
					slotId: c > 5 ? any('slots', a) : null,
				})
				return true
			case 'setOutputBack':
				call('programme.setOutputBack', { outputId: any('outputs', a), isBack: b % 2 === 0 })
				return true
			default:
				return false
		}
	}

	const play = (step: ProgrammeStep): void => {
		if (people(step) || planning(step) || onTheDay(step)) return
		if (step.kind === 'later') {
			test.clock.nowMs += laterMs
			return
		}
		const target = done[done.length - 1 - step.a]
		if (target) call('history.undo', { targetId: target.id, reason: 'slip' })
	}
	return { play, done }
}
