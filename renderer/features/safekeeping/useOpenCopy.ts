/** Making everything in open formats and keeping it somewhere: the states between the button and "saved". */
import { useRef, useState } from 'react'
import type { Client, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { download } from '../../components/download.ts'
import { useHub } from '../../transport/hub.ts'

type Made = Extract<OutputOf<'openCopy.make'>, { state: 'ready' }>

export type OpenCopyState =
	| { readonly state: 'idle' | 'stopped' }
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| { readonly state: 'failed'; readonly why: 'rehearsal' | 'needsWords' | 'failed' | 'gone' }
	| { readonly state: 'made'; readonly file: Made; readonly kept: 'no' | 'saving' | 'saved' | 'downloaded' }

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The whole file, or null where the hub does not hold it any more. */
const fetched = async (client: Client, copyId: string): Promise<Blob | null> => {
	const pieces: Uint8Array<ArrayBuffer>[] = []
	for (let offset = 0; ; ) {
		const piece = await client.openCopy.read({ copyId, offset })
		if (piece.outcome === 'gone') return null
		const bytes = bytesOf(piece.base64)
		pieces.push(bytes)
		offset += bytes.length
		if (piece.isLast) return new Blob(pieces)
		if (bytes.length === 0) return null
	}
}

export const useOpenCopy = () => {
	const { client } = useHub()
	const [now, setNow] = useState<OpenCopyState>({ state: 'idle' })
	const stopper = useRef<AbortController | null>(null)

	const keep = async (file: Made): Promise<void> => {
		setNow({ state: 'made', file, kept: 'saving' })
		try {
			const { outcome } = await client.openCopy.saveAs({ copyId: file.copyId })
			if (outcome === 'saved') return setNow({ state: 'made', file, kept: 'saved' })
			if (outcome === 'notSaved') return setNow({ state: 'made', file, kept: 'no' })
			const bytes = outcome === 'gone' ? null : await fetched(client, file.copyId)
			if (bytes === null) return setNow({ state: 'failed', why: 'gone' })
			download(bytes, file.fileName)
			setNow({ state: 'made', file, kept: 'downloaded' })
		} catch {
			setNow({ state: 'made', file, kept: 'no' })
		}
	}
	const make = async (input: InputOf<'openCopy.make'>): Promise<void> => {
		const controller = new AbortController()
		stopper.current = controller
		setNow({ state: 'working', done: 0, of: 0 })
		try {
			for await (const step of await client.openCopy.make(input, { signal: controller.signal })) {
				if (controller.signal.aborted) break
				if (step.state === 'working') setNow({ state: 'working', done: step.done, of: step.of })
				else if (step.state === 'refused') return setNow({ state: 'failed', why: step.why })
				else return await keep(step)
			}
			setNow(controller.signal.aborted ? { state: 'stopped' } : { state: 'failed', why: 'failed' })
		} catch {
			setNow(controller.signal.aborted ? { state: 'stopped' } : { state: 'failed', why: 'failed' })
		}
	}
	return { now, make, keep, stop: () => stopper.current?.abort() }
}
