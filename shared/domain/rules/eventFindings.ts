/**
 * What needs a look over a whole event: every rule that is kept by looking, asked about one value.
 * Pure; the same facts give the same findings in the same order, what stops most first.
 */
import { agendaChecks } from './event/agenda.ts'
import { dutyChecks } from './event/duties.ts'
import { evacuationChecks } from './event/evacuation.ts'
import { faultChecks } from './event/faults.ts'
import { interpreterChecks } from './event/interpreters.ts'
import { needChecks } from './event/needs.ts'
import { restChecks } from './event/rest.ts'
import { roomChecks } from './event/rooms.ts'
import { roundChecks } from './event/rounds.ts'
import { stallChecks } from './event/stalls.ts'
import { supporterChecks } from './event/supporters.ts'
import { textChecks } from './event/texts.ts'
import { togetherChecks } from './event/together.ts'
import { travelChecks } from './event/travel.ts'
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import { type EventCheck, type EventScene, eventSceneOf } from './eventScene.ts'
import { strengths } from './finding.ts'
import { storyChecks } from './stories/storyChecks.ts'

export const eventChecks: readonly EventCheck[] = [
	...togetherChecks,
	...restChecks,
	...supporterChecks,
	...travelChecks,
	...stallChecks,
	...interpreterChecks,
	...dutyChecks,
	...needChecks,
	...evacuationChecks,
	...faultChecks,
	...roomChecks,
	...agendaChecks,
	...textChecks,
	...roundChecks,
	...storyChecks,
]

/**
 * The last door before a finding leaves: one that is about a slot never carries the registration of
 * somebody whose name is sealed in it, whatever else that person does there.
 */
const keptSealed = (scene: EventScene, finding: EventFinding): EventFinding => {
	const isSealedThere = (registrationId: string): boolean =>
		scene.sealed.has(registrationId) &&
		finding.slotIds.some((id) =>
			scene
				.slotOf(id)
				?.speakers.some(
					(speaker) =>
						speaker.registrationId === registrationId &&
						(speaker.nameShown === 'pseudonym' || speaker.nameShown === 'none'),
				),
		)
	if (!finding.registrationIds.some(isSealedThere)) return finding
	return {
		...finding,
		key: [finding.rule, finding.variant, ...finding.slotIds].join(':'),
		registrationIds: [],
		groupIds: [],
		roundId: null,
		fix: { kind: 'go', to: 'slot', id: finding.slotIds[0] ?? '' },
	}
}

/** What one rule finds, as it may leave. */
export const foundBy = (scene: EventScene, { look }: EventCheck): readonly EventFinding[] =>
	look(scene).map((finding) => keptSealed(scene, finding))

export const eventFindingsOf = (facts: EventFacts): readonly EventFinding[] => {
	const scene = eventSceneOf(facts)
	const all = eventChecks.flatMap((check) => foundBy(scene, check))
	return strengths.flatMap((strength) => all.filter((finding) => finding.strength === strength))
}
