/**
 * Changes the set-up: sends commands, says what the hub answered, and offers the way back. A refusal
 * is a sentence with what to do; nothing on the screen pretends to be saved before it is.
 */

import { useContext, useState } from 'react'
import type { CommandName, OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { toast } from '../../../components/toasts.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import { undoWords } from '../../../text/undoWords.ts'
import { type Hub, useHub } from '../../../transport/hub.ts'
import { type StepOf, sendSteps } from '../../../transport/sendSteps.ts'
import { takeBack } from '../../../transport/takeBack.ts'
import type { SetupGroup } from '../useSetup.ts'
import { SetupAgain } from './setupAgain.ts'

type SetupCommand = Extract<CommandName, `breakouts.${string}` | 'events.addRoom' | 'events.removeRoom'>
/** One command with what it is about. */
export type Step = StepOf<SetupCommand>
type Answer = OutputOf<SetupCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>([
	'saved',
	'removed',
	'matched',
	'copied',
	'set',
	'added',
	'unchanged',
])

const refusals: Readonly<Record<string, string>> = {
	'breakouts.setChoices contradicts': 'contradictsChoice',
	'breakouts.addConstraints contradicts': 'contradictsPair',
}

/** Why something was not done and what to do about it. `groups` name the table that somebody hosts already. */
export const refusalOf = (name: string, answer: Answer, groups: readonly SetupGroup[]): string => {
	const values: Record<string, string | number> = {}
	let key = refusals[`${name} ${answer.outcome}`] ?? answer.outcome
	if (answer.outcome === 'numberTaken' || answer.outcome === 'sizesDiffer') values['number'] = answer.number
	if (answer.outcome === 'hostsElsewhere') {
		const table = groups.find(({ id }) => id === answer.groupId)?.number
		if (table === undefined) key = 'hostsElsewhereUnknown'
		else values['table'] = table
	}
	return sayIfKnown(`groupSetup.refused.${key}`, values) ?? say('groupSetup.refused.other')
}

const takeAllBack = async (hub: Hub, ids: readonly string[]): Promise<void> => {
	try {
		const left = await takeBack(hub, ids)
		if (left === null) toast(say('groupSetup.undone'))
		else toast(left.outcome === 'needsReason' ? say('groupSetup.undoInHistory') : undoWords(left))
	} catch {
		toast(say('groupSetup.lost'))
	}
}

export type Change = {
	readonly isWorking: boolean
	/** Why the last one was not done, in words. */
	readonly problem: string | undefined
	readonly clear: () => void
	/**
	 * Sends the steps one after the other and stops at the first refusal. Answers whether all were done;
	 * then one toast says so and takes all of them back.
	 */
	readonly make: (steps: readonly Step[], said: string | ((answers: readonly Answer[]) => string)) => Promise<boolean>
}

export const useChange = (groups: readonly SetupGroup[] = []): Change => {
	const hub = useHub()
	const again = useContext(SetupAgain)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<string | undefined>(undefined)
	const make: Change['make'] = async (steps, said) => {
		setWorking(true)
		setProblem(undefined)
		const refuse = (words: string): false => {
			setProblem(words)
			announce(words, 'assertive')
			return false
		}
		try {
			const { ids, answers, refused } = await sendSteps<SetupCommand>(hub, steps, done)
			if (refused !== null) return refuse(refusalOf(refused.name, refused.answer, groups))
			await again()
			const words = typeof said === 'string' ? said : said(answers)
			if (ids.length > 0) toast(words, { undo: () => void takeAllBack(hub, ids) })
			return true
		} catch {
			return refuse(say('groupSetup.lost'))
		} finally {
			setWorking(false)
		}
	}
	return { isWorking, problem, clear: () => setProblem(undefined), make }
}
