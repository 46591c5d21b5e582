/**
 * Looks at one event again and again as it goes on: a rule whose slices have not changed since it was
 * asked last answers what it answered then. Finds what `eventFindingsOf` would find from scratch, in
 * the same order.
 */
import type { EventFinding } from './eventFinding.ts'
import { eventChecks } from './eventFindings.ts'
import { eventReads } from './eventReads.ts'
import { type EventCheck, eventSceneOf } from './eventScene.ts'
import type { FactMarks, FactSlice, MarkedFacts } from './factSlices.ts'
import { strengths } from './finding.ts'

type Findings = readonly EventFinding[]
type Kept = { readonly marks: FactMarks; readonly found: Findings }

export type EventLook = {
	readonly look: (marked: MarkedFacts) => Findings
	/** How many rules were asked the last time. */
	readonly asked: () => number
}

const isSame = (before: FactMarks, now: FactMarks, reads?: readonly FactSlice[]): boolean =>
	(reads ?? (Object.keys(now) as readonly FactSlice[])).every((slice) => before[slice] === now[slice])

export const createEventLook = (checks: readonly EventCheck[] = eventChecks): EventLook => {
	const kept = new Map<EventCheck, Kept>()
	let asked = 0
	let last: { readonly marks: FactMarks; readonly all: Findings } | null = null
	return {
		look: ({ facts, marks }) => {
			asked = 0
			if (last && isSame(last.marks, marks)) return last.all
			// Whatever is found is as strong as the event has it.
			if (last && last.marks.strengths !== marks.strengths) kept.clear()
			const scene = eventSceneOf(facts)
			const found = checks.flatMap((check) => {
				const known = kept.get(check)
				if (known && isSame(known.marks, marks, check.reads ?? eventReads[check.rule])) return known.found
				asked++
				const again = check.look(scene)
				kept.set(check, { marks, found: again })
				return again
			})
			const all = strengths.flatMap((strength) => found.filter((finding) => finding.strength === strength))
			last = { marks, all }
			return all
		},
		asked: () => asked,
	}
}
