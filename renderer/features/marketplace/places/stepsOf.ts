/** The moves that would meet a wish, as they are sent: so that everybody has room to go to. */
import type { MarketStep } from '../useMarketSend.ts'
import type { Moved } from './placesTypes.ts'

const placing = (stallId: string, positionId: string): MarketStep => [
	'marketplace.place',
	{ stallId, positionId, swap: true },
]

/**
 * Two who change places are one command, so that nobody stands in the way of the other. A chain begins with
 * whoever goes to an empty position. Null where a position is gone.
 */
export const stepsOf = (
	moves: readonly Moved[],
	positionIdOf: (code: string) => string | undefined,
): readonly MarketStep[] | null => {
	const steps: MarketStep[] = []
	const [first, second] = moves
	const isExchange = moves.length === 2 && second?.toCode === first?.fromCode
	for (const { stallId, toCode } of isExchange && first !== undefined ? [first] : moves.toReversed()) {
		const positionId = positionIdOf(toCode)
		if (positionId === undefined) return null
		steps.push(placing(stallId, positionId))
	}
	return steps
}
