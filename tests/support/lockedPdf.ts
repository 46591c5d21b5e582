/**
 * Opens a PDF that is closed with a password, as Adobe's extension level 3 of PDF 1.7 says (algorithms 3.2a and 3.1a),
 * with nothing of the library that closed it.
 */
import { createDecipheriv, createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

const aes = (key: Buffer, iv: Buffer, bytes: Buffer, isPadded: boolean): Buffer => {
	const cipher = createDecipheriv('aes-256-cbc', key, iv)
	cipher.setAutoPadding(isPadded)
	return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** The key of its streams; null: that is not its password. */
const keyOf = (text: string, password: string): Buffer | null => {
	const entry = (name: string): Buffer =>
		Buffer.from(new RegExp(`^/${name} <([0-9a-f]+)>`, 'm').exec(text)?.[1] ?? '', 'hex')
	const user = entry('U')
	const said = Buffer.from(password, 'utf8')
	if (!sha256(said, user.subarray(32, 40)).equals(user.subarray(0, 32))) return null
	return aes(sha256(said, user.subarray(40, 48)), Buffer.alloc(16), entry('UE'), false)
}

/** What its packed streams hold, one text each; null where the password is another. */
export const openPdf = (bytes: Uint8Array, password: string): readonly string[] | null => {
	const text = Buffer.from(bytes).toString('latin1')
	const key = keyOf(text, password)
	if (key === null) return null
	return [...text.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)].map((found) => {
		const from = found.index + found[0].length
		const closed = Buffer.from(bytes.subarray(from, from + Number(found[1])))
		return inflateSync(aes(key, closed.subarray(0, 16), closed.subarray(16), true)).toString('latin1')
	})
}
