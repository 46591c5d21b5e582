/**
 * Files of bookings as they come from the world, from a seed: most with something wrong in them that somebody's tool,
 * hand or mail does, some made to do harm. The same seed gives the same bytes.
 */
import { type Random, seeded } from '../../shared/lib/random.ts'
import { book } from './archive.ts'
import { oddWorkbook, sheetFrom, wrongWorkbook } from './brokenSheets.ts'

export type BrokenFile = {
	readonly name: string
	readonly bytes: Buffer
	/** What was done to it. */
	readonly kind: string
	/** How many rows stand under its headings; null where what was done leaves nobody to say. */
	readonly rows: number | null
}

/** Stands in every name and address of these files, and so in no message about one. */
export const secret = 'Qzfile'

type Cells = string[][]

const headings = [
	...['First name', 'Last name', 'Email', 'Phone', 'Organisation', 'How are you taking part?'],
	...['Access needs', 'Dietary needs', 'Photo OK?', 'Which days?', 'Notes'],
]
const rightToLeft = '\u202e\u2066\u200f'
const awkward = [
	'',
	' ',
	'-',
	'N/A',
	'=HYPERLINK("http://x.example","y")',
	'+cmd|/c calc!A0',
	'@SUM(A1:A9)',
	'-2+3',
	`${rightToLeft}gnp.exe`,
	'a\u0000b',
	'a\u0007\u001b[31mb',
	'a\u2028b\u2029c',
	'line one\nline two\r\nline three',
	'"quoted", and "again"',
	"O'Brien; DROP TABLE person",
	'<script>alert(1)</script>',
	'\ud800',
	'Z\u0335\u0322a\u0321l\u0334g\u0321o\u0335'.repeat(20),
	'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
	'محمد',
	'__proto__',
	'31/02/2027',
	'2027-13-45',
	'19/5/27 25:61',
	'46161',
	'1e999',
	'NaN',
	'yes;no;maybe',
	'a@b@c',
	'@',
	`${'x'.repeat(300)}@x.example`,
] as const

/** Ordinary people, some twice, some without an address, some with a word that no form expects. */
const somePeople = (random: Random, count: number): Cells =>
	Array.from({ length: count }, (_, n) => {
		const who = random.chance(0.1) ? 0 : n
		return [
			`${secret}given${who}`,
			`${secret}family${random.int(9)}`,
			random.chance(0.1) ? '' : `${secret}${who}@mail.example`,
			random.chance(0.5) ? '07700 900123' : '',
			random.pick(['', 'Mind', 'Council', 'Mind BLMK']),
			random.pick(['I use, or have used, services', 'I work for an NHS provider', '', 'no idea']),
			random.pick(['', 'Step-free', 'hearing loop; large print', 'none']),
			random.pick(['', 'vegan', 'halal, nut free']),
			random.pick(['yes', 'no', 'ask me first', '', 'perhaps']),
			random.pick(['19 May', '', 'both', '2027-05-19']),
			random.pick(['', 'See you there', 'Comes with a friend & two dogs']),
		]
	})

const quoted = (cell: string, mark: string): string =>
	/["\r\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell

const asText = (rows: Cells, mark = ',', end = '\r\n'): string =>
	rows.map((row) => `${row.map((cell) => quoted(cell, mark)).join(mark)}${end}`).join('')

const inUtf8 = (text: string, hasMark = false): Buffer => Buffer.from(hasMark ? `\ufeff${text}` : text)

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()

type Made = { readonly bytes: Buffer; readonly rows: number | null }
type Break = (random: Random, people: Cells) => Made

const table = (people: Cells): Cells => [headings, ...people]
const exactly = (text: string, people: Cells, hasMark = false): Made => ({
	bytes: inUtf8(text, hasMark),
	rows: people.length,
})
const whoKnows = (bytes: Buffer): Made => ({ bytes, rows: null })
const randomly = (random: Random, rows: Cells, share: number, change: (cell: string) => string): Cells =>
	rows.map((row) => row.map((cell, column) => (column > 1 && random.chance(share) ? change(cell) : cell)))

/** Nothing is wrong with the rows: every one is to be accounted for. */
const sound: Readonly<Record<string, Break>> = {
	asItShouldBe: (_, people) => exactly(asText(table(people)), people),
	awkwardCells: (random, people) =>
		exactly(
			asText(table(randomly(random, people, 0.3, () => random.pick(awkward.filter((cell) => !cell.includes('\0')))))),
			people,
		),
	otherMarks: (random, people) =>
		exactly(asText(table(people), random.pick([';', '\t', '|']), random.pick(['\n', '\r\n', '\r'])), people),
	marked: (_, people) => exactly(asText(table(people)), people, true),
	inUtf16: (random, people) => {
		const bytes = Buffer.from(`\ufeff${asText(table(people), '\t')}`, 'utf16le')
		return { bytes: random.chance(0.5) ? bytes : swapped(bytes), rows: people.length }
	},
	headingsTwice: (_, people) =>
		exactly(asText([[...headings, ...headings], ...people.map((row) => [...row, ...row])]), people),
	manyColumns: (random, people) => {
		const more = random.int(480)
		const empty = Array.from({ length: more }, () => '')
		const named = Array.from({ length: more }, (_, at) => `Question ${at}`)
		return exactly(asText([[...headings, ...named], ...people.map((row) => [...row, ...empty])]), people)
	},
	headingsAgain: (_, people) => {
		const rows = [...people, headings, ...people]
		return { bytes: inUtf8(asText(table(rows))), rows: rows.length }
	},
	shortRows: (random, people) => {
		const rows = people.map((row) => row.slice(0, 3 + random.int(row.length - 2)))
		return exactly(asText(table(rows)), people)
	},
	longRows: (random, people) => {
		const rows = people.map((row) => (random.chance(0.3) ? [...row, '', 'one too many'] : row))
		return exactly(asText(table(rows)), people)
	},
	aSumBelow: (_, people) => {
		const rows = [...people, ['Total', String(people.length)]]
		return { bytes: inUtf8(asText(table(rows))), rows: rows.length }
	},
	longCells: (random, people) =>
		exactly(asText(table(randomly(random, people, 0.1, () => 'long '.repeat(random.int(6000))))), people),
	inAWorkbook: (_, people) => ({ bytes: book(sheetFrom(table(people))), rows: people.length }),
	cancelled: (random, people) => {
		const rows = people.map((row) => [...row, random.pick(['Attending', 'Cancelled', 'Not Attending', ''])])
		return exactly(asText([[...headings, 'Attendee Status'], ...rows]), people)
	},
}

/** Something is wrong: it is read as far as it goes, or refused with where and why. */
const unsound: Readonly<Record<string, Break>> = {
	nothing: () => whoKnows(Buffer.alloc(0)),
	next: (random) => whoKnows(Buffer.from(random.pick(['\ufeff', '\n', '\r\n\r\n', ' ', ',', '"', '\0', '\t\t\n']))),
	headingsAlone: () => whoKnows(inUtf8(asText([headings]))),
	noHeadings: (_, people) => whoKnows(inUtf8(asText(people))),
	openQuote: (random, people) => {
		const text = asText(table(people))
		const at = random.int(text.length)
		return whoKnows(inUtf8(`${text.slice(0, at)}"${text.slice(at)}`))
	},
	wrongLineEnds: (random, people) => {
		const lines = table(people).map((row) => row.join(','))
		return whoKnows(
			inUtf8(lines.map((line) => `${line}${random.pick(['\n', '\r', '\r\n', '\n\r', '\r\r\n'])}`).join('')),
		)
	},
	emptyLines: (random, people) => {
		const lines = asText(table(people), ',', '\n').split('\n')
		return whoKnows(inUtf8(lines.map((line) => `${line}${'\n'.repeat(1 + random.int(3))}`).join('')))
	},
	mixedMarks: (random, people) =>
		whoKnows(inUtf8(people.map((row) => row.join(random.pick([',', ';', '\t']))).join('\n'))),
	tooWide: (random, people) =>
		whoKnows(inUtf8(asText([[...headings, ...Array.from({ length: 500 + random.int(3000) }, String)], ...people]))),
	tooLongACell: (random, people) =>
		whoKnows(inUtf8(asText(table(randomly(random, people, 0.02, () => 'x'.repeat(32_000 + random.int(40_000))))))),
	noEncoding: (random, people) => {
		const bytes = inUtf8(asText(table(people)))
		for (let n = 1 + random.int(30); n > 0; n--) bytes[random.int(bytes.length)] = 128 + random.int(128)
		return whoKnows(bytes)
	},
	nul: (random, people) => {
		const bytes = inUtf8(asText(table(people)))
		for (let n = 1 + random.int(5); n > 0; n--) bytes[random.int(bytes.length)] = 0
		return whoKnows(bytes)
	},
	halfUtf16: (random, people) => {
		const bytes = Buffer.from(asText(table(people)), 'utf16le')
		return whoKnows(bytes.subarray(random.int(2), bytes.length - random.int(3)))
	},
	cutOff: (random, people) => {
		const bytes = inUtf8(asText(table(people)))
		return whoKnows(bytes.subarray(0, random.int(bytes.length)))
	},
	flipped: (random, people) => {
		const bytes = inUtf8(asText(table(people)))
		for (let n = 1 + random.int(60); n > 0; n--) bytes[random.int(bytes.length)] = random.int(256)
		return whoKnows(bytes)
	},
	noise: (random) => whoKnows(Buffer.from(Array.from({ length: random.int(4000) }, () => random.int(256)))),
	anotherThing: (random, people) => {
		const start = random.pick([
			'%PDF-1.7\n',
			'\x89PNG\r\n\x1a\n',
			'<html><table>',
			'{"a":[',
			'{\\rtf1',
			'PK\x03\x04',
			'PK\x05\x06',
		])
		return whoKnows(Buffer.concat([Buffer.from(start, 'latin1'), inUtf8(asText(people))]))
	},
	oldExcel: (random) =>
		whoKnows(
			Buffer.concat([
				Buffer.from('d0cf11e0a1b11ae1', 'hex'),
				Buffer.alloc(random.int(900)),
				Buffer.from(random.chance(0.5) ? 'EncryptedPackage' : '', 'utf16le'),
			]),
		),
	oddWorkbook: (random, people) => whoKnows(oddWorkbook(random, table(people))),
	wrongWorkbook: (random, people) => whoKnows(wrongWorkbook(random, table(people))),
}

const kinds = Object.entries({ ...sound, ...unsound })
const names = [
	'bookings.csv',
	'Book\u202exslx.exe',
	'../../../etc/passwd',
	'a'.repeat(255),
	'con.csv',
	'Ünïcode 💙.xlsx',
	'no end',
	'=1+1.csv',
]

/** The `n`th of all files. */
export const brokenFile = (n: number): BrokenFile => {
	const random = seeded(`file ${n}`)
	// Each kind in its turn, so that a few hundred have all of them.
	const [kind = '', make] = kinds[n % kinds.length] ?? []
	if (!make) throw new Error('there are no kinds of files')
	const made = make(random, somePeople(random, 1 + random.int(random.chance(0.02) ? 900 : 30)))
	return { kind, name: random.pick(names), ...made }
}

export const kindsOfFiles = kinds.length
