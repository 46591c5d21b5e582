/**
 * What a placing of stalls is worth, worked out from names and metres alone. It shares no code with the
 * search, and runs on every answer before anybody sees it: where the two differ, the answer is refused.
 */
import type { Position, Stall, StallInstance } from './instance.ts'

/** Stall to position. */
export type StallPlaces = Readonly<Record<string, string>>

/** One thing a stall wished for; `of` is the stall or zone of near and far, else null. */
export type Wish = {
	readonly wish: 'wall' | 'privacy' | 'quiet' | 'light' | 'near' | 'far' | 'awayFromNoise'
	readonly of: string | null
}

export type StallEvaluation = {
	/** The unmet share of the stall that is served worst, in ten-thousandths of what it wished for. */
	readonly worst: number
	/** Points: wishes that are not met, and stalls that were moved. */
	readonly total: number
	/** Points weighed by priority: the lower the better between answers of equal worst and total. */
	readonly tie: number
	/** Stalls that stand elsewhere than was published. */
	readonly moved: readonly string[]
	/** What is not met, stall by stall; stalls with everything are left out. */
	readonly unmet: Readonly<Record<string, readonly Wish[]>>
	/** Hard rules that are broken, in words; empty for everything the engine answers. */
	readonly violations: readonly string[]
}

type WeightName = keyof StallInstance['aims']['weights']
const weightName = (wish: Wish['wish']): WeightName => (wish === 'awayFromNoise' ? 'quiet' : wish)

const wishesOf = (instance: StallInstance, { id, needs, near, far }: Stall): Wish[] => {
	const hasNoise = instance.stalls.some((other) => other.noisy && other.id !== id)
	const plain = (['wall', 'privacy', 'quiet'] as const).filter((name) => needs[name])
	return [
		...plain.map((wish) => ({ wish, of: null })),
		...(needs.quiet && hasNoise ? [{ wish: 'awayFromNoise' as const, of: null }] : []),
		...(needs.light ? [{ wish: 'light' as const, of: null }] : []),
		...near.map((of) => ({ wish: 'near' as const, of })),
		...far.map((of) => ({ wish: 'far' as const, of })),
	]
}

/** Answers for one instance which wishes of a stall are not met by given places. */
export const createJudge = (instance: StallInstance) => {
	const positions = new Map(instance.positions.map((position) => [position.id, position]))
	const stalls = new Map(instance.stalls.map((stall) => [stall.id, stall]))
	const { nearMetres, farMetres } = instance.aims
	const apart = (one: Position, other: Position | undefined): number =>
		other ? Math.hypot(one.x - other.x, one.y - other.y) : Number.POSITIVE_INFINITY

	const isMet = (stall: Stall, at: Position, { wish, of }: Wish, whereOf: (stall: string) => string | undefined) => {
		const there = (id: string) => positions.get(whereOf(id) ?? '')
		switch (wish) {
			case 'wall':
				return at.wall
			case 'privacy':
				return at.isPrivate
			case 'quiet':
				return at.noiseZone === 'quiet'
			case 'light':
				return at.light === stall.needs.light
			case 'awayFromNoise':
				return instance.stalls.every(
					(other) => !other.noisy || other.id === stall.id || apart(at, there(other.id)) >= farMetres,
				)
			case 'near':
				return stalls.has(of ?? '') ? apart(at, there(of ?? '')) <= nearMetres : at.near.includes(of ?? '')
			case 'far':
				return stalls.has(of ?? '') ? apart(at, there(of ?? '')) >= farMetres : !at.near.includes(of ?? '')
		}
	}

	const unmetOf = (id: string, whereOf: (stall: string) => string | undefined): Wish[] => {
		const stall = stalls.get(id)
		const at = positions.get(whereOf(id) ?? '')
		if (!stall) return []
		return wishesOf(instance, stall).filter((wish) => !at || !isMet(stall, at, wish, whereOf))
	}
	return { unmetOf }
}

const brokenAt = (stall: Stall, at: Position): string[] => {
	const not = (isBroken: boolean, what: string) => (isBroken ? [`${stall.id} at ${at.id}: ${what}`] : [])
	return [
		...not(!at.isOpen, 'the position is closed'),
		...not(stall.tables > at.tables, `${stall.tables} tables, room for ${at.tables}`),
		...not(stall.sockets > at.sockets, `${stall.sockets} sockets, ${at.sockets} there`),
		...not(stall.watts > at.watts, `${stall.watts} W, ${at.watts} W there`),
		...not(stall.needs.stepFree && !at.stepFree, 'not step-free'),
		...not(stall.pin !== undefined && stall.pin !== at.id, `pinned to ${stall.pin}`),
		...not(stall.ban.includes(at.id), 'ruled out'),
	]
}

const violationsOf = ({ stalls, positions, circuits }: StallInstance, places: StallPlaces): string[] => {
	const broken: string[] = []
	const drawn = new Map<string, number>()
	const taken = new Map<string, string>()
	for (const stall of stalls) {
		const at = positions.find(({ id }) => id === places[stall.id])
		if (!at) {
			broken.push(`${stall.id} has no position`)
			continue
		}
		const other = taken.get(at.id)
		if (other !== undefined) broken.push(`${other} and ${stall.id} are both at ${at.id}`)
		taken.set(at.id, stall.id)
		broken.push(...brokenAt(stall, at))
		if (at.circuit !== undefined) drawn.set(at.circuit, (drawn.get(at.circuit) ?? 0) + stall.watts)
	}
	for (const { id, watts } of circuits) {
		const sum = drawn.get(id) ?? 0
		if (sum > watts) broken.push(`circuit ${id}: ${sum} W drawn, ${watts} W there`)
	}
	return broken
}

export const evaluateStalls = (instance: StallInstance, places: StallPlaces): StallEvaluation => {
	const { weights } = instance.aims
	const judge = createJudge(instance)
	const points = (wishes: readonly Wish[]) => wishes.reduce((sum, { wish }) => sum + weights[weightName(wish)], 0)
	const positionIds = new Set(instance.positions.map(({ id }) => id))
	const unmet: Record<string, readonly Wish[]> = {}
	const moved: string[] = []
	let worst = 0
	let total = 0
	let tie = 0
	for (const stall of instance.stalls) {
		const missing = judge.unmetOf(stall.id, (id) => places[id])
		const lost = points(missing)
		const asked = points(wishesOf(instance, stall))
		if (missing.length > 0) unmet[stall.id] = missing
		if (lost > 0) worst = Math.max(worst, Math.floor((lost * 10_000) / asked))
		total += lost
		tie += stall.priority * lost
		const told = instance.published[stall.id]
		if (told === undefined || !positionIds.has(told) || told === places[stall.id]) continue
		moved.push(stall.id)
		total += weights.moved
	}
	return { worst, total, tie, moved, unmet, violations: violationsOf(instance, places) }
}
