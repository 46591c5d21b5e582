/**
 * One sheet of a workbook, written anew: only cells that hold something, each with its own
 * reference, in order. What a hostile or careless program put between them is gone, and so is
 * every second way to read it.
 */
import type { FileProblem } from '../../../shared/domain/fileCodes.ts'
import { columnLetters, limits } from './table.ts'
import { walkXml } from './xml.ts'

/** The furthest a spreadsheet program itself can go. */
const lastRow = 1_048_576
const lastColumn = 16_384

export type SheetProblem = { problem: FileProblem; row: number | null; column: string }
export type CleanSheet = { xml: Buffer; cells: number }

const wanted = /\s([rst])\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** `BC12` to its row, and its column from 0; null where it is no reference. */
const parseReference = (text: string): { row: number; column: number } | null => {
	let column = 0
	let at = 0
	for (; at < text.length && at < 4; at++) {
		const code = text.charCodeAt(at)
		if (code < 65 || code > 90) break
		column = column * 26 + (code - 64)
	}
	const digits = text.slice(at)
	if (at === 0 || digits.length > 9 || !/^[1-9]\d*$/.test(digits)) return null
	return { row: Number(digits), column: column - 1 }
}

export const cleanSheet = (xml: Buffer): CleanSheet | SheetProblem => {
	const out: Buffer[] = []
	let pieces: string[] = ['<worksheet><sheetData>']
	let cells = 0
	let isInData = false
	let row = 0
	let column = -1
	let isRowWritten = false
	let where = { row: 0, column: 0 }
	let cell: { s: string; t: string; value: string | null; inline: string | null } | null = null
	let textIn: '' | 'value' | 'inline' = ''
	let phonetic = 0

	const flush = () => {
		out.push(Buffer.from(pieces.join(''), 'utf8'))
		pieces = []
	}
	const place = (reference: string): FileProblem | undefined => {
		if (reference === '') {
			column++
		} else {
			const found = parseReference(reference)
			if (!found || found.row > lastRow || found.column >= lastColumn) return 'suspicious'
			if (found.row !== row || found.column <= column) return 'damaged'
			column = found.column
		}
		where = { row, column }
		return undefined
	}
	const writeCell = (): FileProblem | undefined => {
		if (!cell) return undefined
		const { s, t, value, inline } = cell
		cell = null
		const text = t === 'inlineStr' ? inline : value
		if (text === null || text === '' || t === 'e') return undefined
		if (column >= limits.columns) return 'tooManyColumns'
		if (row > limits.rows + 1) return 'tooManyRows'
		if (!isRowWritten) {
			pieces.push(`<row r="${row}">`)
			isRowWritten = true
		}
		const style = /^\d{1,6}$/.test(s) ? ` s="${s}"` : ''
		const at = `r="${columnLetters(column)}${row}"`
		if (t === 'inlineStr') pieces.push(`<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`)
		else pieces.push(`<c ${at}${/^[a-z]{1,3}$/.test(t) ? ` t="${t}"` : ''}${style}><v>${text}</v></c>`)
		cells++
		if (pieces.length > 20_000) flush()
		return undefined
	}

	const found = walkXml(xml, {
		wantsText: () => textIn !== '' && phonetic === 0,
		text: (text) => {
			if (!cell) return
			if (textIn === 'value') cell.value = (cell.value ?? '') + text
			else cell.inline = (cell.inline ?? '') + text
		},
		open: (name, attributes, isClosed) => {
			if (name === 'sheetData') isInData = !isClosed
			else if (!isInData) return undefined
			else if (name === 'row') {
				const told = /\sr\s*=\s*["'](\d{1,15})["']/.exec(attributes)?.[1]
				const next = told ? Number(told) : row + 1
				where = { row: next, column: -1 }
				if (next > lastRow) return 'suspicious'
				if (next <= row) return 'damaged'
				row = next
				column = -1
				isRowWritten = false
			} else if (name === 'c') {
				let r = ''
				let s = ''
				let t = ''
				for (const [, key, double, single] of attributes.matchAll(wanted)) {
					const value = double ?? single ?? ''
					if (key === 'r') r = value
					else if (key === 's') s = value
					else t = value
				}
				const misplaced = place(r)
				if (misplaced) return misplaced
				if (!isClosed) cell = { s, t, value: null, inline: null }
			} else if (name === 'rPh' && !isClosed) phonetic++
			else if (cell && !isClosed && name === 'v') textIn = 'value'
			else if (cell && !isClosed && name === 't') textIn = 'inline'
			return undefined
		},
		close: (name) => {
			if (name === 'sheetData') isInData = false
			else if (name === 'v' || name === 't') textIn = ''
			else if (name === 'rPh') phonetic--
			else if (name === 'c') return writeCell()
			else if (name === 'row' && isInData && isRowWritten) pieces.push('</row>')
			return undefined
		},
	})
	if (found) {
		const isPlaced = where.row > 0 && where.row <= lastRow
		return {
			problem: found,
			row: isPlaced ? where.row : null,
			column: isPlaced && where.column >= 0 ? columnLetters(where.column) : '',
		}
	}
	pieces.push('</sheetData></worksheet>')
	flush()
	return { xml: Buffer.concat(out), cells }
}
