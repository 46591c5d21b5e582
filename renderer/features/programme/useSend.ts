/**
 * Changes the programme: sends commands one after the other, says what the hub answered, and offers the
 * way back. A refusal is a sentence with what to do; nothing on the screen pretends to be saved before it is.
 */

import { useState } from 'react'
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { type StepOf, sendSteps } from '../../transport/sendSteps.ts'
import { takeBack } from '../../transport/takeBack.ts'

type ProgrammeCommand = Extract<CommandName, `programme.${string}`>
/** One command with what it is about. */
export type Step = StepOf<ProgrammeCommand>
export type Answer = OutputOf<ProgrammeCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>([
	'saved',
	'removed',
	'moved',
	'set',
	'recorded',
	'unchanged',
])

/** Why something was not done and what to do about it. */
export const refusalOf = (answer: Answer): string => {
	if (answer.outcome === 'realName')
		return say('programme.refused.realName', {
			field: say(`programme.field.${'field' in answer ? answer.field : 'holder'}`),
		})
	const values = answer.outcome === 'notChecked' || answer.outcome === 'stopped' ? { count: answer.count } : {}
	return sayIfKnown(`programme.refused.${answer.outcome}`, values) ?? say('programme.refused.other')
}

/** The newest last: what Ctrl Z takes back. Of this window, while the run sheet is on the screen. */
const doneHere: { readonly ids: readonly string[] }[] = []

export const forgetDone = (): void => {
	doneHere.length = 0
}

const takeAllBack = async (hub: Hub, ids: readonly string[]): Promise<void> => {
	const at = doneHere.findLastIndex((one) => one.ids === ids)
	if (at !== -1) doneHere.splice(at, 1)
	try {
		const left = await takeBack(hub, ids, say('programme.undoReason'))
		toast(left === null ? say('programme.undone') : undoWords(left))
	} catch {
		toast(say('programme.lost'))
	}
}

/** Takes the last of what was done in this window back. */
export const undoLast = async (hub: Hub): Promise<void> => {
	const last = doneHere.at(-1)
	if (last === undefined) announce(say('programme.nothingToUndo'))
	else await takeAllBack(hub, last.ids)
}

export type Sent = { readonly isDone: boolean; readonly refusal: Answer | null }

export type Send = {
	readonly isWorking: boolean
	/** Why the last one was not done, in words. */
	readonly problem: string | undefined
	readonly clear: () => void
	/**
	 * Sends the steps one after the other and stops at the first refusal. Where all were done, one toast says so and
	 * takes all of them back. `said` empty: nothing is worth saying.
	 */
	readonly send: (steps: readonly Step[], said: string | ((answers: readonly Answer[]) => string)) => Promise<Sent>
}

/** @param again reads what is on the screen afresh; waited for, so that nothing jumps after it was said. */
export const useSend = (again: () => Promise<void>): Send => {
	const hub = useHub()
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const send: Send['send'] = async (steps, said) => {
		setWorking(true)
		setProblem(undefined)
		/** Also of what was done before the hub stopped answering. */
		const ids: string[] = []
		const keep = (): void => {
			if (ids.length > 0) doneHere.push({ ids })
		}
		const refuse = (words: string, refusal: Answer | null): Sent => {
			keep()
			setProblem(words)
			announce(words, 'assertive')
			return { isDone: false, refusal }
		}
		try {
			const { answers, refused } = await sendSteps<ProgrammeCommand>(hub, steps, done, (id) => {
				if (id !== null) ids.push(id)
			})
			await again()
			if (refused !== null) return refuse(refusalOf(refused.answer), refused.answer)
			keep()
			const words = typeof said === 'string' ? said : said(answers)
			if (ids.length > 0 && words !== '') toast(words, { undo: () => void takeAllBack(hub, ids) })
			return { isDone: true, refusal: null }
		} catch {
			return refuse(say('programme.lost'), null)
		} finally {
			setWorking(false)
		}
	}
	return { isWorking, problem, clear: () => setProblem(undefined), send }
}
