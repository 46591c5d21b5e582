/** The places a stall could have, sorted out: its own, those it can have, those it cannot. */
import type { Stall } from '../marketTypes.ts'
import type { Option } from './placesTypes.ts'

export type OptionList = {
	/** Where it is now; null where it has no place. */
	readonly own: Option | null
	/** Best first, its own left out. */
	readonly possible: readonly Option[]
	readonly impossible: readonly Option[]
	/** What would be better for the hall than how it is; null: nothing is, for a stall without a place nothing is possible. */
	readonly better: Option | null
}

export const optionList = (options: readonly Option[], { place }: Pick<Stall, 'place'>): OptionList => {
	const own = options.find(({ positionId }) => positionId === place?.positionId) ?? null
	const others = options.filter((option) => option !== own)
	const possible = others.filter(({ cannot }) => cannot === null)
	const [first] = possible
	const better = first !== undefined && (own === null || first.points < own.points) ? first : null
	return { own, possible, impossible: others.filter(({ cannot }) => cannot !== null), better }
}

/** How a list begins: so many of the best, and what is looked at wherever it stands. */
export const firstOf = (possible: readonly Option[], most: number, lookedAtId: string | null): readonly Option[] =>
	possible.filter(({ positionId }, at) => at < most || positionId === lookedAtId)
