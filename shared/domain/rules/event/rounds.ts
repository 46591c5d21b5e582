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
import type { FactSlice } from '../factSlices.ts'
import { roundFindings } from '../roundFindings.ts'
import { withStrengths } from '../strengths.ts'
import { besideNoise } from './marketNoise.ts'
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
			stallIds: [],
			roundId,
			fix: fix && { kind: 'group', fix },
		}),
	)
	known.set(scene, all)
	return all
}

const ofGroups: readonly FactSlice[] = ['now', 'people', 'presence', 'places', 'groups', 'programme']

/** Values as the rule over one round has them. */
const ofRule = (rule: BreakoutRule): EventCheck => {
	const look: EventCheck['look'] = (scene) => ofRounds(scene).filter((finding) => finding.rule === rule)
	if (rule !== 'A7') return { rule, reads: ofGroups, look }
	// Noise is where people sit and where they stand at a stall.
	return { rule, reads: [...ofGroups, 'needs', 'market'], look: (scene) => [...look(scene), ...besideNoise(scene)] }
}

export const roundChecks: readonly EventCheck[] = breakoutRuleIds.map(ofRule)
