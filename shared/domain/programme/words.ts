/** The words of the programme. One list each, used by schema, rules and screens. */

export const itemKinds = ['plenary', 'story', 'breakout', 'break', 'marketplace', 'meal', 'quietTime', 'setUp'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemStatuses = ['planned', 'ready', 'on', 'held', 'done', 'dropped'] as const
/** `held`: begun and waiting, or not begun because something is waited for. */
export type ItemStatus = (typeof itemStatuses)[number]

export const sheetKinds = ['runSheet', 'avSheet', 'stageSheet', 'speakerCard', 'programme', 'calendar'] as const
/** What can leave the screen. `programme`: the page that visitors get. `calendar`: a file of appointments. */
export type SheetKind = (typeof sheetKinds)[number]

export const shiftKinds = ['crew', 'wellbeing', 'safeguarding'] as const
/**
 * Duties with a time and no other home. `wellbeing`, `safeguarding`: on call, so nothing else at that time. Time at
 * a stall is the marketplace's: only there is it said at which, so only there can it be told that a stall is left
 * alone.
 */
export type ShiftKind = (typeof shiftKinds)[number]

export const roomPurposes = ['prep', 'quiet', 'wellbeing', 'prayer', 'office'] as const
/** What a room is kept for and nothing else. */
export type RoomPurpose = (typeof roomPurposes)[number]
