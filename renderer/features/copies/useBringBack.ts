/** Bringing a copy back: looked into first, then brought in piece by piece, and stopped where somebody says so. */
import { useRef, useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import { useHub } from '../../transport/hub.ts'
import type { Looked, Refusal, Total } from './copyTypes.ts'

type File = InputOf<'copies.look'>

export type BringState =
	| { readonly state: 'idle' | 'looking' }
	| { readonly state: 'refused'; readonly why: Refusal | 'lost' }
	| { readonly state: 'looked'; readonly file: File; readonly found: Looked }
	| { readonly state: 'bringing'; readonly done: number; readonly of: number }
	| { readonly state: 'done'; readonly isWhole: boolean; readonly total: Total | null }

export const useBringBack = () => {
	const { client } = useHub()
	const [now, setNow] = useState<BringState>({ state: 'idle' })
	const stopper = useRef<AbortController | null>(null)

	const look = async (file: File): Promise<void> => {
		setNow({ state: 'looking' })
		try {
			const answer = await client.copies.look(file)
			setNow(
				answer.outcome === 'ready' ? { state: 'looked', file, found: answer } : { state: 'refused', why: answer.why },
			)
		} catch {
			setNow({ state: 'refused', why: 'lost' })
		}
	}
	const bring = async (file: File): Promise<void> => {
		const controller = new AbortController()
		stopper.current = controller
		setNow({ state: 'bringing', done: 0, of: 0 })
		try {
			for await (const step of await client.copies.bringBack(file, { signal: controller.signal })) {
				if (step.state === 'refused') return setNow({ state: 'refused', why: step.why })
				if (step.state === 'done') return setNow({ state: 'done', isWhole: step.isWhole, total: step.total })
				setNow({ state: 'bringing', done: step.done, of: step.of })
				if (controller.signal.aborted) break
			}
			setNow({ state: 'done', isWhole: false, total: null })
		} catch {
			setNow(
				controller.signal.aborted ? { state: 'done', isWhole: false, total: null } : { state: 'refused', why: 'lost' },
			)
		}
	}
	return { now, look, bring, stop: () => stopper.current?.abort(), again: () => setNow({ state: 'idle' }) }
}
