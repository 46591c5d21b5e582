/**
 * The first few of many, without putting all of them in order and without asking each for its rank:
 * two letters can match thousands of people, and a desk waits for every millisecond.
 */

/** Those to choose from. Only as much is asked of each as it takes to tell them apart. */
export type Choice = {
	readonly count: number
	/** Lower is nearer, for this and for the rank. */
	readonly scoreAt: (at: number) => number
	readonly rankAt: (at: number) => number
	/** `nameKey` of the name. */
	readonly nameKeyAt: (at: number) => number
	readonly nameAt: (at: number) => string
	readonly idAt: (at: number) => string
}

/** Where more match equally well, the first so many by name are ranked, not all. */
const mostRanked = 1_000

type Ranked = { readonly at: number; readonly score: number; readonly rank: number }

/** Where in the choice the nearest `limit` are, in order: score, rank, name, id. */
export function nearest(choice: Choice, limit: number): number[] {
	if (limit <= 0) return []
	const compare = (a: Ranked, b: Ranked): number =>
		a.score - b.score ||
		a.rank - b.rank ||
		byText(choice.nameAt(a.at), choice.nameAt(b.at)) ||
		byText(choice.idAt(a.at), choice.idAt(b.at))
	const shortlist =
		choice.count <= limit ? Array.from({ length: choice.count }, (_, at) => at) : shortlistOf(choice, limit)
	const first: Ranked[] = []
	for (const at of shortlist) {
		const candidate = { at, score: choice.scoreAt(at), rank: choice.rankAt(at) }
		const last = first.at(-1)
		if (first.length >= limit && last !== undefined && compare(candidate, last) >= 0) continue
		insert(first, candidate, compare)
		if (first.length > limit) first.pop()
	}
	return first.map(({ at }) => at)
}

/** Puts one more into what is in order already. */
function insert<Item>(sorted: Item[], item: Item, compare: (a: Item, b: Item) => number): void {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >>> 1
		if (compare(sorted[middle] as Item, item) < 0) low = middle + 1
		else high = middle
	}
	sorted.splice(low, 0, item)
}

/** The score of the last one that comes in, were score all that counted. */
function edgeOf(choice: Choice, limit: number): number {
	const lowest: number[] = []
	let edge = Number.POSITIVE_INFINITY
	for (let at = 0; at < choice.count; at++) {
		const score = choice.scoreAt(at)
		if (score >= edge) continue
		insert(lowest, score, (a, b) => a - b)
		if (lowest.length > limit) lowest.pop()
		if (lowest.length === limit) edge = lowest.at(-1) ?? edge
	}
	return edge
}

/** All whose score brings them in, and of those on the edge the first by name, at least `limit` in all. */
function shortlistOf(choice: Choice, limit: number): number[] {
	const edge = edgeOf(choice, limit)
	const inside: number[] = []
	const onEdge: number[] = []
	for (let at = 0; at < choice.count; at++) {
		const score = choice.scoreAt(at)
		if (score < edge) inside.push(at)
		else if (score === edge) onEdge.push(at)
	}
	const most = Math.max(mostRanked, limit)
	if (onEdge.length <= most) return [...inside, ...onEdge]
	const keys = new Float64Array(onEdge.length)
	for (let at = 0; at < keys.length; at++) keys[at] = choice.nameKeyAt(onEdge[at] as number)
	const lastKey = smallest(keys.slice(), most - 1)
	for (let at = 0; at < keys.length; at++) if ((keys[at] as number) <= lastKey) inside.push(onEdge[at] as number)
	return inside
}

/** The value that would stand at `place` if `values` were in order (Hoare's selection; reorders them). */
function smallest(values: Float64Array, place: number): number {
	let low = 0
	let high = values.length - 1
	while (low < high) {
		const pivot = values[(low + high) >>> 1] as number
		let left = low
		let right = high
		while (left <= right) {
			while ((values[left] as number) < pivot) left++
			while ((values[right] as number) > pivot) right--
			if (left > right) break
			const value = values[left] as number
			values[left++] = values[right] as number
			values[right--] = value
		}
		if (place <= right) high = right
		else if (place >= left) low = left
		else break
	}
	return values[place] as number
}

const keyLetters = 10
const keyBase = 39
/** Any letter that is neither a to z nor a digit nor a space: what follows it is not counted. */
const otherLetter = keyBase - 1

/**
 * The start of a folded name as a number: of two names, the one with the smaller number comes first;
 * equal numbers say nothing. Ten letters in base 39 stay within what a number holds exactly.
 */
export function nameKey(name: string): number {
	let key = 0
	let isCounted = true
	for (let at = 0; at < keyLetters; at++) {
		const letter = isCounted && at < name.length ? letterKey(name.charCodeAt(at)) : 0
		key = key * keyBase + letter
		if (letter === otherLetter) isCounted = false
	}
	return key
}

const [digit0, letterA, letterZ] = [48, 97, 122]

/** Space, the digits, a to z, everything else: in the order of their UTF-16 units. */
function letterKey(unit: number): number {
	if (unit < digit0) return 1
	if (unit < letterA) return unit - digit0 + 2
	return unit <= letterZ ? unit - letterA + 12 : otherLetter
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
