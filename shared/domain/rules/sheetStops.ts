/**
 * What stops a sheet or file of the programme from leaving: something wrong about a story that would be
 * read on it. Who is missing in the room is no fault of the paper, and does not keep the stage without one.
 */
import type { EventFacts } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import type { EventRule } from './eventRules.ts'
import { eventSceneOf } from './eventScene.ts'
import { stopsPublishing } from './finding.ts'
import { storyChecks } from './stories/storyChecks.ts'

/** The content note, what is recorded, names, and whether somebody under 18 may speak. */
const onPaper: ReadonlySet<EventRule> = new Set<EventRule>(['S4', 'S5', 'S6', 'S13'])

/** @param slotIds the stories that the sheet carries */
export const sheetStops = (facts: EventFacts, slotIds: readonly string[]): readonly EventFinding[] => {
	const carried = new Set(slotIds)
	const scene = eventSceneOf(facts)
	return storyChecks
		.filter(({ rule }) => onPaper.has(rule))
		.flatMap(({ look }) => look(scene))
		.filter((finding) => stopsPublishing(finding) && finding.slotIds.some((id) => carried.has(id)))
}
