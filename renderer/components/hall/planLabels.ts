/** Where the words of a part of the hall stand, so that they can be read: in it where there is room, else beside it, on nothing else. */
import type { Door } from '../../../shared/domain/marketplace/drawing/walls.ts'
import { type Footprint, footprintOfZone, overlap } from '../../../shared/domain/marketplace/footprint.ts'
import type { PlanScale } from './planScale.ts'
import type { PlanHall, PlanZone } from './planTypes.ts'

export type PlanLabel = {
	readonly x: number
	readonly y: number
	readonly isUpright: boolean
	/** In the part of the hall itself, not beside it. */
	readonly isWithin: boolean
}

/** How wide a letter is to its height, about. */
const letterWidth = 0.53
const lineHeight = 1.15
export const labelPixels = 13

type Wanted = { readonly zone: PlanZone; readonly words: string }

const boxOf = ({ x, y, isUpright }: PlanLabel, width: number, height: number): Footprint => {
	const [across, along] = isUpright ? [height, width] : [width, height]
	return { left: x - across / 2, top: y - along / 2, right: x + across / 2, bottom: y + along / 2 }
}

/** Along its middle line, from the middle outwards. */
const within = ({ xCm, yCm, widthCm, depthCm }: PlanZone, width: number, height: number): readonly PlanLabel[] => {
	const isUpright = depthCm > widthCm && widthCm < width
	const [long, short] = isUpright ? [depthCm, widthCm] : [widthCm, depthCm]
	if (long < width || short < height) return []
	const [midX, midY] = [xCm + widthCm / 2, yCm + depthCm / 2]
	const room = (long - width) / 2
	return [0, -0.5, 0.5, -1, 1].map((share) => ({
		x: isUpright ? midX : midX + share * room,
		y: isUpright ? midY + share * room : midY,
		isUpright,
		isWithin: true,
	}))
}

const around = ({ xCm, yCm, widthCm, depthCm }: PlanZone, width: number, height: number): readonly PlanLabel[] => {
	const [midX, midY] = [xCm + widthCm / 2, yCm + depthCm / 2]
	const place = (x: number, y: number): PlanLabel => ({ x, y, isUpright: false, isWithin: false })
	return [
		place(midX, yCm - height / 2),
		place(midX, yCm + depthCm + height / 2),
		place(xCm + widthCm + width / 2 + height / 3, midY),
		place(xCm - width / 2 - height / 3, midY),
		place(xCm + width / 2, yCm - height / 2),
		place(xCm + widthCm - width / 2, yCm - height / 2),
		place(xCm + width / 2, yCm + depthCm + height / 2),
		place(xCm + widthCm - width / 2, yCm + depthCm + height / 2),
	]
}

/** At a door: inside, along its wall, before and after the gap. */
const atDoor = ({ side, from, to }: Door, hall: PlanHall, width: number, height: number): readonly PlanLabel[] => {
	const gap = height / 2
	const place = (x: number, y: number): PlanLabel => ({ x, y, isUpright: false, isWithin: false })
	if (side === 'left' || side === 'right') {
		const x = side === 'left' ? gap + width / 2 : hall.widthCm - gap - width / 2
		return [place(x, to + gap), place(x, from - gap), place(x, (from + to) / 2)]
	}
	const y = side === 'top' ? gap * 1.5 : hall.depthCm - gap * 1.5
	return [place(to + gap + width / 2, y), place(from - gap - width / 2, y), place((from + to) / 2, y)]
}

/** @param taken what must not be written on: positions and their codes. */
export const planLabels = (
	hall: PlanHall,
	wanted: readonly Wanted[],
	doors: readonly Door[],
	taken: readonly Footprint[],
	{ pixelCm }: PlanScale,
): ReadonlyMap<string, PlanLabel> => {
	const size = labelPixels * pixelCm
	const kept = [...taken]
	const zones = wanted.map(({ zone }) => zone)
	const labels = new Map<string, PlanLabel>()
	for (const { zone, words } of wanted) {
		const [width, height] = [words.length * letterWidth * size, lineHeight * size]
		const door = doors.find(({ zoneId }) => zoneId === zone.id)
		const places = [
			...within(zone, width, height),
			...(door === undefined ? [] : atDoor(door, hall, width, height)),
			...around(zone, width, height),
		]
		const cost = (label: PlanLabel): number => {
			const box = boxOf(label, width, height)
			const isOut = box.left < 0 || box.right > hall.widthCm || box.top < 0 || box.bottom > hall.depthCm
			const beside = zones.filter((other) => other.id !== zone.id && overlap(box, footprintOfZone(other))).length
			return kept.filter((other) => overlap(box, other)).length + beside / 2 + (isOut ? 1 : 0)
		}
		const [first, ...others] = places
		if (first === undefined) continue
		let best = first
		let least = cost(first)
		for (const other of others) {
			if (least === 0) break
			const next = cost(other)
			if (next < least) {
				best = other
				least = next
			}
		}
		labels.set(zone.id, best)
		kept.push(boxOf(best, width, height))
	}
	return labels
}
