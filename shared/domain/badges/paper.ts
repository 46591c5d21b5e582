/** Labels on paper: whether they fit, where each lies, how many sheets they take. Millimetres throughout. */
import type { BadgeDesign, BadgePaper } from './words.ts'

export type Size = { readonly width: number; readonly height: number }

export const a4: Size = { width: 210, height: 297 }
export const a6: Size = { width: 105, height: 148 }
/** A label printer's roll. */
const rollWidth = 62

/** Measures are typed to a tenth; sums of them may be off by the width of a hair. */
const hair = 0.001

/** What is too large for the paper. `width` and `height` of all labels together; `roll`: no side is as narrow as the roll. */
export type PaperProblem = 'width' | 'height' | 'roll' | 'card'

export type PaperFault = {
	readonly is: PaperProblem
	/** By how many millimetres. */
	readonly overMm: number
}

/** From the edge of the sheet to the end of its last label. */
export const extent = (design: BadgeDesign): Size => {
	const { across, down, widthMm, heightMm, gapXMm, gapYMm, marginLeftMm, marginTopMm } = design
	return {
		width: marginLeftMm + across * widthMm + (across - 1) * gapXMm,
		height: marginTopMm + down * heightMm + (down - 1) * gapYMm,
	}
}

const over = (is: PaperProblem, mm: number): readonly PaperFault[] => (mm > hair ? [{ is, overMm: mm }] : [])

/** Empty where the labels fit on the paper. */
export const faultsOf = (design: BadgeDesign): readonly PaperFault[] => {
	const { paper, widthMm, heightMm } = design
	if (paper === 'a4Sheet') {
		const { width, height } = extent(design)
		return [...over('width', width - a4.width), ...over('height', height - a4.height)]
	}
	if (paper === 'roll62') return over('roll', Math.min(widthMm, heightMm) - rollWidth)
	const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
	return over('card', Math.max(short - a6.width, long - a6.height))
}

/** The paper that the printer is given. A roll and a card are as large as their badge. */
export const pageOf = ({ paper, widthMm, heightMm }: BadgeDesign): Size =>
	paper === 'a4Sheet' ? a4 : { width: widthMm, height: heightMm }

export const isSheet = (paper: BadgePaper): boolean => paper === 'a4Sheet'

/** Labels on one sheet; one where every badge is a piece of its own. */
export const perSheet = ({ paper, across, down }: BadgeDesign): number => (isSheet(paper) ? across * down : 1)

/** Where a label lies on its sheet: from the left upper corner, row by row. `at` from 0. */
export const placeOf = (design: BadgeDesign, at: number): { readonly x: number; readonly y: number } => {
	if (!isSheet(design.paper)) return { x: 0, y: 0 }
	const { across, widthMm, heightMm, gapXMm, gapYMm, marginLeftMm, marginTopMm } = design
	return {
		x: marginLeftMm + (at % across) * (widthMm + gapXMm),
		y: marginTopMm + Math.floor(at / across) * (heightMm + gapYMm),
	}
}

/** A thing on its label of a sheet. `at` from 0. */
export type Laid<T> = { readonly thing: T; readonly at: number }

/**
 * Things on sheets, in order. `startAt`: the first label that is free on the first sheet, from 0; past the end of a
 * sheet it begins on a new one.
 */
export const onSheets = <T>(things: readonly T[], labels: number, startAt = 0): readonly (readonly Laid<T>[])[] => {
	const start = startAt >= labels ? 0 : Math.max(0, startAt)
	const sheets: Laid<T>[][] = []
	for (const [index, thing] of things.entries()) {
		const at = (start + index) % labels
		if (index === 0 || at === 0) sheets.push([])
		sheets.at(-1)?.push({ thing, at })
	}
	return sheets
}

/** The first free label after so many were printed: what the next print begins with. */
export const nextStart = (labels: number, startAt: number, printed: number): number =>
	((startAt >= labels ? 0 : startAt) + printed) % labels
