/** The words of the marketplace. One list each, used by schema, rules and screens. */

export const stallStates = ['invited', 'applied', 'accepted', 'withdrawn'] as const
/** Where a stall has a place is told by its place, and the day by its marks. */
export type StallState = (typeof stallStates)[number]

export const documentKinds = ['insurance', 'riskAssessment', 'pat', 'foodHygiene'] as const
/** `pat`: portable appliance test. */
export type DocumentKind = (typeof documentKinds)[number]

export const documentStates = ['missing', 'received', 'checked'] as const
/** Expired follows from the date. */
export type DocumentState = (typeof documentStates)[number]

export const lightLevels = ['low', 'normal', 'bright'] as const
export type LightLevel = (typeof lightLevels)[number]

export const noiseZones = ['quiet', 'normal', 'loud'] as const
export type NoiseZone = (typeof noiseZones)[number]

export const zoneKinds = [
	'entrance',
	'exit',
	'quietExit',
	'quietRoute',
	'stepFreeRoute',
	'queue',
	'aisle',
	'photoWall',
	'paymentTable',
	'other',
] as const
/** Parts of the hall. Queue, exits, aisles and step-free routes must stay clear. */
export type ZoneKind = (typeof zoneKinds)[number]
/** Nothing may stand on these. */
export const clearZones = [
	'entrance',
	'exit',
	'quietExit',
	'stepFreeRoute',
	'queue',
	'aisle',
] as const satisfies readonly ZoneKind[]

export const stallMarks = ['arrived', 'powerOn', 'riskSeen', 'exitClear', 'open', 'closed', 'cleared'] as const
/** What is ticked off for a stall on the day. */
export type StallMark = (typeof stallMarks)[number]

/** What a stall may wish of its place; see `shared/allocation/stalls/evaluate.ts`. */
export const wishKinds = ['wall', 'privacy', 'quiet', 'light', 'near', 'far', 'awayFromNoise'] as const

export const cannotStand = [
	'taken',
	'closed',
	'tooFewTables',
	'noSocket',
	'tooFewWatts',
	'circuitFull',
	'notStepFree',
	'ruledOut',
] as const
/**
 * Why a stall cannot stand somewhere: what the position, its supply or its circuit lacks. `taken` too where
 * whoever stands there is pinned, or has nowhere to go back to; `closed` where nothing may stand today.
 */
export type CannotStand = (typeof cannotStand)[number]
