/**
 * Random histories of a whole event, as fast-check values: people, doors, groups, the programme, stories, rules
 * and the front door in any order. Steps are a few small numbers that pick among what is there.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { changeKinds } from '../../shared/domain/changes/words.ts'
import { activities, paymentChoices } from '../../shared/domain/payments/words.ts'
import { eventRuleIds } from '../../shared/domain/rules/eventRules.ts'
import { strengths } from '../../shared/domain/rules/finding.ts'
import { namesShown } from '../../shared/domain/stories/words.ts'
import { anyGroupStep, createGroupPlayer, type GroupStep } from './breakoutsHistory.ts'
import { dayOne, dayTwo, idOf, organiser, type TestEvent } from './events.ts'
import { anyStep, createPlayer, type Step } from './eventsHistory.ts'
import { anyDoorStep, createDoorPlayer, type DoorStep } from './frontDoorHistory.ts'
import { anyHallStep, createHallPlayer, type HallStep } from './hallHistory.ts'

const kinds = [
	'move',
	'pin',
	'publish',
	'needStatus',
	'saveItem',
	'removeItem',
	'moveItem',
	'lead',
	'status',
	'shift',
	'roomUse',
	'slot',
	'speaker',
	'consent',
	'check',
	'notSpeaking',
	'strength',
	'reason',
	'change',
	'offer',
	'choose',
	'markPayments',
	'undo',
] as const
type DayStep = { readonly day: (typeof kinds)[number]; readonly a: number; readonly b: number; readonly c: number }
export type WholeStep = { readonly people: Step } | { readonly groups: GroupStep } | HallStep | DayStep | DoorStep

const n = fc.nat(7)
export const anyWholeStep: fc.Arbitrary<WholeStep> = fc.oneof(
	{ weight: 3, arbitrary: anyStep.map((people) => ({ people })) },
	{ weight: 3, arbitrary: anyGroupStep.map((groups) => ({ groups })) },
	{ weight: 4, arbitrary: anyHallStep },
	{ weight: 7, arbitrary: anyDoorStep },
	{ weight: 8, arbitrary: fc.record({ day: fc.constantFrom(...kinds), a: n, b: n, c: n }) },
)

const pick = <T>(items: readonly T[], at: number): T | undefined => items[items.length === 0 ? 0 : at % items.length]
const times = ['09:30', '10:00', '10:30', '11:15', '12:00', '13:30', '14:00', '15:45']

/** Plays steps into an event. Commands that refuse are part of it. */
export const createWholePlayer = (test: TestEvent) => {
	const people = createPlayer(test)
	const groups = createGroupPlayer(test)
	const hall = createHallPlayer(test)
	const [items, slots, speakers, shifts, offers]: string[][] = [[], [], [], [], []]
	const done: string[] = []
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const id = test.newId()
		test.call(name, input, organiser, id)
		done.push(id)
	}
	const one = (list: string[] | undefined, at: number): string => {
		const known = at < 5 ? pick(list ?? [], at) : undefined
		if (known !== undefined) return known
		const id = test.newId()
		list?.push(id)
		return id
	}
	const idsOf = (sql: string): readonly string[] =>
		test
			.open()
			.file.reader.all<{ id: string }>(sql)
			.map(({ id }) => id)
	const person = (at: number): string =>
		pick(idsOf("SELECT id FROM registration WHERE status = 'confirmed' ORDER BY rowid"), at) ?? idOf(9)
	const group = (at: number) =>
		pick(
			test
				.open()
				.file.reader.all<{ id: string; roundId: string }>(
					'SELECT id, round_id AS roundId FROM breakout_group ORDER BY number, id',
				),
			at,
		) ?? { id: idOf(8), roundId: idOf(7) }

	const offersNow = (from: number) =>
		test
			.open()
			.file.reader.all<{ registrationId: string; offerId: string }>(
				'SELECT registration_id AS registrationId, id AS offerId FROM payment_offer ORDER BY id',
			)
			.slice(from % 3)

	const door = createDoorPlayer({ test, call, person, group })

	const playDay = ({ day, a, b, c }: DayStep): void => {
		const dayId = c > 5 ? dayTwo : dayOne
		const startAt = pick(times, b) ?? ''
		const endAt = pick(times, b + 1 + (c % 2)) ?? ''
		const roomId = a % 2 === 0 ? idOf(21) : null
		switch (day) {
			case 'move': {
				const { id, roundId } = group(b)
				const row = { registrationId: person(a), roundId, groupId: c === 0 ? null : id }
				return call('breakouts.move', { rows: [row], how: 'hand' })
			}
			case 'pin':
				return call('breakouts.pin', { registrationId: person(a), roundId: group(b).roundId, isPinned: c > 3 })
			case 'publish':
				return call('breakouts.publish', { roundId: group(b).roundId, pool: c > 3 ? 'here' : 'booked', reasons: [] })
			case 'needStatus':
				return call('people.setNeedStatus', {
					rows: [{ registrationId: person(a), position: b % 2, status: c > 3 ? 'ready' : 'notMet' }],
				})
			case 'saveItem': {
				const notes = { avNotes: '', accessNotes: '', contentNote: b > 5 ? 'About loss' : '' }
				const round = { kind: c === 3 ? 'breakout' : 'plenary', roundId: c === 3 ? group(b).roundId : null } as const
				return call('programme.saveItem', {
					item: {
						id: one(items, a),
						dayId,
						startAt,
						endAt,
						roomId,
						...round,
						title: `Item ${c}`,
						...notes,
						isFixed: c === 0,
						bufferMin: c,
						interpreters: [],
					},
				})
			}
			case 'removeItem':
				return call('programme.removeItem', { itemId: pick(items ?? [], a) ?? idOf(5) })
			case 'moveItem': {
				const to = { dayId, startAt, endAt, roomId }
				const shift = c > 3 ? 'following' : 'none'
				return call('programme.moveItem', { itemId: pick(items ?? [], a) ?? idOf(5), ...to, shift })
			}
			case 'lead': {
				const row = { registrationId: person(a), itemId: pick(items ?? [], b) ?? idOf(5), isLead: c > 1 }
				return call('programme.setLeads', { rows: [row] })
			}
			case 'status': {
				const status = (['ready', 'on', 'held', 'done', 'dropped', 'planned'] as const)[b % 6] ?? 'on'
				return call('programme.setStatus', { itemId: pick(items ?? [], a) ?? idOf(5), status })
			}
			case 'shift':
				return call('programme.saveShift', {
					registrationId: person(a),
					shift: { id: one(shifts, b), kind: c > 3 ? 'crew' : 'wellbeing', dayId, startAt, endAt, roomId },
				})
			case 'roomUse':
				return call('programme.setRoomUse', { roomId: idOf(21), purpose: a > 3 ? 'quiet' : null })
			case 'slot':
				return call('stories.saveSlot', {
					slot: slotInput(one(slots, a), pick(idsOf('SELECT id FROM programme_item ORDER BY id'), b) ?? null, c),
				})
			case 'speaker': {
				const nameShown = pick(namesShown, c) ?? 'full'
				const input = { registrationId: person(a), slotId: pick(slots ?? [], b) ?? idOf(6), nameShown }
				return call('stories.addSpeaker', { ...input, speakerId: one(speakers, 7), shownAs: 'Robin' })
			}
			case 'consent': {
				const said = { kind: 'photo', value: b > 3 ? 'yes' : 'no', how: 'spoken' } as const
				return call('stories.setConsent', { speakerId: pick(speakers ?? [], a) ?? idOf(6), ...said })
			}
			case 'check': {
				const said = { speaks: 'yes', photo: 'no', recording: 'no', questions: 'none', isNoteAgreed: true } as const
				const nameShown = pick(namesShown, c) ?? 'full'
				const speakerId = pick(speakers ?? [], a) ?? idOf(6)
				return call('stories.check', { checkId: test.newId(), speakerId, nameShown, ...said })
			}
			case 'notSpeaking':
				return call('stories.notSpeaking', { slotId: pick(slots ?? [], a) ?? idOf(6) })
			case 'strength':
				return call('rules.setStrength', {
					rule: pick(eventRuleIds, a * 8 + b) ?? 'P2',
					strength: pick([...strengths, null], c) ?? null,
				})
			case 'reason':
				return call('rules.setReason', { key: `P3:${a}`, rule: 'P3', reason: b > 3 ? 'Agreed' : '' })
			case 'change': {
				const kind = pick(changeKinds, b) ?? 'leavesEarly'
				const isOfPerson = kind !== 'roomLost' && kind !== 'interpreterCancels'
				return call('changes.make', {
					kind,
					dayId: c > 3 ? dayId : null,
					roomId: kind === 'roomLost' ? idOf(21) : null,
					teamId: null,
					roundId: kind === 'hostMissing' && c > 5 ? group(a).roundId : null,
					rows: isOfPerson ? [{ registrationId: person(a) }] : [],
				})
			}
			case 'offer': {
				const what = { activity: pick(activities, b) ?? 'attend', date: '2027-05-19', minutes: c > 3 ? 90 : null }
				const offer = { offerId: one(offers, a), ...what, offeredPence: 100 * (1 + b) }
				return call('payments.offer', { registrationId: person(a), offer })
			}
			case 'choose': {
				const [found] = offersNow(a)
				if (!found) return
				const choice = pick(paymentChoices, b) ?? 'accept'
				return call('payments.choose', { ...found, choice, acceptedPence: 50, isInformed: c > 1 })
			}
			case 'markPayments': {
				const rows = [...offersNow(a)]
				if (rows.length === 0) return
				return call(c > 3 ? 'payments.markPaid' : 'payments.markSent', { rows })
			}
			case 'undo': {
				const targetId = done[done.length - 1 - a]
				if (targetId) call('history.undo', { targetId, reason: 'slip' })
				return
			}
			default:
				return day satisfies never
		}
	}
	const play = (step: WholeStep): void => {
		if ('people' in step) people.play(step.people)
		else if ('groups' in step) groups.play(step.groups)
		else if ('hall' in step) hall.play(step)
		else if ('door' in step) door.playDoor(step)
		else playDay(step)
	}
	return {
		play,
		/** A few people, two rounds with two groups each, two items, two stories told by somebody. */
		start: (): void => {
			hall.start()
			for (let at = 0; at < 4; at++) groups.play({ kind: 'addPerson', a: at, b: at, c: at })
			for (const like of [0, 1, 5]) people.play({ kind: 'add', who: like, like })
			for (let at = 0; at < 2; at++) groups.play({ kind: 'saveTopic', a: 7, b: at, c: 0 })
			for (const [b, at] of [0, 3].entries()) {
				groups.play({ kind: 'saveRound', a: 7, b: at, c: at })
				groups.play({ kind: 'saveGroups', a: 7, b, c: 1 })
				groups.play({ kind: 'saveGroups', a: 7, b, c: 2 })
			}
			for (const at of [0, 1]) {
				play({ day: 'saveItem', a: 7, b: at, c: at })
				play({ day: 'slot', a: 7, b: at, c: at })
				play({ day: 'speaker', a: at, b: at, c: at + 2 })
				play({ day: 'offer', a: at, b: at, c: at })
			}
		},
	}
}

const slotInput = (id: string, itemId: string | null, like: number): InputOf<'stories.saveSlot'>['slot'] => ({
	id,
	itemId,
	workingTitle: '',
	publicTitle: `Story ${like}`,
	minutes: 10 + like,
	isSensitive: like % 2 === 0,
	contentNote: '',
	questions: 'none',
	questionsPlanned: 'none',
	format: 'live',
	isRecorded: false,
	isPhotographed: like === 7,
	alternative: 'A pause',
	restBeforeMin: 0,
	restAfterMin: like,
	prepCallAt: '',
	rehearsalAt: '',
	roomWalkAt: '',
	debriefAt: '',
	followUpOn: '',
})
