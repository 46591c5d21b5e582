/**
 * The rules over breakout groups by number, with the strength an event begins with. Locked ones cannot
 * be weakened. Three numbers are not here because nothing could find them: G5 (a sector that every
 * group should have) needs minimums that an event does not keep yet; G13 (a manager and their report)
 * is only ever told as two people to keep apart, which is G10; G16 (in another part of the building
 * than the evacuation buddy) needs the buddy as a person, and it is words so far.
 */
import type { Strength } from './finding.ts'

type RuleInfo = { readonly strength: Strength; readonly isLocked: boolean }
const rule = (strength: Strength, isLocked = false): RuleInfo => ({ strength, isLocked })

export const breakoutRules = {
	/** Somebody needs a step-free way and the room has none. */
	A1: rule('block', true),
	/** Somebody needs a loop and the room has none. */
	A2: rule('publish'),
	/** People who share interpreters are in different groups at once. */
	A3: rule('publish'),
	/** More people in a room than may be there if there is a fire. */
	A4: rule('block', true),
	/** More people in a room than its layout seats. */
	A5: rule('warn'),
	/** A companion is in another group than the person they came with. */
	A6: rule('block'),
	/** Somebody needs low noise and the room is not a quiet one. */
	A7: rule('warn'),
	/** A host is a participant in the same round. */
	C6: rule('block', true),
	/** A group has exactly one lived-experience voice. */
	G1: rule('publish'),
	/** A group has no lived-experience voice. */
	G2: rule('warn'),
	/** A group lacks people who use services, or carers. */
	G3: rule('note'),
	/** One sector is more than half of a group, or one organisation has more than two people in it. */
	G4: rule('warn'),
	/** A group is too small or too large, or groups of one topic differ by more than two. */
	G6: rule('warn'),
	/** No facilitator, no note-taker, or one person as both, or they are not here. */
	G7: rule('publish'),
	/** A sensitive topic without wellbeing supporter or content note. */
	G8: rule('publish'),
	/** Somebody is in a topic they asked to miss. */
	G9: rule('block', true),
	/** Somebody is where they cannot be placed; why is not said. */
	G10: rule('block', true),
	/** People who wish to stay together are in different groups. */
	G11: rule('publish'),
	/** A topic twice for one person, or the same companions again. */
	G12: rule('warn'),
	/** Somebody under 18 is in a group without their chaperone. */
	G14: rule('block', true),
	/** Fewer people than hoped have a topic they chose. */
	G15: rule('note'),
	/** Publishing changes what people were told. */
	G17: rule('warn'),
	/** Somebody who takes part has no group. */
	P1: rule('publish'),
	/** A group has no room, or its room is out of use. */
	P2: rule('publish'),
} as const satisfies Record<string, RuleInfo>

export type BreakoutRule = keyof typeof breakoutRules
export const breakoutRuleIds = Object.keys(breakoutRules) as readonly BreakoutRule[]
