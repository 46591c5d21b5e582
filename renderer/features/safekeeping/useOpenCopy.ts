/** Making everything in open formats and keeping it somewhere: the states between the button and "saved". */
import { useRef, useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { download } from '../../components/download.ts'
import { useHub } from '../../transport/hub.ts'
import { inPieces } from '../../transport/inPieces.ts'

type Made = Extract<OutputOf<'openCopy.make'>, { state: 'ready' }>

export type OpenCopyState =
	| { readonly state: 'idle' | 'stopped' }
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| { readonly state: 'failed'; readonly why: 'rehearsal' | 'pastDay' | 'needsWords' | 'failed' | 'gone' }
	| { readonly state: 'made'; readonly file: Made; readonly kept: 'no' | 'saving' | 'saved' | 'downloaded' }

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
			const bytes =
				outcome === 'gone' ? null : await inPieces((offset) => client.openCopy.read({ copyId: file.copyId, offset }))
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
