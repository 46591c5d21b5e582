/**
 * Words in a box, as large as they can be: broken at spaces and after hyphens, then made smaller until all of them are
 * in it. Nothing is ever cut off and no word is broken inside.
 */

/** How wide words are at a size of 1, in the same unit as the size. Comes from whoever has the letters. */
export type WidthOf = (text: string) => number

export type Fitted = {
	readonly lines: readonly string[]
	/** The height of a line's letters as printers count it, from one line to the next without the space between. */
	readonly size: number
}

/** From one line to the next, as a part of the size. */
export const lineStep = 1.12

/** Pieces that stay whole, words around a space that does not break among them: `Anne-Marie Smith` is `Anne-`, `Marie`, `Smith`. `isJoined`: no space before it. */
const piecesOf = (text: string): readonly { readonly words: string; readonly isJoined: boolean }[] =>
	text
		.trim()
		.split(/[ \t\r\n]+/)
		.flatMap((word) => word.split(/(?<=[-–/])(?=.)/u).map((words, index) => ({ words, isJoined: index > 0 })))

/** Every way to part a few pieces into so many lines would be too many for long ones: lines are filled up to a width. */
const filled = (text: string, widthOf: WidthOf, width: number): readonly string[] => {
	const lines: string[] = []
	for (const { words, isJoined } of piecesOf(text)) {
		const last = lines.at(-1)
		const together = last === undefined ? '' : `${last}${isJoined ? '' : ' '}${words}`
		if (last === undefined || widthOf(together) > width + 1e-9) lines.push(words)
		else lines[lines.length - 1] = together
	}
	return lines
}

/** Candidates for the width of the widest line: that of every run of pieces. */
const widthsOf = (text: string, widthOf: WidthOf): readonly number[] => {
	const pieces = piecesOf(text)
	const widths = new Set<number>()
	for (let from = 0; from < pieces.length; from++) {
		let run = ''
		for (const { words, isJoined } of pieces.slice(from, from + 12)) {
			run = run === '' ? words : `${run}${isJoined ? '' : ' '}${words}`
			widths.add(widthOf(run))
		}
	}
	return [...widths].toSorted((one, other) => one - other)
}

/**
 * @param box how much room there is
 * @param most the largest size; the words are not made larger, however much room there is
 * @param lines how many at most; more only where a single line would be no smaller
 */
export const fitWords = (
	text: string,
	widthOf: WidthOf,
	box: { readonly width: number; readonly height: number },
	most: number,
	lines = 3,
): Fitted => {
	if (text.trim() === '') return { lines: [], size: most }
	let best: Fitted = { lines: [text.trim()], size: 0 }
	for (const widest of widthsOf(text, widthOf)) {
		const broken = filled(text, widthOf, widest)
		if (broken.length > lines) continue
		const size = Math.min(
			most,
			box.width / Math.max(...broken.map((line) => widthOf(line)), 1e-6),
			box.height / (1 + (broken.length - 1) * lineStep),
		)
		if (size > best.size + 1e-9 || (Math.abs(size - best.size) <= 1e-9 && broken.length < best.lines.length))
			best = { lines: broken, size }
	}
	return best
}
