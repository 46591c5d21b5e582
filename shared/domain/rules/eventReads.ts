/**
 * What a rule reads of the facts, where that is not everything: so that somebody who comes in does not
 * make every clash of every day be looked for again. A test watches each rule and fails where one reads
 * what it is not down for. Strengths are not named: when they change, every rule is asked again.
 */
import type { EventRule } from './eventRules.ts'
import type { FactSlice } from './factSlices.ts'

/** What everybody has to do and where, whoever has come in. */
const whatIsPlanned: readonly FactSlice[] = [
	'now',
	'people',
	'places',
	'groups',
	'programme',
	'stories',
	'market',
	'needs',
]
/** How the hall stands, and what those at its stalls need. */
const howStallsStand: readonly FactSlice[] = ['people', 'programme', 'needs', 'market']
const whatIsSaid: readonly FactSlice[] = ['stories', 'speakerNames', 'publicTexts']

export const eventReads: Readonly<Partial<Record<EventRule, readonly FactSlice[]>>> = {
	A9: [...whatIsPlanned, 'presence', 'plans'],
	C1: whatIsPlanned,
	C2: whatIsPlanned,
	C3: whatIsPlanned,
	C8: whatIsPlanned,
	C10: whatIsPlanned,
	M1: howStallsStand,
	M2: howStallsStand,
	M3: howStallsStand,
	M4: howStallsStand,
	M5: howStallsStand,
	M6: howStallsStand,
	P3: whatIsPlanned,
	P4: whatIsPlanned,
	P5: whatIsPlanned,
	P6: whatIsPlanned,
	S6: whatIsSaid,
}
