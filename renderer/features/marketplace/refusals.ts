/** Why something at the marketplace was not done and what to do about it. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { say, sayIfKnown } from '../../text/text.ts'

type MarketCommand = Extract<CommandName, `marketplace.${string}`>
type Answer = OutputOf<MarketCommand>
type Cannot = Extract<Answer, { outcome: 'cannot' }>

/** Why a stall cannot stand somewhere: what the position, its supply or its circuit lacks. */
export const cannotWords = ({ why, asked, left, circuit }: Omit<Cannot, 'outcome'>): string =>
	say(`market.cannot.${why}`, { asked, left, circuit })

/** Numbers and codes that the sentence names. */
const valuesOf = (answer: Answer): Record<string, string | number> => ({
	...('number' in answer ? { number: answer.number } : {}),
	...('code' in answer ? { code: answer.code } : {}),
	...('count' in answer ? { count: answer.count } : {}),
})

/** A command's own words where it has some, those of the outcome otherwise. */
export const refusalOf = (name: MarketCommand, answer: Answer): string => {
	if (answer.outcome === 'cannot') return cannotWords(answer)
	const values = valuesOf(answer)
	return (
		sayIfKnown(`market.refused.${name.slice('marketplace.'.length)}.${answer.outcome}`, values) ??
		sayIfKnown(`market.refused.any.${answer.outcome}`, values) ??
		say('market.refused.any.other')
	)
}
