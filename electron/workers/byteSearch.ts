/**
 * Reads an event file byte by byte, without SQLite: every page is checked and deciphered with Node's own crypto,
 * free pages, gaps and the log of writes too, and looked through for words. What it does not find is not there: in
 * no row, no index, no leaving. It knows the format alone (SQLCipher 4, raw key), nothing of tables.
 */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const pageSize = 4096
/** At the end of each page: what its cipher began with, and the seal over both and the number of the page. */
const ivSize = 16
const sealSize = 64
const usable = pageSize - ivSize - sealSize
const saltSize = 16

export type Search = {
	readonly pages: number
	/** Pages whose seal does not fit this key: not read. */
	readonly unread: number
	/** Of each word, in their order: in how many places it lies. */
	readonly hits: readonly number[]
}

/** The ways in which a word can lie in a file, in bytes, with the small letters of ASCII. */
const formsOf = (word: string): readonly Buffer[] => {
	const forms = new Map<string, Buffer>()
	for (const cased of [word, word.toLocaleLowerCase('en-GB'), word.toLocaleUpperCase('en-GB')])
		for (const form of ['NFC', 'NFD'] as const)
			for (const encoding of ['utf8', 'utf16le'] as const) {
				const bytes = lowered(Buffer.from(cased.normalize(form), encoding))
				forms.set(bytes.toString('latin1'), bytes)
			}
	return [...forms.values()]
}

/** The same bytes with the capital letters of ASCII made small, in place. */
const lowered = (bytes: Buffer): Buffer => {
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number
		if (byte >= 65 && byte <= 90) bytes[at] = byte + 32
	}
	return bytes
}

/** What is looked for, each word in every form; and the length of the longest. */
export type Wanted = { readonly forms: readonly (readonly Buffer[])[]; readonly longest: number }

export const wantedOf = (words: readonly string[]): Wanted => {
	const forms = words.map(formsOf)
	return { forms, longest: Math.max(1, ...forms.flat().map(({ length }) => length)) }
}

const sumOf = (one: readonly number[], other: readonly number[]): readonly number[] =>
	one.map((hits, at) => hits + (other[at] ?? 0))

const countIn = (
	bytes: Buffer,
	{ forms }: Wanted,
	isHit: (at: number, length: number) => boolean = () => true,
): readonly number[] =>
	forms.map((ofWord) => {
		let hits = 0
		for (const form of ofWord)
			for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) if (isHit(at, form.length)) hits++
		return hits
	})

/** Lets calls that wait run before the next piece. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

/** No letter in any form: between pieces, so that nothing is found across two that do not belong together. */
const gap = 0xff
const pagesAtATime = 256

type Keys = { readonly cipher: Uint8Array; readonly seal: Buffer }

/** The key of the seals follows from the key and the file's salt, each byte of it changed. */
const keysOf = (key: Uint8Array, salt: Buffer): Keys => ({
	cipher: key,
	seal: pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512'),
})

/** One page as it was before it was enciphered, or null where its seal does not fit. */
const openPage = ({ cipher, seal }: Keys, page: Buffer, number: number): Buffer | null => {
	const from = number === 1 ? saltSize : 0
	const place = Buffer.alloc(4)
	place.writeUInt32LE(number)
	const found = createHmac('sha512', seal)
		.update(page.subarray(from, usable + ivSize))
		.update(place)
		.digest()
	if (!found.equals(page.subarray(usable + ivSize))) return null
	const decipher = createDecipheriv('aes-256-cbc', cipher, page.subarray(usable, usable + ivSize))
	decipher.setAutoPadding(false)
	return Buffer.concat([Buffer.alloc(from), decipher.update(page.subarray(from, usable)), decipher.final()])
}

type Pages = {
	readonly count: number
	readonly read: (index: number) => { readonly number: number; readonly bytes: Buffer }
}

const readAt = (fd: number, size: number, position: number): Buffer => {
	const bytes = Buffer.alloc(size)
	readSync(fd, bytes, 0, size, position)
	return bytes
}

const mainPages = (fd: number): Pages => ({
	count: Math.floor(fstatSync(fd).size / pageSize),
	read: (index) => ({ number: index + 1, bytes: readAt(fd, pageSize, index * pageSize) }),
})

const walHead = 32
const frameHead = 24
/** The log of writes: pages in frames that say their number. */
const walPages = (fd: number): Pages => ({
	count: Math.max(0, Math.floor((fstatSync(fd).size - walHead) / (frameHead + pageSize))),
	read: (index) => {
		const at = walHead + index * (frameHead + pageSize)
		return { number: readAt(fd, 4, at).readUInt32BE(), bytes: readAt(fd, pageSize, at + frameHead) }
	},
})

/** A word that is cut: which, which of its forms, and how many of its bytes come before the cut. */
type Cut = { readonly word: number; readonly form: Buffer; readonly at: number }

/** The words whose end a page could begin with, by its first byte: looked up once for each page. */
const cutsOf = ({ forms }: Wanted): ((head: Buffer) => readonly Cut[]) => {
	const byFirst = new Map<number, Cut[]>()
	forms.forEach((ofWord, word) => {
		for (const form of ofWord)
			for (let at = 1; at < form.length; at++) {
				const first = form[at] as number
				const known = byFirst.get(first)
				if (known) known.push({ word, form, at })
				else byFirst.set(first, [{ word, form, at }])
			}
	})
	return (head) =>
		(byFirst.get(head[0] ?? -1) ?? []).filter(
			({ form, at }) => head.compare(form, at, form.length, 0, form.length - at) === 0,
		)
}

/**
 * Words that begin on one page and end on another. Whatever in a page could be the number of a page may be where a
 * long row goes on: the bytes before it, or the end of the page, are read on at the beginning of that page.
 */
const countCut = (page: Buffer, last: number, cutsAt: (number: number) => readonly Cut[], hits: number[]): void => {
	const small = lowered(Buffer.from(page))
	const follow = (end: number, next: number) => {
		for (const { word, form, at } of cutsAt(next))
			if (end >= at && small.compare(form, 0, at, end - at, end) === 0) hits[word] = (hits[word] ?? 0) + 1
	}
	follow(usable, page.readUInt32BE(0))
	const most = last >>> 24
	for (let at = 1; at <= usable - 4; at++) {
		if ((page[at] as number) > most) continue
		const next = page.readUInt32BE(at)
		if (next > 1 && next <= last) follow(at, next)
	}
}

const searchPages = async (pages: Pages, keys: Keys, wanted: Wanted): Promise<Search> => {
	const cutsIn = cutsOf(wanted)
	const cuts = new Map<number, readonly Cut[]>()
	let [unread, last] = [0, 0]
	let hits = countIn(Buffer.alloc(0), wanted)
	const chunk = Buffer.alloc(pagesAtATime * (usable + 1), gap)
	for (let from = 0; from < pages.count; from += pagesAtATime) {
		chunk.fill(gap)
		for (let at = 0; at < pagesAtATime && from + at < pages.count; at++) {
			const { number, bytes } = pages.read(from + at)
			const page = openPage(keys, bytes, number)
			last = Math.max(last, number)
			if (!page) {
				unread++
				continue
			}
			page.copy(chunk, at * (usable + 1))
			const ends = cutsIn(lowered(Buffer.from(page.subarray(4, 4 + wanted.longest))))
			if (ends.length > 0) cuts.set(number, ends)
		}
		hits = sumOf(hits, countIn(lowered(chunk), wanted))
		await breathe()
	}
	const cut = wanted.forms.map(() => 0)
	for (let index = 0; index < pages.count; index++) {
		const { number, bytes } = pages.read(index)
		const page = openPage(keys, bytes, number)
		if (page) countCut(page, last, (next) => cuts.get(next) ?? [], cut)
		if (index % pagesAtATime === 0) await breathe()
	}
	return { pages: pages.count - unread, unread, hits: sumOf(hits, cut) }
}

const withFile = async <T>(path: string, work: (fd: number) => Promise<T>): Promise<T | null> => {
	let fd: number
	try {
		fd = openSync(path, 'r')
	} catch {
		return null
	}
	try {
		return await work(fd)
	} finally {
		closeSync(fd)
	}
}

/** Looks for words in an event file and in the log of writes beside it. Nobody writes to it meanwhile. */
export const searchEventFile = async (path: string, key: Uint8Array, wanted: Wanted): Promise<Search> => {
	const nothing: Search = { pages: 0, unread: 0, hits: countIn(Buffer.alloc(0), wanted) }
	const found = await withFile(path, async (fd) => {
		const keys = keysOf(key, readAt(fd, saltSize, 0))
		const main = await searchPages(mainPages(fd), keys, wanted)
		const wal = (await withFile(`${path}-wal`, (beside) => searchPages(walPages(beside), keys, wanted))) ?? nothing
		return { pages: main.pages + wal.pages, unread: main.unread + wal.unread, hits: sumOf(main.hits, wal.hits) }
	})
	return found ?? nothing
}

/** Whether this key opens an event file, by the seal of its first page. */
export const fits = async (path: string, key: Uint8Array): Promise<boolean> =>
	(await withFile(path, (fd) =>
		Promise.resolve(openPage(keysOf(key, readAt(fd, saltSize, 0)), readAt(fd, pageSize, 0), 1) !== null),
	)) === true

const pieceSize = 1 << 20

/** Looks for words in a file as it lies there: settings, logs, lists. */
export const searchPlainFile = async (path: string, wanted: Wanted): Promise<readonly number[]> =>
	(await withFile(path, async (fd) => {
		const { size } = fstatSync(fd)
		let hits = countIn(Buffer.alloc(0), wanted)
		for (let from = 0; from < size; from += pieceSize) {
			const piece = lowered(readAt(fd, Math.min(pieceSize + wanted.longest - 1, size - from), from))
			hits = sumOf(
				hits,
				countIn(piece, wanted, (at) => at < pieceSize),
			)
			await breathe()
		}
		return hits
	})) ?? countIn(Buffer.alloc(0), wanted)
