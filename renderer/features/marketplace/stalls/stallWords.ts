/** Words about a stall that the list and its page both say. */
import { type ZoneKind, zoneKinds } from '../../../../shared/domain/marketplace/words.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import type { Stall } from '../marketTypes.ts'
import { isTooLittle, type StallPaper } from './stallFacts.ts'

const isZone = (name: string): name is ZoneKind => (zoneKinds as readonly string[]).includes(name)

/** A stall or a part of the hall that one wishes to be near to or far from, as it stands in a list. */
export const neighbourName = (of: string, stalls: readonly Stall[]): string => {
	if (isZone(of)) return say(`market.zone.${of}`)
	const stall = stalls.find(({ id }) => id === of)
	return stall === undefined
		? say('marketStalls.gone')
		: say('market.stallNamed', { number: stall.number, organisation: stall.organisation })
}

/** The same, in the middle of a few words. */
const neighbourShort = (of: string, stalls: readonly Stall[]): string => {
	if (isZone(of)) return say(`marketStalls.zoneShort.${of}`)
	const stall = stalls.find(({ id }) => id === of)
	return stall === undefined ? say('marketStalls.gone') : say('marketStalls.stallShort', { number: stall.number })
}

/** What a stall asks for, in a few words each, what decides most first. */
export const needWords = (stall: Stall, stalls: readonly Stall[]): readonly string[] => [
	...(stall.tables > 1 ? [say('marketStalls.need.tables', { count: stall.tables })] : []),
	...(stall.sockets > 0
		? [
				stall.watts > 0
					? say('marketStalls.need.watts', { watts: formatCount(stall.watts) })
					: say('marketStalls.need.power'),
			]
		: []),
	...(stall.needsStepFree ? [say('marketStalls.need.stepFree')] : []),
	...(stall.needsWall ? [say('marketStalls.need.wall')] : []),
	...(stall.needsPrivacy ? [say('marketStalls.need.privacy')] : []),
	...(stall.needsQuiet ? [say('marketStalls.need.quiet')] : []),
	...(stall.needsLight === '' ? [] : [say(`market.light.${stall.needsLight}`)]),
	...(stall.isNoisy ? [say('marketStalls.need.noise')] : []),
	...(stall.hasFood ? [say('marketStalls.need.food')] : []),
	...stall.near.map((of) => say('marketStalls.need.near', { of: neighbourShort(of, stalls) })),
	...stall.far.map((of) => say('marketStalls.need.far', { of: neighbourShort(of, stalls) })),
]

type PaperTone = 'heed' | 'note' | 'welcome'

/** How far a paper has got: what is wrong with it before what was done. */
export const paperState = (
	paper: StallPaper,
	leastCover: number,
): { readonly tone: PaperTone; readonly words: string } => {
	if (paper.state === 'missing') return { tone: 'heed', words: say('market.documentState.missing') }
	if (paper.isExpired)
		return { tone: 'heed', words: say('marketStalls.paper.ranOut', { date: formatDate(paper.expiresOn) }) }
	if (isTooLittle(paper, leastCover))
		return { tone: 'heed', words: say('marketStalls.paper.tooLittle', { least: formatCount(leastCover) }) }
	return {
		tone: paper.state === 'checked' ? 'welcome' : 'note',
		words: say(`market.documentState.${paper.state}`),
	}
}

/** `Kit, Sam and Ali`. */
export const listed = (words: readonly string[]): string =>
	words.length < 2
		? (words[0] ?? '')
		: say('marketStalls.and', { list: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' })

/** Which stall, as its own page and messages about it say. */
export const stallName = ({ number, organisation }: Pick<Stall, 'number' | 'organisation'>): string =>
	say('market.stallNamed', { number, organisation })
