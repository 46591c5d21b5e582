/**
 * Codes of positions: in the order in which somebody meets them, and such that they go on counting. Codes are the
 * same whatever their letters' case.
 */
import type { HallFact, PositionFact, ZoneFact } from '../facts.ts'
import { footprintOf, footprintOfZone } from '../footprint.ts'
import { middleOf } from './box.ts'

/** As many letters as a code may have. */
export const longestCode = 12

export const readingOrders = ['rows', 'columns', 'walls'] as const
/** `rows`: from the top left, row by row; `columns`: column by column; `walls`: clockwise along the walls from the way in. */
export type ReadingOrder = (typeof readingOrders)[number]

type Placed = Pick<PositionFact, 'id' | 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turned'>
type Scene = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	readonly zones: readonly ZoneFact[]
}

/** Positions in lines: whatever is within half a position's depth of the first of a line belongs to it. */
const inLines = <T extends Placed>(
	positions: readonly T[],
	line: (position: T) => number,
	within: (position: T) => number,
	depth: (position: T) => number,
): readonly T[] => {
	const sorted = positions.toSorted((one, other) => line(one) - line(other) || within(one) - within(other))
	const lines: T[][] = []
	let start = Number.NaN
	for (const position of sorted) {
		const last = lines.at(-1)
		if (last === undefined || line(position) - start > depth(position) / 2) {
			start = line(position)
			lines.push([position])
		} else last.push(position)
	}
	return lines.flatMap((one) => one.toSorted((first, second) => within(first) - within(second)))
}

const x = ({ xCm }: Placed): number => xCm
const y = ({ yCm }: Placed): number => yCm

/** How far along the walls, clockwise from the top left corner, the nearest piece of wall is. */
const alongWalls = (at: { readonly x: number; readonly y: number }, { widthCm, depthCm }: Scene['hall']): number => {
	const walls = [
		{ far: at.y, along: at.x },
		{ far: widthCm - at.x, along: widthCm + at.y },
		{ far: depthCm - at.y, along: 2 * widthCm + depthCm - at.x },
		{ far: at.x, along: 2 * (widthCm + depthCm) - at.y },
	]
	return walls.reduce((best, one) => (one.far < best.far ? one : best)).along
}

/** From the way in on, or from the top left corner where none is drawn. */
const clockwise = <T extends Placed>(positions: readonly T[], { hall, zones }: Scene): readonly T[] => {
	const round = 2 * (hall.widthCm + hall.depthCm)
	const entrance = zones.find(({ kind }) => kind === 'entrance')
	const start = entrance === undefined ? 0 : alongWalls(middleOf(footprintOfZone(entrance)), hall)
	const key = new Map(
		positions.map((one) => [one.id, (alongWalls({ x: one.xCm, y: one.yCm }, hall) - start + round) % round]),
	)
	return positions.toSorted((one, other) => (key.get(one.id) ?? 0) - (key.get(other.id) ?? 0))
}

export const inReadingOrder = <T extends Placed>(
	positions: readonly T[],
	order: ReadingOrder,
	scene: Scene,
): readonly T[] => {
	const tall = (one: T): number => footprintOf(one).bottom - footprintOf(one).top
	const wide = (one: T): number => footprintOf(one).right - footprintOf(one).left
	switch (order) {
		case 'rows':
			return inLines(positions, y, x, tall)
		case 'columns':
			return inLines(positions, x, y, wide)
		case 'walls':
			return clockwise(positions, scene)
	}
}

/** `M` and 3 of two digits: `M03`. */
export const codeOf = (prefix: string, number: number, digits: number): string => {
	const counted = String(number).padStart(digits, '0')
	return `${prefix.slice(0, Math.max(0, longestCode - counted.length))}${counted}`
}

/** The codes that positions get, in the order given. As many digits as the last one needs, two at least. */
export const numbered = (
	inOrder: readonly Pick<PositionFact, 'id'>[],
	prefix: string,
	first: number,
): ReadonlyMap<string, string> => {
	const digits = Math.max(2, String(first + inOrder.length - 1).length)
	return new Map(inOrder.map(({ id }, at) => [id, codeOf(prefix, first + at, digits)]))
}

/** What comes before the number at the end of a code, the number, and of how many digits it is; none: one that is to be counted from 2. */
export const partsOfCode = (
	code: string,
): { readonly prefix: string; readonly number: number; readonly digits: number } => {
	const counted = /\d{1,6}$/.exec(code)?.[0]
	if (counted === undefined) return { prefix: code, number: 1, digits: 1 }
	return { prefix: code.slice(0, -counted.length), number: Number(counted), digits: counted.length }
}
