/** A file that leaves the event, from asking for it to "saved": made by the hub, then kept by its dialog or the browser. */
import { useRef, useState } from 'react'
import type { InputOf } from '../../shared/contract/index.ts'
import type { FileState, HeldFile } from '../../shared/domain/exports/fileState.ts'
import { useHub } from './hub.ts'
import { inPieces } from './inPieces.ts'

export type MadeFile = {
	readonly now: FileState
	readonly isBusy: boolean
	readonly make: (input: InputOf<'exports.make'>) => Promise<void>
	readonly stop: () => void
	readonly keep: (file: HeldFile) => Promise<void>
}

export type MadeFileOptions = {
	/** The hub has a dialog of its own to keep a file by. */
	readonly hasDialogs: boolean
	/** Hands it to the browser, where the hub has none. */
	readonly download: (bytes: Blob, fileName: string) => void
}

export const useMadeFile = ({ hasDialogs, download }: MadeFileOptions): MadeFile => {
	const { client } = useHub()
	const [now, setNow] = useState<FileState>({ state: 'idle' })
	const stopper = useRef<AbortController | null>(null)

	const keep = async (file: HeldFile): Promise<void> => {
		setNow({ state: 'made', file, kept: 'saving' })
		try {
			const saved = hasDialogs ? (await client.exports.saveAs({ exportId: file.exportId })).outcome : 'noDialog'
			if (saved === 'saved') return setNow({ state: 'made', file, kept: 'saved' })
			if (saved === 'notSaved') return setNow({ state: 'made', file, kept: 'no' })
			const bytes =
				saved === 'gone' ? null : await inPieces((offset) => client.exports.read({ exportId: file.exportId, offset }))
			if (bytes === null) return setNow({ state: 'failed', why: 'gone' })
			download(bytes, file.fileName)
			setNow({ state: 'made', file, kept: 'downloaded' })
		} catch {
			setNow({ state: 'made', file, kept: 'no' })
		}
	}

	const make = async (input: InputOf<'exports.make'>): Promise<void> => {
		const controller = new AbortController()
		stopper.current = controller
		setNow({ state: 'working', done: 0, of: 0 })
		try {
			let made: HeldFile | null = null
			for await (const step of await client.exports.make(input, { signal: controller.signal })) {
				if (controller.signal.aborted) break
				if (step.state === 'working') setNow({ state: 'working', done: step.done, of: step.of })
				else if (step.state === 'refused') return setNow({ state: 'failed', why: step.why })
				else made = step
			}
			if (controller.signal.aborted) setNow({ state: 'stopped' })
			else if (made === null) setNow({ state: 'failed', why: 'failed' })
			else await keep(made)
		} catch {
			setNow(controller.signal.aborted ? { state: 'stopped' } : { state: 'failed', why: 'failed' })
		}
	}

	const isBusy = now.state === 'working' || (now.state === 'made' && now.kept === 'saving')
	return { now, isBusy, make, keep, stop: () => stopper.current?.abort() }
}
