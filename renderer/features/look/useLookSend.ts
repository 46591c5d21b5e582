/**
 * Does what these screens offer: sends commands one after the other, says what the hub answered, and offers the way
 * back for all of them together. What was done already stays done where a later one is refused, and is said.
 */

import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { FixCommand } from '../../../shared/domain/rules/eventFinding.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { type StepOf, sendSteps } from '../../transport/sendSteps.ts'
import { takeBack } from '../../transport/takeBack.ts'

export type LookCommand = FixCommand | 'rules.setReason' | 'rules.setStrength' | 'changes.make'
/** One command with what it is about. */
export type LookStep = StepOf<LookCommand>
export type LookAnswer = OutputOf<LookCommand>

const done: ReadonlySet<string> = new Set<LookAnswer['outcome']>([
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

/** Answers whether all of it was taken back. */
const takeAllBack = async (hub: Hub, ids: readonly string[], again: () => Promise<void>): Promise<boolean> => {
	try {
		const left = await takeBack(hub, ids, say('look.undoReason'))
		if (left === null) await again()
		toast(left === null ? say('look.undone') : undoWords(left))
		return left === null
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
		const refuse = (words: string): null => {
			setProblem(words)
			announce(words, 'assertive')
			return null
		}
		try {
			const { ids, answers, refused } = await sendSteps<LookCommand>(hub, steps, done, () =>
				setProgress((count) => count + 1),
			)
			await again()
			if (refused !== null) return refuse(refusalOf(refused.answer))
			const last = answers.at(-1) ?? null
			const back = async (): Promise<void> => {
				if (await takeAllBack(hub, ids, again)) onBack?.()
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
