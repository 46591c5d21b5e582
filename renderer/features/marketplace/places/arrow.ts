/** An arrow on the plan from one position to another, in centimetres: it sets out and arrives at their fronts. */
import { footprintOf } from '../../../../shared/domain/marketplace/footprint.ts'
import type { PlanPosition } from '../../../components/hall/planTypes.ts'

type Point = { readonly x: number; readonly y: number }

const ahead: Readonly<Record<PlanPosition['turned'], Point>> = {
	0: { x: 0, y: 1 },
	90: { x: -1, y: 0 },
	180: { x: 0, y: -1 },
	270: { x: 1, y: 0 },
}

/** So far in front of a position. */
const frontOf = (position: PlanPosition, gapCm: number): Point => {
	const { left, top, right, bottom } = footprintOf(position)
	const { x, y } = ahead[position.turned]
	return {
		x: (left + right) / 2 + x * ((right - left) / 2 + gapCm),
		y: (top + bottom) / 2 + y * ((bottom - top) / 2 + gapCm),
	}
}

const short = (value: number): number => Math.round(value * 10) / 10

export type Arrow = {
	/** The line, a curve that leaves and arrives head on. */
	readonly line: string
	/** The two strokes of its point. */
	readonly head: string
}

/** @param gapCm between an end and its position: room for the code that stands there */
export const arrowBetween = (from: PlanPosition, to: PlanPosition, gapCm: number): Arrow => {
	const [start, end] = [frontOf(from, gapCm), frontOf(to, gapCm)]
	const bend = Math.max(4 * gapCm, 0.4 * Math.hypot(end.x - start.x, end.y - start.y))
	const [out, back] = [ahead[from.turned], ahead[to.turned]]
	const points = [
		start.x + out.x * bend,
		start.y + out.y * bend,
		end.x + back.x * bend,
		end.y + back.y * bend,
		end.x,
		end.y,
	].map(short)
	// Aside and away from where it points.
	const wing = 0.8 * gapCm
	const aside = { x: back.y * wing * 0.8, y: -back.x * wing * 0.8 }
	const tail = { x: end.x + back.x * wing, y: end.y + back.y * wing }
	const head = [tail.x + aside.x, tail.y + aside.y, end.x, end.y, tail.x - aside.x, tail.y - aside.y].map(short)
	return {
		line: `M${short(start.x)} ${short(start.y)} C${points.slice(0, 2).join(' ')} ${points.slice(2, 4).join(' ')} ${points.slice(4).join(' ')}`,
		head: `M${head.slice(0, 2).join(' ')} L${head.slice(2, 4).join(' ')} L${head.slice(4).join(' ')}`,
	}
}
