/** How much one person takes on, and whether they will be there for it. */
import { timeAt } from '../../programme/clock.ts'
import type { Commitment, CommitmentKind } from '../../programme/commitments.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver, minutesUntil } from './moments.ts'
import { foundSealed, isSealed } from './seal.ts'
import { aboutThem, goTo, isShift, numberOf, soonMin, standIn, takenOff } from './settling.ts'

/** Taking part is no duty; nor is what a story brings with it. Interpreting is somebody's work that day: C9 counts it. */
const counted: ReadonlySet<CommitmentKind> = new Set([
	'speak',
	'support',
	'host',
	'lead',
	'crew',
	'wellbeing',
	'safeguarding',
	'stall',
])
const isDuty = ({ kind }: Commitment): boolean => counted.has(kind) || kind === 'interpret'

const mostInDay = 2

/** `count` duties. A sealed story is not counted: the sum would tell of it. */
const manyDuties: EventCheck = {
	rule: 'C10',
	look: (scene) =>
		scene.committed.flatMap((id) => {
			const duties = scene.commitmentsOf(id).filter((one) => counted.has(one.kind) && !isSealed(scene, one))
			if (duties.length <= mostInDay || !scene.personOf(id)) return []
			return [...new Set(duties.map(({ dayId }) => dayId))].flatMap((dayId) => {
				const ofDay = duties.filter((one) => one.dayId === dayId)
				const last = ofDay.at(-1)
				if (!last || ofDay.length <= mostInDay || isOver(scene, dayId, last.toMin)) return []
				return [
					eventFound(scene, 'C10', [id, dayId], {
						registrationIds: [id],
						...aboutThem(scene, ofDay),
						values: { count: ofDay.length },
						fix: isShift(last) ? takenOff(scene, [last]) : goTo(scene, last),
					}),
				]
			})
		}),
}

/** `kind` of duty, `number` of its table or story, `startAt`. */
const dutyFound = (
	scene: EventScene,
	rule: 'C11' | 'C12',
	variant: string,
	duty: Commitment,
	fix: EventFix | null,
): EventFinding =>
	eventFound(scene, rule, [duty.registrationId, duty.kind, duty.speakerId ?? duty.ofId], {
		variant,
		registrationIds: [duty.registrationId],
		...aboutThem(scene, [duty]),
		values: { kind: duty.kind, number: numberOf(scene, duty), startAt: timeAt(duty.fromMin) },
		fix,
	})

/** Why somebody will not be there that day; null: nothing says so. */
const whyNotThere = (
	scene: EventScene,
	{ registrationId, dayId }: Commitment,
): 'notComing' | 'notBooked' | 'left' | null => {
	const person = scene.personOf(registrationId)
	if (!person) return 'notComing'
	if (person.leftOn.includes(dayId) && !person.hereOn.includes(dayId)) return 'left'
	return person.dayIds.includes(dayId) ? null : 'notBooked'
}

/**
 * Variant `notComing`: they no longer come at all; `notBooked`: not on that day; `left`: they went. As in
 * `dutyFound`. Of a sealed speaker never that they left: it would be told at the minute at which one
 * person is seen to go; the check of the day is there for that.
 */
const notThere: EventCheck = {
	rule: 'C11',
	look: (scene) =>
		scene.committed.flatMap((id) =>
			scene.commitmentsOf(id).flatMap((duty) => {
				const why = isDuty(duty) ? whyNotThere(scene, duty) : null
				if (why === null || isOver(scene, duty.dayId, duty.toMin)) return []
				if (isSealed(scene, duty)) return why === 'left' ? [] : [foundSealed(scene, 'C11', duty)]
				const other = standIn(scene, duty) ?? (isShift(duty) ? takenOff(scene, [duty]) : goTo(scene, duty))
				return [dutyFound(scene, 'C11', why, duty, other)]
			}),
		),
}

/** The next duty of each, as in `dutyFound`. Never of a sealed speaker: whether they are here is not said. */
const notHereYet: EventCheck = {
	rule: 'C12',
	look: (scene) => {
		const day = scene.today
		if (!day) return []
		return scene.committed.flatMap((id) => {
			const person = scene.personOf(id)
			if (!person?.dayIds.includes(day.id) || person.hereOn.includes(day.id) || person.leftOn.includes(day.id))
				return []
			const duty = scene
				.commitmentsOf(id)
				.find(
					(one) =>
						one.dayId === day.id &&
						isDuty(one) &&
						!isSealed(scene, one) &&
						!isOver(scene, day.id, one.toMin) &&
						minutesUntil(scene, day.id, one.fromMin) <= soonMin,
				)
			if (!duty) return []
			return [dutyFound(scene, 'C12', 'main', duty, standIn(scene, duty) ?? { kind: 'go', to: 'person', id })]
		})
	},
}

export const dutyChecks: readonly EventCheck[] = [manyDuties, notThere, notHereYet]
