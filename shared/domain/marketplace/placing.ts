/**
 * Whether a stall may stand somewhere, decided from the facts: a place by hand, a swap, a wish for power. What
 * is hard for a proposal is as hard here, so no hand makes a silent overlap or an overloaded circuit.
 */
import type { Position, Stall, StallInstance } from '../../allocation/stalls/instance.ts'
import type { MarketFacts } from './facts.ts'
import { isComing, stallInstance } from './instanceOf.ts'
import type { CannotStand } from './words.ts'

/** Stall to position; whoever has no place is not in it. */
export type Places = ReadonlyMap<string, string>

/** `asked` and `left`: watts, where it is about supply; 0 else. `circuit`: its name, where it is about one. */
export type Hindrance = {
	readonly why: CannotStand
	/** The stall that cannot: the one that is placed, or the one that a swap would bring back. */
	readonly stallId: string
	readonly asked: number
	readonly left: number
	readonly circuit: string
}

export type Move = { readonly stallId: string; readonly positionId: string | null }
export type Placing = Move & { readonly swap: boolean }

export type PlaceDecision =
	| { readonly outcome: 'notFound' | 'unchanged' }
	| ({ readonly outcome: 'cannot' } & Hindrance)
	| { readonly outcome: 'placed' | 'swapped' | 'takenAway'; readonly moves: readonly Move[] }

export const placesOf = ({ stalls }: MarketFacts): Places =>
	new Map(stalls.flatMap(({ id, place }) => (place ? [[id, place.positionId]] : [])))

export const placesAfter = (places: Places, moves: readonly Move[]): Places => {
	const after = new Map(places)
	for (const { stallId, positionId } of moves)
		if (positionId === null) after.delete(stallId)
		else after.set(stallId, positionId)
	return after
}

/** The facts as if a stall asked for other power. Left out or null: as it does. */
export const withPower = (
	facts: MarketFacts,
	stallId: string,
	{ sockets, watts }: { readonly sockets: number | null; readonly watts: number | null },
): MarketFacts => ({
	...facts,
	stalls: facts.stalls.map((stall) =>
		stall.id === stallId ? { ...stall, sockets: sockets ?? stall.sockets, watts: watts ?? stall.watts } : stall,
	),
})

const hindered = (why: CannotStand, stallId: string, supply: Partial<Hindrance> = {}): Hindrance => ({
	why,
	stallId,
	asked: 0,
	left: 0,
	circuit: '',
	...supply,
})

/** What the position itself lacks, whoever else stands where. */
const lacking = (stall: Stall, at: Position): Hindrance | null => {
	if (!at.isOpen) return hindered('closed', stall.id)
	if (stall.ban.includes(at.id)) return hindered('ruledOut', stall.id)
	if (stall.needs.stepFree && !at.stepFree) return hindered('notStepFree', stall.id)
	if (stall.tables > at.tables) return hindered('tooFewTables', stall.id)
	if (stall.sockets > at.sockets) return hindered('noSocket', stall.id, { asked: stall.watts })
	if (stall.watts > at.watts) return hindered('tooFewWatts', stall.id, { asked: stall.watts, left: at.watts })
	return null
}

/** An event's hall, as often as something is asked of it. */
export type PlacingScene = {
	readonly facts: MarketFacts
	readonly instance: StallInstance
	readonly places: Places
	readonly stallOf: (id: string) => Stall | undefined
	readonly positionOf: (id: string | undefined) => Position | undefined
	/** Watts that are drawn from a circuit. */
	readonly drawn: (circuitId: string, places: Places) => number
	/** Who stands at a position. */
	readonly standingAt: (positionId: string) => string | undefined
	readonly isPinned: (stallId: string) => boolean
}

export const placingScene = (facts: MarketFacts): PlacingScene => {
	const instance = stallInstance(facts)
	const stalls = new Map(instance.stalls.map((stall) => [stall.id, stall]))
	const positions = new Map(instance.positions.map((position) => [position.id, position]))
	const places = placesOf(facts)
	const by = new Map([...places].map(([stallId, positionId]) => [positionId, stallId]))
	const pinned = new Set(facts.stalls.flatMap(({ id, place }) => (place?.isPinned ? [id] : [])))
	const positionOf = (id: string | undefined) => positions.get(id ?? '')
	return {
		facts,
		instance,
		places,
		stallOf: (id) => stalls.get(id),
		positionOf,
		drawn: (circuitId, where) => {
			let watts = 0
			for (const [stallId, positionId] of where)
				if (positionOf(positionId)?.circuit === circuitId) watts += stalls.get(stallId)?.watts ?? 0
			return watts
		},
		standingAt: (positionId) => by.get(positionId),
		isPinned: (stallId) => pinned.has(stallId),
	}
}

/**
 * Why a circuit cannot feed a stall where it would stand. A circuit that gives too much already, because a
 * need or the circuit was changed since, refuses only what makes it worse.
 */
const overloading = (scene: PlacingScene, now: PlacingScene, after: Places, stall: Stall): Hindrance | null => {
	const { circuit: circuitId } = scene.positionOf(after.get(stall.id)) ?? {}
	const circuit = scene.facts.circuits.find(({ id }) => id === circuitId)
	if (!circuit || stall.watts === 0) return null
	const drawn = scene.drawn(circuit.id, after)
	if (drawn <= circuit.watts || drawn <= now.drawn(circuit.id, now.places)) return null
	const left = Math.max(0, circuit.watts - (drawn - stall.watts))
	return hindered('circuitFull', stall.id, { asked: stall.watts, left, circuit: circuit.name })
}

/**
 * The first thing that these moves, done together, would break; null where they may be done. `now` is the hall
 * as it is, where the scene is of what somebody asks for besides.
 */
export const hindranceOf = (
	scene: PlacingScene,
	moves: readonly Move[],
	now: PlacingScene = scene,
): Hindrance | null => {
	const after = placesAfter(scene.places, moves)
	for (const { stallId, positionId } of moves) {
		const [stall, at] = [scene.stallOf(stallId), scene.positionOf(positionId ?? undefined)]
		if (!stall || !at) continue
		if ([...after].some(([other, where]) => where === at.id && other !== stallId)) return hindered('taken', stallId)
		const found = lacking(stall, at) ?? overloading(scene, now, after, stall)
		if (found) return found
	}
	return null
}

/** What happens to whoever is there: who moves where, or that nobody may. */
export const movesFor = (scene: PlacingScene, { stallId, positionId, swap }: Placing): readonly Move[] | 'taken' => {
	const move = { stallId, positionId }
	const other = positionId === null ? undefined : scene.standingAt(positionId)
	if (other === undefined || other === stallId) return [move]
	const home = scene.places.get(stallId)
	// Without a place of its own a stall has nothing to give in return.
	if (!swap || home === undefined || scene.isPinned(other)) return 'taken'
	return [move, { stallId: other, positionId: home }]
}

/** A stall put somewhere by hand, or taken away. Its own pin goes along; whoever is pinned is not swapped away. */
export const decidePlace = (facts: MarketFacts, placing: Placing): PlaceDecision => {
	const { stallId, positionId } = placing
	const scene = placingScene(facts)
	if (!facts.stalls.some((stall) => stall.id === stallId && isComing(stall))) return { outcome: 'notFound' }
	if (positionId !== null && !scene.positionOf(positionId)) return { outcome: 'notFound' }
	if ((scene.places.get(stallId) ?? null) === positionId) return { outcome: 'unchanged' }
	const moves = movesFor(scene, placing)
	if (moves === 'taken') return { outcome: 'cannot', ...hindered('taken', stallId) }
	const found = hindranceOf(scene, moves)
	if (found) return { outcome: 'cannot', ...found }
	if (positionId === null) return { outcome: 'takenAway', moves }
	return { outcome: moves.length > 1 ? 'swapped' : 'placed', moves }
}

/**
 * How much of each hard rule is broken as everybody stands: places that a position cannot give, two at one,
 * watts over what a circuit has, and a place of a stall that will not come.
 */
export const brokenIn = (facts: MarketFacts): readonly number[] => {
	const scene = placingScene(facts)
	const lacks = [...scene.places].filter(([stallId, positionId]) => {
		const [stall, at] = [scene.stallOf(stallId), scene.positionOf(positionId)]
		return stall !== undefined && at !== undefined && lacking(stall, at) !== null
	})
	const over = facts.circuits.map(({ id, watts }) => Math.max(0, scene.drawn(id, scene.places) - watts))
	return [
		lacks.length,
		scene.places.size - new Set(scene.places.values()).size,
		over.reduce((sum, watts) => sum + watts, 0),
		facts.stalls.filter((stall) => stall.place !== null && !isComing(stall)).length,
	]
}
