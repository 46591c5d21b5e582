/**
 * Tells a hand scanner, which types like a keyboard, from somebody typing: by its pace alone, and only once its
 * Enter or Tab has come. Nothing is ever held back on suspicion, so whoever types loses no letter; what a scanner
 * typed into a field meanwhile is for the caller to take out again. Pure: the times come with the keys.
 */

/** One key going down. `atMs`: when the system saw it, of any one clock. */
export type Stroke = {
	readonly key: string
	readonly atMs: number
	/** The key is held down: no scanner does that. */
	readonly isRepeat: boolean
	/** Ctrl, Alt or the system's key is down too: a shortcut, not a letter. */
	readonly isShortcut: boolean
}

/** What has come so far without a pause. */
export type Wedge = {
	readonly text: string
	readonly lastMs: number
	/** A scan is just over: some scanners send a second Enter, which belongs to it. */
	readonly hasJustScanned: boolean
}

export type Heard =
	/** Nothing of a scanner's. */
	| { readonly is: 'other' }
	/** A letter after a pause: a scan, or a word, may begin here. */
	| { readonly is: 'first' }
	/** A letter at the pace of a scanner. `isSure`: nobody's fingers are that quick for so long. */
	| { readonly is: 'more'; readonly isSure: boolean }
	| { readonly is: 'scan'; readonly code: string }
	/** A second Enter of the same scan. */
	| { readonly is: 'echo' }

export const quiet: Wedge = { text: '', lastMs: Number.NEGATIVE_INFINITY, hasJustScanned: false }

/** Between two letters of a scanner. The quickest typists need 40 ms and more; only two keys rolled over are closer. */
export const longestGapMs = 30
/** Before the Enter: some scanners take a breath. */
const longestEndGapMs = 80
/** As long as a badge code: so many keys in a row, rolled at that pace, are nobody's. */
export const shortestCode = 5
/** Longer codes are cut: no ticket has them. */
const longestCode = 300
/** Two keys may be rolled over one another; of three one was read. */
const sureAfter = 3

const silent: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph'])
const ends: ReadonlySet<string> = new Set(['Enter', 'Tab'])

/** Takes the next key. */
export const hear = (wedge: Wedge, stroke: Stroke): readonly [Wedge, Heard] => {
	const { key, atMs, isRepeat, isShortcut } = stroke
	// A scanner presses Shift for its capitals.
	if (silent.has(key)) return [wedge, { is: 'other' }]
	const gapMs = atMs - wedge.lastMs
	if (isRepeat || isShortcut) return [quiet, { is: 'other' }]
	if (ends.has(key)) {
		if (wedge.hasJustScanned && gapMs <= longestEndGapMs) return [{ ...wedge, lastMs: atMs }, { is: 'echo' }]
		const isScan = wedge.text.length >= shortestCode && gapMs <= longestEndGapMs
		if (!isScan) return [quiet, { is: 'other' }]
		return [
			{ text: '', lastMs: atMs, hasJustScanned: true },
			{ is: 'scan', code: wedge.text },
		]
	}
	if ([...key].length !== 1) return [quiet, { is: 'other' }]
	const isFirst = wedge.text === '' || gapMs > longestGapMs
	const text = isFirst ? key : (wedge.text + key).slice(0, longestCode)
	return [
		{ text, lastMs: atMs, hasJustScanned: false },
		isFirst ? { is: 'first' } : { is: 'more', isSure: text.length >= sureAfter },
	]
}
