/** What a position covers of the floor, and what of the hall it stands on. Centimetres. */
import type { HallFact, PositionFact, ZoneFact } from './facts.ts'
import { clearZones, type ZoneKind } from './words.ts'

/** From the left top corner to the right bottom one. */
export type Footprint = {
	readonly left: number
	readonly top: number
	readonly right: number
	readonly bottom: number
}

type Standing = Pick<PositionFact, 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turned'>
type Size = Pick<HallFact, 'widthCm' | 'depthCm'>

const mustStayClear: ReadonlySet<ZoneKind> = new Set(clearZones)

/** Turned by a quarter, width and depth change places. */
export const footprintOf = ({ xCm, yCm, widthCm, depthCm, turned }: Standing): Footprint => {
	const [across, along] = turned % 180 === 0 ? [widthCm, depthCm] : [depthCm, widthCm]
	return { left: xCm - across / 2, top: yCm - along / 2, right: xCm + across / 2, bottom: yCm + along / 2 }
}

export const footprintOfZone = ({
	xCm,
	yCm,
	widthCm,
	depthCm,
}: Omit<ZoneFact, 'id' | 'kind' | 'label'>): Footprint => ({
	left: xCm,
	top: yCm,
	right: xCm + widthCm,
	bottom: yCm + depthCm,
})

/** Edges that only touch do not overlap. */
export const overlap = (one: Footprint, other: Footprint): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** The shortest way from one to the other; 0 where they touch or overlap. */
export const gapCm = (one: Footprint, other: Footprint): number =>
	Math.hypot(
		Math.max(0, one.left - other.right, other.left - one.right),
		Math.max(0, one.top - other.bottom, other.top - one.bottom),
	)

export const isWithin = ({ left, top, right, bottom }: Footprint, { widthCm, depthCm }: Size): boolean =>
	left >= 0 && top >= 0 && right <= widthCm && bottom <= depthCm

/** Zones that must stay clear and that a position stands on. */
export const clearZonesUnder = (zones: readonly ZoneFact[], position: Standing): readonly ZoneFact[] => {
	const own = footprintOf(position)
	return zones.filter((zone) => mustStayClear.has(zone.kind) && overlap(own, footprintOfZone(zone)))
}

/** Whether something may stand there at all: inside the hall and on nothing that must stay clear. */
export const mayBeUsed = (hall: Size, zones: readonly ZoneFact[], position: Standing): boolean =>
	isWithin(footprintOf(position), hall) && clearZonesUnder(zones, position).length === 0
