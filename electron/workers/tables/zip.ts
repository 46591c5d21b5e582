/**
 * The gate before a spreadsheet is opened: a zip archive is believed only where
 * its two directories agree, nothing overlaps, nothing is there twice, and what comes out of it is
 * as long as it says and never longer than a constant. Reads no file names as paths.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { FileProblem } from '../../../shared/domain/fileCodes.ts'
import { limits } from './table.ts'

export type ZipEntry = {
	readonly name: string
	readonly method: number
	readonly crc: number
	readonly packedBytes: number
	readonly bytes: number
	readonly headerAt: number
	readonly dataAt: number
}
export type Zip = { readonly file: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> }

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22

const findEnd = (file: Buffer): number => {
	for (let at = file.length - endBytes; at >= Math.max(0, file.length - endBytes - 0xffff); at--) {
		if (file.readUInt32LE(at) === endSignature && at + endBytes + file.readUInt16LE(at + 20) === file.length) return at
	}
	return -1
}

/** The archive's entries by their names, or why it is not to be trusted. Nothing is unpacked yet. */
export const openZip = (file: Buffer): Zip | FileProblem => {
	const end = findEnd(file)
	if (end < 0) return 'damaged'
	const count = file.readUInt16LE(end + 10)
	const centralBytes = file.readUInt32LE(end + 12)
	const centralAt = file.readUInt32LE(end + 16)
	const isSplit = file.readUInt32LE(end + 4) !== 0 || file.readUInt16LE(end + 8) !== count
	const isZip64 = count === 0xffff || centralBytes === 0xffffffff || centralAt === 0xffffffff
	if (isSplit || isZip64 || count > limits.zipEntries) return 'suspicious'
	if (centralAt + centralBytes !== end) return centralAt + centralBytes > end ? 'damaged' : 'suspicious'

	const entries = new Map<string, ZipEntry>()
	const seen = new Set<string>()
	let unpacked = 0
	let at = centralAt
	for (let index = 0; index < count; index++) {
		if (at + 46 > end || file.readUInt32LE(at) !== centralSignature) return 'damaged'
		const entry = readEntry(file, at, centralAt)
		if (typeof entry === 'string') return entry
		const key = entry.name.toLowerCase()
		if (seen.has(key)) return 'suspicious'
		seen.add(key)
		unpacked += entry.bytes
		if (entry.bytes > limits.entryBytes || unpacked > limits.unpackedBytes) return 'suspicious'
		entries.set(entry.name, entry)
		at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
	}
	if (at !== end) return 'suspicious'
	return hasOverlap(entries) ? 'suspicious' : { file, entries }
}

const readEntry = (file: Buffer, at: number, centralAt: number): ZipEntry | FileProblem => {
	const flags = file.readUInt16LE(at + 8)
	const method = file.readUInt16LE(at + 10)
	const crc = file.readUInt32LE(at + 16)
	const packedBytes = file.readUInt32LE(at + 20)
	const bytes = file.readUInt32LE(at + 24)
	const nameBytes = file.readUInt16LE(at + 28)
	const headerAt = file.readUInt32LE(at + 42)
	if ((flags & 0x2041) !== 0 || method === 99) return 'passwordProtected'
	if (method !== 0 && method !== 8) return 'suspicious'
	if (packedBytes === 0xffffffff || bytes === 0xffffffff || headerAt === 0xffffffff) return 'suspicious'
	if (headerAt + 30 > centralAt || at + 46 + nameBytes > file.length) return 'damaged'
	if (file.readUInt32LE(headerAt) !== localSignature) return 'damaged'
	const name = file.subarray(at + 46, at + 46 + nameBytes)
	const localNameBytes = file.readUInt16LE(headerAt + 26)
	const dataAt = headerAt + 30 + localNameBytes + file.readUInt16LE(headerAt + 28)
	if (dataAt + packedBytes > centralAt) return 'damaged'
	// With bit 3 set the sizes follow the data, and the local header may leave them at nothing.
	const isLater = (flags & 8) !== 0
	const agrees = (offset: number, value: number) => {
		const local = file.readUInt32LE(headerAt + offset)
		return local === value || (isLater && local === 0)
	}
	const isSame =
		file.readUInt16LE(headerAt + 6) === flags &&
		file.readUInt16LE(headerAt + 8) === method &&
		agrees(14, crc) &&
		agrees(18, packedBytes) &&
		agrees(22, bytes) &&
		name.equals(file.subarray(headerAt + 30, headerAt + 30 + localNameBytes))
	if (!isSame) return 'suspicious'
	return { name: name.toString('utf8'), method, crc, packedBytes, bytes, headerAt, dataAt }
}

/** The same bytes in two entries: how a small archive becomes a large one. */
const hasOverlap = (entries: ReadonlyMap<string, ZipEntry>): boolean => {
	let last = 0
	for (const entry of [...entries.values()].sort((a, b) => a.headerAt - b.headerAt)) {
		if (entry.headerAt < last) return true
		last = entry.dataAt + entry.packedBytes
	}
	return false
}

/** One entry's bytes, checked against what the archive said of them. */
export const unpack = ({ file }: Zip, entry: ZipEntry): Buffer | FileProblem => {
	const packed = file.subarray(entry.dataAt, entry.dataAt + entry.packedBytes)
	let bytes: Buffer
	try {
		bytes = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limits.entryBytes })
	} catch (error) {
		return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'suspicious' : 'damaged'
	}
	if (bytes.length !== entry.bytes) return 'suspicious'
	return crc32(bytes) === entry.crc ? bytes : 'damaged'
}

/** A plain archive of these parts, nothing packed: a reader has one way to read it. */
export const packZip = (parts: readonly { name: string; bytes: Buffer }[]): Buffer => {
	const blocks: Buffer[] = []
	const central: Buffer[] = []
	let at = 0
	for (const { name, bytes } of parts) {
		const label = Buffer.from(name, 'utf8')
		const header = Buffer.alloc(46)
		header.writeUInt32LE(centralSignature, 0)
		header.writeUInt16LE(20, 4)
		header.writeUInt16LE(20, 6)
		header.writeUInt16LE(0x21, 14)
		header.writeUInt32LE(crc32(bytes), 16)
		header.writeUInt32LE(bytes.length, 20)
		header.writeUInt32LE(bytes.length, 24)
		header.writeUInt16LE(label.length, 28)
		header.writeUInt32LE(at, 42)
		const local = Buffer.alloc(30)
		local.writeUInt32LE(localSignature, 0)
		header.copy(local, 4, 6, 32)
		blocks.push(local, label, bytes)
		central.push(header, label)
		at += local.length + label.length + bytes.length
	}
	const directory = Buffer.concat(central)
	const end = Buffer.alloc(endBytes)
	end.writeUInt32LE(endSignature, 0)
	end.writeUInt16LE(parts.length, 8)
	end.writeUInt16LE(parts.length, 10)
	end.writeUInt32LE(directory.length, 12)
	end.writeUInt32LE(at, 16)
	return Buffer.concat([...blocks, directory, end])
}
