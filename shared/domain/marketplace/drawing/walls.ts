/**
 * A hall's walls with its ways in and out as gaps, and the line along the middle of each route. A route that ends in
 * another one ends on that one's line, so that they look like one way, which they are.
 */
import type { HallFact, ZoneFact } from '../facts.ts'
import type { ZoneKind } from '../words.ts'

export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

/** `from`, `to`: along the wall, from the left or the top. */
export type Door = { readonly zoneId: string; readonly side: Side; readonly from: number; readonly to: number }

export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

type Size = Pick<HallFact, 'widthCm' | 'depthCm'>
type Box = Omit<ZoneFact, 'label'>

const doorKinds: ReadonlySet<ZoneKind> = new Set(['entrance', 'exit', 'quietExit'])
const routeKinds: ReadonlySet<ZoneKind> = new Set(['stepFreeRoute', 'aisle', 'quietRoute'])

/** Nearer than this a zone is at the wall, though it was not drawn to it. */
const atWallCm = 30

const sideOf = ({ xCm, yCm, widthCm, depthCm }: Box, hall: Size): Side | null => {
	const gaps = [
		{ side: 'top', gap: yCm, along: widthCm },
		{ side: 'right', gap: hall.widthCm - xCm - widthCm, along: depthCm },
		{ side: 'bottom', gap: hall.depthCm - yCm - depthCm, along: widthCm },
		{ side: 'left', gap: xCm, along: depthCm },
	] as const
	const [best] = gaps.filter(({ gap }) => gap <= atWallCm).toSorted((one, other) => other.along - one.along)
	return best?.side ?? null
}

/** Ways in and out that are at a wall. In a corner: in the wall that more of it is at. */
export const doorsOf = (hall: Size, zones: readonly Box[]): readonly Door[] =>
	zones
		.filter(({ kind }) => doorKinds.has(kind))
		.flatMap((zone) => {
			const side = sideOf(zone, hall)
			if (side === null) return []
			const isAcross = side === 'top' || side === 'bottom'
			const [from, length, room] = isAcross
				? [zone.xCm, zone.widthCm, hall.widthCm]
				: [zone.yCm, zone.depthCm, hall.depthCm]
			return [{ zoneId: zone.id, side, from: Math.max(0, from), to: Math.min(room, from + length) }]
		})

/** What is left of the walls between the doors. */
export const wallsOf = (hall: Size, doors: readonly Door[]): readonly Segment[] =>
	sides.flatMap((side) => {
		const isAcross = side === 'top' || side === 'bottom'
		const room = isAcross ? hall.widthCm : hall.depthCm
		const fixed = side === 'bottom' ? hall.depthCm : side === 'right' ? hall.widthCm : 0
		const gaps = doors.filter((door) => door.side === side).toSorted((one, other) => one.from - other.from)
		const segments: Segment[] = []
		const wall = (from: number, to: number): void => {
			if (to <= from) return
			segments.push(isAcross ? { x1: from, y1: fixed, x2: to, y2: fixed } : { x1: fixed, y1: from, x2: fixed, y2: to })
		}
		let at = 0
		for (const { from, to } of gaps) {
			wall(at, from)
			at = Math.max(at, to)
		}
		wall(at, room)
		return segments
	})

type Band = { readonly box: Box; readonly isAcross: boolean }

const isIn = (x: number, y: number, { xCm, yCm, widthCm, depthCm }: Box): boolean =>
	x >= xCm && x <= xCm + widthCm && y >= yCm && y <= yCm + depthCm

/** The line along the middle of each route: as far as the line of the route, or the wall of the door, that it ends in. */
export const routeLines = (hall: Size, zones: readonly Box[]): ReadonlyMap<string, Segment> => {
	const bands: readonly Band[] = zones
		.filter(({ kind }) => routeKinds.has(kind))
		.map((box) => ({ box, isAcross: box.widthCm >= box.depthCm }))
	const doors = new Map(doorsOf(hall, zones).map(({ zoneId, side }) => [zoneId, side]))
	const endAt = (band: Band, at: number, fixed: number): number => {
		const [x, y] = band.isAcross ? [at, fixed] : [fixed, at]
		const into = bands.find((other) => other.isAcross !== band.isAcross && isIn(x, y, other.box))
		if (into !== undefined)
			return band.isAcross ? into.box.xCm + into.box.widthCm / 2 : into.box.yCm + into.box.depthCm / 2
		const door = zones.find(({ id, ...box }) => doors.has(id) && isIn(x, y, { id, ...box }))
		const side = door === undefined ? undefined : doors.get(door.id)
		if (band.isAcross) return side === 'left' ? 0 : side === 'right' ? hall.widthCm : at
		return side === 'top' ? 0 : side === 'bottom' ? hall.depthCm : at
	}
	return new Map(
		bands.map((band) => {
			const { xCm, yCm, widthCm, depthCm, id } = band.box
			if (band.isAcross) {
				const y = yCm + depthCm / 2
				return [id, { x1: endAt(band, xCm, y), y1: y, x2: endAt(band, xCm + widthCm, y), y2: y }]
			}
			const x = xCm + widthCm / 2
			return [id, { x1: x, y1: endAt(band, yCm, x), x2: x, y2: endAt(band, yCm + depthCm, x) }]
		}),
	)
}
