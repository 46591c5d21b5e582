/** Archives and workbooks put together by hand, right or wrong. */
import { crc32, deflateRawSync } from 'node:zlib'

export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const workbook = `<workbook xmlns:r="${relationships}"><sheets><sheet name="People" sheetId="1" r:id="a"/></sheets></workbook>`
export const relations = `<Relationships><Relationship Id="a" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
export const sheetOf = (cells: string) =>
	`<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${cells}</sheetData></worksheet>`
export type Part = {
	name: string
	bytes: Buffer
	saysBytes?: number
	flags?: number
	localName?: string
	method?: number
}

/** An archive that may lie about itself. */
export const zipOf = (parts: readonly Part[]): Buffer => {
	const blocks: Buffer[] = []
	const central: Buffer[] = []
	let at = 0
	for (const { name, bytes, saysBytes = bytes.length, flags = 0, localName = name, method = 8 } of parts) {
		const packed = method === 8 ? deflateRawSync(bytes) : bytes
		const header = Buffer.alloc(46)
		header.writeUInt32LE(0x02014b50, 0)
		header.writeUInt16LE(20, 4)
		header.writeUInt16LE(20, 6)
		header.writeUInt16LE(flags, 8)
		header.writeUInt16LE(method, 10)
		header.writeUInt32LE(crc32(bytes), 16)
		header.writeUInt32LE(packed.length, 20)
		header.writeUInt32LE(saysBytes, 24)
		header.writeUInt16LE(Buffer.byteLength(name), 28)
		header.writeUInt32LE(at, 42)
		const local = Buffer.alloc(30)
		local.writeUInt32LE(0x04034b50, 0)
		header.copy(local, 4, 6, 28)
		local.writeUInt16LE(Buffer.byteLength(localName), 26)
		blocks.push(local, Buffer.from(localName), packed)
		central.push(header, Buffer.from(name))
		at += local.length + Buffer.byteLength(localName) + packed.length
	}
	const directory = Buffer.concat(central)
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(parts.length, 8)
	end.writeUInt16LE(parts.length, 10)
	end.writeUInt32LE(directory.length, 12)
	end.writeUInt32LE(at, 16)
	return Buffer.concat([...blocks, directory, end])
}

export const book = (sheet: string | Buffer, more: readonly Part[] = []): Buffer =>
	zipOf([
		{ name: 'xl/workbook.xml', bytes: Buffer.from(workbook) },
		{ name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(relations) },
		{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.isBuffer(sheet) ? sheet : Buffer.from(sheet) },
		...more,
	])
