/**
 * Which parts of the hall a position is near: those that are said of it, and those that the drawing shows. What
 * is said stands, whatever the drawing: a door may be round a corner, or not drawn at all.
 *
 * Near is as far as the event's aims say, `nearMetres`, the same as between two stalls: one length to set and
 * one meaning of the word. It is measured over the floor from edge to edge, for a part of the hall is large and
 * has no middle that anybody would walk to; what touches is 0 away.
 */
import type { PositionFact, StallAims, ZoneFact } from './facts.ts'
import { footprintOf, footprintOfZone, gapCm } from './footprint.ts'
import { type ZoneKind, zoneKinds } from './words.ts'

type Standing = Pick<PositionFact, 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turned'>
type Zones = readonly Omit<ZoneFact, 'id' | 'label'>[]

/** Kinds that the drawing shows near a position, in the order of `zoneKinds`. */
export const drawnNear = (
	position: Standing,
	zones: Zones,
	{ nearMetres }: Pick<StallAims, 'nearMetres'>,
): readonly ZoneKind[] => {
	const own = footprintOf(position)
	const near = new Set(
		zones.filter((zone) => gapCm(own, footprintOfZone(zone)) <= nearMetres * 100).map(({ kind }) => kind),
	)
	return zoneKinds.filter((kind) => near.has(kind))
}

/** Said or drawn, in the order of `zoneKinds`. */
export const zonesNear = (
	position: Standing & Pick<PositionFact, 'near'>,
	zones: Zones,
	aims: Pick<StallAims, 'nearMetres'>,
): readonly ZoneKind[] => {
	const near = new Set([...position.near, ...drawnNear(position, zones, aims)])
	return zoneKinds.filter((kind) => near.has(kind))
}
