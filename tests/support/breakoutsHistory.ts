/**
 * Random histories of setting breakout groups up, as fast-check values: each step is a few small
 * numbers that pick among what is there, so that a failing history shrinks to a short one.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { awayReasons, hostDuties } from '../../shared/domain/breakouts/words.ts'
import { groupInput, roundInput, topicInput } from './breakouts.ts'
import { dayOne, dayTwo, idOf, organiser, type TestEvent } from './events.ts'
import { personNamed } from './people.ts'

const kinds = [
	'saveTopic',
	'removeTopic',
	'matchWords',
	'words',
	'saveRound',
	'removeRound',
	'copyRound',
	'saveGroups',
	'removeGroup',
	'setHosts',
	'setChoices',
	'addConstraints',
	'removeConstraint',
	'setAway',
	'saveTeam',
	'removeTeam',
	'setAims',
	'setRoomFault',
	'addPerson',
	'undo',
] as const
export type GroupStep = {
	readonly kind: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}

const n = fc.nat(7)
const often: ReadonlySet<string> = new Set(['saveGroups', 'setHosts', 'setChoices', 'setAway', 'undo'])
export const anyGroupStep: fc.Arbitrary<GroupStep> = fc.oneof(
	...kinds.map((kind) => ({
		weight: often.has(kind) ? 4 : 2,
		arbitrary: fc.record({ kind: fc.constant(kind), a: n, b: n, c: n }),
	})),
)

const pick = <T>(items: readonly T[], at: number): T | undefined => items[items.length === 0 ? 0 : at % items.length]
const starts = ['10:00', '11:00', '11:30', '12:00', '13:00', '15:00']
const ends = ['10:45', '11:30', '12:00', '13:00', '14:00', '16:00']
const sayings = ['T1', 'about t2', 'Sleep', 'Gardens']

/** Plays steps into an event and remembers what there is to pick from. */
export const createGroupPlayer = (test: TestEvent) => {
	const [people, topics, rounds, groups, constraints, teams]: readonly string[][] = [[], [], [], [], [], []] as const
	const lists = { people, topics, rounds, groups, constraints, teams } as Readonly<Record<string, string[]>>
	const done: { readonly id: string; readonly name: CommandName; readonly outcome: string }[] = []

	const call = <N extends CommandName>(name: N, input: InputOf<N>) => {
		const id = test.newId()
		const { outcome } = test.call(name, input, organiser, id)
		done.push({ id, name, outcome })
	}
	/** One that is there, or a new one where the number is high. */
	const oneOf = (list: string, at: number): string => {
		const items = lists[list] as string[]
		const known = at < 5 ? pick(items, at) : undefined
		if (known !== undefined) return known
		const id = test.newId()
		items.push(id)
		return id
	}
	/** One that was made once; it may be gone. */
	const any = (list: string, at: number): string => pick(lists[list] as string[], at) ?? idOf(9)

	const play = ({ kind, a, b, c }: GroupStep): void => {
		switch (kind) {
			case 'saveTopic':
				return call('breakouts.saveTopic', {
					topic: topicInput(oneOf('topics', a), `T${b % 4}`, { isSensitive: c > 3 }),
				})
			case 'removeTopic':
				return call('breakouts.removeTopic', { topicId: any('topics', a) })
			case 'matchWords':
				return call('breakouts.matchWords', {
					words: pick(sayings, a) ?? '',
					topicId: b === 0 ? null : any('topics', b),
				})
			case 'words':
				return wishInWords(a, b, c)
			case 'saveRound':
				return call('breakouts.saveRound', { round: roundOf(oneOf('rounds', a), b, c) })
			case 'removeRound':
				return call('breakouts.removeRound', { roundId: any('rounds', a) })
			case 'copyRound': {
				const from = any('rounds', a)
				const copies = test
					.ask('breakouts.setup', {})
					.groups.filter((group) => group.roundId === from)
					.map((group) => ({ id: oneOf('groups', 7), copyOf: group.id }))
				const round = roundOf(oneOf('rounds', 7), b, c)
				return call('breakouts.copyRound', { fromRoundId: from, round, groups: copies, withHosts: c % 2 === 0 })
			}
			case 'saveGroups': {
				const room = { roomId: c % 3 === 0 ? idOf(21) : null, max: c === 7 ? 5 : 8 }
				const one = groupInput(oneOf('groups', a), any('rounds', b), (c % 4) + 1, any('topics', c), room)
				const two = groupInput(oneOf('groups', a + 2), any('rounds', b), (a % 4) + 1, any('topics', a), room)
				return call('breakouts.saveGroups', { groups: b % 2 === 0 || one.id === two.id ? [one] : [one, two] })
			}
			case 'removeGroup':
				return call('breakouts.removeGroup', { groupId: any('groups', a) })
			case 'setHosts': {
				const duty = c === 0 ? null : (pick(hostDuties, c) ?? null)
				const host = { registrationId: any('people', a), groupId: any('groups', b), duty }
				const other = { registrationId: any('people', a + 1), groupId: any('groups', b + c), duty }
				return call('breakouts.setHosts', { rows: c % 2 === 0 ? [host] : [host, other] })
			}
			case 'setChoices': {
				const rows = [a, a + 3].map((who) => ({
					registrationId: any('people', who),
					choices: [...new Set([any('topics', b), any('topics', b + c)])],
					avoids: c % 3 === 0 ? [any('topics', b + 1)] : [],
				}))
				return call('breakouts.setChoices', { rows: c > 4 ? rows : rows.slice(0, 1) })
			}
			case 'addConstraints': {
				const kindOf = (['together', 'apart', 'apartFromTeam'] as const)[c % 3] ?? 'apart'
				return call('breakouts.addConstraints', {
					rows: [
						{
							registrationId: any('people', a),
							constraintId: oneOf('constraints', 7),
							kind: kindOf,
							otherId: kindOf === 'apartFromTeam' ? null : any('people', b),
							organisation: kindOf === 'apartFromTeam' ? 'mind blmk' : '',
						},
					],
				})
			}
			case 'removeConstraint':
				return call('breakouts.removeConstraint', {
					registrationId: any('people', a),
					constraintId: any('constraints', b),
				})
			case 'setAway':
				return call('breakouts.setAway', {
					rows: [
						{
							registrationId: any('people', a),
							roundId: any('rounds', b),
							why: c < 2 ? null : (pick(awayReasons, c) ?? null),
						},
					],
				})
			case 'saveTeam':
				return call('breakouts.saveTeam', {
					teamId: oneOf('teams', a),
					name: `Team ${b}`,
					rows: [
						{ registrationId: any('people', b), part: 'interprets' },
						{ registrationId: any('people', c), part: 'uses' },
					],
				})
			case 'removeTeam':
				return call('breakouts.removeTeam', { teamId: any('teams', a) })
			case 'setAims': {
				const { aims } = test.ask('breakouts.setup', {})
				return call('breakouts.setAims', { aims: { ...aims, meetNewPeople: a % 2 === 0, weights: { moved: b } } })
			}
			case 'setRoomFault':
				return call('breakouts.setRoomFault', {
					roomId: idOf(21),
					fault: (['lift', 'loop', 'room'] as const)[a % 3] ?? 'room',
					isOut: b % 2 === 0,
				})
			case 'addPerson': {
				const person = personNamed(`Person ${a}`, 'Ash', {
					organisation: b % 2 === 0 ? 'Mind BLMK' : '',
					days: c % 3 === 0 ? [dayOne, dayTwo] : [dayOne],
				})
				return call('people.add', { registrationId: oneOf('people', 7), person })
			}
			case 'undo': {
				const target = done[done.length - 1 - a]
				if (target) call('history.undo', { targetId: target.id, reason: 'slip' })
				return
			}
			default:
				return kind satisfies never
		}
	}
	const roundOf = (id: string, b: number, c: number) =>
		roundInput(id, pick(starts, b) ?? '', pick(ends, c) ?? '', { dayId: b + c > 9 ? dayTwo : dayOne })

	/** A topic whose title somebody wished for goes: their wish is words from then on. */
	const wishInWords = (a: number, b: number, c: number): void => {
		const topicId = test.newId()
		lists['topics']?.push(topicId)
		call('breakouts.saveTopic', {
			topic: topicInput(topicId, `W${test.newId().slice(-4)}`, { title: pick(sayings, b) ?? '' }),
		})
		const wishes = { choices: c > 2 ? [topicId] : [], avoids: c > 2 ? [] : [topicId] }
		call('breakouts.setChoices', { rows: [{ registrationId: any('people', a), ...wishes }] })
		call('breakouts.removeTopic', { topicId })
	}
	return { play, done }
}
