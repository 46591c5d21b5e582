import { expect, test } from 'vitest'
import { openImportReader } from '../../electron/workers/importClient.ts'
import { createImportsService } from '../../electron/workers/imports.service.ts'
import { readTable } from '../../electron/workers/tables/readTable.ts'
import { recognise } from '../../shared/domain/importing/recognise.ts'
import { book, type Part, relations, relationships, sheetOf, workbook, zipOf } from '../support/archive.ts'

const people = sheetOf(
	'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Sam</t></is></c></row>',
)

const problemOf = async (bytes: Uint8Array) => {
	const table = await readTable(bytes)
	return 'problem' in table ? table.problem : table.rows
}

/** How far the memory of this process rises while something is refused, in bytes. */
const risenBy = async (work: () => Promise<unknown>): Promise<number> => {
	const before = process.memoryUsage.rss()
	await work()
	return process.memoryUsage.rss() - before
}

test('the archive builder of these tests makes a workbook that is read', async () => {
	expect(await problemOf(book(people))).toEqual([['Name'], ['Sam']])
})

test('I1 references far outside the sheet are refused, with where they are, and cost no memory', async () => {
	const value = '<v>1</v>'
	const risen = await risenBy(async () => {
		expect(await readTable(book(sheetOf(`<row r="1048576"><c r="XFD1048576">${value}</c></row>`)))).toEqual({
			problem: 'tooManyColumns',
			row: 1_048_576,
			column: 'XFD',
		})
		expect(await readTable(book(sheetOf(`<row r="200000"><c r="A200000">${value}</c></row>`)))).toMatchObject({
			problem: 'tooManyRows',
			row: 200_000,
		})
		expect(await problemOf(book(sheetOf(`<row r="999999999"><c r="A999999999">${value}</c></row>`)))).toBe('suspicious')
		expect(await problemOf(book(sheetOf(`<row r="1"><c r="ZZZZZZ1">${value}</c></row>`)))).toBe('suspicious')
		expect(await problemOf(book(sheetOf(`<row r="1"><c r="A2">${value}</c></row>`)))).toBe('damaged')
	})
	expect(risen).toBeLessThan(200 * 1024 * 1024)
})

test('I1 empty cells far outside are nothing, as somebody who coloured a whole column knows', async () => {
	expect(
		await problemOf(
			book(people.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')),
		),
	).toEqual([['Name'], ['Sam']])
})

test('I2 what unpacks to far more than it is, or to other than it says, is refused', async () => {
	const huge = Buffer.alloc(100 * 1024 * 1024, 0x20)
	expect(await problemOf(book(people, [{ name: 'xl/media/a.xml', bytes: huge }]))).toBe('suspicious')
	expect(await problemOf(book(huge))).toBe('suspicious')
	// It says that it is small.
	const lies = zipOf([
		{ name: 'xl/workbook.xml', bytes: Buffer.from(workbook) },
		{ name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(relations) },
		{ name: 'xl/worksheets/sheet1.xml', bytes: huge, saysBytes: 1000 },
	])
	expect(await problemOf(lies)).toBe('suspicious')
	const half = Buffer.alloc(50 * 1024 * 1024, 0x20)
	const packed = [1, 2, 3, 4].map((part): Part => ({ name: `xl/worksheets/part${part}.xml`, bytes: half }))
	expect(await problemOf(book(people, packed))).toBe('suspicious')
})

test('I3 two entries of one name, headers that disagree, locked and crowded archives are refused', async () => {
	const sheet = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(people) }
	expect(await problemOf(book(people, [sheet]))).toBe('suspicious')
	expect(await problemOf(book(people, [{ ...sheet, name: 'XL/worksheets/Sheet1.xml' }]))).toBe('suspicious')
	expect(await problemOf(book(people, [{ name: 'xl/a.xml', localName: 'xl/b.xml', bytes: Buffer.from('<a/>') }]))).toBe(
		'suspicious',
	)
	expect(await problemOf(book(people, [{ name: 'xl/a.xml', flags: 1, bytes: Buffer.from('<a/>') }]))).toBe(
		'passwordProtected',
	)
	const crowd = Array.from(
		{ length: 60_000 },
		(_, at): Part => ({ name: `x${at}`, bytes: Buffer.from('x'), method: 0 }),
	)
	expect(await problemOf(zipOf(crowd))).toBe('suspicious')
	const broken = book(people)
	expect(await problemOf(broken.subarray(0, broken.length - 30))).toBe('damaged')
	const bent = Buffer.from(broken)
	bent[200] = (bent[200] ?? 0) ^ 0xff
	expect(['damaged', 'suspicious']).toContain(await problemOf(bent))
})

test('I3 entries that share their bytes are refused', async () => {
	const archive = book(people, [{ name: 'xl/a.xml', bytes: Buffer.from(people) }])
	const directory = archive.readUInt32LE(archive.length - 6)
	const names = ['xl/worksheets/sheet1.xml', 'xl/a.xml'].map((name) => archive.indexOf(name, directory))
	const [one = 0, other = 0] = names
	archive.writeUInt32LE(archive.readUInt32LE(one - 4), other - 4)
	expect(await problemOf(archive)).toBe('suspicious')
})

test('I4 a DOCTYPE, entities, another alphabet for the markup, and two million levels are refused', async () => {
	const bomb =
		'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData/></worksheet>'
	expect(await problemOf(book(bomb))).toBe('suspicious')
	expect(
		await problemOf(book(people, [{ name: 'xl/sharedStrings.xml', bytes: Buffer.from('<!DOCTYPE sst><sst/>') }])),
	).toBe('suspicious')
	expect(await problemOf(book(Buffer.from(`\ufeff${people}`, 'utf16le')))).toBe('suspicious')
	expect(await problemOf(book(people.replace('UTF-8', 'UTF-7')))).toBe('suspicious')
	expect(await problemOf(book(sheetOf(`${'<a>'.repeat(2_000_000)}${'</a>'.repeat(2_000_000)}`)))).toBe('suspicious')
})

test('I4 any prefix, references left out, marks inside text: one reading', async () => {
	const prefixed =
		'<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Na</x:t></x:r><x:rPh><x:t>zz</x:t></x:rPh><x:r><x:t>me</x:t></x:r></x:is></x:c><x:c t="str"><x:v>A<!-- b -->B</x:v></x:c></x:row></x:sheetData></x:worksheet>'
	expect(await problemOf(book(prefixed))).toEqual([['Name', 'AB']])
	expect(await problemOf(book(people.replace('<c r="A2"', '<c x=">" r="A2"')))).toEqual([['Name'], ['Sam']])
})

test('I5 headings called __proto__ or twice the same stay columns, from both kinds of file', async () => {
	const headings = ['__proto__', 'Name', 'Name', 'constructor']
	const row = (at: number, values: readonly string[]) =>
		`<row r="${at}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
	const csv = await readTable(Buffer.from(`${headings.join()},\nx,Sam,y,z,stray\n`))
	const xlsx = await readTable(book(sheetOf(row(1, headings) + row(2, ['x', 'Sam', 'y', 'z']))))
	for (const table of [csv, xlsx]) {
		if ('problem' in table) throw new Error(table.problem)
		expect(recognise(table.rows).headings.slice(0, 4)).toEqual(headings)
	}
	expect(({} as Record<string, unknown>)['Name']).toBeUndefined()
})

test('I6 unclosed quotes, five million columns, NUL: row, column, remedy', async () => {
	expect(await readTable(Buffer.from('a,b\n"c,d\n'))).toEqual({ problem: 'unclosedQuote', row: 2, column: '' })
	expect(await readTable(Buffer.from(`a,b\n${','.repeat(5_000_000)}x\n`))).toEqual({
		problem: 'tooManyColumns',
		row: 2,
		column: '',
	})
	expect(await problemOf(Buffer.from('a,b\n\0,d\n'))).toBe('binary')
	expect(await problemOf(Buffer.from(`Name\n${'Sam\n'.repeat(100_002)}`))).toBe('tooManyRows')
	expect(await problemOf(Buffer.alloc(20 * 1024 * 1024 + 1, 0x61))).toBe('tooLarge')
	expect(await problemOf(Buffer.from('\ufeffName\tTown\nSam\tLuton', 'utf16le'))).toEqual([
		['Name', 'Town'],
		['Sam', 'Luton'],
	])
})

test('I7 a file is what its bytes are: macros and links never get through, old and locked Excel have their own answer', async () => {
	const links = `<Relationships><Relationship Id="a" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="z" Type="${relationships}/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>`
	const macros = zipOf([
		{ name: 'xl/workbook.xml', bytes: Buffer.from(workbook) },
		{ name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(links) },
		{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(people) },
		{ name: 'xl/vbaProject.bin', bytes: Buffer.from('Sub Auto_Open()') },
	])
	expect(await problemOf(macros)).toEqual([['Name'], ['Sam']])
	const outside = relations.replace('worksheets/sheet1.xml', '../../../etc/passwd')
	expect(
		await problemOf(
			zipOf([
				{ name: 'xl/workbook.xml', bytes: Buffer.from(workbook) },
				{ name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(outside) },
			]),
		),
	).toBe('damaged')
	const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
	expect(await problemOf(ole)).toBe('oldExcel')
	expect(await problemOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('passwordProtected')
	expect(await problemOf(zipOf([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }]))).toBe('notReadable')
	expect(await problemOf(Buffer.from('%PDF-1.7 ...'))).toBe('notReadable')
	expect(await problemOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('binary')
})

test('a worker that takes too long is ended, and the answer is a problem', async () => {
	const reader = openImportReader({ stepMs: 1 })
	const bytes = new Uint8Array(await new Blob([`Name,Note\n${'Sam,"x ""y"" z"\n'.repeat(90_000)}`]).arrayBuffer())
	expect(await reader.read(bytes)).toEqual({ problem: 'tookTooLong', row: null, column: '' })
	expect(await reader.start()).toMatchObject({ problem: 'tookTooLong' })
	reader.close()
})

test('I8 a worker that dies midway: the import is closed and taken out again', async () => {
	const calls: string[] = []
	let made = 0
	const service = createImportsService<null>({
		call: (name, input) => {
			calls.push(name === 'people.finishImport' ? `${name} ${(input as { isComplete: boolean }).isComplete}` : name)
			return (name === 'people.startImport' ? { outcome: 'started' } : { outcome: 'imported' }) as never
		},
		known: () => [],
		event: () => ({ days: [{ id: 'd', date: '2027-05-19' }], sectors: [] }),
		rememberedMapping: () => null,
		newId: () => `upload-${++made}`,
		yieldToDesk: () => Promise.resolve(),
		takeBack: () => {
			calls.push('taken back')
		},
		openReader: () => {
			const reader = openImportReader()
			let chunks = 0
			return {
				...reader,
				chunk: (offset, size) => {
					if (++chunks === 2) reader.close()
					return reader.chunk(offset, size)
				},
			}
		},
	})
	const file = Buffer.from(`Name\n${Array.from({ length: 600 }, (_, at) => `Person${at} Lee`).join('\n')}\n`)
	const begun = service.begin({ fileName: 'x.csv', bytes: file.length })
	if (begun.outcome !== 'ready') throw new Error('refused')
	service.append({ uploadId: begun.uploadId, offset: 0, base64: file.toString('base64') })
	await service.inspect({ uploadId: begun.uploadId })
	const states = []
	for await (const { state } of service.run({ uploadId: begun.uploadId }, null)) states.push(state)
	expect(states.at(-1)).toBe('refused')
	expect(calls).toEqual(['people.startImport', 'people.importRows', 'people.finishImport false', 'taken back'])
	service.close()
})
