/**
 * Changing something from a screen: sends commands one after the other, says what the hub answered, and offers
 * the way back. A refusal is a sentence with what to do; nothing on the screen pretends to be saved before it is.
 * Each area makes its own with the commands and the words it has.
 */
import { useState } from 'react'
import type { CommandName, OutputOf } from '../../shared/contract/index.ts'
import { say } from '../text/text.ts'
import { undoWords } from '../text/undoWords.ts'
import { type Hub, useHub } from './hub.ts'
import { lostWords } from './noRoom.ts'
import { type StepOf, sendSteps } from './sendSteps.ts'
import { takeBack } from './takeBack.ts'

export type Sent<C extends CommandName> = {
	readonly isDone: boolean
	readonly answers: readonly OutputOf<C>[]
	/** Why it was not done; null where it was, or where the hub did not answer. */
	readonly refusal: OutputOf<C> | null
}

export type Change<C extends CommandName> = {
	readonly isWorking: boolean
	/** Why the last one was not done, in words. */
	readonly problem: string | undefined
	readonly clear: () => void
	/**
	 * Sends the steps one after the other and stops at the first refusal. Where all were done, one toast says so and
	 * takes all of them back. `said` empty: nothing is worth saying.
	 */
	readonly send: (
		steps: readonly StepOf<C>[],
		said: string | ((answers: readonly OutputOf<C>[]) => string),
	) => Promise<Sent<C>>
}

export type Changing<C extends CommandName> = {
	/** Outcomes that mean that a command did what it says; `unchanged` is one of them. */
	readonly done: ReadonlySet<string>
	/** What a refusal says, and what to do about it. */
	readonly refusalOf: (name: C, answer: OutputOf<C>) => string
	/** The kit's own: a short message with a way back, and a sentence for screen readers. */
	readonly toast: (words: string, options?: { readonly undo: () => void }) => void
	readonly announce: (words: string, urgency?: 'polite' | 'assertive') => void
}

/** One area's way to change things, and what it did: of this window, until `forget`. */
export const createChanging = <C extends CommandName>({ done, refusalOf, toast, announce }: Changing<C>) => {
	/** The newest last: what Ctrl Z takes back. */
	const doneHere: (readonly string[])[] = []

	/** Says what came of it; answers whether all of it is taken back. */
	const takeAllBack = async (hub: Hub, ids: readonly string[]): Promise<boolean> => {
		const at = doneHere.findLastIndex((one) => one.join() === ids.join())
		if (at !== -1) doneHere.splice(at, 1)
		try {
			const left = await takeBack(hub, ids, say('kit.change.undoReason'))
			toast(left === null ? say('kit.change.undone') : undoWords(left))
			return left === null
		} catch (error) {
			toast(lostWords(error))
			return false
		}
	}

	/**
	 * @param again reads what is on the screen afresh; waited for, so that nothing jumps after it was said
	 * @param onDone told what was done, where the screen's Ctrl Z is another area's: a part on a page of somebody else's
	 */
	const useChange = (again: () => Promise<void>, onDone?: (ids: readonly string[]) => void): Change<C> => {
		const hub = useHub()
		const [isWorking, setWorking] = useState(false)
		const [problem, setProblem] = useState<string | undefined>(undefined)
		const refuse = (words: string): void => {
			setProblem(words)
			announce(words, 'assertive')
		}
		const send: Change<C>['send'] = async (steps, said) => {
			setWorking(true)
			setProblem(undefined)
			/** Also of what was done before the hub stopped answering. */
			const ids: string[] = []
			const keep = (): void => {
				if (ids.length === 0) return
				doneHere.push(ids)
				onDone?.(ids)
			}
			try {
				const { answers, refused } = await sendSteps<C>(hub, steps, done, (id) => {
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
			} catch (error) {
				keep()
				refuse(lostWords(error))
				return { isDone: false, answers: [], refusal: null }
			} finally {
				setWorking(false)
			}
		}
		return { isWorking, problem, clear: () => setProblem(undefined), send }
	}

	return {
		useChange,
		takeAllBack,
		/** Takes the last of what was done in this window back. */
		undoLast: async (hub: Hub): Promise<void> => {
			const last = doneHere.at(-1)
			if (last === undefined) announce(say('kit.change.nothingToUndo'))
			else await takeAllBack(hub, last)
		},
		/** Puts what was done another way, by a run of its own, among what Ctrl Z takes back. */
		keepDone: (ids: readonly string[]): void => {
			doneHere.push(ids)
		},
		forget: (): void => {
			doneHere.length = 0
		},
	}
}
