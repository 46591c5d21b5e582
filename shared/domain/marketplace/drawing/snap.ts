/**
 * Where something that is dragged comes to rest: at a wall, in line with an edge or the middle of something else,
 * else on the grid. Each of the two directions for itself; the nearest line wins, and a wall before others that are
 * as near. Centimetres.
 */
import type { HallFact } from '../facts.ts'
import type { Footprint } from '../footprint.ts'
import { type By, movedBox } from './box.ts'

/** A line that something was put in line with. `across`: runs from left to right, at so far from the top. */
export type Guide = {
	readonly way: 'down' | 'across'
	readonly at: number
	readonly from: number
	readonly to: number
}

export type SnapTo = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	/** 0: no grid. */
	readonly gridCm: number
	/** What stays where it is. */
	readonly others: readonly Footprint[]
	/** How near a line has to be to draw. 0: nothing draws, and only what is in line already is told. */
	readonly reachCm: number
}

/** Which of its lines may be drawn to others: all of them where it is moved, the moved one where it is made larger. */
export type SnapLines = { readonly x: readonly Line[]; readonly y: readonly Line[] }
type Line = 'start' | 'middle' | 'end'

export const allLines: SnapLines = { x: ['start', 'middle', 'end'], y: ['start', 'middle', 'end'] }

export type Snapped = { readonly by: By; readonly guides: readonly Guide[] }

type Span = { readonly start: number; readonly end: number }

const lineOf = ({ start, end }: Span, line: Line): number =>
	line === 'start' ? start : line === 'end' ? end : (start + end) / 2

const across = ({ left, right }: Footprint): Span => ({ start: left, end: right })
const along = ({ top, bottom }: Footprint): Span => ({ start: top, end: bottom })

const everyLine: readonly Line[] = ['start', 'middle', 'end']

type Drawn = { readonly at: number; readonly off: number }

/** The line that draws most; a wall before others as near. Null: none is near enough. */
const nearestLine = (
	moved: Span,
	lines: readonly Line[],
	others: readonly Span[],
	size: number,
	reachCm: number,
): Drawn | null => {
	let best: Drawn | null = null
	const look = (line: Line, at: number): void => {
		const off = at - lineOf(moved, line)
		const far = Math.abs(off)
		if (far <= reachCm && (best === null || far < Math.abs(best.off))) best = { at, off }
	}
	if (lines.includes('start')) look('start', 0)
	if (lines.includes('end')) look('end', size)
	for (const other of others) for (const to of everyLine) for (const line of lines) look(line, lineOf(other, to))
	return best
}

const onGrid = (moved: Span, lines: readonly Line[], gridCm: number): number => {
	if (gridCm <= 0) return 0
	const from = lines.includes('start') ? moved.start : moved.end
	return Math.round(from / gridCm) * gridCm - from
}

const isAt = (box: Span, at: number): boolean => everyLine.some((line) => lineOf(box, line) === at)

/** How far it is moved in all, so that it comes to rest, and the lines that it then stands in line with. */
export const snapped = (box: Footprint, by: By, to: SnapTo, lines: SnapLines = allLines): Snapped => {
	const moved = movedBox(box, by)
	const { widthCm, depthCm } = to.hall
	const isFree = to.reachCm <= 0
	const nearX = nearestLine(across(moved), lines.x, to.others.map(across), widthCm, to.reachCm)
	const nearY = nearestLine(along(moved), lines.y, to.others.map(along), depthCm, to.reachCm)
	const offX = nearX?.off ?? (isFree || lines.x.length === 0 ? 0 : onGrid(across(moved), lines.x, to.gridCm))
	const offY = nearY?.off ?? (isFree || lines.y.length === 0 ? 0 : onGrid(along(moved), lines.y, to.gridCm))
	const end = { x: by.x + offX, y: by.y + offY }
	const rested = movedBox(box, end)
	const guides: Guide[] = []
	if (nearX !== null) {
		const inLine = [rested, ...to.others.filter((other) => isAt(across(other), nearX.at))].map(along)
		guides.push({
			way: 'down',
			at: nearX.at,
			from: Math.min(...inLine.map(({ start }) => start)),
			to: Math.max(...inLine.map(({ end: last }) => last)),
		})
	}
	if (nearY !== null) {
		const inLine = [rested, ...to.others.filter((other) => isAt(along(other), nearY.at))].map(across)
		guides.push({
			way: 'across',
			at: nearY.at,
			from: Math.min(...inLine.map(({ start }) => start)),
			to: Math.max(...inLine.map(({ end: last }) => last)),
		})
	}
	return { by: end, guides }
}
