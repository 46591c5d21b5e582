/** Above the plan: who is kept, what cannot be, and who would go where. Draws itself anew, and nothing else. */
import { PushPinIcon } from '@phosphor-icons/react'
import { footprintOf } from '../../../../shared/domain/marketplace/footprint.ts'
import type { PlanScale } from '../../../components/hall/planScale.ts'
import type { Position, Stall } from '../marketTypes.ts'
import { arrowBetween } from './arrow.ts'
import { useHand } from './hand.ts'
import type { Names } from './names.ts'
import type { Option } from './placesTypes.ts'

type ArrowShapeProps = {
	readonly from: Position | undefined
	readonly to: Position | undefined
	readonly scale: PlanScale
	readonly isBack?: boolean
}

const ArrowShape = ({ from, to, scale, isBack = false }: ArrowShapeProps) => {
	if (from === undefined || to === undefined || from === to) return null
	const { line, head } = arrowBetween(from, to, 22 * scale.pixelCm)
	return (
		<g className={isBack ? 'places-arrow places-arrow-back' : 'places-arrow'}>
			<path className="places-arrow-line" d={line} />
			<path className="places-arrow-head" d={head} />
		</g>
	)
}

const Cross = ({ position }: { readonly position: Position }) => {
	const { left, top, right, bottom } = footprintOf(position)
	return <path className="places-cross" d={`M${left} ${top} L${right} ${bottom} M${right} ${top} L${left} ${bottom}`} />
}

/** A pin in the corner of whoever is kept. */
const Pin = ({ position, scale: { pixelCm } }: { readonly position: Position; readonly scale: PlanScale }) => {
	const size = 13 * pixelCm
	const { left: edge, top } = footprintOf(position)
	const left = edge - size / 4
	return (
		<g className="places-pin">
			<circle cx={left} cy={top} r={0.72 * size} />
			<PushPinIcon weight="fill" size={size} x={left - size / 2} y={top - size / 2} />
		</g>
	)
}

export type OverlayProps = {
	readonly positions: readonly Position[]
	readonly names: Names
	readonly scale: PlanScale
	/** What is looked at in the panel; a stall in hand goes before it. */
	readonly lookedAt: { readonly stall: Stall; readonly option: Option } | null
}

export const Overlay = ({ positions, names, scale, lookedAt }: OverlayProps) => {
	const { stallId, options, overId } = useHand()
	const carried = stallId === null ? undefined : names.stallOf(stallId)
	const option = carried === undefined ? lookedAt?.option : options?.get(overId ?? '')
	const stall = carried ?? lookedAt?.stall
	const home = names.positionOf(stall?.place?.positionId)
	const target = names.positionOf(option?.positionId)
	const isPossible = option !== undefined && option.cannot === null
	return (
		<g className="places-overlay" aria-hidden="true">
			{positions.map((position) =>
				names.standingAt(position.id)?.place?.isPinned === true ? (
					<Pin key={position.id} position={position} scale={scale} />
				) : null,
			)}
			{carried === undefined || options === null
				? null
				: positions.map((position) =>
						options.get(position.id)?.cannot ? <Cross key={position.id} position={position} /> : null,
					)}
			{isPossible ? <ArrowShape from={home} to={target} scale={scale} /> : null}
			{isPossible && option.swapWith !== null ? <ArrowShape from={target} to={home} scale={scale} isBack /> : null}
			{carried === undefined || target === undefined ? null : <Target position={target} isPossible={isPossible} />}
		</g>
	)
}

/** Around the position that a stall in hand is over. */
const Target = ({ position, isPossible }: { readonly position: Position; readonly isPossible: boolean }) => {
	const { left, top, right, bottom } = footprintOf(position)
	return (
		<rect
			className={isPossible ? 'places-target' : 'places-target places-target-not'}
			x={left}
			y={top}
			width={right - left}
			height={bottom - top}
		/>
	)
}
