/** Draws a paper from what it says: every block in its order, headings that a screen reader can walk, a foot on every page. */
import type { Paper, PaperBlock } from '../../../shared/domain/papers/paper.ts'
import { drawBars, drawStacks } from './charts.ts'
import { colours, sizes, spaces } from './look.ts'
import { drawFoot, type Setting, type Sheet, startSheet } from './sheetOfPaper.ts'
import { drawTable } from './table.ts'

const settings = {
	over: { size: sizes.small + 1.5, weight: 'bold', colour: colours.action },
	title: { size: sizes.title, weight: 'bold' },
	2: { size: sizes.heading2, weight: 'bold' },
	3: { size: sizes.heading3, weight: 'bold' },
	lead: { size: sizes.lead },
	body: { size: sizes.body },
	soft: { size: sizes.table, colour: colours.soft },
	figure: { size: sizes.figure, weight: 'bold', colour: colours.action },
} as const satisfies Record<string | number, Setting>

/** Lines longer than this are hard to follow; a wide page keeps them as short. */
const measure = 480

const put = (sheet: Sheet, type: string, text: string, setting: Setting, after: number): void => {
	const width = Math.min(sheet.width, measure)
	const height = sheet.heightOf(text, width, setting)
	sheet.need(height)
	const y = sheet.y()
	sheet.tag(sheet.root, type, () => sheet.write(text, sheet.left, y, width, setting))
	sheet.moveTo(y + height + after)
}

const drawHeading = (sheet: Sheet, { level, text }: Extract<PaperBlock, { is: 'heading' }>): void => {
	const room = sheet.y() > sheet.top ? (level === 2 ? spaces.section * 0.6 : 4) : 0
	// A heading is never the last thing on a page.
	if (!sheet.need(room + sheet.heightOf(text, measure, settings[level]) + 70)) sheet.moveTo(sheet.y() + room)
	put(sheet, `H${level}`, text, settings[level], level === 2 ? 7 : 4)
}

const drawList = (sheet: Sheet, items: readonly string[]): void => {
	const width = Math.min(sheet.width, measure) - 14
	const list = sheet.group(sheet.root, 'L')
	for (const text of items) {
		const height = sheet.heightOf(text, width, settings.body)
		sheet.need(height)
		const y = sheet.y()
		const item = sheet.group(list, 'LI')
		sheet.tag(item, 'Lbl', () => sheet.write('•', sheet.left, y, 12, settings.body))
		sheet.tag(item, 'LBody', () => sheet.write(text, sheet.left + 14, y, width, settings.body))
		item.end()
		sheet.moveTo(y + height + 3)
	}
	list.end()
	sheet.moveTo(sheet.y() + spaces.paragraph)
}

const drawFigures = (sheet: Sheet, figures: Extract<PaperBlock, { is: 'figures' }>['figures']): void => {
	const wide = (sheet.width - 12 * (figures.length - 1)) / figures.length
	const inner = wide - 24
	const words = Math.max(...figures.map((one) => sheet.heightOf(one.words, inner, settings.soft)))
	const tall = sheet.heightOf('0', inner, settings.figure) + words + 20
	sheet.need(tall)
	const y = sheet.y()
	const at = (place: number): number => sheet.left + place * (wide + 12)
	sheet.artifact(() => {
		for (const place of figures.keys()) sheet.doc.rect(at(place), y, wide, tall).fill(colours.ground)
	})
	for (const [place, { figure, words: text }] of figures.entries()) {
		sheet.tag(sheet.root, 'P', () => {
			sheet.write(figure, at(place) + 12, y + 9, inner, settings.figure)
			sheet.write(text, at(place) + 12, y + 9 + sheet.heightOf('0', inner, settings.figure), inner, settings.soft)
		})
	}
	sheet.moveTo(y + tall + spaces.section * 0.8)
}

const drawNote = (sheet: Sheet, { title, text }: Extract<PaperBlock, { is: 'note' }>): void => {
	const width = Math.min(sheet.width, measure) - 16
	const head: Setting = { ...settings.body, weight: 'bold' }
	const headTall = sheet.heightOf(title, width, head)
	const tall = headTall + 2 + sheet.heightOf(text, width, settings.body)
	sheet.need(tall)
	const y = sheet.y()
	sheet.artifact(() => sheet.doc.rect(sheet.left, y, 4, tall).fill(colours.action))
	if (title !== '') sheet.tag(sheet.root, 'P', () => sheet.write(title, sheet.left + 16, y, width, head))
	sheet.tag(sheet.root, 'P', () => sheet.write(text, sheet.left + 16, y + headTall + 2, width, settings.body))
	sheet.moveTo(y + tall + spaces.section * 0.7)
}

const drawBlock = (sheet: Sheet, block: PaperBlock, onRow: () => void): void => {
	switch (block.is) {
		case 'heading':
			return drawHeading(sheet, block)
		case 'words':
			return put(sheet, 'P', block.text, settings[block.tone ?? 'body'], spaces.paragraph)
		case 'list':
			return drawList(sheet, block.items)
		case 'figures':
			return drawFigures(sheet, block.figures)
		case 'note':
			return drawNote(sheet, block)
		case 'table':
			return drawTable(sheet, block, onRow)
		case 'bars':
			return block.bars.length > 0 ? drawBars(sheet, block) : undefined
		case 'stacks':
			return block.bars.length > 0 ? drawStacks(sheet, block) : undefined
		case 'newPage':
			return sheet.y() > sheet.top ? sheet.turn() : undefined
		default:
			return block satisfies never
	}
}

const step = 200

/**
 * @param onRows told how many rows of tables are drawn so far
 * @param password closes it; null: whoever has it reads it
 */
export const drawPaper = (
	paper: Paper,
	onRows: (done: number) => void = () => undefined,
	password: string | null = null,
): Promise<Uint8Array> => {
	const sheet = startSheet({ ...paper, title: `${paper.title}: ${paper.over}`, keepsPages: true, password })
	put(sheet, 'P', paper.over, settings.over, 3)
	put(sheet, 'H1', paper.title, settings.title, spaces.paragraph)
	let rows = 0
	for (const block of paper.blocks)
		drawBlock(sheet, block, () => {
			if (++rows % step === 0) onRows(rows)
		})
	const { start, count } = sheet.doc.bufferedPageRange()
	for (let page = start; page < start + count; page++) {
		sheet.toPage(page)
		drawFoot(sheet, paper.foot, paper.practice, `Page ${page + 1} of ${count}`)
	}
	return sheet.finish()
}
