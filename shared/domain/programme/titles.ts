/**
 * Texts of an item once a story in it is not told after all: neither the story's public title nor
 * anybody's name stays in them, whoever typed it there.
 */
import type { SlotFact } from '../stories/facts.ts'
import { isNotTold } from '../stories/shownName.ts'

/** Rather a word too many than a name left: only a single letter says nobody's name. */
const leastLetters = 2

const asPattern = (text: string): string =>
	text
		.trim()
		.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\s+/g, '\\s+')
		.replace(/['’]/g, "['’]")

type Slot = Pick<SlotFact, 'publicTitle' | 'state' | 'withdrawnAtMs'> & {
	readonly speakers: readonly Pick<SlotFact['speakers'][number], 'shownAs'>[]
}

/** What must not be read any more, the longest first. */
const goneTexts = (slots: readonly Slot[]): readonly string[] =>
	slots
		.filter(isNotTold)
		.flatMap(({ publicTitle, speakers }) => [publicTitle, ...speakers.map(({ shownAs }) => shownAs)])
		.filter((text) => text.trim().length >= leastLetters)
		.toSorted((one, other) => other.length - one.length)

/** Takes texts of stories that are not told out of texts of their item; what is not about them stays as it is. */
export const withoutGone = (slots: readonly Slot[]): ((text: string) => string) => {
	const gone = goneTexts(slots)
	if (gone.length === 0) return (text) => text
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${gone.map(asPattern).join('|')})(?:['’]s)?(?![\\p{L}\\p{N}])`,
		'giu',
	)
	return (text) => {
		const cut = text.replace(pattern, '')
		if (cut === text) return text
		return cut
			.replace(/\(?[“‘"']?\s*[”’"']?\)/g, '')
			.replace(/[“‘"']\s*[”’"']/g, '')
			.replace(/\s{2,}/g, ' ')
			.replace(/^[\s:;,.–—-]+|[\s:;,–—-]+$/g, '')
	}
}
