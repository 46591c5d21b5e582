/** Wishes of stalls in words, for one line. */
import { sayIfKnown } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'

type Wish = Stall['unmet'][number]

/** `Stall 5`, `Way in`; empty for what is about neither. */
const ofWords = (of: string | null, stalls: readonly Pick<Stall, 'id' | 'number'>[]): string => {
	const number = stalls.find(({ id }) => id === of)?.number
	if (number !== undefined) return sayIfKnown('marketDay.stall', { number }) ?? ''
	return of === null ? '' : (sayIfKnown(`market.zone.${of}`) ?? '')
}

/** `A private corner, To be far from Stall 5`. */
export const wishWords = (wishes: readonly Wish[], stalls: readonly Pick<Stall, 'id' | 'number'>[]): string =>
	wishes.map(({ wish, of }) => sayIfKnown(`market.wish.${wish}`, { of: ofWords(of, stalls) }) ?? '').join(', ')
