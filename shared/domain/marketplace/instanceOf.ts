/**
 * From what an event holds to what the stall engine is asked. Ids stay the event's own, lengths become
 * metres. The same facts give the same instance, to the byte, so that its hash says whether anything that
 * matters has changed.
 *
 * A position is near what is said of it and what the drawing shows. Wishes about a stall that will not come are
 * left out: there is nothing to be near to or far from. A wish about a part of the hall that no position is near
 * stays in, for it is not met and that is to be said.
 */
import type { Position, Stall, StallInstance } from '../../allocation/stalls/instance.ts'
import type { MarketFacts, PositionFact, StallFact } from './facts.ts'
import { mayBeUsed } from './footprint.ts'
import { zonesNear } from './nearZones.ts'
import { type ZoneKind, zoneKinds } from './words.ts'

const kinds: ReadonlySet<string> = new Set<ZoneKind>(zoneKinds)

const metres = (cm: number): number => cm / 100

const positionOf = ({ hall, zones, aims }: MarketFacts, position: PositionFact): Position => ({
	id: position.id,
	x: metres(position.xCm),
	y: metres(position.yCm),
	tables: position.tables,
	sockets: position.sockets,
	watts: position.watts,
	...(position.circuitId === null ? {} : { circuit: position.circuitId }),
	wall: position.isWall,
	light: position.light,
	noiseZone: position.noise,
	isPrivate: position.isPrivate,
	near: [...zonesNear(position, zones, aims)],
	stepFree: position.isStepFree,
	isOpen: position.isOpen && hall !== null && mayBeUsed(hall, zones, position),
})

/** Stalls that come, by id, and positions that are there. */
type Known = { readonly stalls: ReadonlySet<string>; readonly positions: ReadonlySet<string> }

const stallOf = (known: Known, stall: StallFact): Stall => {
	const others = (names: readonly string[]): string[] =>
		[...new Set(names)].filter((name) => name !== stall.id && (kinds.has(name) || known.stalls.has(name)))
	const pin = stall.place?.isPinned === true ? stall.place.positionId : undefined
	return {
		id: stall.id,
		tables: stall.tables,
		sockets: stall.sockets,
		watts: stall.watts,
		needs: {
			wall: stall.needsWall,
			privacy: stall.needsPrivacy,
			quiet: stall.needsQuiet,
			...(stall.needsLight === '' ? {} : { light: stall.needsLight }),
			stepFree: stall.needsStepFree,
		},
		noisy: stall.isNoisy,
		near: others(stall.near),
		far: others(stall.far),
		...(pin === undefined ? {} : { pin }),
		ban: stall.bannedFrom.filter((id) => id !== pin && known.positions.has(id)),
		priority: stall.priority,
	}
}

export const isComing = ({ state }: StallFact): boolean => state !== 'withdrawn'

export const stallInstance = (facts: MarketFacts): StallInstance => {
	const { positions, circuits, aims, told } = facts
	const stalls = facts.stalls.filter(isComing)
	const known: Known = {
		stalls: new Set(stalls.map(({ id }) => id)),
		positions: new Set(positions.map(({ id }) => id)),
	}
	return {
		version: 1,
		kind: 'stalls',
		positions: positions.map((position) => positionOf(facts, position)),
		circuits: circuits.map(({ id, watts }) => ({ id, watts })),
		stalls: stalls.map((stall) => stallOf(known, stall)),
		published: { ...told?.places },
		aims: {
			fairness: aims.fairness,
			nearMetres: aims.nearMetres,
			farMetres: aims.farMetres,
			weights: { ...aims.weights },
		},
	}
}
