/**
 * A hand scanner at a page: keys like a keyboard's, at a scanner's pace. The pace is written into the keys, so that
 * it is the same however slow the computer is that runs the test.
 */
import type { Page } from 'playwright-core'

export type Scanner = {
	/** Reads a code: its letters, and the key it ends with. */
	readonly scan: (code: string, end?: 'Enter' | 'Tab') => Promise<void>
	/** Somebody's fingers: the same letters and the same Enter, at the pace of the quickest typist. */
	readonly typeQuickly: (text: string, end?: 'Enter' | 'Tab') => Promise<void>
}

const scannersGapS = 0.004
const fingersGapS = 0.045
/** Between one code and the next, at least: longer than a scanner's second Enter may take. */
const restS = 0.1
/** Between a code and what somebody presses after it: nobody reads the screen quicker. */
const lookS = 0.2

const codes: Readonly<Record<string, { readonly code: string; readonly key: number; readonly text?: string }>> = {
	Enter: { code: 'Enter', key: 13, text: '\r' },
	Tab: { code: 'Tab', key: 9 },
}

export const scannerAt = async (page: Page): Promise<Scanner> => {
	const devtools = await page.context().newCDPSession(page)
	/** Seconds since the epoch; keys of one test never go back in time. */
	let now = 0
	const stroke = (key: string, gapS: number): readonly Promise<unknown>[] => {
		now += gapS
		const named = codes[key]
		const common = {
			key,
			code: named?.code ?? '',
			windowsVirtualKeyCode: named?.key ?? key.toUpperCase().charCodeAt(0),
			timestamp: now,
		}
		const text = named === undefined ? key : named.text
		return [
			devtools.send('Input.dispatchKeyEvent', {
				...common,
				type: text === undefined ? 'rawKeyDown' : 'keyDown',
				...(text === undefined ? {} : { text, unmodifiedText: text }),
			}),
			devtools.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
		]
	}
	const all = async (text: string, end: string, gapS: number): Promise<void> => {
		// Done a while ago, so that a key that is pressed next is not taken for the scanner's own.
		now = Math.max(now + restS, Date.now() / 1000 - lookS - (text.length + 1) * gapS)
		// Sent one behind the other without waiting: a slow computer must not put pauses between them.
		await Promise.all([...text, end].flatMap((key) => stroke(key, gapS)))
	}
	return {
		scan: (code, end = 'Enter') => all(code, end, scannersGapS),
		typeQuickly: (text, end = 'Enter') => all(text, end, fingersGapS),
	}
}
