/**
 * Tables as text with separators, both ways: RFC 4180 with what spreadsheets do besides, for small tables that
 * are read where they are shown. Files that people bring with hundreds of bookings go through the hub's reader.
 */
import { neutralise, restore } from './safeCell.ts'

export const separators = [',', ';', '\t'] as const

/** The separator that the first line has most of, outside quotes. */
const separatorOf = (text: string): string => {
	const [line = ''] = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/)
	const counted = separators.map((one) => ({ one, count: line.split(one).length }))
	return counted.reduce((best, next) => (next.count > best.count ? next : best)).one
}

/**
 * Rows of fields, without the byte order mark; a row of which no field says anything is empty, so that rows can be
 * counted. A quote that is never closed runs to the end.
 */
export const csvRows = (given: string): readonly (readonly string[])[] => {
	const text = given.replace(/^\uFEFF/, '')
	const separator = separatorOf(text)
	const rows: string[][] = []
	let row: string[] = []
	let field = ''
	let isQuoted = false
	const endField = () => {
		row.push(restore(field))
		field = ''
	}
	const endRow = () => {
		endField()
		rows.push(row.some((one) => one.trim() !== '') ? row : [])
		row = []
	}
	for (let at = 0; at < text.length; at++) {
		const letter = text.charAt(at)
		if (isQuoted) {
			if (letter !== '"') field += letter
			else if (text.charAt(at + 1) === '"') field += text.charAt(++at)
			else isQuoted = false
		} else if (letter === '"' && field === '') isQuoted = true
		else if (letter === separator) endField()
		else if (letter === '\n' || letter === '\r') {
			if (letter === '\r' && text.charAt(at + 1) === '\n') at++
			endRow()
		} else field += letter
	}
	if (field !== '' || row.length > 0) endRow()
	return rows
}

const quoted = (text: string): string => `"${neutralise(text).replaceAll('"', '""')}"`

/** Every field quoted, lines ended as spreadsheets do; nothing in it runs as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
