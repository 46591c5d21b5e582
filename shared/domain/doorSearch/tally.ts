/**
 * Counts, for one search, who matches all that was typed and how well. People are places (small
 * numbers), so a count is an array with one slot each; slots carry the number of the turn they were
 * last used in, so nothing is wiped between searches. A lower score is nearer.
 */

/** How a typed word sits on a word of the person: the weights keep any number of the former first. */
export const closeness = { whole: 0, start: 1, slipWhole: 256, slipStart: 257 } as const

/** One step of closeness outweighs the fields of all typed words together. */
const stepOfCloseness = 1024
const organisationPenalty = 1

/** A complete badge code comes before everything; the start of one before the start of a word. */
export const codeScores = { whole: -1, start: stepOfCloseness - 1 } as const

/** A person's place and the field a word of theirs is in, as one number. */
export const holderOf = (place: number, isOrganisation: boolean): number => place * 2 + (isOrganisation ? 1 : 0)

/** Where fewer than one place in so many is found, sorting them is quicker than passing all places. */
const shareSorted = 64
/** Far below what a slot can hold, far above what one search uses. */
const mostTurns = 2 ** 30

export type Tally = {
	/** Begins a search over so many places. */
	readonly start: (places: number) => void
	/** Begins one reading of what was typed: all its words must match. */
	readonly startReading: () => void
	/** The holders of one word that the typed word in hand sits on. */
	readonly hit: (holders: readonly number[], how: number) => void
	/** The typed word is done. Answers whether anybody still matches the whole reading so far. */
	readonly endWord: () => boolean
	/** Everybody who matched all words of the reading is found. */
	readonly endReading: () => void
	/** Finds somebody by other means than words. */
	readonly find: (place: number, score: number) => void
	/** How many are found so far, each once. */
	readonly count: () => number
	/** Everybody found, in order of place: what is read next then lies side by side in memory. */
	readonly found: () => Int32Array
	readonly scoreOf: (place: number) => number
}

/** For each place a number, and the turn it was written in. */
type Slots = { readonly values: Int32Array; readonly turns: Int32Array }
const slots = (room: number): Slots => ({ values: new Int32Array(room), turns: new Int32Array(room) })

export function createTally(): Tally {
	let room = 0
	let places = 0
	/** Counts searches and typed words: every use of a slot has a number of its own. */
	let turn = 0
	let searchTurn = 0
	let sumTurn = 0
	let wordTurn = 0
	let isFirstWord = true
	/** Scores of the search, of the reading in hand, of the typed word in hand. */
	let scores = slots(0)
	let sums = slots(0)
	let bests = slots(0)
	/** Who the typed word in hand sits on, who matches the reading so far, who is found; each once. */
	let touched = new Int32Array(0)
	let matching = new Int32Array(0)
	let found = new Int32Array(0)
	let touchedCount = 0
	let matchingCount = 0
	let foundCount = 0

	const makeRoom = () => {
		room = Math.ceil(places * 1.5) + 64
		scores = slots(room)
		sums = slots(room)
		bests = slots(room)
		touched = new Int32Array(room)
		matching = new Int32Array(room)
		found = new Int32Array(room)
	}
	const find = (place: number, score: number) => {
		if (scores.turns[place] !== searchTurn) {
			scores.turns[place] = searchTurn
			scores.values[place] = score
			found[foundCount++] = place
		} else if (score < (scores.values[place] as number)) scores.values[place] = score
	}

	return {
		find,
		count: () => foundCount,
		scoreOf: (place) => scores.values[place] ?? 0,
		found: () => {
			if (foundCount * shareSorted < places) return found.subarray(0, foundCount).sort()
			foundCount = 0
			for (let place = 0; place < places; place++) {
				if (scores.turns[place] === searchTurn) found[foundCount++] = place
			}
			return found.subarray(0, foundCount)
		},
		start: (count) => {
			places = count
			if (places > room || turn > mostTurns) {
				makeRoom()
				turn = 0
			}
			searchTurn = ++turn
			foundCount = 0
		},
		startReading: () => {
			isFirstWord = true
			matchingCount = 0
			touchedCount = 0
			wordTurn = ++turn
		},
		hit: (holders, how) => {
			const { values, turns } = bests
			const base = how * stepOfCloseness
			for (let at = 0; at < holders.length; at++) {
				const holder = holders[at] as number
				const place = holder >>> 1
				const score = base + (holder & 1) * organisationPenalty
				if (turns[place] === wordTurn) {
					if (score < (values[place] as number)) values[place] = score
				} else if (isFirstWord || sums.turns[place] === sumTurn) {
					turns[place] = wordTurn
					values[place] = score
					touched[touchedCount++] = place
				}
			}
		},
		endWord: () => {
			const before = isFirstWord ? 0 : 1
			sumTurn = ++turn
			for (let at = 0; at < touchedCount; at++) {
				const place = touched[at] as number
				sums.values[place] = before * (sums.values[place] as number) + (bests.values[place] as number)
				sums.turns[place] = sumTurn
			}
			isFirstWord = false
			;[matching, touched] = [touched, matching]
			matchingCount = touchedCount
			touchedCount = 0
			wordTurn = ++turn
			return matchingCount > 0
		},
		endReading: () => {
			for (let at = 0; at < matchingCount; at++) {
				const place = matching[at] as number
				find(place, sums.values[place] as number)
			}
			matchingCount = 0
		},
	}
}
