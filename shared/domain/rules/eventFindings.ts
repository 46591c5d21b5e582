/**
 * What needs a look over a whole event: every rule that is kept by looking, asked about one value.
 * Pure; the same facts give the same findings in the same order, what stops most first.
 */

import { isHidden } from '../stories/shownName.ts'
import { agendaChecks } from './event/agenda.ts'
import { buildingChecks } from './event/building.ts'
import { dutyChecks } from './event/duties.ts'
import { evacuationChecks } from './event/evacuation.ts'
import { faultChecks } from './event/faults.ts'
import { interpreterChecks } from './event/interpreters.ts'
import { marketSafetyChecks } from './event/marketSafety.ts'
import { marketStaffChecks } from './event/marketStaff.ts'
import { marketWishChecks } from './event/marketWishes.ts'
import { namedInNotesChecks } from './event/namedInNotes.ts'
import { needChecks } from './event/needs.ts'
import { restChecks } from './event/rest.ts'
import { retentionChecks } from './event/retention.ts'
import { roomChecks } from './event/rooms.ts'
import { roundChecks } from './event/rounds.ts'
import { supporterChecks } from './event/supporters.ts'
import { textChecks } from './event/texts.ts'
import { togetherChecks } from './event/together.ts'
import { travelChecks } from './event/travel.ts'
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import { eventRules, type RuleArea } from './eventRules.ts'
import { type EventCheck, type EventScene, eventSceneOf } from './eventScene.ts'
import { strengths } from './finding.ts'
import { storyChecks } from './stories/storyChecks.ts'

/**
 * The last door before a finding leaves its rule: one that is about a slot never carries the
 * registration of somebody who is hidden in it, whatever else that person does there.
 */
const keptHidden = (scene: EventScene, finding: EventFinding): EventFinding => {
	const isHiddenThere = (registrationId: string): boolean =>
		finding.slotIds.some((id) => {
			const slot = scene.slotOf(id)
			return slot?.speakers.some((one) => one.registrationId === registrationId && isHidden(one, slot)) ?? false
		})
	if (!finding.registrationIds.some(isHiddenThere)) return finding
	return {
		...finding,
		key: [finding.rule, finding.variant, ...finding.slotIds].join(':'),
		registrationIds: [],
		groupIds: [],
		roundId: null,
		fix: { kind: 'go', to: 'slot', id: finding.slotIds[0] ?? '' },
	}
}

const hiding = (check: EventCheck): EventCheck => ({
	...check,
	look: (scene) => check.look(scene).map((finding) => keptHidden(scene, finding)),
})

const allChecks: readonly EventCheck[] = [
	...storyChecks,
	...togetherChecks,
	...restChecks,
	...supporterChecks,
	...travelChecks,
	...marketStaffChecks,
	...marketSafetyChecks,
	...marketWishChecks,
	...interpreterChecks,
	...dutyChecks,
	...needChecks,
	...evacuationChecks,
	...faultChecks,
	...roomChecks,
	...agendaChecks,
	...buildingChecks,
	...textChecks,
	...namedInNotesChecks,
	...retentionChecks,
	...roundChecks,
]

export const eventChecks: readonly EventCheck[] = allChecks.map(hiding)

/** What these checks find, what stops most first. */
const foundBy = (checks: readonly EventCheck[], facts: EventFacts): readonly EventFinding[] => {
	const scene = eventSceneOf(facts)
	const all = checks.flatMap(({ look }) => look(scene))
	return strengths.flatMap((strength) => all.filter((finding) => finding.strength === strength))
}

export const eventFindingsOf = (facts: EventFacts): readonly EventFinding[] => foundBy(eventChecks, facts)

/** Of one part of the event alone: what its publishing asks. */
export const areaFindingsOf = (facts: EventFacts, area: RuleArea | 'marketplace'): readonly EventFinding[] =>
	foundBy(
		eventChecks.filter(({ rule }) => eventRules[rule].area === area),
		facts,
	)
