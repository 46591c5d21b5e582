/**
 * Where everything stands on a badge, in millimetres. The name gets whatever room the rest leaves, and the rest is
 * made smaller before the name is. Pure: whoever draws brings the widths of the letters.
 */
import { type Fitted, fitWords, lineStep, type WidthOf } from './fit.ts'
import type { BadgeDesign, BadgePart } from './words.ts'

/** Parts that are lines of words, in the order the design has them; the others have a place of their own. */
export const wordParts = ['preferredName', 'familyName', 'pronouns', 'organisation', 'groups', 'event'] as const
export type WordPart = (typeof wordParts)[number]

export const isWordPart = (part: BadgePart): part is WordPart => wordParts.some((one) => one === part)

/** What is written, part by part; empty where there is nothing to write. `groups`: a line for each round. */
export type BadgeWords = Readonly<Record<Exclude<WordPart, 'groups'>, string>> & {
	readonly groups: readonly string[]
	readonly code: string
	/** The words beside the shape. */
	readonly photo: string
}

/** `name` and `strong`: bold; `code`: letters that cannot be confused. */
export type Voice = 'name' | 'strong' | 'text' | 'code'
export type Widths = Readonly<Record<Voice, WidthOf>>

export type Block = {
	readonly part: WordPart | 'code' | 'photoMarker'
	readonly voice: Voice
	readonly lines: readonly string[]
	readonly size: number
	/** Left edge, or the middle where `isCentred`. */
	readonly x: number
	/** Upper edge of the first line. */
	readonly y: number
	readonly isCentred: boolean
}

/** A square: the code to scan, or the shape for photographers. */
export type Square = { readonly x: number; readonly y: number; readonly size: number }

export type BadgeLayout = {
	readonly blocks: readonly Block[]
	readonly qr: Square | null
	readonly marker: Square | null
	/** Of the preferred name; 0 where it is not on the badge. */
	readonly nameSize: number
}

/** Height of a capital letter of the text face, as a part of its size. */
const capital = 0.668
/**
 * Twice the height of the smallest letters that good eyes read from 2 m: those are 5 minutes of arc high (Snellen),
 * 2.9 mm at 2 m.
 */
const capitalFrom2mMm = 5.8

/** Whether a name of this size is read from 2 m. */
export const isReadFrom2m = (nameSize: number): boolean => nameSize * capital >= capitalFrom2mMm

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)
const heightOf = ({ lines, size }: Fitted): number =>
	lines.length === 0 ? 0 : size * (1 + (lines.length - 1) * lineStep)

/** Small letters end at 2.5 mm, about 7 points. */
const leastBase = 2.5
/** What the name should have of the height, before the rest is made smaller; and what it has even where that is then too small. */
const nameShare = 0.45
const leastNameShare = 0.25

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Line = { readonly part: WordPart; readonly voice: Voice; readonly fitted: Fitted; readonly before: number }

const voices: Readonly<Record<WordPart, Voice>> = {
	preferredName: 'name',
	familyName: 'text',
	pronouns: 'text',
	organisation: 'text',
	groups: 'strong',
	event: 'text',
}
/** The largest size of a part and how many lines it may take, by the size of small letters. */
const sizes: Readonly<Record<Exclude<WordPart, 'preferredName'>, readonly [size: number, lines: number]>> = {
	familyName: [1.6, 2],
	pronouns: [1.1, 1],
	organisation: [1.1, 2],
	groups: [1.25, 2],
	event: [1, 2],
}

const linesOf = (words: BadgeWords, parts: readonly WordPart[]): readonly { part: WordPart; text: string }[] =>
	parts
		.flatMap((part): readonly { part: WordPart; text: string }[] =>
			part === 'groups' ? words.groups.map((text) => ({ part, text })) : [{ part, text: words[part] }],
		)
		.filter(({ text }) => text.trim() !== '')

/** The lines of the words, one under the other, with the name as large as the rest lets it be. */
const stack = (
	words: BadgeWords,
	parts: readonly WordPart[],
	widths: Widths,
	box: Box,
	base: number,
): readonly Line[] => {
	const written = linesOf(words, parts)
	/** On a slip, where to go is what it is for. */
	const isSlip = parts.length <= 2
	const gap = base * 0.4
	const small = written.map(({ part, text }, index): Line => {
		const before = index === 0 ? 0 : gap
		if (part === 'preferredName') return { part, voice: 'name', fitted: { lines: [], size: 0 }, before }
		const [factor, lines] = sizes[part]
		const most = base * factor * (isSlip && part === 'groups' ? 1.7 : 1)
		const room = { width: box.width, height: most * (1 + (lines - 1) * lineStep) }
		return { part, voice: voices[part], fitted: fitWords(text, widths[voices[part]], room, most, lines), before }
	})
	const taken = small.reduce((sum, { fitted, before }) => sum + heightOf(fitted) + before, 0)
	const left = box.height - taken
	const hasName = small.some(({ part }) => part === 'preferredName')
	const isNarrow = left < (hasName ? box.height * leastNameShare : 0)
	if (isNarrow || (base > leastBase && hasName && left < box.height * nameShare))
		return stack(words, parts, widths, box, base * 0.9)
	const most = Math.min(box.height * 0.7, 26)
	return small.map((line) =>
		line.part === 'preferredName'
			? {
					...line,
					fitted: fitWords(words.preferredName, widths.name, { width: box.width, height: left }, most),
				}
			: line,
	)
}

const place = (lines: readonly Line[], box: Box): readonly Block[] => {
	const height = lines.reduce((sum, { fitted, before }) => sum + heightOf(fitted) + before, 0)
	let y = box.y + Math.max(0, (box.height - height) / 2)
	return lines.map(({ part, voice, fitted, before }) => {
		const block = { part, voice, lines: fitted.lines, size: fitted.size, x: box.x, y: y + before, isCentred: false }
		y += before + heightOf(fitted)
		return block
	})
}

type Marks = { readonly blocks: readonly Block[]; readonly qr: Square | null; readonly marker: Square | null }
const noMarks: Marks = { blocks: [], qr: null, marker: null }

const block = (part: 'code' | 'photoMarker', voice: Voice, { lines, size }: Fitted, x: number, y: number): Block => ({
	part,
	voice,
	lines,
	size,
	x,
	y,
	isCentred: true,
})

/** Code below, shape above: a column at the right of a wide badge. */
const column = (words: BadgeWords, has: ReadonlySet<BadgePart>, widths: Widths, box: Box): Marks => {
	const middle = box.x + box.width / 2
	const side = Math.min(box.width, Math.max(12, Math.min(box.height * 0.5, 20)))
	const digits = fitWords(words.code, widths.code, { width: box.width, height: box.height * 0.14 }, 6, 1)
	const qr = { x: middle - side / 2, y: box.y + box.height - side - digits.size * 1.1, size: side }
	const shape = Math.min(box.width * 0.5, box.height * 0.2, 10)
	const room = has.has('code') ? qr.y - box.y - shape - 1 : box.height - shape - 1
	const said = fitWords(words.photo, widths.strong, { width: box.width, height: room }, 3.4, 3)
	return {
		qr: has.has('code') ? qr : null,
		marker: has.has('photoMarker') ? { x: middle - shape / 2, y: box.y, size: shape } : null,
		blocks: [
			...(has.has('photoMarker') ? [block('photoMarker', 'strong', said, middle, box.y + shape + 0.8)] : []),
			...(has.has('code') ? [block('code', 'code', digits, middle, box.y + box.height - digits.size)] : []),
		],
	}
}

/** Lower than this, there is no room for digits under the square. */
const lowMm = 20

/** Shape at the left, code at the right: a row along the foot of a tall badge. */
const foot = (words: BadgeWords, has: ReadonlySet<BadgePart>, widths: Widths, box: Box): Marks => {
	const half = box.width / 2
	// Where there is little height the digits stand beside the square, so that it stays large enough to be scanned.
	const isLow = box.height < lowMm
	const room = isLow ? box.width * 0.25 : box.height
	const digits = fitWords(words.code, widths.code, { width: room, height: box.height * 0.25 }, 6, 1)
	const side = Math.min(half, box.height - (isLow ? 0 : digits.size * 1.2))
	const qr = { x: box.x + box.width - side, y: box.y, size: side }
	const code = isLow
		? block('code', 'code', digits, qr.x - 1.5 - room / 2, box.y + box.height - digits.size)
		: block('code', 'code', digits, qr.x + side / 2, box.y + box.height - digits.size)
	const left = has.has('code') && isLow ? box.width - side - room - 3 : half - 2
	const shape = Math.min(left * 0.6, box.height * 0.52)
	const said = fitWords(words.photo, widths.strong, { width: left, height: box.height - shape - 1 }, 5, 2)
	const start = box.y + box.height - shape - 1 - heightOf(said)
	return {
		qr: has.has('code') ? qr : null,
		marker: has.has('photoMarker') ? { x: box.x, y: start, size: shape } : null,
		blocks: [
			...(has.has('photoMarker')
				? [{ ...block('photoMarker', 'strong', said, box.x, start + shape + 1), isCentred: false }]
				: []),
			...(has.has('code') ? [code] : []),
		],
	}
}

/** Below this width there is no room for a name beside the code. */
const narrowMm = 75

/** Where everything of one badge stands. Nothing reaches over its edge. */
export const layoutOf = (design: BadgeDesign, words: BadgeWords, widths: Widths): BadgeLayout => {
	const { widthMm: width, heightMm: height } = design
	const pad = between(1.5, Math.min(width, height) * 0.06, 6)
	const inner: Box = { x: pad, y: pad, width: width - 2 * pad, height: height - 2 * pad }
	const has: ReadonlySet<BadgePart> = new Set(design.parts)
	const parts = design.parts.filter(isWordPart)
	const hasMarks = has.has('code') || has.has('photoMarker')
	// A small label needs its whole width for the name.
	const isWide = width >= height * 1.15 && width >= narrowMm
	const gap = pad
	const side = Math.min(between(12, inner.width * 0.26, 26), inner.width * 0.45)
	const below = Math.min(between(14, inner.height * 0.26, 34), inner.height * 0.45)
	const box: Box = !hasMarks
		? inner
		: isWide
			? { ...inner, width: inner.width - side - gap }
			: { ...inner, height: inner.height - below - gap }
	const marks = !hasMarks
		? noMarks
		: isWide
			? column(words, has, widths, { ...inner, x: inner.x + inner.width - side, width: side })
			: foot(words, has, widths, { ...inner, y: inner.y + inner.height - below, height: below })
	const lines = stack(words, parts, widths, box, between(leastBase, Math.min(height * 0.075, width * 0.06), 6.5))
	return {
		blocks: [...place(lines, box), ...marks.blocks],
		qr: marks.qr,
		marker: marks.marker,
		nameSize: lines.find(({ part }) => part === 'preferredName')?.fitted.size ?? 0,
	}
}
