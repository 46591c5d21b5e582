/** Making a file and keeping it somewhere: the states between the button and "saved". */
import { useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { download } from '../../components/download.ts'
import { useHub } from '../../transport/hub.ts'
import { fetchExport } from './fetchExport.ts'

type Made = Extract<OutputOf<'exports.make'>, { state: 'ready' }>

export type FileState =
	| { readonly state: 'idle' }
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| { readonly state: 'stopped' }
	| { readonly state: 'failed'; readonly why: Extract<OutputOf<'exports.make'>, { state: 'refused' }>['why'] | 'gone' }
	| { readonly state: 'made'; readonly file: Made; readonly kept: 'no' | 'saving' | 'saved' | 'downloaded' }

export type FileMaking = {
	readonly now: FileState
	readonly make: (input: InputOf<'exports.make'>) => Promise<void>
	readonly stop: () => void
	readonly keep: (file: Made) => Promise<void>
}

export const useFile = (hasDialogs: boolean): FileMaking => {
	const { client } = useHub()
	const [now, setNow] = useState<FileState>({ state: 'idle' })
	const stopper = useRef<AbortController | null>(null)

	const keep = async (file: Made): Promise<void> => {
		setNow({ state: 'made', file, kept: 'saving' })
		try {
			const saved = hasDialogs ? (await client.exports.saveAs({ exportId: file.exportId })).outcome : 'noDialog'
			if (saved === 'saved') setNow({ state: 'made', file, kept: 'saved' })
			else if (saved === 'notSaved') setNow({ state: 'made', file, kept: 'no' })
			else if (saved === 'gone') setNow({ state: 'failed', why: 'gone' })
			else {
				const bytes = await fetchExport(client, file.exportId)
				if (bytes === null) setNow({ state: 'failed', why: 'gone' })
				else {
					download(bytes, file.fileName)
					setNow({ state: 'made', file, kept: 'downloaded' })
				}
			}
		} catch {
			setNow({ state: 'made', file, kept: 'no' })
		}
	}

	const make = async (input: InputOf<'exports.make'>): Promise<void> => {
		const controller = new AbortController()
		stopper.current = controller
		setNow({ state: 'working', done: 0, of: 0 })
		try {
			let made: Made | null = null
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

	return { now, make, keep, stop: () => stopper.current?.abort() }
}
