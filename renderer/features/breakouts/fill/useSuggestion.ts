/** The search for the fewest moves: begun when it is opened and whenever it is asked for again. Changes nothing. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { Pool } from './fillStore.ts'
import { gapsOf, type Suggested } from './fixChoices.ts'

type Answer = OutputOf<'breakouts.suggest'>
export type Suggestion =
	| Suggested
	| Extract<Answer, { state: 'impossible' | 'failed' }>
	| { readonly state: 'working'; readonly done: number; readonly of: number; readonly isStopping: boolean }

/** `2 moves, 16 people get a table`: whoever had none is not moved from anywhere. */
export const stepsWords = (steps: Suggested['steps']): string => {
	const moves = steps.filter(({ fromGroupId }) => fromGroupId !== null).length
	return [
		...(moves === 0 ? [] : [say('groupFill.fix.stepsTitle', { count: moves })]),
		...(moves === steps.length ? [] : [say('groupFill.fix.newTitle', { count: steps.length - moves })]),
	].join(', ')
}

/** What a search found, in a sentence for whoever does not see the list appear. */
const spoken = (answer: Exclude<Answer, { state: 'working' }>): string => {
	if (answer.state === 'failed') return say('groupFill.fix.failedTitle')
	if (answer.state === 'impossible') return say('groupFill.fix.impossibleTitle')
	if (answer.before === 0) return say('groupFill.fix.nothing')
	return [
		...(answer.steps.length === 0 ? [] : [`${stepsWords(answer.steps)}.`]),
		settledWords(answer, gapsOf(answer.standIns).length),
	].join(' ')
}

/**
 * `Settles 4 of 4.` The hub counts what moves settle; each table that gets its host settles one more.
 * @param hosts tables that somebody was chosen for
 */
export const settledWords = ({ before, after }: Suggested, hosts: number): string => {
	const settled = Math.min(before, before - after + hosts)
	return settled === before
		? say('groupFill.fix.settlesAll', { count: before })
		: say('groupFill.fix.settles', { settled, count: before })
}

export const useSuggestion = (roundId: string, pool: Pool) => {
	const { client } = useHub()
	const [suggestion, setSuggestion] = useState<Suggestion>({ state: 'working', done: 0, of: 0, isStopping: false })
	const stopper = useRef<AbortController | null>(null)

	const find = useCallback(
		async (mostMoves: number): Promise<void> => {
			stopper.current?.abort()
			const mine = new AbortController()
			stopper.current = mine
			setSuggestion({ state: 'working', done: 0, of: 0, isStopping: false })
			let answer: Answer = { state: 'failed' }
			try {
				for await (const next of await client.breakouts.suggest(
					{ roundId, pool, mostMoves },
					{ signal: mine.signal },
				)) {
					if (mine.signal.aborted) return
					answer = next
					if (next.state === 'working')
						setSuggestion((before) => ({
							...next,
							isStopping: before.state === 'working' && before.isStopping,
						}))
				}
			} catch {
				answer = { state: 'failed' }
			}
			if (mine.signal.aborted) return
			const end = answer.state === 'working' ? ({ state: 'failed' } as const) : answer
			setSuggestion(end)
			announce(spoken(end))
		},
		[client, roundId, pool],
	)
	// What is on its way for another round, or for a panel that was closed, ends.
	useEffect(() => () => stopper.current?.abort(), [find])

	const stop = (): void => {
		setSuggestion((before) => (before.state === 'working' ? { ...before, isStopping: true } : before))
		void client.breakouts.stopAllocating({}).catch(() => undefined)
	}
	return { suggestion, find, stop }
}
