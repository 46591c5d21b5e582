/**
 * Takes commands back, the last one first. Within a minute at once; afterwards it asks why, and goes on
 * with the words. Whoever uses it shows `TakeBack` while `isAsking`.
 */
import { useRef, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'

type Wanted = { readonly ids: readonly string[]; readonly onUndone: () => void }

export type TakeBackState = {
	readonly isWorking: boolean
	readonly isAsking: boolean
	/** Why it could not be taken back, in words; empty while nothing is wrong. */
	readonly problem: string
	/** @param ids commands in the order in which they were made */
	readonly begin: (ids: readonly string[], onUndone: () => void) => void
	readonly withReason: (reason: string) => void
	readonly close: () => void
}

export const useTakeBack = (): TakeBackState => {
	const hub = useHub()
	const wanted = useRef<Wanted | null>(null)
	const [isWorking, setWorking] = useState(false)
	const [isAsking, setAsking] = useState(false)
	const [problem, setProblem] = useState('')

	const run = async (reason: string): Promise<void> => {
		const { current } = wanted
		if (current === null) return
		setWorking(true)
		setProblem('')
		const fail = (words: string): void => {
			setProblem(words)
			announce(words, 'assertive')
		}
		try {
			for (const targetId of current.ids.toReversed()) {
				const answer = await hub.call('history.undo', { targetId, reason })
				if (answer.outcome === 'needsReason') {
					setAsking(true)
					return
				}
				if (answer.outcome === 'standsOn') {
					setAsking(false)
					return fail(say(`history.outcome.${answer.why}`, { count: answer.count }))
				}
				if (answer.outcome !== 'undone' && answer.outcome !== 'alreadyUndone') {
					setAsking(false)
					return fail(say(`history.outcome.${answer.outcome}`))
				}
			}
			setAsking(false)
			wanted.current = null
			current.onUndone()
		} catch {
			fail(say('groupFill.undo.away'))
		} finally {
			setWorking(false)
		}
	}
	return {
		isWorking,
		isAsking,
		problem,
		begin: (ids, onUndone) => {
			wanted.current = { ids, onUndone }
			void run('')
		},
		withReason: (reason) => void run(reason),
		close: () => {
			wanted.current = null
			setAsking(false)
			setProblem('')
		},
	}
}
