/** Puts what was typed to the words and codes there are: who matches, and how well, into a tally. */
import { isWithinOne, shortestForgiven, stretchesWithinOne } from './oneTypo.ts'
import { closeness, codeScores, type Tally } from './tally.ts'
import type { WordList } from './wordList.ts'

/**
 * Everybody for whom every word of one of the readings is the start of a word of theirs.
 *
 * @param isForgiving also with one slip in each typed word that is long enough
 */
export function gatherWords(
	tally: Tally,
	list: WordList,
	readings: readonly (readonly string[])[],
	isForgiving: boolean,
): void {
	for (const reading of readings) {
		tally.startReading()
		let isPossible = true
		for (const typed of reading) {
			if (!isPossible) break
			const isForgiven = isForgiving && typed.length >= shortestForgiven
			for (const { from, to } of isForgiven ? stretchesWithinOne(list, typed) : [list.startingWith(typed)]) {
				for (let at = from; at < to; at++) tally.hit(list.holders[at] ?? [], closenessOf(list.words[at] ?? '', typed))
			}
			isPossible = tally.endWord()
		}
		if (isPossible) tally.endReading()
	}
}

function closenessOf(word: string, typed: string): number {
	if (word.startsWith(typed)) return word.length === typed.length ? closeness.whole : closeness.start
	return isWithinOne(word, typed) ? closeness.slipWhole : closeness.slipStart
}

/** Everybody whose badge code starts so. */
export function gatherCodes(tally: Tally, codes: WordList, typed: string): void {
	const { from, to } = codes.startingWith(typed)
	const scoreOf = (code: string | undefined) => (code === typed ? codeScores.whole : codeScores.start)
	for (let at = from; at < to; at++) {
		for (const place of codes.holders[at] ?? []) tally.find(place, scoreOf(codes.words[at]))
	}
}
