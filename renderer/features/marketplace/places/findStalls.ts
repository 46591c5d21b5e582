/** Stalls by what somebody types: the number, or the beginning of a word of organisation or title. */
import { fold } from '../../../../shared/lib/text.ts'
import type { Stall } from '../marketTypes.ts'

const most = 6

export const findStalls = (
	stalls: readonly Pick<Stall, 'id' | 'number' | 'organisation' | 'title' | 'place'>[],
	typed: string,
) => {
	const wanted = fold(typed)
	if (wanted === '') return []
	const rankOf = (stall: (typeof stalls)[number]): number => {
		if (String(stall.number) === wanted) return 0
		const [organisation, title] = [fold(stall.organisation), fold(stall.title)]
		if (organisation.startsWith(wanted)) return 1
		if (` ${organisation}`.includes(` ${wanted}`)) return 2
		if (` ${title}`.includes(` ${wanted}`)) return 3
		return 4
	}
	return stalls
		.map((stall) => ({ stall, rank: rankOf(stall) }))
		.filter(({ rank }) => rank < 4)
		.toSorted((one, other) => one.rank - other.rank || one.stall.number - other.stall.number)
		.slice(0, most)
		.map(({ stall }) => stall)
}
