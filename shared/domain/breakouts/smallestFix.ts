/**
 * The fewest moves that settle what stops a round from being published: on the day, when some people
 * did not come and others did. The engine proposes, staying close to the draft; then every move that
 * is not needed is taken back. Nobody who is pinned or in a locked group is moved, and nobody with an
 * access set-up, unless their own place is what is wrong. Changes nothing.
 */
import { solve } from '../../allocation/solve.ts'
import type { BreakoutRule } from '../rules/breakoutRules.ts'
import type { Finding } from '../rules/finding.ts'
import { stopsPublishing } from '../rules/finding.ts'
import { findingsIn } from '../rules/findings.ts'
import { movedScene } from '../rules/movedScene.ts'
import { type Scene, sceneOf, sizeOf } from '../rules/scene.ts'
import { type Card, cardOf } from './card.ts'
import { type Shortage, shortagesOf } from './clashes.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { instanceOf, roundsOf } from './instanceOf.ts'
import { standInsFor } from './standIns.ts'
import type { HostDuty, PoolKind } from './words.ts'

export type Step = Card & {
	readonly roundId: string
	readonly fromGroupId: string | null
	readonly toGroupId: string
	readonly why: 'settles' | 'makesRoom' | 'newPlace' | 'staysTogether' | 'better'
	readonly rule: BreakoutRule | null
}

export type SmallestFix =
	| {
			readonly state: 'done'
			readonly steps: Step[]
			/** Best first for each gap, at most three. */
			readonly standIns: (Card & { readonly groupId: string; readonly duty: HostDuty })[]
			/** Findings that stop publishing, before and after the steps. */
			readonly before: number
			readonly after: number
	  }
	| { readonly state: 'impossible'; readonly shortages: Shortage[] }

export type FixAsked = { readonly roundId: string; readonly pool: PoolKind; readonly mostMoves: number }

/** What would have to be wrong with somebody's own place for them to be moved in spite of everything. */
const ownRules: readonly BreakoutRule[] = ['A1', 'A2', 'A3', 'A6', 'A7', 'G9', 'G10', 'G11', 'G14', 'P1', 'P2']
const mostStandIns = 3

type Findings = readonly Finding<BreakoutRule>[]
const stopping = (findings: Findings): Findings => findings.filter(stopsPublishing)

/** People whose own place is the matter, whatever else holds them there. */
const troubledIn = (scene: Scene, findings: Findings): ReadonlySet<string> => {
	const out = scene.seatings.filter(({ room }) => room?.isOut)
	const lacking = scene.seatings.flatMap(({ room, people, companions }) =>
		[...people, ...companions].filter(
			({ roomNeeds }) => room !== null && roomNeeds.some((need) => !room.features.includes(need)),
		),
	)
	return new Set([
		...findings.filter(({ rule }) => ownRules.includes(rule)).flatMap(({ registrationIds }) => registrationIds),
		...out.flatMap(({ people, companions }) => [...people, ...companions].map(({ id }) => id)),
		...lacking.map(({ id }) => id),
	])
}

/** The facts with people kept where they are who are not to be moved; `isSparing`: those with access set-ups too. */
const heldFacts = (
	facts: BreakoutFacts,
	roundId: string,
	troubled: ReadonlySet<string>,
	isSparing: boolean,
): BreakoutFacts => ({
	...facts,
	people: facts.people.map((person) => {
		const place = person.places[roundId]
		if (!place) return person
		const isPinned = !troubled.has(person.id) && (place.isPinned || (isSparing && person.hasAccessSetUp))
		return isPinned === place.isPinned
			? person
			: { ...person, places: { ...person.places, [roundId]: { ...place, isPinned } } }
	}),
	// What stops publishing weighs, then staying; the finer mix is not worth anybody's move on the day.
	aims: { ...facts.aims, weights: { ...facts.aims.weights, loneVoice: 20_000, moved: 300, belowMin: 100 } },
})

/** One move that cannot be split: somebody, who comes with them, and who must sit with them. */
type Unit = { readonly people: readonly PersonFact[]; readonly from: string | null; readonly to: string }

const unitsOf = (scene: Scene, to: ReadonlyMap<string, string>): Unit[] => {
	const { facts } = scene
	const moved = new Map(
		[...scene.taking, ...scene.along].filter(({ id }) => to.has(id)).map((person) => [person.id, person]),
	)
	const linked = (id: string): string[] => [
		...scene.companionsOf(id).map((one) => one.id),
		...(moved.get(id)?.comesWith ?? []),
		...scene.togetherWith(id),
		...facts.teams.filter(({ userIds }) => userIds.includes(id)).flatMap(({ userIds }) => userIds),
	]
	const taken = new Set<string>()
	const units: Unit[] = []
	for (const person of moved.values()) {
		if (taken.has(person.id)) continue
		const from = scene.whereIs(person.id)
		const target = to.get(person.id) ?? ''
		const people: PersonFact[] = []
		const open = [person.id]
		for (let id = open.pop(); id !== undefined; id = open.pop()) {
			const one = moved.get(id)
			if (!one || taken.has(id) || scene.whereIs(id) !== from || to.get(id) !== target) continue
			taken.add(id)
			people.push(one)
			open.push(...linked(id))
		}
		// Whoever takes part is named before whoever comes along.
		units.push({
			people: people.toSorted((a, b) => Number(a.kind === 'companion') - Number(b.kind === 'companion')),
			from,
			to: target,
		})
	}
	return units
}

const createTrial = (scene: Scene) => {
	const sizes = new Map(scene.seatings.map((seating) => [seating.group.id, sizeOf(seating)]))
	const after = (units: readonly Unit[]): Scene => {
		const moved = movedScene(
			scene,
			units.flatMap(({ people, to }) => people.map((person) => ({ person, to }))),
		)
		return { ...moved, looked: moved.seatings }
	}
	return {
		/** Nobody sits where there is no chair, unless it was so before. */
		hasSeats: (units: readonly Unit[]) =>
			after(units).seatings.every(
				(seating) => sizeOf(seating) <= Math.max(seating.group.max, sizes.get(seating.group.id) ?? 0),
			),
		stops: (units: readonly Unit[]): Findings => stopping(findingsIn(after(units))),
		/** How much is wrong: what stops publishing, and everybody in a room that cannot be used. */
		wrong: (units: readonly Unit[]): number => {
			const then = after(units)
			const out = then.seatings.filter(({ room }) => room?.isOut)
			return stopping(findingsIn(then)).length + out.reduce((sum, seating) => sum + sizeOf(seating), 0)
		},
		isOut: (groupId: string | null): boolean => groupId !== null && scene.seatingOf(groupId)?.room?.isOut === true,
	}
}
type Trial = ReturnType<typeof createTrial>

/** Sets of units that might be taken back together: each alone, then exchanges between two groups. */
const retreats = (units: readonly Unit[]): Unit[][] => [
	...units.filter(({ from }) => from !== null).map((unit) => [unit]),
	...units.flatMap((one, at) =>
		units
			.slice(at + 1)
			.filter((other) => other.from === one.to && other.to === one.from)
			.map((other) => [one, other]),
	),
]

const less = (units: readonly Unit[], gone: readonly Unit[]): Unit[] => units.filter((unit) => !gone.includes(unit))

/** Takes back whatever can be without anything getting worse. */
const onlyNeeded = (trial: Trial, all: readonly Unit[]): readonly Unit[] => {
	let units = all
	let wrong = trial.wrong(units)
	for (let again = true; again; ) {
		again = false
		for (const gone of retreats(units)) {
			if (!gone.every((unit) => units.includes(unit))) continue
			const rest = less(units, gone)
			if (!trial.hasSeats(rest)) continue
			const now = trial.wrong(rest)
			if (now > wrong) continue
			units = rest
			wrong = now
			again = true
		}
	}
	return units
}

/** People who sit somewhere and would sit elsewhere: whoever gets their first place was told nothing that changes. */
const movesIn = (units: readonly Unit[]): number =>
	units.reduce((sum, { from, people }) => sum + (from === null ? 0 : people.length), 0)

/** Sets of units with fewer moves: what can be taken back, else with it whoever was to have the seat it frees. */
const fewerMoves = (trial: Trial, units: readonly Unit[]): (readonly Unit[])[] => {
	const back = retreats(units)
	const incoming = back.flatMap((gone) =>
		units
			.filter(({ from, to }) => from === null && gone.some((unit) => unit.from === to))
			.map((newcomer) => [...gone, newcomer]),
	)
	const lists = [back, incoming, units.filter(({ from }) => from === null).map((unit) => [unit])]
	for (const list of lists) {
		const rests = list.map((gone) => less(units, gone)).filter((rest) => trial.hasSeats(rest))
		if (rests.length > 0) return rests
	}
	return []
}

/** Leaves out what settles least until there are few enough moves. */
const atMost = (trial: Trial, all: readonly Unit[], most: number): readonly Unit[] => {
	let units = all
	while (movesIn(units) > most) {
		const [best] = fewerMoves(trial, units)
			.map((rest) => ({ rest, wrong: trial.wrong(rest) }))
			.toSorted((a, b) => a.wrong - b.wrong || a.rest.length - b.rest.length)
		if (!best) return []
		units = best.rest
	}
	return units
}

const stepsOf = (scene: Scene, trial: Trial, units: readonly Unit[]): Step[] => {
	const final = new Set(trial.stops(units).map(({ key }) => key))
	const steps = units.flatMap((unit): Step[] => {
		const rest = less(units, [unit])
		const back = trial.stops(rest).find(({ key }) => !final.has(key))
		const isOut = trial.isOut(unit.from)
		const why = unit.from === null ? 'newPlace' : back || isOut ? 'settles' : 'makesRoom'
		const rule = unit.from === null ? 'P1' : isOut ? 'P2' : (back?.rule ?? null)
		return unit.people.map((person, at) => ({
			...cardOf(person),
			roundId: scene.round.id,
			fromGroupId: unit.from,
			toGroupId: unit.to,
			why: at === 0 ? why : 'staysTogether',
			rule: at > 0 ? null : rule,
		}))
	})
	const order = ['settles', 'makesRoom', 'newPlace'] as const
	const rank = ({ why }: Step) => order.indexOf(why as (typeof order)[number])
	// A unit stays in one piece: those who go along follow the one they go with.
	const heads = steps.filter(({ why }) => why !== 'staysTogether').toSorted((a, b) => rank(a) - rank(b))
	return heads.flatMap((head) => {
		const at = steps.indexOf(head)
		const next = steps.findIndex((step, index) => index > at && step.why !== 'staysTogether')
		return steps.slice(at, next < 0 ? undefined : next)
	})
}

const standInsNeeded = (facts: BreakoutFacts, findings: Findings) =>
	findings.flatMap(({ fix }) =>
		fix?.kind === 'findHost'
			? (standInsFor(facts, fix.groupId, fix.duty) ?? [])
					.slice(0, mostStandIns)
					.map(({ person }) => ({ ...cardOf(person), groupId: fix.groupId, duty: fix.duty }))
			: [],
	)

/** @param onProgress hears how far the search is, and ends it with the best there is by answering true */
export const smallestFix = (
	facts: BreakoutFacts,
	{ roundId, pool, mostMoves }: FixAsked,
	onProgress: (done: number, of: number) => boolean = () => false,
): SmallestFix => {
	const scene = sceneOf(facts, roundId, pool)
	if (!scene) return { state: 'done', steps: [], standIns: [], before: 0, after: 0 }
	const before = stopping(findingsIn(scene))
	const standIns = standInsNeeded(facts, before)
	const isSettledByMoves = before.some(({ rule }) => rule !== 'G7' && rule !== 'G8')
	if (!isSettledByMoves) return { state: 'done', steps: [], standIns, before: before.length, after: before.length }

	const troubled = troubledIn(scene, before)
	const attempt = (isSparing: boolean) => {
		const held = heldFacts(facts, roundId, troubled, isSparing)
		const instance = instanceOf(held, { pool, preset: 'balanced', roundIds: [roundId], from: 'draft' })
		return solve(instance, { seed: 1 }, ({ done, of }) => onProgress(done, of))
	}
	const sparing = attempt(true)
	const found = sparing.outcome === 'solved' ? sparing : attempt(false)
	const { rounds } = roundsOf(facts, [roundId])
	if (found.outcome === 'infeasible')
		return { state: 'impossible', shortages: shortagesOf(facts, rounds, found.conflicts) }

	const number = rounds.findIndex(({ id }) => id === roundId) + 1
	const to = new Map<string, string>()
	for (const { id } of [...scene.taking, ...scene.along]) {
		const group = found.assignment[id]?.[number]
		if (typeof group === 'string' && group !== scene.whereIs(id)) to.set(id, group)
	}
	const trial = createTrial(scene)
	const units = atMost(trial, onlyNeeded(trial, unitsOf(scene, to)), mostMoves)
	return {
		state: 'done',
		steps: stepsOf(scene, trial, units),
		standIns,
		before: before.length,
		after: trial.stops(units).length,
	}
}
