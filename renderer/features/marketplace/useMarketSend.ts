/**
 * Changes the marketplace: sends commands one after the other, says what the hub answered, and offers the
 * way back. A refusal is a sentence with what to do; nothing on the screen pretends to be saved before it is.
 */
import { useState } from 'react'
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { type StepOf, sendSteps } from '../../transport/sendSteps.ts'
import { takeBack } from '../../transport/takeBack.ts'
import { refusalOf } from './refusals.ts'

export type MarketCommand = Extract<CommandName, `marketplace.${string}`>
export type MarketStep = StepOf<MarketCommand>
export type MarketAnswer = OutputOf<MarketCommand>

const done: ReadonlySet<string> = new Set<MarketAnswer['outcome']>([
	'saved',
	'removed',
	'set',
	'placed',
	'swapped',
	'takenAway',
	'applied',
	'published',
	'withdrawn',
	'counted',
	'unchanged',
])

/** The newest last: what Ctrl Z takes back. Of this window, while the marketplace is on the screen. */
const doneHere: { readonly ids: readonly string[] }[] = []

export const forgetDone = (): void => {
	doneHere.length = 0
}

/** Puts what was done another way, by a run that places all stalls, among what Ctrl Z takes back. */
export const keepDone = (ids: readonly string[]): void => {
	doneHere.push({ ids })
}

/** Says what came of it; answers whether all of it is taken back. */
export const takeAllBack = async (hub: Hub, ids: readonly string[]): Promise<boolean> => {
	const at = doneHere.findLastIndex((one) => one.ids.join() === ids.join())
	if (at !== -1) doneHere.splice(at, 1)
	try {
		const left = await takeBack(hub, ids, say('market.undoReason'))
		toast(left === null ? say('market.undone') : undoWords(left))
		return left === null
	} catch {
		toast(say('market.lost'))
		return false
	}
}

/** Takes the last of what was done in this window back. */
export const undoLast = async (hub: Hub): Promise<void> => {
	const last = doneHere.at(-1)
	if (last === undefined) announce(say('market.nothingToUndo'))
	else await takeAllBack(hub, last.ids)
}

export type Sent = {
	readonly isDone: boolean
	readonly answers: readonly MarketAnswer[]
	/** Why it was not done; null where it was, or where the hub did not answer. */
	readonly refusal: MarketAnswer | null
}

export type MarketSend = {
	readonly isWorking: boolean
	/** Why the last one was not done, in words. */
	readonly problem: string | undefined
	readonly clear: () => void
	/**
	 * Sends the steps one after the other and stops at the first refusal. Where all were done, one toast says so and
	 * takes all of them back. `said` empty: nothing is worth saying.
	 */
	readonly send: (
		steps: readonly MarketStep[],
		said: string | ((answers: readonly MarketAnswer[]) => string),
	) => Promise<Sent>
}

/** @param again reads what is on the screen afresh; waited for, so that nothing jumps after it was said. */
export const useMarketSend = (again: () => Promise<void>): MarketSend => {
	const hub = useHub()
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const refuse = (words: string): void => {
		setProblem(words)
		announce(words, 'assertive')
	}
	const send: MarketSend['send'] = async (steps, said) => {
		setWorking(true)
		setProblem(undefined)
		/** Also of what was done before the hub stopped answering. */
		const ids: string[] = []
		const keep = (): void => {
			if (ids.length > 0) keepDone(ids)
		}
		try {
			const { answers, refused } = await sendSteps<MarketCommand>(hub, steps, done, (id) => {
				if (id !== null) ids.push(id)
			})
			await again()
			keep()
			if (refused !== null) {
				refuse(refusalOf(refused.name, refused.answer))
				return { isDone: false, answers, refusal: refused.answer }
			}
			const words = typeof said === 'string' ? said : said(answers)
			if (ids.length > 0 && words !== '') toast(words, { undo: () => void takeAllBack(hub, ids) })
			return { isDone: true, answers, refusal: null }
		} catch {
			keep()
			refuse(say('market.lost'))
			return { isDone: false, answers: [], refusal: null }
		} finally {
			setWorking(false)
		}
	}
	return { isWorking, problem, clear: () => setProblem(undefined), send }
}
