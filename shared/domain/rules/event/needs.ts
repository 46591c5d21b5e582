/** What people need to take part, and whether it is there when they are. */

import type { NeedStatus } from '../../person.ts'
import { minutesOf } from '../../programme/clock.ts'
import type { NeedFact } from '../eventFacts.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver, minutesUntil } from './moments.ts'

const dayMin = 24 * 60
/** How long after somebody came their needs are met, in milliseconds. */
const settledMs = 30 * 60_000

export const isReady = ({ status }: NeedFact): boolean => status === 'ready' || status === 'met'

/** Whether somebody has decided that it will not be met, and said what is done instead. */
const isDecided = ({ status, hasInstead }: NeedFact): boolean => status === 'notMet' && hasInstead

/** `code` of the need. */
export const needSet = ({ registrationId, position, code }: NeedFact, status: NeedStatus): EventFix => ({
	kind: 'do',
	says: status === 'met' ? 'needMet' : 'needReady',
	values: { code },
	step: { command: 'people.setNeedStatus', input: { rows: [{ registrationId, position, status }] } },
})

/** Whether somebody is still to come, or is here: on a day that is not over and that they have not left. */
export const isExpected = (scene: EventScene, registrationId: string): boolean => {
	const person = scene.personOf(registrationId)
	return scene.facts.programme.days.some(
		({ id, endAt }) =>
			person !== undefined &&
			person.dayIds.includes(id) &&
			!isOver(scene, id, minutesOf(endAt)) &&
			(person.hereOn.includes(id) || !person.leftOn.includes(id)),
	)
}

/** Minutes until the doors open on the next day on which somebody comes. */
const untilDoors = (scene: EventScene, registrationId: string): number => {
	const dayIds = scene.personOf(registrationId)?.dayIds ?? []
	const next = scene.facts.programme.days.find(
		({ id, endAt }) => dayIds.includes(id) && !isOver(scene, id, minutesOf(endAt)),
	)
	return next ? minutesUntil(scene, next.id, minutesOf(next.doorsAt)) : Number.POSITIVE_INFINITY
}

const isSettledIn = ({ facts, today, isHere }: EventScene, registrationId: string): boolean => {
	const cameMs = facts.cameInMs[registrationId]
	return (
		cameMs !== undefined && today !== undefined && isHere(registrationId, today.id) && facts.nowMs - cameMs >= settledMs
	)
}

const needFound = (scene: EventScene, rule: 'A8' | 'A12', need: NeedFact, more: Partial<EventFinding>): EventFinding =>
	eventFound(scene, rule, [need.registrationId, need.code, String(need.position)], {
		registrationIds: [need.registrationId],
		values: { code: need.code, status: need.status },
		...more,
	})

/**
 * `code` and `status` of a need. Variant `notReady`: tomorrow, or today and not met for half an hour yet;
 * `notMet`: the person came half an hour ago. What people eat is ordered by number, but for A12; help to
 * leave the building is A9. Where it is said what is done instead, there is nothing left to look at.
 */
const notReady: EventCheck = {
	rule: 'A8',
	reads: ['now', 'people', 'presence', 'programme', 'needs'],
	look: (scene) =>
		scene.facts.needs.flatMap((need): EventFinding[] => {
			const { kind, status, registrationId } = need
			if (kind !== 'access' || status === 'met' || isDecided(need) || !isExpected(scene, registrationId)) return []
			if (isSettledIn(scene, registrationId))
				return [needFound(scene, 'A8', need, { variant: 'notMet', fix: needSet(need, 'met') })]
			if (isReady(need) || untilDoors(scene, registrationId) > dayMin) return []
			return [needFound(scene, 'A8', need, { variant: 'notReady', fix: needSet(need, 'ready') })]
		}),
}

/** An allergy that the desk must know how to handle is a serious one; a diet is for the kitchen alone. */
const isSerious = ({ kind, audience }: NeedFact): boolean => kind === 'dietary' && audience.includes('desk')

/** `code`, `status`. */
const seriousAllergy: EventCheck = {
	rule: 'A12',
	reads: ['now', 'people', 'presence', 'programme', 'needs'],
	look: (scene) =>
		scene.facts.needs
			.filter((need) => isSerious(need) && !isReady(need) && isExpected(scene, need.registrationId))
			.map((need) => needFound(scene, 'A12', need, { fix: needSet(need, 'ready') })),
}

export const needChecks: readonly EventCheck[] = [notReady, seriousAllergy]
