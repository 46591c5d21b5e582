/** Which position is under a point of the hall: the one that it is on, or one that it is close to. */
import { footprintOf } from '../../../../shared/domain/marketplace/footprint.ts'
import type { PlanPosition } from '../../../components/hall/planTypes.ts'

/** @param slackCm so far beside a position still means it: positions are small on the screen, fingers are not */
export const positionAtPoint = (
	positions: readonly PlanPosition[],
	x: number,
	y: number,
	slackCm: number,
): PlanPosition | null => {
	let best: PlanPosition | null = null
	let least = Number.POSITIVE_INFINITY
	for (const position of positions) {
		const { left, top, right, bottom } = footprintOf(position)
		const away = Math.hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom))
		const far = away * 1000 + Math.hypot(position.xCm - x, position.yCm - y)
		if (away <= slackCm && far < least) {
			best = position
			least = far
		}
	}
	return best
}
