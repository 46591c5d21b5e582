/** Pieces of sentences that several parts of this view share: rounds, tables, people, needs. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatCount } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import type { Setup } from '../useSetup.ts'
import { type Shortage, sameInRounds, type TruthRound } from './truth.ts'

type Card = Shortage['people'][number]
type Feature = Shortage['needs'][number]['feature']

const lists = new Intl.ListFormat('en-GB')

export const listed = (words: readonly string[]): string => lists.format(words)

/** `Amara (0163)`. */
export const personWords = ({ preferredName, badgeCode }: Card): string =>
	badgeCode === '' ? preferredName : `${preferredName} (${badgeCode})`

const mostNames = 6

/** `Amara (0163), Idris (0218) and 4 more`. */
export const peopleWords = (people: readonly Card[]): string => {
	if (people.length === 0) return say('groupFill.impossible.somebody')
	const shown = people.length > mostNames ? people.slice(0, mostNames - 1) : people
	const rest = people.length - shown.length
	return listed([...shown.map(personWords), ...(rest === 0 ? [] : [say('groupFill.impossible.more', { count: rest })])])
}

export const featureWords = (feature: Feature): string => say(`groupFill.needs.${feature}`)

export const roundNumber = (setup: Setup, roundId: string | null): string =>
	String(setup.rounds.find(({ id }) => id === roundId)?.number ?? '')

/** `table 7 in round 1`. */
export const tableWords = (setup: Setup, groupId: string | null): string => {
	const group = setup.groups.find(({ id }) => id === groupId)
	return group === undefined
		? say('groupFill.impossible.aTable')
		: say('groupFill.impossible.tableIn', { number: group.number, round: roundNumber(setup, group.roundId) })
}

/** `Table 4, Getting help in a crisis`. */
export const tableAndTopic = (setup: Setup, groupId: string): string => {
	const group = setup.groups.find(({ id }) => id === groupId)
	if (group === undefined) return say('groupFill.impossible.aTable')
	const topic = setup.topics.find(({ id }) => id === group.topicId)?.title ?? ''
	return topic === ''
		? say('groupFill.truth.table', { number: group.number })
		: say('groupFill.truth.tableTopic', { number: group.number, topic })
}

export const seatsWords = (count: number): string => say('groupFill.needs.seats', { count })
export const groupsWords = (count: number): string => say('groupFill.needs.groups', { count })

/** `Every round: …` where it is true of all of several; the bare sentence where there is one round. */
const roundsWords = (setup: Setup, all: number, rounds: readonly TruthRound[], words: string): string => {
	const sentence = words.charAt(0).toUpperCase() + words.slice(1)
	if (all === 1) return sentence
	if (rounds.length === all) return say('groupFill.truth.everyRound', { words })
	const numbers = listed(rounds.map(({ roundId }) => roundNumber(setup, roundId)))
	return say(rounds.length === 1 ? 'groupFill.truth.inRounds' : 'groupFill.truth.inRoundsMany', {
		rounds: numbers,
		words,
	})
}

export type RoundLine = { readonly words: string; readonly rounds: readonly TruthRound[] }

/** A sentence for each round, equal ones put together. */
export const roundLines = (
	setup: Setup,
	rounds: readonly TruthRound[],
	of: (round: TruthRound) => string | null,
): readonly RoundLine[] =>
	sameInRounds(rounds, of).map((said) => ({
		words: roundsWords(setup, rounds.length, said.rounds, said.what),
		rounds: said.rounds,
	}))

/** What these people ask for, in numbers: `need a step-free way; 3 wish to miss a topic`. */
const askedWords = ({ people, needs, avoiding, held }: Shortage): string => {
	const count = people.length
	const everybody = needs.filter((need) => need.people >= count)
	const some = needs.filter((need) => need.people < count)
	const parts = [
		...(everybody.length === 0
			? []
			: [
					say('groupFill.shortage.need', {
						count,
						what: listed(everybody.map(({ feature }) => featureWords(feature))),
					}),
				]),
		...some.map((need) => say('groupFill.shortage.someNeed', { count: need.people, what: featureWords(need.feature) })),
		...(avoiding > 0 ? [say('groupFill.shortage.avoiding', { count: avoiding })] : []),
		...(held > 0 ? [say('groupFill.shortage.held', { count: held })] : []),
	]
	return everybody.length === 0 ? [say('groupFill.shortage.plain', { count }), ...parts].join('; ') : parts.join('; ')
}

/** `Round 2: 9 people need a step-free way; the tables left for them have 6 seats; 3 short.` */
export const shortageWords = (setup: Setup, shortage: Shortage): string =>
	say('groupFill.shortage.line', {
		count: shortage.people.length,
		round: roundNumber(setup, shortage.roundId),
		what: askedWords(shortage),
		seats: seatsWords(shortage.seats),
		short: formatCount(shortage.short),
	})

type Answer = Extract<OutputOf<'breakouts.allocate'>, { state: 'impossible' }>
export type Clash = Answer['clashes'][number][number]

const clashParts = (setup: Setup, clash: Clash) => ({
	count: Math.max(1, clash.people.length),
	who: peopleWords(clash.people),
	table: tableWords(setup, clash.groupId),
	round: roundNumber(setup, clash.roundId),
	what: clash.feature === null ? say('groupFill.impossible.something') : featureWords(clash.feature),
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One of the things that cannot all be true. Never who asked to be apart from whom. */
export const clashWords = (setup: Setup, clash: Clash): string => {
	const parts = clashParts(setup, clash)
	return capital(
		say(`groupFill.impossible.${clash.kind}`, { ...parts, ...(clash.kind === 'seats' ? { count: clash.seats } : {}) }),
	)
}

/** One thing that would settle it. `seats`: how many to add, where it is about seats. */
export const fixWords = (setup: Setup, { fix, seats }: Answer['fixes'][number]): string => {
	const parts = clashParts(setup, fix)
	return capital(
		say(`groupFill.impossible.fix.${fix.kind}`, { ...parts, ...(fix.kind === 'seats' ? { count: seats } : {}) }),
	)
}
