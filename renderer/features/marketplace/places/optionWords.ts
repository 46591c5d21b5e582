/** What a position would mean for a stall, in words: in the panel, on the plan, and read out. */
import { say } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import { cannotWords } from '../refusals.ts'
import { hasWishes, type Names } from './names.ts'
import type { Option } from './placesTypes.ts'

export type OptionLine = { readonly tone: 'fine' | 'heed' | 'stop'; readonly words: string }
export type OptionWords = {
	/** `Free`, `Swap with Paper Crane`. */
	readonly title: string
	readonly lines: readonly OptionLine[]
}

const takenWords = (option: Option, stall: Stall, names: Names): string => {
	const other = option.swapWith === null ? '' : names.nameOf(option.swapWith)
	if (option.swapWith !== null && names.stallOf(option.swapWith)?.place?.isPinned === true)
		return say('marketPlaces.option.takenPinned', { other })
	if (stall.place === null) return say('marketPlaces.option.takenFrom', { other })
	return say('market.cannot.taken')
}

const hindranceWords = (option: Option, stall: Stall, names: Names): string => {
	const { cannot } = option
	if (cannot === null) return ''
	if (cannot.why === 'taken') return takenWords(option, stall, names)
	const why = cannotWords(cannot)
	if (cannot.stallId === stall.id) return why
	return say('marketPlaces.option.otherCannot', {
		other: names.nameOf(cannot.stallId),
		code: stall.place?.code ?? '',
		why,
	})
}

const titleOf = (option: Option, stall: Stall, names: Names): string => {
	if (option.positionId === stall.place?.positionId) return say('marketPlaces.option.here')
	if (option.cannot !== null) return say('marketPlaces.option.not')
	if (option.swapWith !== null) return say('marketPlaces.option.swap', { other: names.nameOf(option.swapWith) })
	return say('marketPlaces.option.free')
}

export const optionWords = (option: Option, stall: Stall, names: Names): OptionWords => {
	const title = titleOf(option, stall, names)
	if (option.cannot !== null) return { title, lines: [{ tone: 'stop', words: hindranceWords(option, stall, names) }] }
	const lines: OptionLine[] = []
	if (option.unmet.length > 0)
		lines.push({
			tone: 'heed',
			words: say('marketPlaces.option.without', { what: names.wishesOf(option.unmet, stall.id) }),
		})
	else if (hasWishes(stall)) lines.push({ tone: 'fine', words: say('marketPlaces.option.everything') })
	for (const { stallId, lost } of option.othersLose)
		lines.push({
			tone: 'heed',
			words: say('marketPlaces.option.loses', { other: names.nameOf(stallId), what: names.wishesOf(lost, stallId) }),
		})
	if (lines.length === 0) lines.push({ tone: 'fine', words: say('marketPlaces.option.nothingElse') })
	return { title, lines }
}

/** Who goes where by it: `Stall 19 goes to M02, Paper Crane goes to M21.` Empty where nobody would. */
export const goesWords = (option: Option, stall: Stall, names: Names): string => {
	if (option.cannot !== null || option.positionId === stall.place?.positionId) return ''
	const about = { number: stall.number, to: option.code }
	if (option.swapWith === null) return say('marketPlaces.option.goes', about)
	return say('marketPlaces.option.goesBoth', {
		...about,
		other: names.nameOf(option.swapWith),
		back: stall.place?.code ?? '',
	})
}

/** All of it in one line: what is read out, and what stands under the plan. */
export const spokenOption = (option: Option, stall: Stall, names: Names): string => {
	const { title, lines } = optionWords(option, stall, names)
	return [`${title}.`, goesWords(option, stall, names), ...lines.map(({ words }) => words)]
		.filter((words) => words !== '')
		.join(' ')
}
