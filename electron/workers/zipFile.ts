/**
 * Some files as one ZIP, as APPNOTE 6.3 has it in its plainest form: deflated, names in UTF-8, no password. Small
 * enough for 32 bits: whoever makes it holds it in memory anyway.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

const utf8Flag = 0x0800
const deflated = 8
/** 1 January 1980, midnight: the first moment that a ZIP knows. When it was made is in the description. */
const date = 0x0021

/** What the local and the central header of an entry have in common. */
const shared = (name: Buffer, crc: number, packed: number, bytes: number): Buffer => {
	const head = Buffer.alloc(26)
	head.writeUInt16LE(20, 0)
	head.writeUInt16LE(utf8Flag, 2)
	head.writeUInt16LE(deflated, 4)
	head.writeUInt16LE(0, 6)
	head.writeUInt16LE(date, 8)
	head.writeUInt32LE(crc, 10)
	head.writeUInt32LE(packed, 14)
	head.writeUInt32LE(bytes, 18)
	head.writeUInt16LE(name.length, 22)
	return head
}

const word = (value: number): Buffer => {
	const bytes = Buffer.alloc(4)
	bytes.writeUInt32LE(value)
	return bytes
}

export const zipFile = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
	const parts: Buffer[] = []
	const central: Buffer[] = []
	let offset = 0
	const put = (...pieces: Buffer[]): void => {
		for (const piece of pieces) {
			parts.push(piece)
			offset += piece.length
		}
	}
	for (const entry of entries) {
		const name = Buffer.from(entry.name, 'utf8')
		const packed = deflateRawSync(entry.bytes)
		const head = shared(name, crc32(entry.bytes), packed.length, entry.bytes.length)
		const more = Buffer.alloc(14)
		more.writeUInt32LE(offset, 10)
		central.push(word(0x02014b50), Buffer.from([20, 0]), head, more.subarray(0, 14), name)
		put(word(0x04034b50), head, name, packed)
	}
	const directory = Buffer.concat(central)
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(entries.length, 8)
	end.writeUInt16LE(entries.length, 10)
	end.writeUInt32LE(directory.length, 12)
	end.writeUInt32LE(offset, 16)
	put(directory, end)
	const made = Buffer.concat(parts)
	return new Uint8Array(made)
}
