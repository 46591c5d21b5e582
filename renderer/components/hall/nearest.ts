/** Which position an arrow key leads to. */
import type { PlanPosition } from './planTypes.ts'

export type Way = 'left' | 'right' | 'up' | 'down'

export const wayOfKey: Readonly<Record<string, Way>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down',
}

type Place = Pick<PlanPosition, 'id' | 'xCm' | 'yCm'>

/** How far ahead and how far to the side. */
const seen = (from: Place, to: Place, way: Way): readonly [ahead: number, aside: number] => {
	const [x, y] = [to.xCm - from.xCm, to.yCm - from.yCm]
	if (way === 'left' || way === 'right') return [way === 'right' ? x : -x, Math.abs(y)]
	return [way === 'down' ? y : -y, Math.abs(x)]
}

/** The nearest one ahead, straight ahead before aside; null where there is none. */
export const nearestOn = <T extends Place>(places: readonly T[], from: Place, way: Way): T | null => {
	let best: T | null = null
	let least = Infinity
	for (const to of places) {
		if (to.id === from.id) continue
		const [ahead, aside] = seen(from, to, way)
		const far = ahead + 2 * aside
		if (ahead > 0 && far < least) {
			best = to
			least = far
		}
	}
	return best
}
