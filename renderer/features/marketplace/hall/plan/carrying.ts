/** What carrying something to another place comes to: where it rests, and what would be wrong with that. Nothing is kept here. */
import { type By, boxAround, movedBox } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { turnedOnce } from '../../../../../shared/domain/marketplace/drawing/rows.ts'
import { allLines, type SnapLines, snapped } from '../../../../../shared/domain/marketplace/drawing/snap.ts'
import { troublesOf } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import {
	type Footprint,
	footprintOf,
	footprintOfZone,
	overlap,
} from '../../../../../shared/domain/marketplace/footprint.ts'
import { clearZones, type ZoneKind } from '../../../../../shared/domain/marketplace/words.ts'
import type { Position, Zone } from '../../marketTypes.ts'
import type { PlanScene, PositionsHand, ZoneHand, ZonePart } from './planStore.ts'

const clear: ReadonlySet<ZoneKind> = new Set(clearZones)
/** The least that a part of the hall measures. */
const leastCm = 10

/** As they would stand. */
export const carriedPositions = (
	{ positions }: Pick<PlanScene, 'positions'>,
	{ ids, by, quarters }: Pick<PositionsHand, 'ids' | 'by' | 'quarters'>,
): readonly Position[] => {
	const carried = new Set(ids)
	return positions
		.filter(({ id }) => carried.has(id))
		.map((position) => {
			let turned = position
			for (let quarter = 0; quarter < quarters; quarter++) turned = turnedOnce(turned)
			return { ...turned, xCm: Math.round(position.xCm + by.x), yCm: Math.round(position.yCm + by.y) }
		})
}

export const positionsInHand = (
	{ positions }: PlanScene,
	ids: readonly string[],
	how: 'pointer' | 'keys',
): PositionsHand => {
	const known = new Set(positions.map(({ id }) => id))
	return {
		what: 'positions',
		ids: ids.filter((id) => known.has(id)),
		how,
		by: { x: 0, y: 0 },
		quarters: 0,
		guides: [],
		troubles: [],
	}
}

/** @param reachCm how near a line has to be to draw; 0: it stays where it is carried to. */
export const carryPositions = (scene: PlanScene, hand: PositionsHand, by: By, reachCm: number): PositionsHand => {
	const carried = new Set(hand.ids)
	const others = scene.positions.filter(({ id }) => !carried.has(id))
	const start = boxAround(carriedPositions(scene, { ...hand, by: { x: 0, y: 0 } }).map(footprintOf))
	if (start === null) return hand
	const { hall } = scene
	const to = { hall, gridCm: hall.gridCm, others: others.map(footprintOf), reachCm }
	const rested = snapped(start, by, to)
	const next = { ...hand, by: { x: Math.round(rested.by.x), y: Math.round(rested.by.y) }, guides: rested.guides }
	return { ...next, troubles: troublesOf(scene, carriedPositions(scene, next), others) }
}

export const turnInHand = (scene: PlanScene, hand: PositionsHand): PositionsHand =>
	carryPositions(scene, { ...hand, quarters: (hand.quarters + 1) % 4 }, hand.by, 0)

const linesOf = (part: ZonePart): SnapLines =>
	part === 'move'
		? allLines
		: {
				x: part.includes('w') ? ['start'] : part.includes('e') ? ['end'] : [],
				y: part.includes('n') ? ['start'] : part.includes('s') ? ['end'] : [],
			}

const resized = (box: Footprint, part: ZonePart, { x, y }: By): Footprint => {
	if (part === 'move') return movedBox(box, { x, y })
	const { left, top, right, bottom } = box
	return {
		left: part.includes('w') ? Math.max(0, Math.min(left + x, right - leastCm)) : left,
		top: part.includes('n') ? Math.max(0, Math.min(top + y, bottom - leastCm)) : top,
		right: part.includes('e') ? Math.max(right + x, left + leastCm) : right,
		bottom: part.includes('s') ? Math.max(bottom + y, top + leastCm) : bottom,
	}
}

const underZone = (positions: readonly Position[], kind: ZoneKind, box: Footprint): readonly string[] =>
	clear.has(kind) ? positions.filter((one) => overlap(footprintOf(one), box)).map(({ code }) => code) : []

export const zoneInHand = (zone: Zone, part: ZonePart, how: 'pointer' | 'keys'): ZoneHand => ({
	what: 'zone',
	id: zone.id,
	how,
	part,
	by: { x: 0, y: 0 },
	box: footprintOfZone(zone),
	guides: [],
	under: [],
})

export const carryZone = (scene: PlanScene, hand: ZoneHand, by: By, reachCm: number): ZoneHand => {
	const zone = scene.zones.find(({ id }) => id === hand.id)
	if (zone === undefined) return hand
	const { hall, zones, positions } = scene
	const start = footprintOfZone(zone)
	const others = [...zones.filter(({ id }) => id !== zone.id).map(footprintOfZone), ...positions.map(footprintOf)]
	const rested = snapped(start, by, { hall, gridCm: hall.gridCm, others, reachCm }, linesOf(hand.part))
	const moved = resized(start, hand.part, rested.by)
	const box = {
		left: Math.round(moved.left),
		top: Math.round(moved.top),
		right: Math.round(moved.right),
		bottom: Math.round(moved.bottom),
	}
	return { ...hand, by: rested.by, box, guides: rested.guides, under: underZone(positions, zone.kind, box) }
}

/** Never before the hall's first corner, where no measure begins; beyond the others the hub refuses it. */
export const zoneWithBox = (zone: Zone, { left, top, right, bottom }: Footprint): Zone => ({
	...zone,
	xCm: Math.round(Math.max(0, left)),
	yCm: Math.round(Math.max(0, top)),
	widthCm: Math.max(leastCm, Math.round(right - left)),
	depthCm: Math.max(leastCm, Math.round(bottom - top)),
})
