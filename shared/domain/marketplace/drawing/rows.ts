/** Many positions at a time: a row of copies, in line, evenly apart, turned. Whole centimetres. */
import { freeCodes } from '../countingCodes.ts'
import type { PositionFact } from '../facts.ts'
import { footprintOf } from '../footprint.ts'
import type { RowWay } from '../positionRow.ts'
import { type By, boxAround, movedBox } from './box.ts'

export type RowAsked = {
	/** How many times they are repeated. */
	readonly count: number
	/** Between one and the next. */
	readonly gapCm: number
	readonly way: RowWay
	readonly newId: () => string
}

const directionOf: Readonly<Record<RowWay, By>> = {
	right: { x: 1, y: 0 },
	left: { x: -1, y: 0 },
	down: { x: 0, y: 1 },
	up: { x: 0, y: -1 },
}

/**
 * Copies of one position, or of a whole row of them, one after the other in a direction. Codes go on counting; of
 * several they go on in the order in which the originals are given.
 */
export const repeated = (
	originals: readonly PositionFact[],
	all: readonly PositionFact[],
	{ count, gapCm, way, newId }: RowAsked,
): readonly PositionFact[] => {
	const around = boxAround(originals.map(footprintOf))
	if (around === null) return []
	const direction = directionOf[way]
	const stepX = direction.x * (Math.ceil(around.right - around.left) + gapCm)
	const stepY = direction.y * (Math.ceil(around.bottom - around.top) + gapCm)
	const copies: PositionFact[] = []
	const codes = all.map(({ code }) => code)
	for (let at = 1; at <= count; at++)
		for (const original of originals) {
			const [code = ''] = freeCodes(original.code, 1, codes)
			codes.push(code)
			copies.push({ ...original, id: newId(), code, xCm: original.xCm + at * stepX, yCm: original.yCm + at * stepY })
		}
	return copies
}

export const edges = ['left', 'middle', 'right', 'top', 'centre', 'bottom'] as const
/** `middle`: one above the other by their middles; `centre`: side by side by theirs. */
export type Edge = (typeof edges)[number]

const moved = <T extends PositionFact>(position: T, { x, y }: By): T => ({
	...position,
	xCm: Math.round(position.xCm + x),
	yCm: Math.round(position.yCm + y),
})

/** All of them in line with the outermost of them, or with the middle of all. */
export const aligned = <T extends PositionFact>(positions: readonly T[], edge: Edge): readonly T[] => {
	const around = boxAround(positions.map(footprintOf))
	if (around === null) return positions
	return positions.map((position) => {
		const { left, top, right, bottom } = footprintOf(position)
		switch (edge) {
			case 'left':
				return moved(position, { x: around.left - left, y: 0 })
			case 'right':
				return moved(position, { x: around.right - right, y: 0 })
			case 'middle':
				return moved(position, { x: (around.left + around.right - left - right) / 2, y: 0 })
			case 'top':
				return moved(position, { x: 0, y: around.top - top })
			case 'bottom':
				return moved(position, { x: 0, y: around.bottom - bottom })
			case 'centre':
				return moved(position, { x: 0, y: (around.top + around.bottom - top - bottom) / 2 })
		}
	})
}

/** The same gap between each and the next; the two outermost stay where they are. Fewer than three stay as they are. */
export const spreadEvenly = <T extends PositionFact>(positions: readonly T[], way: 'across' | 'down'): readonly T[] => {
	if (positions.length < 3) return positions
	const span = (one: T): readonly [start: number, end: number] => {
		const { left, top, right, bottom } = footprintOf(one)
		return way === 'across' ? [left, right] : [top, bottom]
	}
	const middle = (one: T): number => (way === 'across' ? one.xCm : one.yCm)
	const sorted = positions.toSorted((one, other) => middle(one) - middle(other))
	const [start, end] = [sorted[0], sorted.at(-1)]
	if (start === undefined || end === undefined) return positions
	const room = span(end)[1] - span(start)[0]
	const filled = sorted.reduce((sum, one) => sum + span(one)[1] - span(one)[0], 0)
	const gap = (room - filled) / (sorted.length - 1)
	let next = span(start)[0]
	const offs = new Map<string, number>()
	for (const one of sorted) {
		const [from, to] = span(one)
		offs.set(one.id, one === start || one === end ? 0 : next - from)
		next += to - from + gap
	}
	return positions.map((one) => {
		const off = offs.get(one.id) ?? 0
		return moved(one, way === 'across' ? { x: off, y: 0 } : { x: 0, y: off })
	})
}

const quarter = { 0: 90, 90: 180, 180: 270, 270: 0 } as const

/** Each turned by a quarter clockwise about its own middle. */
export const turnedOnce = <T extends Pick<PositionFact, 'turned'>>(position: T): T => ({
	...position,
	turned: quarter[position.turned],
})

/** As much as is needed to bring a box into the hall. */
export const broughtIn = (
	box: ReturnType<typeof footprintOf>,
	{ widthCm, depthCm }: { readonly widthCm: number; readonly depthCm: number },
): By => {
	const inRight = movedBox(box, { x: Math.min(0, widthCm - box.right), y: Math.min(0, depthCm - box.bottom) })
	return {
		x: inRight.left - box.left + Math.max(0, -inRight.left),
		y: inRight.top - box.top + Math.max(0, -inRight.top),
	}
}
