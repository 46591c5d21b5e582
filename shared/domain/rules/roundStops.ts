/**
 * What over the whole event stops a round from being published: somebody at one of its tables is to be
 * in another place at that time, or is on call. What its own draft breaks is `findingsOf`'s to say.
 */
import { togetherChecks } from './event/together.ts'
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import { eventSceneOf } from './eventScene.ts'
import { stopsPublishing } from './finding.ts'

export const roundStops = (facts: EventFacts, roundId: string): readonly EventFinding[] => {
	const ofRound = new Set(facts.breakouts.groups.filter((group) => group.roundId === roundId).map(({ id }) => id))
	const scene = eventSceneOf(facts)
	return togetherChecks
		.flatMap(({ look }) => look(scene))
		.filter((finding) => stopsPublishing(finding) && finding.groupIds.some((id) => ofRound.has(id)))
}
