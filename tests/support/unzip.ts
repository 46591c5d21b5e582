/** Reads an archive by its directory, the way unpackers do, and holds it to what it says of itself. */
import { crc32, inflateRawSync } from 'node:zlib'

export const unzip = (bytes: Buffer): ReadonlyMap<string, Buffer> => {
	const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
	if (end === -1) throw new Error('no end of an archive')
	const files = new Map<string, Buffer>()
	let at = bytes.readUInt32LE(end + 16)
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry of the directory')
		const [packed, nameBytes] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
		const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes)
		const local = bytes.readUInt32LE(at + 42)
		if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error('no local header')
		const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
		const content = inflateRawSync(bytes.subarray(begin, begin + packed))
		if (content.length !== bytes.readUInt32LE(at + 24) || crc32(content) !== bytes.readUInt32LE(at + 16))
			throw new Error('not what the directory says')
		files.set(name, content)
		at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
	}
	return files
}
