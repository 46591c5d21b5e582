/**
 * What is published of a set of counts that belong together, so that nobody can work out a small one: neither from a
 * cell, nor by subtracting one group, one day or a part from a whole. First every count is treated by the rule; then
 * whatever somebody could still narrow down to fewer than three numbers is protected by giving up another cell, the
 * one that costs least, and again until nothing can be narrowed down. This is complementary cell suppression with
 * an attacker's audit (Hundepool et al., Handbook on Statistical Disclosure Control, 2010, 4.4); the audit is exact,
 * by linear programming, and handed in. Pure; the same counts give the same release.
 */
import { isSmall, readAs, type StatisticsRule, treated } from './rule.ts'

export type Count = {
	readonly id: string
	/** How many people it truly is. */
	readonly value: number
	/** False: never shown, but it follows from what is, such as who came on the first day alone. */
	readonly isShown: boolean
	/** What is given up first to protect another: the highest. Zero: an ordinary cell; totals and overlaps more. */
	readonly cost: number
}

/** The parts make up the whole: what everybody who reads the table knows. */
export type Sum = { readonly whole: string; readonly parts: readonly string[] }

export type CountSet = { readonly counts: readonly Count[]; readonly sums: readonly Sum[] }

/** Why a cell is not shown. `small`: it is small itself; `protects`: a small one would follow from it. */
export type Hidden = 'small' | 'protects'

export type Release = {
	/** By id: what is shown, or why nothing is. Counts that are never shown are not in it. */
	readonly cells: ReadonlyMap<string, { readonly shown: number } | { readonly hidden: Hidden }>
	/** Ids in the order in which they were given up. */
	readonly givenUp: readonly string[]
}

/** What a reader knows of each count, and how counts make up one another. Both ends included. */
export type Known = {
	readonly ranges: ReadonlyMap<string, readonly [low: number, high: number]>
	readonly sums: readonly Sum[]
}

/** The least and the most that a count can be, by all that is known. Throws where nothing fits. */
export type FindRange = (known: Known, id: string) => readonly [low: number, high: number]

/** A count that leaves fewer numbers open than this, or than `*` itself does, is as good as told. */
const leastOpenOf = (rule: StatisticsRule): number => {
	const [low, high] = readAs(rule, null)
	return Math.min(3, high - low + 1)
}

/**
 * What a reader knows once the cells `givenUp` are not shown. Somebody may guess that a cell was small, so such a one
 * is taken to be known as small; one that was given up may be anything.
 */
export const knownOf = (rule: StatisticsRule, set: CountSet, givenUp: ReadonlySet<string>): Known => {
	const most = Math.max(0, ...set.counts.map(({ value }) => value)) * 2 + rule.base
	return {
		sums: set.sums,
		ranges: new Map(
			set.counts.map(({ id, value, isShown }) => [
				id,
				isShown && !givenUp.has(id) ? readAs(rule, treated(rule, value)) : ([0, most] as const),
			]),
		),
	}
}

/** Counts in the sums that `id` is in, and in the sums of those: near ones first, itself last. */
const nearTo = (sums: readonly Sum[], id: string): readonly string[] => {
	const found = new Set([id])
	for (const one of found)
		for (const { whole, parts } of sums)
			if (whole === one || parts.includes(one)) for (const next of [whole, ...parts]) found.add(next)
	return [...found].toSorted((one, other) => Number(one === id) - Number(other === id))
}

/** Works out what may be published. `findRange` is asked once for each small count, and again whenever something was given up. */
export const releaseOf = (rule: StatisticsRule, set: CountSet, findRange: FindRange): Release => {
	const byId = new Map(set.counts.map((count) => [count.id, count]))
	const givenUp = new Set<string>()
	const leastOpen = leastOpenOf(rule)
	const isOpen = (known: Known, id: string): boolean => {
		const [low, high] = findRange(known, id)
		return high - low + 1 >= leastOpen
	}
	const canGive = (id: string): boolean => {
		const count = byId.get(id)
		return count?.isShown === true && !givenUp.has(id)
	}
	/** What is small is not shown anyway; that it may be anything is the last thing to say of it. */
	const costOf = (id: string): number => {
		const count = byId.get(id)
		return count === undefined || isSmall(rule, count.value) ? -1 : count.cost
	}
	const small = set.counts.filter(({ value }) => isSmall(rule, value))
	const protect = (id: string): boolean => {
		if (isOpen(knownOf(rule, set, givenUp), id)) return false
		const candidates = nearTo(set.sums, id)
			.filter(canGive)
			.map((one, nearness) => ({ one, nearness }))
			.toSorted((a, b) => costOf(b.one) - costOf(a.one) || a.nearness - b.nearness)
		const enough = candidates.find(({ one }) => isOpen(knownOf(rule, set, new Set([...givenUp, one])), id))
		const given = enough ?? candidates[0]
		if (given === undefined) throw new Error('A small count follows from what cannot be hidden')
		givenUp.add(given.one)
		return true
	}
	let hasGiven = true
	while (hasGiven) {
		hasGiven = false
		for (const { id } of small) while (protect(id)) hasGiven = true
	}
	return {
		givenUp: [...givenUp],
		cells: new Map<string, { readonly shown: number } | { readonly hidden: Hidden }>(
			set.counts
				.filter(({ isShown }) => isShown)
				.map(({ id, value }) => {
					const shown = givenUp.has(id) ? null : treated(rule, value)
					if (shown !== null) return [id, { shown }]
					return [id, { hidden: isSmall(rule, value) ? 'small' : 'protects' }]
				}),
		),
	}
}
