/**
 * One slip of the fingers: a letter too many, one missing, one wrong, or two neighbours swapped.
 * The distance is the restricted Damerau-Levenshtein one (optimal string alignment), never over one.
 */
import type { Stretch, WordList } from './wordList.ts'

/** Words shorter than this are taken as typed. */
export const shortestForgiven = 3

/** Whether one slip, or none, makes one of the two out of the other. */
export function isWithinOne(one: string, other: string): boolean {
	const longer = one.length >= other.length ? one : other
	const shorter = longer === one ? other : one
	if (longer.length - shorter.length > 1) return false
	let at = 0
	while (at < shorter.length && longer[at] === shorter[at]) at++
	if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at)
	if (longer.slice(at + 1) === shorter.slice(at + 1)) return true
	return (
		longer[at] === shorter[at + 1] && longer[at + 1] === shorter[at] && longer.slice(at + 2) === shorter.slice(at + 2)
	)
}

/**
 * The stretches of a list whose words start within one slip of what was typed, in order and apart
 * from each other. Walks the list as if it were a tree: at every letter typed so far as it stands in
 * the list, each slip that can happen there leaves one exact start to look for.
 */
export function stretchesWithinOne(list: WordList, typed: string): Stretch[] {
	const found: Stretch[] = []
	let here: Stretch = { from: 0, to: list.words.length }
	const look = (start: string) => {
		const stretch = list.startingWith(start, here)
		if (stretch.from < stretch.to) found.push(stretch)
	}
	for (let at = 0; at < typed.length && here.from < here.to; at++) {
		const before = typed.slice(0, at)
		const after = typed.slice(at + 1)
		look(before + after)
		if (at + 1 < typed.length) look(before + typed[at + 1] + typed[at] + typed.slice(at + 2))
		for (const letter of lettersAt(list, here, at)) {
			if (letter === typed[at]) continue
			look(before + letter + after)
			look(before + letter + typed.slice(at))
		}
		here = list.startingWith(typed.slice(0, at + 1), here)
	}
	return merged(found)
}

/** The letters that the words of a stretch have at one place, each once. */
function lettersAt(list: WordList, stretch: Stretch, at: number): string[] {
	const letters: string[] = []
	let from = stretch.from
	while (from < stretch.to) {
		const word = list.words[from] ?? ''
		const letter = word[at]
		if (letter === undefined) from++
		else {
			letters.push(letter)
			from = list.startingWith(word.slice(0, at + 1), { from, to: stretch.to }).to
		}
	}
	return letters
}

function merged(stretches: readonly Stretch[]): Stretch[] {
	const out: { from: number; to: number }[] = []
	for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
		const last = out.at(-1)
		if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
		else out.push({ from, to })
	}
	return out
}
