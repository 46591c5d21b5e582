/**
 * Every rule by its number, with the strength an event begins with and the part of the event it is
 * about. An event may change any strength but the locked ones. `kept` says how a rule is kept: `found`
 * by looking at the event, `refused` by the command that would break it, `never` because no screen or
 * query can break it.
 *
 * Not here, because an event does not hold yet what they need: D5 (only a password makes a file with health data
 * safe to leave), D6 and D9 (statistics, erasure), G5, G13, G16.
 */
import { breakoutRules } from './breakoutRules.ts'
import type { Strength } from './finding.ts'

export const ruleAreas = ['people', 'access', 'groups', 'stories', 'programme', 'marketplace', 'desk'] as const
export type RuleArea = (typeof ruleAreas)[number]

export type EventRuleInfo = {
	readonly strength: Strength
	readonly isLocked: boolean
	readonly area: RuleArea
	readonly kept: 'found' | 'refused' | 'never'
}

const rule = (
	area: RuleArea,
	strength: Strength,
	more: { readonly isLocked?: boolean; readonly kept?: EventRuleInfo['kept'] } = {},
): EventRuleInfo => ({ area, strength, isLocked: more.isLocked ?? false, kept: more.kept ?? 'found' })

const locked = { isLocked: true } as const

/** Rules over one round of groups, as the whole event lists them. */
const ofGroups = Object.fromEntries(
	Object.entries(breakoutRules).map(([id, { strength, isLocked }]) => [
		id,
		rule(id.startsWith('A') ? 'access' : id.startsWith('C') ? 'people' : 'groups', strength, { isLocked }),
	]),
) as Record<keyof typeof breakoutRules, EventRuleInfo>

export const eventRules = {
	...ofGroups,
	/** One person in two places at once. */
	C1: rule('people', 'publish'),
	/** Not enough time to get from one place to the next. */
	C2: rule('people', 'warn'),
	/** A speaker's preparation, rest or debrief overlaps anything; for a sensitive story it may not. */
	C3: rule('people', 'warn'),
	/** A supporter is double booked, on duty elsewhere, or supports two speakers within half an hour. */
	C4: rule('people', 'publish'),
	/** A supporter also hosts a group that the speaker sits in, or leads their session. */
	C5: rule('people', 'warn'),
	/** The only person of a stall is away while it is open. */
	C7: rule('people', 'warn'),
	/** Somebody on call for wellbeing or safeguarding has a group, a stall or a story at that time. */
	C8: rule('people', 'publish'),
	/** Interpreters without a break after three quarters of an hour, or one alone for long. */
	C9: rule('people', 'warn'),
	/** Three duties or more for one person in a day. */
	C10: rule('people', 'note'),
	/** A duty on a day somebody is not booked for, or after they left. */
	C11: rule('people', 'warn'),
	/** Somebody who has not come in has a duty within half an hour. */
	C12: rule('people', 'warn'),
	/** A need that is not ready the day before, or not met half an hour after the person came. */
	A8: rule('access', 'warn'),
	/** Somebody wants help to leave the building, and nothing is agreed, nobody is there to help, or how they leave an upper floor is not known. */
	A9: rule('access', 'publish'),
	/** A lift, a loop or a room has failed: who is affected. */
	A10: rule('access', 'note'),
	/** Interpreters did not get what they prepare from a week before. */
	A11: rule('access', 'warn'),
	/** A serious allergy without a confirmed meal. */
	A12: rule('access', 'warn'),
	/** A prep, quiet or wellbeing room is used for something else. */
	A13: rule('access', 'block'),
	/** On stage without a check in the last four hours. */
	S1: rule('stories', 'block', { ...locked, kept: 'refused' }),
	/** No supporter here, or no backup for a sensitive story. */
	S2: rule('stories', 'publish'),
	/** No prep call, no agreed alternative, no debrief booked. */
	S3: rule('stories', 'publish'),
	/** The content note is missing, or not said before the story. */
	S4: rule('stories', 'publish'),
	/** Recorded or photographed though a speaker has not agreed. */
	S5: rule('stories', 'block', locked),
	/** A real name in any text, where the speaker is shown by another. */
	S6: rule('stories', 'block', locked),
	/** The session takes questions that the speaker does not. */
	S7: rule('stories', 'block'),
	/** No time after a story with a content note; a sensitive story last, or straight before a sensitive group. */
	S8: rule('stories', 'warn'),
	/** Two sensitive stories back to back. */
	S9: rule('stories', 'warn'),
	/** Somebody the speaker would rather not meet leads, supports or shares the session. */
	S10: rule('stories', 'publish'),
	/** The debrief or the call afterwards is due. */
	S11: rule('stories', 'warn'),
	/** Words about suicide that name a method or a place, or say "committed". */
	S12: rule('stories', 'warn'),
	/** A speaker under 18 without guardian agreement, chaperone and a safeguarding lead by name. */
	S13: rule('stories', 'block', locked),
	/** Consent may be affected on the day: ask again, slowly, with the supporter there. */
	S14: rule('stories', 'note'),
	/** Two items in one room at once. */
	P3: rule('programme', 'warn'),
	/** More than forty minutes without a break. */
	P4: rule('programme', 'note'),
	/** An item outside the hours of its day, or outside ten to three. */
	P5: rule('programme', 'note'),
	/** An item of a round of groups whose time is another than the round's. */
	P6: rule('programme', 'publish'),
	/** More than a position has room or sockets for, or a circuit can give. */
	M1: rule('marketplace', 'block'),
	/** What a stall wished of its place and does not have. */
	M2: rule('marketplace', 'warn'),
	/** A paper of a stall is missing or has run out; stops publishing where the event says so. */
	M3: rule('marketplace', 'warn'),
	/** A stall on a way, an exit or a queue. */
	M4: rule('marketplace', 'block'),
	/** A stall that few wish to be seen at, where many look on. */
	M5: rule('marketplace', 'warn'),
	/** A steward's needs that the position cannot meet. */
	M6: rule('marketplace', 'publish'),
	/** Checking somebody in who cancelled, or on the wrong day: to the help desk. */
	D1: rule('desk', 'warn', { kept: 'refused' }),
	/** The building is nearly full; at what fire allows nobody else may come in. */
	D2: rule('desk', 'warn'),
	/** What a desk must not see. */
	D3: rule('desk', 'block', { ...locked, kept: 'never' }),
	/** Health words in a text that everybody reads. */
	D4: rule('desk', 'warn'),
	/** A cell of an export that a spreadsheet would take for a formula. */
	D7: rule('desk', 'block', { ...locked, kept: 'never' }),
	/** Past the day until which it is kept; a file that would hold it does not leave. */
	D8: rule('desk', 'warn'),
	/** A note of a group names somebody who is registered. */
	D10: rule('desk', 'warn'),
	/** Names on what hangs where everybody reads it: sheets for walls are made of badge numbers alone. */
	D11: rule('desk', 'warn', { kept: 'never' }),
} as const satisfies Record<string, EventRuleInfo>

export type EventRule = keyof typeof eventRules
export const eventRuleIds = Object.keys(eventRules) as readonly EventRule[]
