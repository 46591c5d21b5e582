/**
 * Deals what people would like to talk about so that first choices come out in the shares of the
 * plan, to the person. Whoever asks to miss a topic never chose it.
 */
import type { Random } from '../../lib/random.ts'

export type Liking = { readonly topicId: string; readonly share: number }

export type WishPlan = {
	/** People who were asked, in a fixed order. */
	readonly people: readonly string[]
	readonly likings: readonly Liking[]
	/** How likely a topic of this share is as a second or later choice; left out, as likely as a first. */
	readonly later?: ((share: number) => number) | undefined
	/** How many asked for nothing, for one topic and for two; everybody else fills `most`. */
	readonly none: number
	readonly one: number
	readonly two: number
	readonly most: number
	/** People who fill at most this many. */
	readonly fewer: ReadonlyMap<string, number>
	/** Asked together: the second has the choices of the first. */
	readonly pairs: readonly (readonly [string, string])[]
	/** People with a first choice that a demo turns to. */
	readonly firsts: ReadonlyMap<string, string>
	/** How many ask to miss a topic, and those among them who are known by name. */
	readonly avoided: readonly { readonly topicId: string; readonly count: number; readonly known: readonly string[] }[]
}

/** Whole numbers in these shares with this sum: the largest remainders first. */
export const inShares = (count: number, shares: readonly number[]): number[] => {
	const sum = shares.reduce((all, share) => all + share, 0)
	const exact = shares.map((share) => (count * share) / sum)
	const whole = exact.map(Math.floor)
	const left = count - whole.reduce((all, part) => all + part, 0)
	const byRemainder = exact.map((_, at) => at).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b)
	for (const at of byRemainder.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
	return whole
}

/** One of the topics, as likely as its weight. */
const drawn = (likings: readonly Liking[], random: Random): string => {
	let left = random.int(likings.reduce((all, { share }) => all + share, 0))
	for (const { topicId, share } of likings) {
		left -= share
		if (left < 0) return topicId
	}
	throw new RangeError('Nothing left to choose')
}

/** First choices, those with the least freedom first: known ones, pairs, people who miss a topic, everybody else. */
const dealFirsts = (
	choosers: readonly string[],
	plan: WishPlan,
	mayNot: ReadonlyMap<string, string>,
	random: Random,
) => {
	const counts = inShares(
		choosers.length,
		plan.likings.map(({ share }) => share),
	)
	const left = new Map(plan.likings.map(({ topicId }, at) => [topicId, counts[at] ?? 0]))
	const first = new Map<string, string>()
	const give = (people: readonly string[], topicId: string) => {
		for (const person of people) first.set(person, topicId)
		left.set(topicId, (left.get(topicId) ?? 0) - people.length)
	}
	const draw = (people: readonly string[]) => {
		const open = [...left].flatMap(([topicId, count]) =>
			count >= people.length && !people.some((one) => mayNot.get(one) === topicId) ? [{ topicId, share: count }] : [],
		)
		give(people, drawn(open, random))
	}
	for (const [person, topicId] of plan.firsts) give([person], topicId)
	for (const pair of plan.pairs) draw(pair)
	for (const isBound of [true, false])
		for (const person of random.shuffle(choosers))
			if (!first.has(person) && mayNot.has(person) === isBound) draw([person])
	return first
}

/** Everybody's choices, best first, and what they wish to miss; people with neither are left out. */
export const dealWishes = (
	plan: WishPlan,
	random: Random,
): { readonly registrationId: string; readonly choices: string[]; readonly avoids: string[] }[] => {
	const paired = new Map(plan.pairs.map(([one, other]) => [other, one]))
	const special = new Set([...plan.pairs.flat(), ...plan.firsts.keys(), ...plan.avoided.flatMap(({ known }) => known)])
	const open = random.shuffle(plan.people.filter((one) => !special.has(one)))
	const silent = new Set(open.slice(0, plan.none))
	const short = new Map<string, number>(
		open.slice(plan.none, plan.none + plan.one + plan.two).map((one, at) => [one, at < plan.one ? 1 : 2]),
	)
	const known = new Map(plan.avoided.flatMap(({ topicId, known: people }) => people.map((one) => [one, topicId])))
	const choosers = plan.people.filter((one) => !silent.has(one))
	const first = dealFirsts(choosers, plan, known, random)

	const { later: weigh = (share: number) => share } = plan
	const later = plan.likings.map(({ topicId, share }) => ({ topicId, share: weigh(share) }))
	const choices = new Map<string, string[]>()
	for (const person of choosers) {
		const of = short.get(person) ?? Math.min(plan.most, plan.fewer.get(person) ?? plan.most)
		const own = [first.get(person) ?? '']
		while (own.length < of)
			own.push(
				drawn(
					later.filter(({ topicId }) => !own.includes(topicId) && known.get(person) !== topicId),
					random,
				),
			)
		choices.set(person, own)
	}
	for (const [person, like] of paired) choices.set(person, [...(choices.get(like) ?? [])])

	const avoids = new Map<string, string[]>()
	for (const { topicId, count, known: people } of plan.avoided) {
		const others = random
			.shuffle(choosers)
			.filter((one) => !special.has(one) && choices.get(one)?.includes(topicId) !== true)
		for (const person of [...people, ...others].slice(0, count))
			avoids.set(person, [...(avoids.get(person) ?? []), topicId])
	}
	return plan.people.flatMap((registrationId) => {
		const wish = { choices: choices.get(registrationId) ?? [], avoids: avoids.get(registrationId) ?? [] }
		return wish.choices.length + wish.avoids.length === 0 ? [] : [{ registrationId, ...wish }]
	})
}
