/**
 * The marketplace as rules, proposal and screens see it, read in one go and never changed. Lengths in
 * centimetres; ids are the event's own. Holds who stands at stalls, so it stays with the file's owner.
 */
import type { DocumentKind, DocumentState, LightLevel, NoiseZone, StallMark, StallState, ZoneKind } from './words.ts'

export type HallFact = {
	readonly id: string
	readonly roomId: string | null
	readonly name: string
	readonly widthCm: number
	readonly depthCm: number
	readonly gridCm: number
}

export type CircuitFact = { readonly id: string; readonly name: string; readonly watts: number }

export type ZoneFact = {
	readonly id: string
	readonly kind: ZoneKind
	readonly label: string
	readonly xCm: number
	readonly yCm: number
	readonly widthCm: number
	readonly depthCm: number
}

export type PositionFact = {
	readonly id: string
	readonly code: string
	/** Of its middle. */
	readonly xCm: number
	readonly yCm: number
	readonly widthCm: number
	readonly depthCm: number
	readonly turned: 0 | 90 | 180 | 270
	readonly tables: number
	readonly sockets: number
	readonly watts: number
	readonly circuitId: string | null
	readonly isWall: boolean
	readonly light: LightLevel
	readonly noise: NoiseZone
	readonly isPrivate: boolean
	readonly isStepFree: boolean
	readonly isOpen: boolean
	readonly near: readonly ZoneKind[]
}

export type StewardFact = {
	readonly registrationId: string
	readonly dayId: string
	readonly startAt: string
	readonly endAt: string
	readonly canLeave: boolean
}

export type DocumentFact = {
	readonly kind: DocumentKind
	readonly state: DocumentState
	readonly expiresOn: string
	readonly amount: number
}

export type StallFact = {
	readonly id: string
	readonly number: number
	readonly organisation: string
	readonly title: string
	readonly blurb: string
	readonly state: StallState
	readonly tables: number
	readonly chairs: number
	readonly sockets: number
	readonly watts: number
	readonly needsWall: boolean
	readonly needsPrivacy: boolean
	readonly needsQuiet: boolean
	readonly needsLight: '' | 'low' | 'bright'
	/** A steward cannot use steps. */
	readonly needsStepFree: boolean
	readonly isNoisy: boolean
	readonly hasFood: boolean
	/** Stall ids and kinds of zones. */
	readonly near: readonly string[]
	readonly far: readonly string[]
	readonly priority: number
	readonly stewards: readonly StewardFact[]
	readonly documents: readonly DocumentFact[]
	readonly place: { readonly positionId: string; readonly isPinned: boolean } | null
	readonly bannedFrom: readonly string[]
	readonly marks: readonly { readonly dayId: string; readonly mark: StallMark; readonly atMs: number }[]
}

export type StallAims = {
	readonly fairness: 'worstFirst' | 'total'
	readonly nearMetres: number
	readonly farMetres: number
	readonly weights: Readonly<Record<'wall' | 'privacy' | 'quiet' | 'light' | 'near' | 'far' | 'moved', number>>
	readonly documentsStop: boolean
	readonly leastCover: number
}

/** What a new event begins with. */
export const usualStallAims: StallAims = {
	fairness: 'worstFirst',
	nearMetres: 5,
	farMetres: 10,
	weights: { wall: 10, privacy: 10, quiet: 10, light: 10, near: 10, far: 10, moved: 15 },
	documentsStop: false,
	leastCover: 0,
}

export type MarketFacts = {
	readonly hall: HallFact | null
	readonly circuits: readonly CircuitFact[]
	readonly zones: readonly ZoneFact[]
	/** By code. */
	readonly positions: readonly PositionFact[]
	/** By number. */
	readonly stalls: readonly StallFact[]
	readonly aims: StallAims
	/** Stall to position as people were told last; null before the first time. */
	readonly told: {
		readonly version: number
		readonly atMs: number
		readonly places: Readonly<Record<string, string>>
	} | null
}
