/** A hand scanner is known by its pace: whatever it reads, and whoever types, however quickly. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	type Heard,
	hear,
	longestGapMs,
	quiet,
	type Stroke,
	shortestCode,
} from '../../../renderer/components/scanning/wedge.ts'

const stroke = (key: string, atMs: number, more: Partial<Stroke> = {}): Stroke => ({
	key,
	atMs,
	isRepeat: false,
	isShortcut: false,
	...more,
})

const hearAll = (strokes: readonly Stroke[]): readonly Heard[] => {
	let wedge = quiet
	return strokes.map((one) => {
		const [next, heard] = hear(wedge, one)
		wedge = next
		return heard
	})
}
const codesOf = (strokes: readonly Stroke[]): readonly string[] =>
	hearAll(strokes).flatMap((heard) => (heard.is === 'scan' ? [heard.code] : []))

/** A scan of a code, at a pace, with its Enter. */
const scanOf = (code: string, from: number, gapMs: number, end = 'Enter'): readonly Stroke[] => [
	...[...code].map((key, at) => stroke(key, from + at * gapMs)),
	stroke(end, from + code.length * gapMs),
]

const letter = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -_.:/?=')
const code = fc.array(letter, { minLength: shortestCode, maxLength: 60 }).map((letters) => letters.join(''))
/** A hair under the longest: sums of times are not exact. */
const scannersGap = fc.double({ min: 0, max: longestGapMs - 0.001, noNaN: true })
const fingersGap = fc.double({ min: longestGapMs + 1, max: 2000, noNaN: true })

describe('a scanner', () => {
	it('is known by its Enter or its Tab, whatever it read', () => {
		fc.assert(
			fc.property(code, scannersGap, fc.constantFrom('Enter', 'Tab'), (read, gap, end) => {
				expect(codesOf(scanOf(read, 100, gap, end))).toEqual([read])
			}),
		)
	})
	it('is known while somebody types, before and after, and takes none of their letters', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(letter, fingersGap), { maxLength: 20 }),
				code,
				scannersGap,
				fingersGap,
				(typed, read, gap, pause) => {
					let atMs = 0
					const before = typed.map(([key, after]) => {
						const one = stroke(key, atMs)
						atMs += after
						return one
					})
					const scan = scanOf(read, atMs + pause, gap)
					const last = scan.at(-1)?.atMs ?? 0
					const heard = hearAll([...before, ...scan, stroke('a', last + pause), stroke('Enter', last + pause * 2)])
					expect(heard.filter(({ is }) => is === 'scan')).toEqual([{ is: 'scan', code: read }])
					expect(heard.slice(0, before.length).every(({ is }) => is === 'first')).toBe(true)
					expect(heard.slice(-2).map(({ is }) => is)).toEqual(['first', 'other'])
				},
			),
		)
	})
	it('presses Shift for its capitals', () => {
		const strokes = [...'4KM2Q'].flatMap((key, at) => [stroke('Shift', at * 20), stroke(key, at * 20 + 5)])
		expect(codesOf([...strokes, stroke('Enter', 100)])).toEqual(['4KM2Q'])
	})
	it('may send a second Enter, which is its own; the next one is not', () => {
		const scan = scanOf('4KM2Q', 0, 5)
		const last = scan.at(-1)?.atMs ?? 0
		expect(hearAll([...scan, stroke('Enter', last + 4), stroke('Enter', last + 400)]).slice(-3)).toEqual([
			{ is: 'scan', code: '4KM2Q' },
			{ is: 'echo' },
			{ is: 'other' },
		])
	})
	it('reads one badge after the other', () => {
		expect(codesOf([...scanOf('4KM2Q', 0, 4), ...scanOf('5NP3R', 200, 4)])).toEqual(['4KM2Q', '5NP3R'])
	})
	it('is known for sure before a space could press a button', () => {
		const heard = hearAll(scanOf('WIFI T', 0, 4))
		expect(heard[2]).toEqual({ is: 'more', isSure: true })
		expect(heard[1]).toEqual({ is: 'more', isSure: false })
	})
})

describe('somebody typing', () => {
	it('is never taken for a scanner, however many keys and Enters', () => {
		const key = fc.oneof(letter, fc.constantFrom('Enter', 'Tab', 'Backspace', 'ArrowDown', 'Shift'))
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fingersGap), { maxLength: 80 }), (keys) => {
				let atMs = 0
				const strokes = keys.map(([pressed, after]) => {
					atMs += after
					return stroke(pressed, atMs)
				})
				const heard = hearAll(strokes)
				expect(heard.every(({ is }) => is === 'other' || is === 'first')).toBe(true)
			}),
		)
	})
	it('may roll keys over one another, as quick fingers do with digits', () => {
		// Up to four keys pressed as one, then a breath, then Enter at once.
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.array(letter, { minLength: 1, maxLength: shortestCode - 1 }), fingersGap), {
					minLength: 1,
					maxLength: 12,
				}),
				(rolls) => {
					let atMs = 0
					const strokes = rolls.flatMap(([keys, pause]) => {
						atMs += pause
						return keys.map((key) => stroke(key, (atMs += 3)))
					})
					expect(codesOf([...strokes, stroke('Enter', atMs + 3)])).toEqual([])
				},
			),
		)
	})
	it('may hold a key down', () => {
		const held = Array.from({ length: 30 }, (_, at) => stroke('1', at * 30, { isRepeat: at > 0 }))
		expect(codesOf([...held, stroke('Enter', 30 * 30)])).toEqual([])
	})
	it('may use shortcuts in between', () => {
		const strokes = [...'4KM2Q'].map((key, at) => stroke(key, at * 5, { isShortcut: at === 2 }))
		expect(codesOf([...strokes, stroke('Enter', 30)])).toEqual([])
	})
	it('presses Enter a while after a code that was pasted letter by letter', () => {
		expect(codesOf([...scanOf('4KM2Q', 0, 4).slice(0, -1), stroke('Enter', 400)])).toEqual([])
	})
})
