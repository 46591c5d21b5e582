/**
 * Draws certificates, one page each, into one file. A page is written out as soon as the next begins, so that a
 * thousand take no more memory than one.
 */
import type { CertificateWords } from '../../../shared/domain/certificates/certificate.ts'
import { printable } from '../../../shared/domain/papers/letters.ts'
import { colours, sizes } from './look.ts'
import { type Element, type Setting, type Sheet, startSheet } from './sheetOfPaper.ts'

const soft: Setting = { size: sizes.body, colour: colours.soft }
const body: Setting = { size: sizes.body }
const bold: Setting = { size: sizes.body, weight: 'bold' }
const band = 26

/** The largest setting in which a text takes no more than so many lines. */
const fitting = (sheet: Sheet, text: string, width: number, lines: number, from: number): Setting => {
	for (let size = from; size > 14; size -= 2) {
		const setting: Setting = { size, weight: 'bold' }
		const line = sheet.heightOf('x', width, setting)
		const hasNoBrokenWord = text.split(' ').every((word) => sheet.widthOf(word, setting) <= width)
		if (hasNoBrokenWord && sheet.heightOf(text, width, setting) <= line * lines + 1) return setting
	}
	return { size: 14, weight: 'bold' }
}

/** Small enough that all of them stay above the end of the page. */
const outcomeSetting = (sheet: Sheet, outcomes: readonly string[], width: number, room: number): Setting => {
	const settings = [sizes.body, 10, 9, 8, 7].map((size): Setting => ({ size }))
	const fits = (setting: Setting) =>
		outcomes.reduce((sum, outcome) => sum + sheet.heightOf(outcome, width, setting) + 3, 0) <= room
	return settings.find(fits) ?? { size: 6 }
}

/** Where the end of the page begins. */
const endOf = (sheet: Sheet, words: CertificateWords, width: number): number =>
	sheet.doc.page.height - 118 - sheet.heightOf(words.check, width, body)

const drawOne = (sheet: Sheet, words: CertificateWords): void => {
	const { doc, tag, artifact, write, heightOf } = sheet
	const left = sheet.left + band
	const width = sheet.width - band
	const page = sheet.group(sheet.root, 'Sect')
	let y = sheet.top + 8
	const put = (type: string, text: string, setting: Setting, after: number, inside: Element = page): void => {
		if (text === '') return
		tag(inside, type, () => write(text, left, y, width, setting))
		y += heightOf(text, width, setting) + after
	}
	artifact(() => doc.rect(0, 0, band + 14, doc.page.height).fill(colours.action))
	if (words.practice !== '') put('P', words.practice, { ...bold, colour: colours.action }, 14)
	put('P', words.organiser, { ...bold, size: 12.5 }, 26)
	put('H1', words.title, { size: 30, weight: 'bold', colour: colours.action }, 34)
	put('P', words.certifies, soft, 6)
	put('H2', words.name, fitting(sheet, printable(words.name), width, 2, 34), 10)
	put('P', words.attended, soft, 6)
	put('P', words.event, fitting(sheet, printable(words.event), width, 2, 20), 4)
	put('P', words.whenAndWhere, body, 26)
	drawHours(sheet, page, words, { left, width, y })
	y += 92
	if (words.groupWords !== '') put('P', words.groupWords, body, 12)
	if (words.days.length > 0) y = drawDays(sheet, page, words, { left, width, y }) + 14
	if (words.outcomes.length > 0) {
		y += 6
		put('H2', words.outcomesTitle, { size: 13, weight: 'bold' }, 5)
		const room = endOf(sheet, words, width) - 12 - y
		const setting = outcomeSetting(sheet, words.outcomes, width - 14, room)
		const list = sheet.group(page, 'L')
		for (const outcome of words.outcomes) {
			const item = sheet.group(list, 'LI')
			tag(item, 'Lbl', () => write('•', left, y, 12, setting))
			tag(item, 'LBody', () => write(outcome, left + 14, y, width - 14, setting))
			item.end()
			y += heightOf(outcome, width - 14, setting) + 3
		}
		list.end()
	}
	drawEnd(sheet, page, words, { left, width })
	page.end()
}

type Place = { readonly left: number; readonly width: number; readonly y: number }

/** The one number of the page, set apart on a ground. */
const drawHours = (sheet: Sheet, page: Element, words: CertificateWords, { left, width, y }: Place): void => {
	const figure: Setting = { size: 44, weight: 'bold', colour: colours.action }
	const wide = sheet.widthOf(words.hours, figure) + 6
	sheet.artifact(() => sheet.doc.rect(left, y, width, 78).fill(colours.ground))
	sheet.tag(page, 'P', () => {
		sheet.write(words.hours, left + 18, y + 13, wide, figure)
		sheet.write(words.hoursWords, left + 34 + wide, y + 24, Math.min(220, width - wide - 50), {
			size: 12.5,
			weight: 'bold',
		})
	})
}

const drawDays = (sheet: Sheet, page: Element, words: CertificateWords, { left, width, y: from }: Place): number => {
	const small: Setting = { size: sizes.table + 0.5 }
	const columns = [
		{ x: left, wide: width - 230, align: 'left' },
		{ x: left + width - 220, wide: 90, align: 'right' },
		{ x: left + width - 120, wide: 120, align: 'right' },
	] as const
	const table = sheet.group(page, 'Table')
	let y = from
	const line = (cells: readonly string[], isHead: boolean): void => {
		const row = sheet.group(table, 'TR')
		for (const [at, { x, wide, align }] of columns.entries()) {
			const setting: Setting = { ...small, align, weight: isHead || at === 0 ? 'bold' : 'regular' }
			const draw = () => sheet.write(cells[at] ?? '', x, y, wide, setting)
			if (isHead || at === 0) sheet.tag(row, 'TH', draw, { scope: isHead ? 'Column' : 'Row' })
			else sheet.tag(row, 'TD', draw)
		}
		row.end()
		y += 17
		const at = y - 3
		sheet.artifact(() =>
			sheet.doc
				.moveTo(left, at)
				.lineTo(left + width, at)
				.lineWidth(isHead ? 1 : 0.5)
				.strokeColor(isHead ? colours.lineStrong : colours.line)
				.stroke(),
		)
	}
	line(['Day', 'CPD hours', 'Of which group work'], true)
	for (const { date, hours, group } of words.days) line([date, hours, group], false)
	table.end()
	return y
}

/** The number, when it was issued and whom to ask: at the end of the page, wherever the rest ends. */
const drawEnd = (sheet: Sheet, page: Element, words: CertificateWords, { left, width }: Omit<Place, 'y'>): void => {
	const y = endOf(sheet, words, width)
	sheet.artifact(() =>
		sheet.doc
			.moveTo(left, y)
			.lineTo(left + width, y)
			.lineWidth(1)
			.strokeColor(colours.lineStrong)
			.stroke(),
	)
	sheet.tag(page, 'P', () => {
		sheet.write(words.serialTitle, left, y + 12, width / 2, soft)
		sheet.write(words.serial, left, y + 27, width / 2, { ...bold, size: 13 })
	})
	sheet.tag(page, 'P', () =>
		sheet.write(words.issued, left + width / 2, y + 29, width / 2, { ...body, align: 'right' }),
	)
	if (words.check !== '') sheet.tag(page, 'P', () => sheet.write(words.check, left, y + 54, width, body))
}

const step = 20

/**
 * @param all the words of each, drawn in their order; taken one by one
 * @param onDone told how many are drawn so far
 * @param password closes the file; null: whoever has it reads it
 */
export const drawCertificates = (
	title: string,
	madeAtMs: number,
	all: Iterable<CertificateWords>,
	onDone: (done: number) => void = () => undefined,
	password: string | null = null,
): Promise<Uint8Array> => {
	const sheet = startSheet({ title, isWide: false, madeAtMs, keepsPages: false, password })
	let done = 0
	for (const words of all) {
		if (done > 0) sheet.turn()
		drawOne(sheet, words)
		if (++done % step === 0) onDone(done)
	}
	return sheet.finish()
}
