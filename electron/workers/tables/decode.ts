/** Bytes to text: what the mark at the start says, else what the bytes show, else Windows-1252. */

export type Decoded = { text: string; encoding: string }

const sampleBytes = 8192

/** UTF-16 without a mark: Latin text has a zero in every other byte, always on the same side. */
const utf16Side = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
	const end = Math.min(bytes.length, sampleBytes) & ~1
	if (end < 4) return null
	let even = 0
	let odd = 0
	for (let at = 0; at < end; at += 2) {
		if (bytes[at] === 0) even++
		if (bytes[at + 1] === 0) odd++
	}
	const pairs = end / 2
	if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le'
	if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be'
	return null
}

/**
 * A file that is UTF-8 but for a few bytes was usually glued together from two: each line is read
 * as what it is, so that one bad line does not spoil the names in all the others.
 */
const decodeByLine = (bytes: Uint8Array): Decoded => {
	const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
	const western = new TextDecoder('windows-1252')
	const lines: string[] = []
	let hasUtf8 = false
	for (let start = 0; start < bytes.length; ) {
		const found = bytes.indexOf(10, start)
		const end = found < 0 ? bytes.length : found + 1
		const line = bytes.subarray(start, end)
		try {
			const text = strict.decode(line)
			if (!hasUtf8 && text.length < line.length) hasUtf8 = true
			lines.push(text)
		} catch {
			lines.push(western.decode(line))
		}
		start = end
	}
	return { text: lines.join(''), encoding: hasUtf8 ? 'utf-8 and windows-1252' : 'windows-1252' }
}

/** The text, or null where the bytes are not text at all (a NUL among them). */
export const decodeText = (bytes: Uint8Array): Decoded | null => {
	const [first, second, third] = bytes
	if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le')
	if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be')
	const hasMark = first === 0xef && second === 0xbb && third === 0xbf
	if (!hasMark) {
		const side = utf16Side(bytes)
		if (side) return wide(bytes, side)
	}
	if (bytes.includes(0)) return null
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
	} catch {
		return decodeByLine(hasMark ? bytes.subarray(3) : bytes)
	}
}

const wide = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | null => {
	const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1))
	return text.includes('\0') ? null : { text, encoding }
}
