/** What a drawing of a hall needs to know. Centimetres; a position's point is its middle, a zone's its left top corner. */
import type { OutputOf } from '../../../shared/contract/index.ts'

type HallRead = OutputOf<'marketplace.hall'>
export type PlanHall = Pick<NonNullable<HallRead['hall']>, 'widthCm' | 'depthCm' | 'gridCm' | 'picture'>
export type PlanZone = HallRead['zones'][number]
export type PlanPosition = Pick<
	HallRead['positions'][number],
	'id' | 'code' | 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turned' | 'sockets' | 'isOpen'
>

/**
 * How a position looks. `stall`: one stands there; `free`; `chosen`: the one that is looked at; `best`: where it would
 * go; `missing`: not here yet; `heed`: needs a look; `shut`: nothing may stand there today. Each has a shape as well.
 */
export type PlanTone = 'stall' | 'free' | 'chosen' | 'best' | 'missing' | 'heed' | 'shut'

export type PlanMark = {
	/** Written on it: a stall's number, or a word of at most six letters. */
	readonly text: string
	readonly tone: PlanTone
	/** The whole of it, for whoever cannot see the drawing. */
	readonly label: string
	/** Something is wrong with where it stands: a triangle at its corner says so. */
	readonly isWarned?: boolean
}
