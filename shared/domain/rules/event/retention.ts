/** What is kept longer than was said, and what goes by itself within a week. */
import { isWarnedOf } from '../../retention/byItself.ts'
import { isDue } from '../../retention/schedule.ts'
import { type EventCheck, eventFound } from '../eventScene.ts'

/**
 * One for each kind of data, `data` its code. Variant `goes`: by itself, on a day within a week; else it is past its
 * day, and goes only when somebody erases it.
 */
const retention: EventCheck = {
	rule: 'D8',
	reads: ['now', 'retention'],
	look: (scene) => {
		const { nowMs, retention } = scene.facts
		return retention.flatMap(({ data, untilMs, goesAtMs }) => {
			const goes = isWarnedOf(goesAtMs, nowMs)
			if (!goes && !isDue(untilMs, nowMs)) return []
			return [
				eventFound(scene, 'D8', [data], {
					variant: goes ? 'goes' : 'main',
					values: { data, atMs: (goes ? goesAtMs : untilMs) ?? untilMs },
					fix: { kind: 'go', to: 'keeping', id: data },
				}),
			]
		})
	},
}

export const retentionChecks: readonly EventCheck[] = [retention]
