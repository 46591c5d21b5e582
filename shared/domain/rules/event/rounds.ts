/**
 * What stands in the way of each round of groups, as part of the whole event: the same findings under
 * the same keys as on its board, so that a reason given there holds here.
 */

import type { RoundFact } from '../../breakouts/facts.ts'
import type { PoolKind } from '../../breakouts/words.ts'
import { minutesOf } from '../../programme/clock.ts'
import { type BreakoutRule, breakoutRuleIds } from '../breakoutRules.ts'
import type { EventFinding } from '../eventFinding.ts'
import type { EventCheck, EventScene } from '../eventScene.ts'
import { roundFindings } from '../roundFindings.ts'
import { withStrengths } from '../strengths.ts'
import { isOver, minutesUntil } from './moments.ts'

/** From so many minutes before a round, only who is in the building counts. */
const countedInMin = 20

const poolFor = (scene: EventScene, { dayId, startAt }: RoundFact): PoolKind =>
	scene.today?.id === dayId && minutesUntil(scene, dayId, minutesOf(startAt)) <= countedInMin ? 'here' : 'booked'

const known = new WeakMap<EventScene, readonly EventFinding[]>()

/** Of all rounds that are not over. */
const ofRounds = (scene: EventScene): readonly EventFinding[] => {
	const before = known.get(scene)
	if (before) return before
	const found = scene.facts.breakouts.rounds
		.filter(({ dayId, endAt }) => !isOver(scene, dayId, minutesOf(endAt)))
		.flatMap((round) => roundFindings(scene.facts.breakouts, round.id, poolFor(scene, round)))
	const all = withStrengths(found, scene.facts.strengths).map(
		({ key, rule, strength, values, registrationIds, groupIds, roundId, fix }): EventFinding => ({
			key,
			rule,
			strength,
			variant: 'group',
			values,
			registrationIds,
			slotIds: [],
			speakerIds: [],
			itemIds: [],
			groupIds,
			roundId,
			fix: fix && { kind: 'group', fix },
		}),
	)
	known.set(scene, all)
	return all
}

/** Values as the rule over one round has them. */
const ofRule = (rule: BreakoutRule): EventCheck => ({
	rule,
	reads: ['now', 'people', 'presence', 'places', 'groups', 'programme'],
	look: (scene) => ofRounds(scene).filter((finding) => finding.rule === rule),
})

export const roundChecks: readonly EventCheck[] = breakoutRuleIds.map(ofRule)
