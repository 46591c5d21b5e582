/** What a table would mean for somebody, in words: for the columns, the list of tables, and for screen readers. */

import { type FindingNames, findingWords } from '../../../text/findingWords.ts'
import { say } from '../../../text/text.ts'
import type { Option } from './boardTypes.ts'

export type OptionWords = {
	/** `Fits`, `Swap with Lowri`, `Another table suits better`. */
	readonly verdict: string
	/** `First choice`; empty where they asked for nothing. */
	readonly choice: string
	/** What it would settle and what would come of it, one line each. */
	readonly settles: readonly string[]
	readonly causes: readonly string[]
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** `First choice`, `Not chosen`; empty where nothing was asked for. */
export const choiceWords = (choice: number | null): string => {
	if (choice === null) return ''
	const ordinal = ordinals[choice - 1]
	return ordinal === undefined ? say('groupBoard.choice.none') : say(`groupBoard.choice.${ordinal}`)
}

const cannotWords = (why: Option['why']): string => say(`groupBoard.cannot.${why === '' ? 'other' : why}`)

export const optionWords = (option: Option, names: FindingNames): OptionWords => ({
	verdict:
		option.verdict === 'cannot'
			? cannotWords(option.why)
			: option.verdict === 'swap'
				? say('groupBoard.verdict.swap', { person: option.swapWith?.preferredName ?? '' })
				: say(`groupBoard.verdict.${option.verdict}`),
	choice: choiceWords(option.choice),
	settles: option.settles.map((one) => findingWords(one, names).short),
	causes: option.causes.map((one) => findingWords(one, names).short),
})

/** All of it as one line to be read out. */
export const spokenOption = (words: OptionWords): string =>
	[
		words.verdict,
		words.choice,
		...words.settles.map((what) => say('groupBoard.settles', { what })),
		...words.causes.map((what) => say('groupBoard.causes', { what })),
	]
		.filter((part) => part !== '')
		.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
		.join(' ')
