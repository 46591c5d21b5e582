/** Small random marketplaces, as facts: halls that bend every rule there is, with nobody placed yet. */
import fc from 'fast-check'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'
import { type Move, placesAfter, placesOf } from '../../shared/domain/marketplace/placing.ts'
import type { ZoneKind } from '../../shared/domain/marketplace/words.ts'
import { anyHall } from './anyHall.ts'
import { hallFact, marketOf, positionFact, stallFact } from './marketFacts.ts'

/** A hall of the engine's tests as an event would hold it; metres become centimetres, some way from the walls. */
export const marketFrom = ({ positions, circuits, stalls, published, aims }: StallInstance): MarketFacts =>
	marketOf({
		hall: { ...hallFact, widthCm: 5000, depthCm: 5000 },
		circuits: circuits.map((one) => ({ ...one, name: `Circuit ${one.id}` })),
		positions: positions.map((one) =>
			positionFact(one.id, {
				xCm: one.x * 100 + 200,
				yCm: one.y * 100 + 200,
				tables: one.tables,
				sockets: one.sockets,
				watts: one.watts,
				circuitId: one.circuit ?? null,
				isWall: one.wall,
				light: one.light,
				noise: one.noiseZone,
				isPrivate: one.isPrivate,
				isStepFree: one.stepFree,
				isOpen: one.isOpen,
				near: one.near as ZoneKind[],
			}),
		),
		stalls: stalls.map((one, at) =>
			stallFact(one.id, {
				number: at + 1,
				tables: one.tables,
				sockets: one.sockets,
				watts: one.watts,
				needsWall: one.needs.wall,
				needsPrivacy: one.needs.privacy,
				needsQuiet: one.needs.quiet,
				needsLight: one.needs.light ?? '',
				needsStepFree: one.needs.stepFree,
				isNoisy: one.noisy,
				near: one.near,
				far: one.far,
				priority: one.priority,
				bannedFrom: one.ban,
			}),
		),
		told: Object.keys(published).length === 0 ? null : { version: 1, atMs: 0, places: published },
		aims: { ...marketOf().aims, fairness: aims.fairness },
	})

export const anyMarket: fc.Arbitrary<MarketFacts> = anyHall({ hasNeighbours: true }).map(marketFrom)

/** The facts after moves that were decided, as the commands write them down. */
export const movedMarket = (facts: MarketFacts, moves: readonly Move[]): MarketFacts => {
	const after = placesAfter(placesOf(facts), moves)
	return {
		...facts,
		stalls: facts.stalls.map((stall) => {
			const positionId = after.get(stall.id)
			return {
				...stall,
				place: positionId === undefined ? null : { positionId, isPinned: stall.place?.isPinned ?? false },
			}
		}),
	}
}

export type MarketStep = {
	readonly kind: 'place' | 'power' | 'pin' | 'ban' | 'run'
	readonly stall: number
	readonly position: number
	readonly more: number
}

const n = fc.nat(7)
/** A few small numbers that pick among what is there, so that a failing history shrinks to a short one. */
export const anyMarketStep: fc.Arbitrary<MarketStep> = fc.record({
	kind: fc.constantFrom('place' as const, 'place', 'place', 'power', 'pin', 'ban', 'run'),
	stall: n,
	position: n,
	more: n,
})
