/** What counts towards a certificate of continuing professional development (CPD), and what is printed on every one. */

export type ItemKind = 'plenary' | 'story' | 'breakout' | 'break' | 'marketplace' | 'meal' | 'quietTime' | 'setUp'

/** `groupWork` counts as well, and is said to be of taking part. */
export const itemUses = ['no', 'counts', 'groupWork'] as const
export type ItemUse = (typeof itemUses)[number]

/** Educational unless somebody says otherwise: what is taught, told or worked on together. */
export const usualUse = (kind: ItemKind): ItemUse =>
	kind === 'breakout' ? 'groupWork' : kind === 'plenary' || kind === 'story' ? 'counts' : 'no'

/** An item of the programme, with its times at the venue: `10:00`. */
export type CountedItem = {
	readonly itemId: string
	readonly dayId: string
	readonly startAt: string
	readonly endAt: string
	readonly use: ItemUse
}

export type CertificateSettings = {
	/** What somebody can do now that they could not before. */
	readonly outcomes: readonly string[]
	readonly organiser: string
	/** Where whoever is shown a certificate asks whether it is true. */
	readonly checkWith: string
	/** Somebody with less has no certificate. */
	readonly leastMinutes: number
	/** Where it differs from what is usual for its kind. */
	readonly uses: readonly { readonly itemId: string; readonly use: ItemUse }[]
}

export const usualSettings = (organiser: string): CertificateSettings => ({
	outcomes: [],
	organiser,
	checkWith: '',
	leastMinutes: 60,
	uses: [],
})
