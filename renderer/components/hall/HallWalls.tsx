import { type Door, wallsOf } from '../../../shared/domain/marketplace/drawing/walls.ts'
import { useText } from '../../text/text.ts'
import { type PlanScale, scaleMetres } from './planScale.ts'
import type { PlanHall } from './planTypes.ts'

/** Leaves of a door, open to the outside. */
const leavesOf = ({ side, from, to }: Door, { widthCm, depthCm }: PlanHall, pixelCm: number): string => {
	const [out, aside] = [22 * pixelCm, Math.min(16 * pixelCm, (to - from) / 3)]
	switch (side) {
		case 'left':
			return `M0 ${from} l${-out} ${aside} M0 ${to} l${-out} ${-aside}`
		case 'right':
			return `M${widthCm} ${from} l${out} ${aside} M${widthCm} ${to} l${out} ${-aside}`
		case 'top':
			return `M${from} 0 l${aside} ${-out} M${to} 0 l${-aside} ${-out}`
		case 'bottom':
			return `M${from} ${depthCm} l${aside} ${out} M${to} ${depthCm} l${-aside} ${out}`
	}
}

export type HallWallsProps = { readonly hall: PlanHall; readonly doors: readonly Door[]; readonly scale: PlanScale }

/** Walls with their doors as gaps, and a scale below them. */
export const HallWalls = ({ hall, doors, scale: { pixelCm } }: HallWallsProps) => {
	const say = useText()
	const metres = scaleMetres(hall.widthCm)
	const scaleY = hall.depthCm + 18 * pixelCm
	const tick = 5 * pixelCm
	return (
		<g aria-hidden="true">
			<path
				className="hall-walls"
				d={wallsOf(hall, doors)
					.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1} L${x2} ${y2}`)
					.join(' ')}
			/>
			<path className="hall-door" d={doors.map((door) => leavesOf(door, hall, pixelCm)).join(' ')} />
			<path className="hall-scale" d={`M0 ${scaleY - tick} V${scaleY} H${metres * 100} V${scaleY - tick}`} />
			<text className="hall-scale-words" x={metres * 100 + 8 * pixelCm} y={scaleY} fontSize={13 * pixelCm}>
				{say('kit.metres', { count: metres })}
			</text>
		</g>
	)
}
