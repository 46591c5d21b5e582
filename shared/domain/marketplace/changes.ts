/** What changed between two placings, as people would be told: by the code on the floor, not by what lies behind it. */
import type { MarketFacts } from './facts.ts'

/** Stall to code; whoever has no place is not in it. */
export type Codes = ReadonlyMap<string, string>

/** A code is empty where a stall has, or had, no place. */
export type Moved = { readonly stallId: string; readonly fromCode: string; readonly toCode: string }

/** The codes at which everybody stands now, in the codes' order, as a version keeps them. */
export const codesNow = ({ stalls, positions }: MarketFacts): Codes => {
	const standing = new Map(stalls.flatMap(({ id, place }) => (place ? [[place.positionId, id]] : [])))
	return new Map(
		positions.flatMap(({ id, code }) => {
			const stallId = standing.get(id)
			return stallId === undefined ? [] : [[stallId, code]]
		}),
	)
}

/** Who has a place, has another or has one no more; in the order of where they stand now, then of who went. */
export const movedBetween = (before: Codes, after: Codes): readonly Moved[] => [
	...[...after].flatMap(([stallId, toCode]) => {
		const fromCode = before.get(stallId) ?? ''
		return fromCode === toCode ? [] : [{ stallId, fromCode, toCode }]
	}),
	...[...before].flatMap(([stallId, fromCode]) => (after.has(stallId) ? [] : [{ stallId, fromCode, toCode: '' }])),
]
