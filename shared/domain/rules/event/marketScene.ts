/** The hall as rules see it: who stands where, and where a stall is looked after. Made once for an event. */
import type { PositionFact, StallFact } from '../../marketplace/facts.ts'
import { isComing } from '../../marketplace/instanceOf.ts'
import { type PlacingScene, placingScene } from '../../marketplace/placing.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import type { EventRule } from '../eventRules.ts'
import { type EventScene, eventFound } from '../eventScene.ts'

export type Standing = { readonly stall: StallFact; readonly position: PositionFact }

export type MarketScene = {
	readonly placing: PlacingScene
	/** Stalls that come, by number. */
	readonly coming: readonly StallFact[]
	/** Those of them with a place. */
	readonly standing: readonly Standing[]
}

const known = new WeakMap<EventScene['facts']['market'], MarketScene>()

export const marketSceneOf = ({ facts: { market } }: EventScene): MarketScene => {
	const before = known.get(market)
	if (before) return before
	const positions = new Map(market.positions.map((position) => [position.id, position]))
	const coming = market.stalls.filter(isComing)
	const made: MarketScene = {
		placing: placingScene(market),
		coming,
		standing: coming.flatMap((stall) => {
			const position = positions.get(stall.place?.positionId ?? '')
			return position ? [{ stall, position }] : []
		}),
	}
	known.set(market, made)
	return made
}

export const goToStall = (stallId: string): EventFix => ({ kind: 'go', to: 'stall', id: stallId })

/** Something about a stall; `stall`: its number. */
export const stallFound = (
	scene: EventScene,
	rule: EventRule,
	{ id, number }: StallFact,
	about: readonly string[],
	more: Partial<Omit<EventFinding, 'key' | 'rule'>> = {},
): EventFinding =>
	eventFound(scene, rule, [id, ...about], {
		stallIds: [id],
		fix: goToStall(id),
		...more,
		values: { stall: number, ...more.values },
	})
