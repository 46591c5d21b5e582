/**
 * Does what these screens offer: sends commands one after the other, says what the hub answered, and offers the way
 * back for all of them together. What was done already stays done where a later one is refused, and is said.
 */
import { useState } from 'react'
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { FixCommand } from '../../../shared/domain/rules/eventFinding.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'

export type LookCommand = FixCommand | 'rules.setReason' | 'rules.setStrength' | 'changes.make'
/** One command with what it is about. */
export type LookStep = { [N in LookCommand]: readonly [N, InputOf<N>] }[LookCommand]
export type LookAnswer = OutputOf<LookCommand>

const done: ReadonlySet<LookAnswer['outcome']> = new Set<LookAnswer['outcome']>([
	'saved',
	'moved',
	'set',
	'removed',
	'swapped',
	'made',
	'unchanged',
])

const refusalOf = ({ outcome }: LookAnswer): string =>
	sayIfKnown(`look.refused.${outcome}`) ?? say('look.refused.other')

const undo = async (hub: Hub, targetId: string) => {
	const answer = await hub.call('history.undo', { targetId, reason: '' })
	return answer.outcome === 'needsReason'
		? await hub.call('history.undo', { targetId, reason: say('look.undoReason') })
		: answer
}

/** Answers whether all of it was taken back. */
const takeBack = async (hub: Hub, ids: readonly string[], again: () => Promise<void>): Promise<boolean> => {
	try {
		for (const targetId of ids.toReversed()) {
			const answer = await undo(hub, targetId)
			if (answer.outcome === 'undone' || answer.outcome === 'alreadyUndone') continue
			toast(
				answer.outcome === 'standsOn'
					? say(`history.outcome.${answer.why}`, { count: answer.count })
					: say(`history.outcome.${answer.outcome}`),
			)
			return false
		}
		await again()
		toast(say('look.undone'))
		return true
	} catch {
		toast(say('look.lost'))
		return false
	}
}

export type LookSend = {
	readonly isWorking: boolean
	/** How many of several were done. */
	readonly progress: number
	/** Why the last one was not done, in words. */
	readonly problem: string | undefined
	readonly clear: () => void
	/**
	 * Sends the steps and stops at the first refusal; answers the last answer, or null where one was refused.
	 * `onBack`: it was taken back from here.
	 */
	readonly send: (
		steps: readonly LookStep[],
		said: string | ((answer: LookAnswer) => string),
		onBack?: () => void,
	) => Promise<LookAnswer | null>
}

/** @param again reads what is on the screen afresh; waited for, so that nothing jumps after it was said. */
export const useLookSend = (again: () => Promise<void>): LookSend => {
	const hub = useHub()
	const [isWorking, setWorking] = useState(false)
	const [progress, setProgress] = useState(0)
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const send: LookSend['send'] = async (steps, said, onBack) => {
		setWorking(true)
		setProgress(0)
		setProblem(undefined)
		const ids: string[] = []
		let last: LookAnswer | null = null
		const refuse = (words: string): null => {
			setProblem(words)
			announce(words, 'assertive')
			return null
		}
		try {
			for (const [name, input] of steps) {
				const id = newId()
				const answer: LookAnswer = await hub.call(name as CommandName & LookCommand, input as InputOf<LookCommand>, id)
				if (!done.has(answer.outcome)) {
					await again()
					return refuse(refusalOf(answer))
				}
				if (answer.outcome !== 'unchanged') ids.push(id)
				last = answer
				setProgress((count) => count + 1)
			}
			await again()
			const back = async (): Promise<void> => {
				if (await takeBack(hub, ids, again)) onBack?.()
			}
			const words = last === null ? '' : typeof said === 'string' ? said : said(last)
			if (words !== '') toast(words, ids.length === 0 ? {} : { undo: () => void back() })
			return last
		} catch {
			return refuse(say('look.lost'))
		} finally {
			setWorking(false)
		}
	}
	return { isWorking, progress, problem, clear: () => setProblem(undefined), send }
}
