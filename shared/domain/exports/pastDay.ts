/** D8: which kinds of data a file holds, and that none leaves with what should be gone by now. Pure. */
import { type RetainedData, retainedData } from '../retention/schedule.ts'
import type { EventFacts } from '../rules/eventFacts.ts'
import { stopsPublishing } from '../rules/finding.ts'
import { type RuleStrengths, strengthOf } from '../rules/strengths.ts'
import type { LeftKind } from './kinds.ts'

/** Counts that nobody follows from, and the account of what was erased, hold none. */
export const heldIn: { readonly [K in LeftKind]: readonly RetainedData[] } = {
	attendance: ['attendance', 'contacts'],
	statistics: [],
	heard: [],
	followUp: ['contacts'],
	catering: ['care'],
	payments: ['payments'],
	plates: ['care'],
	access: ['care'],
	evacuation: ['care'],
	runSheet: ['attendance'],
	speakerSlots: ['stories', 'storyConsent'],
	stalls: ['attendance'],
	certificates: ['attendance'],
	certificateRegister: ['attendance'],
	commissionerReport: [],
	retention: [],
	openCopy: retainedData,
}

/** Whether a file would hold something past its day. An event that made the rule weaker lets it leave. */
export const isPastDay = (
	what: LeftKind,
	{ retention, nowMs, strengths }: Pick<EventFacts, 'retention' | 'nowMs'> & { readonly strengths: RuleStrengths },
): boolean =>
	stopsPublishing({ strength: strengthOf('D8', strengths, 'publish') }) &&
	retention.some(({ data, untilMs }) => heldIn[what].includes(data) && untilMs <= nowMs)
