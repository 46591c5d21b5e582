/** What is wrong with where positions stand, as they would stand: seen while they are drawn, before anybody is told to stand there. */
import type { HallFact, PositionFact, ZoneFact } from '../facts.ts'
import { clearZonesUnder, footprintOf, isWithin, overlap } from '../footprint.ts'

type Standing = Pick<PositionFact, 'id' | 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turned'>

/** `outside`: it reaches out of the hall. `overlaps`: another position, `otherId`. `notClear`: it stands on a zone that must stay clear, `otherId` (rule M4). */
export type Trouble = {
	readonly positionId: string
	readonly why: 'outside' | 'overlaps' | 'notClear'
	readonly otherId: string
}

export type Floor = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	readonly zones: readonly ZoneFact[]
}

/** What is wrong with these, among themselves and with the others. Two that overlap are told once. */
export const troublesOf = (
	{ hall, zones }: Floor,
	asked: readonly Standing[],
	others: readonly Standing[],
): readonly Trouble[] => {
	const found: Trouble[] = []
	const still = others.map((one) => ({ id: one.id, box: footprintOf(one) }))
	const boxes = asked.map((one) => ({ id: one.id, box: footprintOf(one) }))
	for (const [at, position] of asked.entries()) {
		const own = boxes[at]
		if (own === undefined) continue
		const { id, box } = own
		if (!isWithin(box, hall)) found.push({ positionId: id, why: 'outside', otherId: '' })
		for (const other of [...still, ...boxes.slice(at + 1)])
			if (overlap(box, other.box)) found.push({ positionId: id, why: 'overlaps', otherId: other.id })
		for (const zone of clearZonesUnder(zones, position))
			found.push({ positionId: id, why: 'notClear', otherId: zone.id })
	}
	return found
}
