/** What matters, as typed: an empty field leaves a number to the preset. */
import type { Setup } from '../useSetup.ts'
import { wholeNumber } from './tablePlan.ts'

type Aims = Setup['aims']

export const weightNames = [
	'belowMin',
	'loneVoice',
	'unranked',
	'repeatTopic',
	'sectorMix',
	'colleagues',
	'metAgain',
	'moved',
] as const
export type WeightName = (typeof weightNames)[number]

export const mostRanks = 5
const mostWeight = 10_000_000

export type AimsDraft = Omit<Aims, 'weights'> & {
	readonly weights: Readonly<Record<WeightName, string>>
	readonly ranks: readonly string[]
}

export const draftOf = ({ weights, ...rest }: Aims): AimsDraft => ({
	...rest,
	weights: Object.fromEntries(
		weightNames.map((name) => [name, weights[name] === undefined ? '' : String(weights[name])]),
	) as Record<WeightName, string>,
	ranks: Array.from({ length: mostRanks }, (_, index) => String(weights.ranks?.[index] ?? '')),
})

/** Empty, or a whole number that the engine takes. */
export const isWeight = (typed: string): boolean => typed.trim() === '' || wholeNumber(typed) <= mostWeight

/** All five or none. */
export const areRanks = (ranks: readonly string[]): boolean =>
	ranks.every((rank) => rank.trim() === '') || ranks.every((rank) => rank.trim() !== '' && isWeight(rank))

/** What the hub is told; null where a number is wrong. */
export const aimsOf = ({ weights, ranks, ...rest }: AimsDraft): Aims | null => {
	if (!weightNames.every((name) => isWeight(weights[name])) || !areRanks(ranks)) return null
	const set = weightNames.filter((name) => weights[name].trim() !== '')
	return {
		...rest,
		weights: {
			...Object.fromEntries(set.map((name) => [name, wholeNumber(weights[name])])),
			...(ranks[0]?.trim() === '' ? {} : { ranks: ranks.map(wholeNumber) }),
		},
	}
}
