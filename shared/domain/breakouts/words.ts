/** The words of breakout groups: duties, wishes, sources. One list each, used by schema, rules and screens. */

export const hostDuties = ['facilitator', 'coFacilitator', 'noteTaker', 'wellbeing'] as const
/** What a host does at a table. `wellbeing`: a supporter in the room for a sensitive topic. */
export type HostDuty = (typeof hostDuties)[number]

export const constraintKinds = ['together', 'apart', 'apartFromTeam'] as const
/** `apartFromTeam`: not with anybody of an organisation. No reason is ever kept. */
export type ConstraintKind = (typeof constraintKinds)[number]

export const awayReasons = ['stall', 'story', 'crew', 'left', 'other'] as const
/** Why somebody is not looked a group for in a round. */
export type AwayReason = (typeof awayReasons)[number]

export const placeSources = ['run', 'hand', 'fix', 'desk', 'door'] as const
/** How somebody came to sit where they do. `desk`: a walk-in; `door`: taken in when the round began. */
export type PlaceSource = (typeof placeSources)[number]

export const noteKinds = ['point', 'question', 'action', 'quotation'] as const
export type NoteKind = (typeof noteKinds)[number]
/** How many lines of each kind a group keeps: what it would say if it had one minute. */
export const mostNotes = { point: 5, question: 5, action: 3, quotation: 1 } as const satisfies Record<NoteKind, number>

export const roomFeatures = ['stepFree', 'hearingLoop', 'lowNoise'] as const
/** What a room must have for somebody to take part there. */
export type RoomFeature = (typeof roomFeatures)[number]

export const roomFaults = ['lift', 'loop', 'room'] as const
/** What has failed: the way up, the loop, or the room altogether. */
export type RoomFault = (typeof roomFaults)[number]

export const repeatTopics = ['forbid', 'discourage', 'allow'] as const
export const mostChoices = 5
/** What people are asked for; more would be work without use. */
export const mostAvoided = 5

/** Who is looked a place for: everybody who booked, or only those who have come in. */
export const poolKinds = ['booked', 'here'] as const
export type PoolKind = (typeof poolKinds)[number]
