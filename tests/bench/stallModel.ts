/**
 * A hall as one linear model, written from the instance alone, for HiGHS to prove by: a column for each stall and
 * position, and one for each wish about neighbours that is not met. That a stall is near another is a flow between
 * the places of both, which says much more of halves and thirds than a row for each place would.
 */
import { createLinear, type LinearModel } from '../../shared/allocation/linear.ts'
import type { Position, Stall, StallInstance } from '../../shared/allocation/stalls/instance.ts'

type Term = readonly [column: number, value: number]

const mayStand = (stall: Stall, at: Position): boolean =>
	at.isOpen &&
	stall.tables <= at.tables &&
	stall.sockets <= at.sockets &&
	stall.watts <= at.watts &&
	(at.stepFree || !stall.needs.stepFree) &&
	(stall.pin ?? at.id) === at.id &&
	!stall.ban.includes(at.id)

const shared = (one: number, other: number): number => (other === 0 ? one : shared(other, one % other))

/** Whatever a stall goes without is a multiple of this, and so is the sum of it. */
export const grainOf = ({ aims: { weights } }: StallInstance): number =>
	Math.max(1, [weights.wall, weights.privacy, weights.quiet, weights.light, weights.near, weights.far].reduce(shared))

/**
 * Least points with no share above `most` ten-thousandths. For halls without a published placing.
 * @param isWhole false: stalls may be split, which is a bound and takes less long
 */
export const stallModel = (instance: StallInstance, most: number, isWhole = true): LinearModel => {
	const { positions, circuits, stalls, aims } = instance
	const linear = createLinear()
	const { weights, nearMetres, farMetres } = aims
	const grain = grainOf(instance)
	const isStall = new Set(stalls.map(({ id }) => id))
	const lostAt = ({ needs, near, far }: Stall, at: Position): number => {
		const zones = (names: readonly string[]) => names.filter((name) => !isStall.has(name))
		return (
			(needs.wall && !at.wall ? weights.wall : 0) +
			(needs.privacy && !at.isPrivate ? weights.privacy : 0) +
			(needs.quiet && at.noiseZone !== 'quiet' ? weights.quiet : 0) +
			(needs.light && needs.light !== at.light ? weights.light : 0) +
			weights.near * zones(near).filter((name) => !at.near.includes(name)).length +
			weights.far * zones(far).filter((name) => at.near.includes(name)).length
		)
	}
	const askedBy = ({ id, needs, near, far }: Stall): number => {
		const hasNoise = stalls.some((other) => other.noisy && other.id !== id)
		return (
			(needs.wall ? weights.wall : 0) +
			(needs.privacy ? weights.privacy : 0) +
			(needs.quiet ? weights.quiet * (hasNoise ? 2 : 1) : 0) +
			(needs.light ? weights.light : 0) +
			weights.near * near.length +
			weights.far * far.length
		)
	}
	/** The most that a stall may go without: a share is rounded down, so anything below the next ten-thousandth is allowed. */
	const caps = new Map(
		stalls.map((stall) => [stall.id, grain * Math.floor((askedBy(stall) * (most + 0.999)) / 10_000 / grain)]),
	)
	const capOf = (id: string): number => caps.get(id) ?? 0
	const columns = new Map(
		stalls.map((stall) => {
			const own = positions.filter((at) => mayStand(stall, at) && lostAt(stall, at) <= capOf(stall.id))
			return [stall.id, new Map(own.map((at) => [at, linear.column(lostAt(stall, at), 1, isWhole)]))]
		}),
	)
	const places = (id: string) => [...(columns.get(id) ?? [])]
	const lost = new Map(
		stalls.map((stall) => [stall.id, places(stall.id).map(([at, column]): Term => [column, lostAt(stall, at)])]),
	)
	for (const { id } of stalls)
		linear.row(
			1,
			1,
			places(id).map(([, column]) => [column, 1]),
		)
	for (const at of positions)
		linear.row(
			0,
			1,
			stalls.flatMap(({ id }) => places(id).flatMap(([place, column]): Term[] => (place === at ? [[column, 1]] : []))),
		)
	for (const circuit of circuits)
		linear.row(
			0,
			circuit.watts,
			stalls.flatMap(({ id, watts }) =>
				places(id).flatMap(([at, column]): Term[] => (at.circuit === circuit.id ? [[column, watts]] : [])),
			),
		)

	const isBeside = (one: Position, other: Position, isFar: boolean): boolean => {
		const metres = Math.hypot(one.x - other.x, one.y - other.y)
		return one !== other && (isFar ? metres < farMetres : metres <= nearMetres)
	}
	/** As much of the owner as can be beside as much of the target: what is missing of one whole is not met. */
	const nearRows = (owner: string, target: string, missed: number) => {
		const from = new Map<number, Term[]>()
		const all: Term[] = []
		const add = (column: number, term: Term) => from.set(column, [...(from.get(column) ?? [[column, -1]]), term])
		for (const [at, column] of places(owner))
			for (const [there, other] of places(target)) {
				if (!isBeside(at, there, false)) continue
				const term: Term = [linear.column(0, 1, false), 1]
				add(column, term)
				add(other, term)
				all.push(term)
			}
		for (const terms of from.values()) linear.row(-1, 0, terms)
		linear.row(1, all.length + 1, [...all, [missed, 1]])
	}
	const farRows = (owner: string, target: string, missed: number) => {
		for (const [one, other] of [
			[owner, target],
			[target, owner],
		] as const)
			for (const [at, column] of places(one)) {
				const close = places(other).flatMap(([there, next]): Term[] => (isBeside(at, there, true) ? [[next, 1]] : []))
				linear.row(-1, 1, [[column, 1], ...close, [missed, -1]])
			}
	}
	/** One column that is 1 where the wish is not met. */
	const wish = (owner: string, points: number, isFar: boolean, targets: readonly string[]) => {
		if (targets.length === 0) return
		const missed = linear.column(points, points > capOf(owner) ? 0 : 1, isWhole)
		lost.get(owner)?.push([missed, points])
		for (const target of targets) (isFar ? farRows : nearRows)(owner, target, missed)
	}
	for (const { id, needs, near, far } of stalls) {
		for (const name of near.filter((one) => isStall.has(one))) wish(id, weights.near, false, [name])
		for (const name of far.filter((one) => isStall.has(one))) wish(id, weights.far, true, [name])
		const noisy = stalls.filter((other) => other.noisy && other.id !== id).map((other) => other.id)
		if (needs.quiet) wish(id, weights.quiet, true, noisy)
	}
	for (const { id } of stalls) linear.row(0, capOf(id), lost.get(id) ?? [])
	return linear.build()
}
