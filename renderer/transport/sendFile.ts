/** A file to the hub, piece by piece. What is read of it there is asked for by whoever sent it. */
import type { Client } from '../../shared/contract/index.ts'
import type { FileProblem } from '../../shared/domain/fileCodes.ts'

/** What the hub reads at most; a larger file is refused before anything is sent. */
export const mostFileBytes = 20 * 1024 * 1024

export type Sent =
	| { readonly outcome: 'sent'; readonly uploadId: string }
	| { readonly outcome: 'refused'; readonly problem: FileProblem; readonly row: null; readonly column: '' }
	/** The hub did not take every piece, or lost them. */
	| { readonly outcome: 'notSent' }
	| { readonly outcome: 'stopped' }

const base64Of = (bytes: Uint8Array): string => {
	let text = ''
	for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
	return btoa(text)
}

const refused = (problem: FileProblem): Sent => ({ outcome: 'refused', problem, row: null, column: '' })

const piece = async (file: Blob, from: number, to: number): Promise<Uint8Array | null> => {
	try {
		return new Uint8Array(await file.slice(from, to).arrayBuffer())
	} catch {
		return null
	}
}

/** Names keep their end, which says what the file is. */
const shortName = (name: string): string => (name.length > 255 ? name.slice(-255) : name)

/**
 * @param onSent bytes with the hub so far
 * @throws where the hub does not answer
 */
export const sendFile = async (
	client: Client,
	file: File,
	onSent: (bytes: number) => void,
	signal: AbortSignal,
): Promise<Sent> => {
	if (file.size > mostFileBytes) return refused('tooLarge')
	if (file.size === 0) return refused('noRows')
	const begun = await client.imports.begin({ fileName: shortName(file.name), bytes: file.size })
	if (begun.outcome === 'refused') return refused(begun.problem)
	const { uploadId, chunkBytes } = begun
	const forget = async (): Promise<Sent> => {
		await client.imports.cancel({ uploadId }).catch(() => undefined)
		return { outcome: 'stopped' }
	}
	for (let offset = 0; offset < file.size; ) {
		const bytes = await piece(file, offset, offset + chunkBytes)
		if (bytes === null || bytes.length === 0) {
			await forget()
			return refused('notReadable')
		}
		if (signal.aborted) return forget()
		const { outcome } = await client.imports.append({ uploadId, offset, base64: base64Of(bytes) })
		if (outcome !== 'kept') return { outcome: 'notSent' }
		offset += bytes.length
		onSent(offset)
	}
	return { outcome: 'sent', uploadId }
}
