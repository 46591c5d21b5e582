/** What stalls asked of their place, their papers, and neighbours that call for a second look. */
import { fold } from '../../../lib/text.ts'
import type { StallFact } from '../../marketplace/facts.ts'
import { zonesNear } from '../../marketplace/nearZones.ts'
import { papersAsked } from '../../marketplace/papers.ts'
import { isExpired, unmetOf } from '../../marketplace/standing.ts'
import type { ZoneKind } from '../../marketplace/words.ts'
import { type EventCheck, type EventScene } from '../eventScene.ts'
import { strengthOf } from '../strengths.ts'
import { marketSceneOf, type Standing, stallFound } from './marketScene.ts'

/** `stall`, `position`: its code, `wish`, and for near and far `of`: the other stall's number, or the kind of zone. */
const wishesNotMet: EventCheck = {
	rule: 'M2',
	look: (scene) => {
		const unmet = unmetOf(scene.facts.market)
		return marketSceneOf(scene).standing.flatMap(({ stall, position }) =>
			unmet(stall.id)
				// A quiet stall beside a noisy one is A7.
				.filter(({ wish }) => wish !== 'awayFromNoise')
				.map(({ wish, of }) =>
					stallFound(scene, 'M2', stall, [wish, ...(of === null ? [] : [of])], {
						values: { position: position.code, wish, of: scene.stallOf(of ?? '')?.number ?? of ?? '' },
					}),
				),
		)
	},
}

/** Whether a stall is so far that its papers are due. */
const isAgreed = ({ state, place }: StallFact): boolean => state === 'accepted' || place !== null

/**
 * `stall`, `document`: its kind. Variant `missing`, `expired` (on the last day of the event), or `cover`: less
 * than the event asks for, `amount` and `least` in pounds.
 */
const papers: EventCheck = {
	rule: 'M3',
	look: (scene) => {
		const { aims } = scene.facts.market
		const lastDate = scene.facts.programme.days.at(-1)?.date ?? ''
		const strength = strengthOf('M3', scene.facts.strengths, aims.documentsStop ? 'publish' : undefined)
		return marketSceneOf(scene)
			.coming.filter(isAgreed)
			.flatMap((stall) =>
				papersAsked(stall).flatMap((kind) => {
					const paper = stall.documents.find((one) => one.kind === kind)
					const found = (variant: string, values = {}) => [
						stallFound(scene, 'M3', stall, [kind], { variant, strength, values: { document: kind, ...values } }),
					]
					if (!paper || paper.state === 'missing') return found('missing')
					if (isExpired(paper, lastDate)) return found('expired', { expiresOn: paper.expiresOn })
					const isTooLittle = kind === 'insurance' && paper.amount > 0 && paper.amount < aims.leastCover
					return isTooLittle ? found('cover', { amount: paper.amount, least: aims.leastCover }) : []
				}),
			)
	},
}

/** Words of stalls that somebody may not wish to be seen at, folded; each stands at the beginning of a word. */
const hushed =
	/(?:^| )(?:suicid|bereave|domestic (?:abuse|violence)|sexual (?:abuse|violence)|rape|addict|alcohol|drug|substance|gambling)/
const isHushed = ({ organisation, title, blurb }: StallFact): boolean =>
	hushed.test(fold([organisation, title, blurb].join(' ')))

const watched = ['queue', 'entrance', 'photoWall'] as const satisfies readonly ZoneKind[]

const watchedFrom = ({ facts: { market } }: EventScene, { position }: Standing): ZoneKind | undefined => {
	const near = zonesNear(position, market.zones, market.aims)
	return watched.find((kind) => near.includes(kind))
}

/** `stall`, `position`, `zone`: where many look on, near as a wish about that part of the hall means it. */
const lookedOn: EventCheck = {
	rule: 'M5',
	look: (scene) =>
		marketSceneOf(scene).standing.flatMap((one) => {
			const zone = isHushed(one.stall) ? watchedFrom(scene, one) : undefined
			return zone ? [stallFound(scene, 'M5', one.stall, [], { values: { position: one.position.code, zone } })] : []
		}),
}

export const marketWishChecks: readonly EventCheck[] = [wishesNotMet, papers, lookedOn]
