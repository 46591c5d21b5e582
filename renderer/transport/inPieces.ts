/** A file that the hub holds for a while and hands over in pieces. */

type Piece =
	| { readonly outcome: 'bytes'; readonly base64: string; readonly isLast: boolean }
	| { readonly outcome: 'gone' }

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The whole of it, or null where the hub does not hold it any more. */
export const inPieces = async (read: (offset: number) => Promise<Piece>): Promise<Blob | null> => {
	const pieces: Uint8Array<ArrayBuffer>[] = []
	for (let offset = 0; ; ) {
		const piece = await read(offset)
		if (piece.outcome === 'gone') return null
		const bytes = bytesOf(piece.base64)
		pieces.push(bytes)
		offset += bytes.length
		if (piece.isLast) return new Blob(pieces)
		if (bytes.length === 0) return null
	}
}
