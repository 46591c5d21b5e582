/** Why not every stall can have a place: the smallest set that cannot all hold, and what would settle it. */
import { say } from '../../../text/text.ts'
import type { HallRead } from '../marketTypes.ts'
import { circuitName, listed, type Names } from './names.ts'
import type { Cannot } from './runStore.ts'

export type CannotSentences = {
	readonly why: readonly string[]
	readonly settles: readonly string[]
}

/** So many stalls are named in a sentence; all of them are in the list below it. */
const mostNamed = 4

const stallsIn = (stallIds: readonly string[], names: Names): string => {
	const words = stallIds.map((id) => names.nameOf(id))
	return words.length <= mostNamed
		? listed(words)
		: say('marketPlaces.cannot.many', { names: words.slice(0, 2).join(', '), count: words.length - 2 })
}

const shortageOf = ({ stallIds, positionIds, shortage }: Cannot, names: Names): readonly string[] => {
	if (shortage === null) return []
	const about = {
		stalls: stallsIn(stallIds, names),
		positions: listed(positionIds.map((id) => names.codeOf(id))),
		count: positionIds.length,
	}
	const isOne = stallIds.length === 1
	return [
		positionIds.length === 0
			? say(isOne ? 'marketPlaces.cannot.oneNoPositions' : 'marketPlaces.cannot.noPositions', about)
			: say(isOne ? 'marketPlaces.cannot.onePositions' : 'marketPlaces.cannot.positions', about),
		say('marketPlaces.cannot.short', { count: shortage.short }),
	]
}

export const cannotSentences = (
	answer: Cannot,
	names: Names,
	{ circuits }: Pick<HallRead, 'circuits'>,
): CannotSentences => {
	const { stallIds, circuitIds, shortage, power } = answer
	const stalls = stallsIn(stallIds, names)
	const found = circuits.filter(({ id }) => circuitIds.includes(id))
	const fed =
		found.length === 0 ? say('marketPlaces.cannot.noCircuit') : listed(found.map(({ name }) => circuitName(name)))
	const supply =
		power === null
			? []
			: power.asked > power.given
				? [
						say(stallIds.length === 1 ? 'marketPlaces.cannot.powerOne' : 'marketPlaces.cannot.power', {
							stalls,
							circuits: fed,
							asked: power.asked,
							given: power.given,
							short: power.asked - power.given,
						}),
					]
				: [say('marketPlaces.cannot.puzzle', { stalls, circuits: fed })]
	const asks = shortage?.asks ?? []
	return {
		why: [...shortageOf(answer, names), ...supply],
		settles: [
			...asks.map(({ ask, stalls: count }) => say(`marketPlaces.cannot.ask.${ask}`, { count })),
			...(power === null ? [] : [say('marketPlaces.cannot.lessPower')]),
			...(shortage === null ? [] : [say('marketPlaces.cannot.morePlaces')]),
		],
	}
}
