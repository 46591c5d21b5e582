/**
 * An Excel workbook to rows: through the gate (`zip.ts`), each needed part walked and put into a
 * new, plain workbook of one sheet, and only that is given to the reader. Macros, links to other
 * files, pictures and formulas never reach it; a formula counts as the value it last had.
 */
import { readSheet } from 'read-excel-file/universal'
import type { FileProblem } from '../../../shared/domain/fileCodes.ts'
import { clean } from '../../../shared/lib/text.ts'
import { cleanSheet } from './sheet.ts'
import { columnLetters, limits, problem, type Table, type TableProblem } from './table.ts'
import { attribute, walkXml } from './xml.ts'
import { openZip, packZip, unpack, type Zip } from './zip.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const noStyles = Buffer.from('<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>')

type Relation = { type: string; target: string }

/** `../media/x`, `/xl/x` and `x` as one path from the root of the archive. */
const resolve = (folder: string, target: string): string => {
	const path: string[] = []
	for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
		if (step === '..') path.pop()
		else if (step !== '' && step !== '.') path.push(step)
	}
	return path.join('/')
}

const readRelations = (xml: Buffer, folder: string): Map<string, Relation> | FileProblem => {
	const found = new Map<string, Relation>()
	const wrong = walkXml(xml, {
		open: (name, attributes) => {
			if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return undefined
			found.set(attribute(attributes, 'Id'), {
				type: attribute(attributes, 'Type').split('/').at(-1) ?? '',
				target: resolve(folder, attribute(attributes, 'Target')),
			})
			return undefined
		},
	})
	return wrong ?? found
}

/** One part by name: its bytes, or undefined where the workbook has none, or what is wrong with it. */
const part = (zip: Zip, name: string): Buffer | undefined | FileProblem => {
	const entry = zip.entries.get(name)
	return entry && unpack(zip, entry)
}

/** The workbook's own path: nearly always `xl/workbook.xml`. */
const workbookPath = (zip: Zip): { path: string } | FileProblem => {
	const root = part(zip, '_rels/.rels')
	if (typeof root === 'string') return root
	if (root) {
		const relations = readRelations(root, '')
		if (typeof relations === 'string') return relations
		for (const { type, target } of relations.values()) {
			if (type === 'officeDocument' && zip.entries.has(target)) {
				return target.endsWith('.xml') ? { path: target } : 'notReadable'
			}
		}
	}
	return zip.entries.has('xl/workbook.xml') ? { path: 'xl/workbook.xml' } : 'notReadable'
}

type Sheet = { id: string; name: string; isHidden: boolean }
type Workbook = { sheets: Sheet[]; isFrom1904: boolean }

/** The first page of our own exports: about the file, not about people. */
const aboutPage = 'About this file'

const readWorkbook = (xml: Buffer): Workbook | FileProblem => {
	const sheets: Sheet[] = []
	let isFrom1904 = false
	const wrong = walkXml(xml, {
		open: (name, attributes) => {
			if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute(attributes, 'date1904'))
			if (name === 'sheet') {
				const isHidden = /hidden/i.test(attribute(attributes, 'state'))
				sheets.push({ id: attribute(attributes, 'id'), name: attribute(attributes, 'name'), isHidden })
			}
			return undefined
		},
	})
	if (wrong) return wrong
	const last = ({ isHidden, name }: Sheet): number => (isHidden ? 2 : name === aboutPage ? 1 : 0)
	return { sheets: sheets.sort((one, other) => last(one) - last(other)), isFrom1904 }
}

/** A checked part that is passed on as it is. */
const checked = (zip: Zip, relations: ReadonlyMap<string, Relation>, type: string): Buffer | null | FileProblem => {
	for (const relation of relations.values()) {
		if (relation.type !== type) continue
		const bytes = part(zip, relation.target)
		if (bytes === undefined || typeof bytes === 'string') return bytes ?? null
		return walkXml(bytes) ?? bytes
	}
	return null
}

/** A plain workbook of one sheet, and which of the sheets that it had this is. */
type Rebuilt = { bytes: Buffer; names: string[]; at: number }

/** The sheet that is wanted, or the first that holds anything, in a workbook of nothing else. */
const rebuild = (file: Buffer, wanted: number | null): Rebuilt | TableProblem => {
	const zip = openZip(file)
	if (typeof zip === 'string') return problem(zip)
	const found = workbookPath(zip)
	if (typeof found === 'string') return problem(found)
	const { path } = found
	const book = part(zip, path)
	if (book === undefined || typeof book === 'string') return problem(book ?? 'damaged')
	const workbook = readWorkbook(book)
	if (typeof workbook === 'string') return problem(workbook)
	const folder = path.split('/').slice(0, -1).join('/')
	const relationsXml = part(zip, `${folder ? `${folder}/` : ''}_rels/${path.split('/').at(-1)}.rels`)
	if (relationsXml === undefined || typeof relationsXml === 'string') return problem(relationsXml ?? 'damaged')
	const relations = readRelations(relationsXml, folder)
	if (typeof relations === 'string') return problem(relations)

	const worksheets = workbook.sheets.filter(({ id }) => relations.get(id)?.type === 'worksheet')
	const names = worksheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name)
	for (const [at, { id }] of worksheets.entries()) {
		const relation = relations.get(id)
		if (relation === undefined || (wanted !== null && at !== wanted)) continue
		const xml = part(zip, relation.target)
		if (xml === undefined || typeof xml === 'string') return problem(xml ?? 'damaged')
		const sheet = cleanSheet(xml)
		if ('problem' in sheet) return sheet
		if (sheet.cells === 0) continue
		const strings = checked(zip, relations, 'sharedStrings')
		if (typeof strings === 'string') return problem(strings)
		const styles = checked(zip, relations, 'styles')
		if (typeof styles === 'string') return problem(styles)
		const bytes = packZip([
			{
				name: 'xl/workbook.xml',
				bytes: Buffer.from(
					`<workbook xmlns:r="${relationships}"><workbookPr date1904="${workbook.isFrom1904 ? 1 : 0}"/>` +
						'<sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
				),
			},
			{
				name: 'xl/_rels/workbook.xml.rels',
				bytes: Buffer.from(
					'<Relationships>' +
						`<Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
						`<Relationship Id="r2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>` +
						`<Relationship Id="r3" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
				),
			},
			{ name: 'xl/worksheets/sheet1.xml', bytes: sheet.xml },
			{ name: 'xl/sharedStrings.xml', bytes: strings ?? Buffer.from('<sst></sst>') },
			{ name: 'xl/styles.xml', bytes: styles ?? noStyles },
		])
		return { bytes, names, at }
	}
	return problem('noRows')
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A date as text a person and a program both read; a time alone (day 0 of a spreadsheet) as a time. */
const dateText = (value: Date): string => {
	const date = new Date(Math.round(value.getTime() / 1000) * 1000)
	if (Number.isNaN(date.getTime())) return ''
	const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
	if (date.getUTCFullYear() < 1900) return time
	const day = date.toISOString().slice(0, 10)
	return time === '00:00' && date.getUTCSeconds() === 0 ? day : `${day} ${time}`
}

const cellText = (value: unknown): string => {
	if (typeof value === 'string') return value
	if (value instanceof Date) return dateText(value)
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
	return ''
}

/** @param sheet which of the sheets that are not hidden; null: the first that holds anything */
export const readXlsx = async (bytes: Uint8Array, sheet: number | null): Promise<Table | TableProblem> => {
	const plain = rebuild(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sheet)
	if ('problem' in plain) return plain
	let data: readonly (readonly unknown[])[]
	try {
		const archive = new ArrayBuffer(plain.bytes.length)
		new Uint8Array(archive).set(plain.bytes)
		data = await readSheet(archive, 1, { trim: false })
	} catch {
		return problem('damaged')
	}
	const table = toText(data)
	const { names, at } = plain
	return 'problem' in table || names.length < 2 || at >= names.length ? table : { ...table, sheets: { names, at } }
}

const toText = (data: readonly (readonly unknown[])[]): Table | TableProblem => {
	const rows: string[][] = []
	let characters = 0
	for (let at = 0; at < data.length; at++) {
		const row: string[] = []
		for (const value of data[at] ?? []) {
			const cell = cellText(value)
			if (cell.length > limits.cellCharacters) return problem('cellTooLong', at + 1, columnLetters(row.length))
			characters += cell.length
			if (characters > limits.allCharacters) return problem('tooLarge', at + 1)
			row.push(clean(cell))
		}
		rows.push(row)
	}
	while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
	if (rows.length === 0) return problem('noRows')
	return { rows, encoding: 'xlsx', format: 'xlsx' }
}
