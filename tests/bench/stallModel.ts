/**
 * A hall as one linear model, written from the instance alone: a column for each stall and position, one for each
 * wish about neighbours that is not met, and rows that say when it must be. For HiGHS to prove by.
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

/** Least points with no share above `most` ten-thousandths. For halls without a published placing. */
export const stallModel = ({ positions, circuits, stalls, aims }: StallInstance, most: number): LinearModel => {
	const linear = createLinear()
	const { weights, nearMetres, farMetres } = aims
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
	const columns = new Map(
		stalls.map((stall) => {
			const own = positions.filter((at) => mayStand(stall, at))
			return [stall.id, new Map(own.map((at) => [at, linear.column(lostAt(stall, at), 1)]))]
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

	/** One column that is 1 where the wish is not met; rows for every position of the owner. */
	const wish = (owner: string, points: number, isFar: boolean, targets: readonly string[]) => {
		if (targets.length === 0) return
		const missed = linear.column(points, 1)
		lost.get(owner)?.push([missed, points])
		for (const [at, column] of places(owner))
			for (const target of targets) {
				const close = places(target).flatMap(([there, other]): Term[] => {
					const metres = Math.hypot(at.x - there.x, at.y - there.y)
					return (isFar ? metres < farMetres : metres <= nearMetres) ? [[other, 1]] : []
				})
				if (isFar) linear.row(-1, 1, [[column, 1], ...close, [missed, -1]])
				else linear.row(-2, 0, [[column, 1], ...close.map(([other]): Term => [other, -1]), [missed, -1]])
			}
	}
	for (const { id, needs, near, far } of stalls) {
		for (const name of near.filter((one) => isStall.has(one))) wish(id, weights.near, false, [name])
		for (const name of far.filter((one) => isStall.has(one))) wish(id, weights.far, true, [name])
		const noisy = stalls.filter((other) => other.noisy && other.id !== id).map((other) => other.id)
		if (needs.quiet) wish(id, weights.quiet, true, noisy)
	}
	for (const { id, needs, near, far } of stalls) {
		const hasNoise = stalls.some((other) => other.noisy && other.id !== id)
		const asked =
			(needs.wall ? weights.wall : 0) +
			(needs.privacy ? weights.privacy : 0) +
			(needs.quiet ? weights.quiet * (hasNoise ? 2 : 1) : 0) +
			(needs.light ? weights.light : 0) +
			weights.near * near.length +
			weights.far * far.length
		// A share is rounded down, so anything below the next ten-thousandth is allowed.
		if (asked > 0) linear.row(0, (asked * (most + 0.999)) / 10_000, lost.get(id) ?? [])
	}
	return linear.build()
}
