/**
 * What needs a look over a whole event: every rule that is kept by looking, asked about one value.
 * Pure; the same facts give the same findings in the same order, what stops most first.
 */
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import { type EventCheck, eventSceneOf } from './eventScene.ts'
import { strengths } from './finding.ts'
import { storyChecks } from './stories/storyChecks.ts'

export const eventChecks: readonly EventCheck[] = [...storyChecks]

export const eventFindingsOf = (facts: EventFacts): readonly EventFinding[] => {
	const scene = eventSceneOf(facts)
	const all = eventChecks.flatMap(({ look }) => look(scene))
	return strengths.flatMap((strength) => all.filter((finding) => finding.strength === strength))
}
