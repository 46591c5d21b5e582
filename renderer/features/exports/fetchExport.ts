/** Fetches a file just made, piece by piece: for computers where the hub has no dialog of its own. */
import type { Client } from '../../../shared/contract/index.ts'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The whole file, or null where the hub does not hold it any more. */
export const fetchExport = async (client: Client, exportId: string): Promise<Blob | null> => {
	const pieces: Uint8Array<ArrayBuffer>[] = []
	let offset = 0
	for (;;) {
		const piece = await client.exports.read({ exportId, offset })
		if (piece.outcome === 'gone') return null
		const bytes = bytesOf(piece.base64)
		pieces.push(bytes)
		offset += bytes.length
		if (piece.isLast) return new Blob(pieces)
		if (bytes.length === 0) return null
	}
}
