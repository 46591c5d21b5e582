/** The words of badges. One list each, used by schema and screens. */

export const badgePapers = ['a4Sheet', 'roll62', 'a6'] as const
/** `a4Sheet`: labels on sheets; `roll62`: a label printer's roll of 62 mm; `a6`: a card for a lanyard. */
export type BadgePaper = (typeof badgePapers)[number]

export const badgeParts = [
	'preferredName',
	'familyName',
	'pronouns',
	'organisation',
	'photoMarker',
	'code',
	'groups',
	'event',
] as const
/** What may stand on a badge. An organisation only of people here for work. Nothing says what somebody takes part as. */
export type BadgePart = (typeof badgeParts)[number]

/** How a badge looks. Millimetres. */
export type BadgeDesign = {
	readonly paper: BadgePaper
	readonly widthMm: number
	readonly heightMm: number
	/** For sheets: labels across and down, and the margins around them. */
	readonly across: number
	readonly down: number
	readonly marginTopMm: number
	readonly marginLeftMm: number
	readonly gapXMm: number
	readonly gapYMm: number
	readonly parts: readonly BadgePart[]
}
