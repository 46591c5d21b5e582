/** Reads everything that breakout groups are decided from, in one go. */
import { type BreakoutFacts, usualAims } from '../../../shared/domain/breakouts/facts.ts'
import type { Reader } from '../../database/handle.ts'

export const breakoutFacts = (_: Reader): BreakoutFacts => ({
	topics: [],
	rounds: [],
	rooms: [],
	groups: [],
	people: [],
	together: [],
	apart: [],
	teams: [],
	aims: usualAims,
})
