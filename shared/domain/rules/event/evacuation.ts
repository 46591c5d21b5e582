/**
 * Whoever would like help to leave the building has a plan that is agreed, somebody who is there to help them, and
 * somewhere to wait where there are stairs. Where no plan is kept, the need of that kind among theirs says whether
 * one is agreed: `ready`.
 */
import { minutesOf, overlaps, timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { PlanFact } from '../eventFacts.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { strengthOf } from '../strengths.ts'
import { isOver } from './moments.ts'
import { isExpected, isReady, needSet } from './needs.ts'
import { isSealed } from './seal.ts'

const agreed: ReadonlySet<PlanFact['state']> = new Set(['agreed', 'briefed', 'reviewed'])

/** Where somebody is as themselves, still to come or going on; where a sealed story is told is not asked. */
const stays = (scene: EventScene, registrationId: string): readonly Commitment[] =>
	scene
		.commitmentsOf(registrationId)
		.filter((one) => one.roomId !== null && !isSealed(scene, one) && !isOver(scene, one.dayId, one.toMin))

const upstairs = (scene: EventScene, registrationId: string): Commitment | undefined =>
	stays(scene, registrationId).find((one) => scene.roomOf(one.roomId)?.isAboveGround === true)

/** What a stay is of, where it is at a table. */
const aboutStay = (scene: EventScene, one: Commitment | undefined): Pick<EventFinding, 'groupIds' | 'roundId'> => {
	const group = scene.groupOf(one?.ofId ?? '')
	return { groupIds: group ? [group.id] : [], roundId: group?.roundId ?? null }
}

const roomCode = (scene: EventScene, one: Commitment): string => scene.roomOf(one.roomId)?.code ?? ''

type Part = Partial<Omit<EventFinding, 'key' | 'rule'>>

const planFound = (scene: EventScene, id: string, variant: string, more: Part = {}): EventFinding =>
	eventFound(scene, 'A9', [id], {
		variant,
		registrationIds: [id],
		fix: { kind: 'go', to: 'person', id },
		...more,
	})

const notAgreed = (scene: EventScene, id: string, plan: PlanFact | undefined): readonly EventFinding[] => {
	const own = scene.needsOf(id).filter(({ kind }) => kind === 'evacuation')
	const open = own.find((need) => !isReady(need))
	if (plan ? agreed.has(plan.state) : own.length > 0 && !open) return []
	const there = upstairs(scene, id)
	return [
		planFound(scene, id, there ? 'upstairs' : 'noPlan', {
			...aboutStay(scene, there),
			values: there ? { room: roomCode(scene, there) } : {},
			// A plan that is kept is agreed on the person's page, where it can be read.
			...(open && !plan ? { fix: needSet(open, 'ready') } : {}),
		}),
	]
}

/** The days on which somebody is still to come, or is here. */
const daysOf = (scene: EventScene, id: string): readonly string[] =>
	scene.facts.programme.days
		.filter(({ id: dayId, endAt }) => {
			const person = scene.personOf(id)
			if (!person?.dayIds.includes(dayId) || isOver(scene, dayId, minutesOf(endAt))) return false
			return person.hereOn.includes(dayId) || !person.leftOn.includes(dayId)
		})
		.map((day) => day.id)

/** Whether somebody can be counted on that day: in the building once `isNow`, else booked and not gone. */
const isThere = (scene: EventScene, id: string, dayId: string, isNow: boolean): boolean => {
	const person = scene.personOf(id)
	if (!person) return false
	if (isNow || person.hereOn.includes(dayId)) return person.hereOn.includes(dayId)
	return person.dayIds.includes(dayId) && !person.leftOn.includes(dayId)
}

/** The first day on which their buddy cannot be counted on. */
const nobodyToWalkWith = (scene: EventScene, plan: PlanFact): readonly EventFinding[] => {
	const { registrationId: id, buddyId, backupId } = plan
	if (buddyId === null) return plan.method === 'buddy' ? [planFound(scene, id, 'noBuddy')] : []
	const missed = daysOf(scene, id).flatMap((dayId) => {
		const isNow = scene.isHere(id, dayId)
		if (isThere(scene, buddyId, dayId, isNow)) return []
		return [{ isNow, byBackup: backupId !== null && isThere(scene, backupId, dayId, isNow) }]
	})
	const [first] = missed.toSorted((one, other) => Number(one.byBackup) - Number(other.byBackup))
	if (!first) return []
	// Their plan has an answer: whoever stands in has to know, nothing more.
	if (first.byBackup)
		return [
			planFound(scene, id, 'backupWalks', {
				strength: strengthOf('A9', scene.facts.strengths, 'note'),
			}),
		]
	return [planFound(scene, id, first.isNow ? 'buddyNotHere' : 'buddyNotComing')]
}

/** The first time at which they and their buddy are to be in different zones. */
const partedFromBuddy = (scene: EventScene, plan: PlanFact): readonly EventFinding[] => {
	const { registrationId: id, buddyId } = plan
	if (buddyId === null) return []
	const zoneOf = ({ roomId }: Commitment): string | undefined => scene.facts.zoneOfRoom[roomId ?? '']
	const placed = (who: string) => stays(scene, who).filter((one) => !one.mayLeave && zoneOf(one) !== undefined)
	const theirs = placed(buddyId)
	for (const mine of placed(id)) {
		const other = theirs.find((one) => one.dayId === mine.dayId && overlaps(one, mine) && zoneOf(one) !== zoneOf(mine))
		if (other)
			return [
				planFound(scene, id, 'buddyElsewhere', {
					registrationIds: scene.personOf(buddyId) ? [id, buddyId] : [id],
					...aboutStay(scene, mine),
					values: {
						room: roomCode(scene, mine),
						part: zoneOf(mine) ?? '',
						otherRoom: roomCode(scene, other),
						otherPart: zoneOf(other) ?? '',
						startAt: timeAt(Math.max(mine.fromMin, other.fromMin)),
					},
				}),
			]
	}
	return []
}

/** Whoever only has to be told of the alarm takes the stairs like everybody. */
const refugeUnknown = (scene: EventScene, id: string, plan: PlanFact | undefined): readonly EventFinding[] => {
	if (plan?.hasRefuge === true || plan?.method === 'otherAlert') return []
	const there = upstairs(scene, id)
	return there
		? [planFound(scene, id, 'noRefuge', { ...aboutStay(scene, there), values: { room: roomCode(scene, there) } })]
		: []
}

/**
 * Variant `noPlan`; or `upstairs`, with `room`: the code of one above ground where they are to be. Of an agreed plan:
 * `noBuddy`: it is to walk with somebody, and nobody is named; `buddyNotComing`, `buddyNotHere`: the buddy cannot be
 * counted on, nor a backup; `backupWalks`: a backup can; `buddyElsewhere`: at `startAt` they are in `room` of the zone `part`
 * and the buddy in `otherRoom` of `otherPart`; `noRefuge`: they are to be in `room`, above ground, and it is not said where they wait.
 */
const leaving: EventCheck = {
	rule: 'A9',
	look: (scene) => {
		const { helpToLeave, needs, plans } = scene.facts
		const planOf = new Map(plans.map((plan) => [plan.registrationId, plan]))
		const planned = needs.filter(({ kind }) => kind === 'evacuation').map(({ registrationId }) => registrationId)
		return [...new Set([...helpToLeave, ...planned, ...planOf.keys()])].flatMap((id) => {
			if (!isExpected(scene, id)) return []
			const plan = planOf.get(id)
			const open = notAgreed(scene, id, plan)
			if (open.length > 0) return open
			const kept = plan ? [...nobodyToWalkWith(scene, plan), ...partedFromBuddy(scene, plan)] : []
			return [...kept, ...refugeUnknown(scene, id, plan)]
		})
	},
}

export const evacuationChecks: readonly EventCheck[] = [leaving]
