/**
 * A hall as the search reads it: stalls and positions as numbers, who may stand where, what each place leaves
 * unmet whoever the neighbours are, and the wishes that depend on them. Nothing here changes after it is made.
 *
 * A *link* is one wish about other stalls: near one of its targets, or far from all of them.
 */
import { packed } from '../compile.ts'
import type { Position, Stall, StallInstance } from './instance.ts'

/** Unmet shares are counted in ten-thousandths. */
export const wholeShare = 10_000

export type Link = {
	readonly owner: number
	readonly isFar: boolean
	readonly points: number
	readonly targets: readonly number[]
}

export type StallsCompiled = {
	readonly instance: StallInstance
	readonly stalls: number
	readonly positions: number
	/** stall * positions + position: 1 where the stall may stand there, circuits aside. */
	readonly ok: Uint8Array
	/** The same as lists: choices[choicesFrom[s]] to choices[choicesFrom[s + 1] - 1]. */
	readonly choicesFrom: Int32Array
	readonly choices: Int32Array
	readonly watts: Int32Array
	/** The circuit of each position, -1 where there is none, and the watts of each circuit. */
	readonly circuitOf: Int32Array
	readonly circuitWatts: Int32Array
	/** stall * positions + position: points of wishes unmet there, links aside; and points for having moved. */
	readonly unmet: Int32Array
	readonly moved: Int32Array
	/** Points of all wishes of each stall. */
	readonly asked: Int32Array
	readonly priority: Int32Array
	/** One point of the total in the one number that the search goes by; less than one is the tie break. */
	readonly pointCost: number
	/** Whatever a stall goes without is a multiple of this. */
	readonly grain: number
	readonly links: readonly Link[]
	/** position * positions + position: 1 where two stalls there count as near; as not far. */
	readonly isNear: Uint8Array
	readonly isNotFar: Uint8Array
}

const mayStand = (stall: Stall, at: Position): boolean =>
	at.isOpen &&
	stall.tables <= at.tables &&
	stall.sockets <= at.sockets &&
	stall.watts <= at.watts &&
	(at.stepFree || !stall.needs.stepFree) &&
	(stall.pin === undefined || stall.pin === at.id) &&
	!stall.ban.includes(at.id)

/** The share of its wishes that a stall goes without, in ten-thousandths, rounded down. */
export const shareOf = (unmet: number, asked: number): number =>
	unmet === 0 ? 0 : Math.floor((unmet * wholeShare) / asked)

/** The most points that a stall can go without and have no share above `limit`. */
export const unmetWithin = (c: StallsCompiled, stall: number, limit: number): number => {
	const asked = c.asked[stall] as number
	const most = Math.min(asked, Math.ceil(((limit + 1) * asked) / wholeShare) - 1)
	return most <= 0 ? 0 : most - (most % c.grain)
}

/** What one stall with so many unmet points adds to the cost. */
export const costOf = (c: StallsCompiled, stall: number, unmet: number): number =>
	unmet * (c.pointCost + (c.priority[stall] as number))

/** The points in a cost; what is left over is the tie break. */
export const pointsOf = (c: StallsCompiled, cost: number): number => Math.floor(cost / c.pointCost)

const pairs = (positions: readonly Position[], holds: (metres: number) => boolean): Uint8Array =>
	Uint8Array.from(
		positions.flatMap((one) => positions.map((other) => (holds(Math.hypot(one.x - other.x, one.y - other.y)) ? 1 : 0))),
	)

const greatestShared = (one: number, other: number): number => (other === 0 ? one : greatestShared(other, one % other))

export const compileStalls = (instance: StallInstance): StallsCompiled => {
	const { positions, circuits, stalls, aims, published } = instance
	const { weights } = aims
	const stallAt = new Map(stalls.map(({ id }, at) => [id, at]))
	const circuitAt = new Map(circuits.map(({ id }, at) => [id, at]))
	const positionIds = new Set(positions.map(({ id }) => id))
	const width = positions.length
	const ok = new Uint8Array(stalls.length * width)
	const unmet = new Int32Array(ok.length)
	const moved = new Int32Array(ok.length)
	const asked = new Int32Array(stalls.length)
	const links: Link[] = []
	for (const [at, stall] of stalls.entries()) {
		const wish = (points: number, isMet: (position: Position) => boolean) => {
			asked[at] = (asked[at] as number) + points
			for (const [place, position] of positions.entries())
				if (!isMet(position)) unmet[at * width + place] = (unmet[at * width + place] as number) + points
		}
		const link = (isFar: boolean, points: number, targets: readonly number[]) => {
			asked[at] = (asked[at] as number) + points
			if (points > 0) links.push({ owner: at, isFar, points, targets })
		}
		const { needs } = stall
		if (needs.wall) wish(weights.wall, ({ wall }) => wall)
		if (needs.privacy) wish(weights.privacy, ({ isPrivate }) => isPrivate)
		if (needs.light) wish(weights.light, ({ light }) => light === needs.light)
		if (needs.quiet) {
			wish(weights.quiet, ({ noiseZone }) => noiseZone === 'quiet')
			const noisy = stalls.flatMap((other, index) => (other.noisy && index !== at ? [index] : []))
			if (noisy.length > 0) link(true, weights.quiet, noisy)
		}
		for (const isFar of [false, true])
			for (const name of isFar ? stall.far : stall.near) {
				const points = isFar ? weights.far : weights.near
				const target = stallAt.get(name)
				if (target === undefined) wish(points, ({ near }) => near.includes(name) !== isFar)
				else link(isFar, points, [target])
			}
		const told = published[stall.id]
		const isTold = told !== undefined && positionIds.has(told)
		for (const [place, position] of positions.entries()) {
			ok[at * width + place] = mayStand(stall, position) ? 1 : 0
			moved[at * width + place] = isTold && told !== position.id ? weights.moved : 0
		}
	}
	const { from: choicesFrom, items: choices } = packed(
		stalls.map((_, at) => positions.flatMap((_position, place) => (ok[at * width + place] === 1 ? [place] : []))),
	)
	const priority = Int32Array.from(stalls, (stall) => stall.priority)
	return {
		instance,
		stalls: stalls.length,
		positions: width,
		ok,
		choicesFrom,
		choices,
		watts: Int32Array.from(stalls, (stall) => stall.watts),
		circuitOf: Int32Array.from(positions, ({ circuit }) => circuitAt.get(circuit ?? '') ?? -1),
		circuitWatts: Int32Array.from(circuits, (circuit) => circuit.watts),
		unmet,
		moved,
		asked,
		priority,
		pointCost: 1 + priority.reduce((sum, points, at) => sum + points * (asked[at] as number), 0),
		grain: links.reduce((shared, { points }) => greatestShared(shared, points), unmet.reduce(greatestShared, 0)) || 1,
		links,
		isNear: pairs(positions, (metres) => metres <= aims.nearMetres),
		isNotFar: pairs(positions, (metres) => metres < aims.farMetres),
	}
}
