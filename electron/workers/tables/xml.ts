/**
 * Walks the parts of a spreadsheet without building anything: tags by local name whatever their
 * prefix, no DOCTYPE, no entities of its own, no deep nesting, UTF-8 only.
 */
import type { FileProblem } from '../../../shared/domain/fileCodes.ts'
import { limits } from './table.ts'

/** Each may answer with a problem, and the walk ends there. `attributes` is the raw text after the name. */
export type XmlVisitor = {
	open?: (name: string, attributes: string, isClosed: boolean) => FileProblem | undefined
	close?: (name: string) => FileProblem | undefined
	/** Text as it stands in the file, entities still in it; a CDATA section comes escaped. */
	text?: (text: string) => void
	/** Whether text is wanted here; asked before it is cut out. */
	wantsText?: () => boolean
}

const lessThan = 60
const greaterThan = 62
const slash = 47
const colon = 58
const doubleQuote = 34
const singleQuote = 39

export const escapeXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const isNameEnd = (code: number): boolean => code <= 32 || code === slash || code === greaterThan

/** The end of a tag: the first `>` outside quotes, or -1. */
const tagEnd = (xml: Buffer, from: number): number => {
	let open = 0
	for (let at = from; at < xml.length; at++) {
		const code = xml[at] as number
		if (open !== 0) {
			if (code === open) open = 0
		} else if (code === doubleQuote || code === singleQuote) open = code
		else if (code === greaterThan) return at
		else if (code === lessThan) return -1
	}
	return -1
}

const isUtf8 = (xml: Buffer): boolean => {
	if (xml.subarray(0, 4).includes(0) || xml[0] === 0xff || xml[0] === 0xfe) return false
	const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/i.exec(xml.toString('latin1', 0, 200))
	return !declared?.[1] || /^(utf-?8|us-ascii)$/i.test(declared[1])
}

/** Walks one part to its end; null where nothing is wrong with it. */
export const walkXml = (xml: Buffer, visit: XmlVisitor = {}): FileProblem | null => {
	if (!isUtf8(xml)) return 'suspicious'
	let depth = 0
	let at = 0
	while (at < xml.length) {
		const tag = xml.indexOf(lessThan, at)
		if (tag < 0) break
		if (tag > at && visit.wantsText?.()) visit.text?.(xml.toString('utf8', at, tag))
		const code = xml[tag + 1]
		if (code === 33) {
			const isComment = xml[tag + 2] === 45 && xml[tag + 3] === 45
			if (!isComment && xml.toString('latin1', tag, tag + 9) !== '<![CDATA[') return 'suspicious'
			const end = xml.indexOf(isComment ? '-->' : ']]>', tag + 4)
			if (end < 0) return 'damaged'
			if (!isComment && visit.wantsText?.()) visit.text?.(escapeXml(xml.toString('utf8', tag + 9, end)))
			at = end + 3
			continue
		}
		if (code === 63) {
			const end = xml.indexOf('?>', tag)
			if (end < 0) return 'damaged'
			at = end + 2
			continue
		}
		const end = tagEnd(xml, tag + 1)
		if (end < 0) return 'damaged'
		const isEnd = code === slash
		let nameAt = isEnd ? tag + 2 : tag + 1
		let nameEnd = nameAt
		for (; nameEnd < end && !isNameEnd(xml[nameEnd] as number); nameEnd++) {
			if (xml[nameEnd] === colon) nameAt = nameEnd + 1
		}
		const name = xml.toString('latin1', nameAt, nameEnd)
		const isClosed = xml[end - 1] === slash
		let found: FileProblem | undefined
		if (isEnd) {
			if (--depth < 0) return 'damaged'
			found = visit.close?.(name)
		} else {
			if (!isClosed && ++depth > limits.xmlDepth) return 'suspicious'
			found = visit.open?.(name, nameEnd < end ? xml.toString('utf8', nameEnd, isClosed ? end - 1 : end) : '', isClosed)
		}
		if (found) return found
		at = end + 1
	}
	return depth === 0 ? null : 'damaged'
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** One attribute's value by local name, or an empty text. */
export const attribute = (attributes: string, name: string): string => {
	const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
	return (found?.[1] ?? found?.[2] ?? '').replace(
		/&(amp|lt|gt|quot|apos);/g,
		(_, entity: string) => entities[entity] ?? '',
	)
}
