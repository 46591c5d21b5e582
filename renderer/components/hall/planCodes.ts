/** Where the code of a position stands: in front of it, where people come from. */
import { type Footprint, footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import type { PlanScale } from './planScale.ts'
import type { PlanPosition } from './planTypes.ts'

export type PlanCode = {
	readonly x: number
	readonly y: number
	/** Height of the letters. */
	readonly size: number
	readonly anchor: 'start' | 'middle' | 'end'
}

/** How wide a letter of a code is to its height. */
const letterWidth = 0.6
const usualPixels = 13

/** Wider than this to its position, a code would run into that of the next one. */
const widest = 1.15

export const planCodeOf = (position: PlanPosition, { pixelCm }: PlanScale): PlanCode => {
	const { left, top, right, bottom } = footprintOf(position)
	const gap = 4 * pixelCm
	const usual = usualPixels * pixelCm
	const fitting = (widest * (right - left)) / (letterWidth * Math.max(1, position.code.length))
	const size = Math.min(usual, fitting)
	switch (position.turned) {
		case 0:
			return { x: position.xCm, y: bottom + gap + size / 2, size, anchor: 'middle' }
		case 180:
			return { x: position.xCm, y: top - gap - size / 2, size, anchor: 'middle' }
		case 90:
			return { x: left - gap, y: position.yCm, size: Math.min(usual, bottom - top), anchor: 'end' }
		case 270:
			return { x: right + gap, y: position.yCm, size: Math.min(usual, bottom - top), anchor: 'start' }
	}
}

/** What it covers. */
export const boxOfCode = ({ x, y, size, anchor }: PlanCode, letters: number): Footprint => {
	const width = letters * letterWidth * size
	const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
	return { left, top: y - size / 2, right: left + width, bottom: y + size / 2 }
}
