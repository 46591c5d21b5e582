/**
 * Designs to begin with, by the number of labels on a sheet as shops sell them in Britain. Measures are those that
 * makers print on the box; a printer may be a millimetre off, which is what the page of rectangles is for.
 */
import type { BadgeDesign, BadgePart } from './words.ts'

export const templateCodes = ['sheet8', 'sheet10', 'sheet14', 'sheet21', 'roll62', 'a6'] as const
export type TemplateCode = (typeof templateCodes)[number]

/** Pronouns are left out: an event that asked whether they may be printed puts them on. */
const usual: readonly BadgePart[] = ['preferredName', 'familyName', 'organisation', 'groups', 'photoMarker', 'code']
const small: readonly BadgePart[] = ['preferredName', 'familyName', 'photoMarker', 'code']

const sheet = (
	across: number,
	down: number,
	[widthMm, heightMm]: readonly [number, number],
	[marginTopMm, marginLeftMm]: readonly [number, number],
	parts: readonly BadgePart[],
): BadgeDesign => ({
	paper: 'a4Sheet',
	widthMm,
	heightMm,
	across,
	down,
	marginTopMm,
	marginLeftMm,
	gapXMm: 2.5,
	gapYMm: 0,
	parts,
})

const single = (
	paper: 'roll62' | 'a6',
	widthMm: number,
	heightMm: number,
	parts: readonly BadgePart[],
): BadgeDesign => ({
	paper,
	widthMm,
	heightMm,
	across: 1,
	down: 1,
	marginTopMm: 0,
	marginLeftMm: 0,
	gapXMm: 0,
	gapYMm: 0,
	parts,
})

export const templates: Readonly<Record<TemplateCode, BadgeDesign>> = {
	sheet8: sheet(2, 4, [99.1, 67.7], [13.1, 4.65], usual),
	sheet10: sheet(2, 5, [99.1, 57], [6, 4.65], usual),
	sheet14: sheet(2, 7, [99.1, 38.1], [15.15, 4.65], small),
	sheet21: sheet(3, 7, [63.5, 38.1], [15.15, 7.25], small),
	roll62: single('roll62', 100, 62, usual),
	a6: single('a6', 105, 148, [...usual, 'event']),
}
