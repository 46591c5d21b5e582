/** What stands above the plan while somebody draws: guide lines, what would be wrong, frames, handles, what a task would add. */
import { type Footprint, footprintOf, footprintOfZone } from '../../../../../shared/domain/marketplace/footprint.ts'
import { carriedPositions } from './carrying.ts'
import { type PlanScene, usePlan, type ZonePart } from './planStore.ts'

type OverlayProps = { readonly scene: PlanScene; readonly pixelCm: number }

const Box = ({ of: { left, top, right, bottom }, name }: { readonly of: Footprint; readonly name: string }) => (
	<rect className={name} x={left} y={top} width={right - left} height={bottom - top} />
)

const Triangle = ({ x, y, pixelCm }: { readonly x: number; readonly y: number; readonly pixelCm: number }) => (
	<g className="hall-position-warning" transform={`translate(${x} ${y}) scale(${pixelCm})`}>
		<path d="M0 -11 L11 8 H-11 Z" />
		<text y={2} fontSize={14} textAnchor="middle" dominantBaseline="central">
			!
		</text>
	</g>
)

/** Around each that something would be wrong with, and around what is in its way. */
const Warnings = ({ scene, pixelCm }: OverlayProps) => {
	const hand = usePlan((state) => state.hand)
	if (hand?.what !== 'positions' || hand.how === 'settling' || hand.troubles.length === 0) return null
	const wrong = new Set(hand.troubles.map(({ positionId }) => positionId))
	const inTheWay = new Set(hand.troubles.map(({ otherId }) => otherId))
	const carried = carriedPositions(scene, hand).filter(({ id }) => wrong.has(id))
	const others = [
		...scene.positions.filter(({ id }) => inTheWay.has(id) && !hand.ids.includes(id)).map(footprintOf),
		...scene.zones.filter(({ id }) => inTheWay.has(id)).map(footprintOfZone),
	]
	return (
		<>
			{others.map((box) => (
				<Box key={`${box.left} ${box.top}`} of={box} name="plan-in-the-way" />
			))}
			{carried.map((position) => {
				const box = footprintOf(position)
				return (
					<g key={position.id}>
						<Box of={box} name="plan-wrong" />
						<Triangle x={box.right} y={box.top} pixelCm={pixelCm} />
					</g>
				)
			})}
		</>
	)
}

const Guides = () => {
	const hand = usePlan((state) => state.hand)
	return (hand?.guides ?? []).map(({ way, at, from, to }) => (
		<line
			key={way}
			className="plan-guide"
			{...(way === 'down' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at })}
		/>
	))
}

const ZoneInHand = () => {
	const hand = usePlan((state) => state.hand)
	if (hand?.what !== 'zone') return null
	return <Box of={hand.box} name={hand.under.length > 0 ? 'plan-zone-hand plan-wrong' : 'plan-zone-hand'} />
}

const Marquee = () => {
	const marquee = usePlan((state) => state.marquee)
	return marquee === null ? null : <Box of={marquee} name="plan-marquee" />
}

const parts: readonly (readonly [part: ZonePart, x: number, y: number])[] = [
	['nw', 0, 0],
	['n', 0.5, 0],
	['ne', 1, 0],
	['e', 1, 0.5],
	['se', 1, 1],
	['s', 0.5, 1],
	['sw', 0, 1],
	['w', 0, 0.5],
]

/** For the mouse; by keys the fields beside the plan do the same. */
const Handles = ({ scene, pixelCm }: OverlayProps) => {
	const zoneId = usePlan((state) => state.zoneId)
	const isBusy = usePlan((state) => state.hand !== null)
	const zone = scene.zones.find(({ id }) => id === zoneId)
	if (zone === undefined || isBusy) return null
	const [seen, hit] = [10 * pixelCm, 24 * pixelCm]
	return parts.map(([part, x, y]) => {
		const [atX, atY] = [zone.xCm + x * zone.widthCm, zone.yCm + y * zone.depthCm]
		return (
			<g key={part} data-zone-handle={part} className={`plan-handle plan-handle-${part}`}>
				<rect className="plan-handle-hit" x={atX - hit / 2} y={atY - hit / 2} width={hit} height={hit} />
				<rect className="plan-handle-seen" x={atX - seen / 2} y={atY - seen / 2} width={seen} height={seen} />
			</g>
		)
	})
}

const Ghosts = ({ pixelCm }: OverlayProps) => {
	const ghosts = usePlan((state) => state.ghosts)
	return ghosts.map((ghost) => {
		const box = footprintOf(ghost)
		const size = Math.min(
			14 * pixelCm,
			0.8 * (box.bottom - box.top),
			(1.5 * (box.right - box.left)) / ghost.code.length,
		)
		return (
			<g key={ghost.id}>
				<Box of={box} name="plan-ghost" />
				<text
					className="plan-ghost-code"
					x={ghost.xCm}
					y={ghost.yCm}
					fontSize={size}
					textAnchor="middle"
					dominantBaseline="central"
				>
					{ghost.code}
				</text>
			</g>
		)
	})
}

export const Overlay = (props: OverlayProps) => (
	<g aria-hidden="true" className="plan-overlay">
		<Ghosts {...props} />
		<ZoneInHand />
		<Warnings {...props} />
		<Guides />
		<Handles {...props} />
		<Marquee />
	</g>
)
