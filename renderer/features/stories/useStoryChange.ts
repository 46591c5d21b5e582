/**
 * Changes a story: sends commands one after the other, says what the hub answered, and offers an
 * organiser the way back. A refusal is a sentence with what to do, and never repeats a name.
 */

import { createContext, useContext, useState } from 'react'
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { undoWords } from '../../text/undoWords.ts'
import { type Hub, useHub } from '../../transport/hub.ts'
import { type StepOf, sendSteps } from '../../transport/sendSteps.ts'
import { takeBack } from '../../transport/takeBack.ts'
import { listed, shortOf } from './storyWords.ts'

type StoryCommand = Extract<CommandName, `stories.${string}` | 'programme.setOutputBack'>
/** One command with what it is about. */
export type StoryStep = StepOf<StoryCommand>
export type StoryAnswer = OutputOf<StoryCommand>

/** What every part of a story's page needs to change it. */
export type StoryPage = {
	/** Reads the story afresh; resolves when the screen has the new answer, so that the focus can go into it. */
	readonly again: () => Promise<void>
	/** Only organisers take back what was done. */
	readonly canUndo: boolean
}

export const StoryPageContext = createContext<StoryPage>({ again: async () => undefined, canUndo: false })

const done: ReadonlySet<string> = new Set<StoryAnswer['outcome']>([
	'saved',
	'unchanged',
	'removed',
	'added',
	'set',
	'swapped',
	'checked',
	'withdrawn',
	'opened',
])

/** Why something was not done and what to do about it. */
const refusalOf = (answer: StoryAnswer): string => {
	if (answer.outcome === 'realName')
		return say('stories.refused.realName', { field: say(`stories.realNameField.${answer.field}`) })
	if (answer.outcome === 'notReady') return say('stories.refused.notReady', { things: listed(shortOf(answer.missing)) })
	return sayIfKnown(`stories.refused.${answer.outcome}`) ?? say('stories.refused.other')
}

const takeAllBack = async (hub: Hub, ids: readonly string[], again: () => Promise<void>): Promise<void> => {
	try {
		const left = await takeBack(hub, ids)
		if (left !== null) {
			toast(left.outcome === 'needsReason' ? say('stories.undoInHistory') : undoWords(left))
			return
		}
		await again()
		toast(say('stories.undone'))
	} catch {
		toast(say('stories.lost'))
	}
}

export type StoryProblem = {
	readonly words: string
	/** The text that holds a name which is not to be shown; empty where it is about something else. */
	readonly field: string
}

export type StoryChange = {
	readonly isWorking: boolean
	/** Why the last one was not done. */
	readonly problem: StoryProblem | undefined
	readonly clear: () => void
	/** Sends the steps and stops at the first refusal. Answers the last answer, or null where one was refused. */
	readonly make: (steps: readonly StoryStep[], said: string) => Promise<StoryAnswer | null>
}

/** The words under the field that they are about; undefined where they stand below the form. */
export const fieldProblem = (problem: StoryProblem | undefined, field: string): string | undefined =>
	problem?.field === field ? problem.words : undefined

export const useStoryChange = (): StoryChange => {
	const hub = useHub()
	const { again, canUndo } = useContext(StoryPageContext)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState<StoryProblem | undefined>(undefined)
	const make: StoryChange['make'] = async (steps, said) => {
		setWorking(true)
		setProblem(undefined)
		const refuse = (words: string, field = ''): null => {
			setProblem({ words, field })
			announce(words, 'assertive')
			return null
		}
		try {
			const { ids, answers, refused } = await sendSteps<StoryCommand>(hub, steps, done)
			if (refused !== null) {
				const { answer } = refused
				return refuse(refusalOf(answer), answer.outcome === 'realName' ? answer.field : '')
			}
			await again()
			if (ids.length > 0 && said !== '') toast(said, canUndo ? { undo: () => void takeAllBack(hub, ids, again) } : {})
			return answers.at(-1) ?? null
		} catch {
			return refuse(say('stories.lost'))
		} finally {
			setWorking(false)
		}
	}
	return { isWorking, problem, clear: () => setProblem(undefined), make }
}
