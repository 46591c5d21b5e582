/**
 * What is wrong with a position of a hall as it is drawn. Nothing here stops anybody from saving: a hall is drawn
 * bit by bit, and each of these is put right by moving something or by other power.
 */

import { troublesOf } from './drawing/troubles.ts'
import type { CircuitFact, HallFact, PositionFact, ZoneFact } from './facts.ts'

export type PositionProblem =
	| { readonly kind: 'outside' }
	/** Another position stands on the same floor. */
	| { readonly kind: 'overlaps'; readonly code: string }
	/** A part of the hall that must stay clear. */
	| { readonly kind: 'onClear'; readonly zone: ZoneFact }
	/** Stalls that stand at its circuit ask for more than the circuit gives. Watts. */
	| { readonly kind: 'circuitOver'; readonly circuit: string; readonly asked: number; readonly given: number }
	/** It offers more than its whole circuit gives. Watts. */
	| { readonly kind: 'aboveCircuit'; readonly circuit: string; readonly given: number }
	/** Watts and no socket to take them from. */
	| { readonly kind: 'noSocket' }

/** Those about the floor, the gravest first. */
const floorKinds = ['outside', 'overlaps', 'onClear'] as const

export type HallDrawn = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	/** `usedWatts`: what stalls that stand there ask for. */
	readonly circuits: readonly (CircuitFact & { readonly usedWatts: number })[]
	readonly zones: readonly ZoneFact[]
	readonly positions: readonly PositionFact[]
}

/** What is wrong with where each stands; an overlap is told of both. */
const onFloor = ({ hall, zones, positions }: HallDrawn): ReadonlyMap<string, readonly PositionProblem[]> => {
	const codes = new Map(positions.map(({ id, code }) => [id, code]))
	const zoneOf = new Map(zones.map((zone) => [zone.id, zone]))
	const told = troublesOf({ hall, zones }, positions, []).flatMap(
		({ positionId: id, why, otherId }): readonly { readonly id: string; readonly problem: PositionProblem }[] => {
			if (why === 'outside') return [{ id, problem: { kind: 'outside' } }]
			if (why === 'overlaps')
				return [
					{ id, problem: { kind: 'overlaps', code: codes.get(otherId) ?? '' } },
					{ id: otherId, problem: { kind: 'overlaps', code: codes.get(id) ?? '' } },
				]
			const zone = zoneOf.get(otherId)
			return zone ? [{ id, problem: { kind: 'onClear', zone } }] : []
		},
	)
	return new Map(
		Array.from(
			Map.groupBy(told, ({ id }) => id),
			([id, own]) => [
				id,
				floorKinds.flatMap((kind) => own.map(({ problem }) => problem).filter((problem) => problem.kind === kind)),
			],
		),
	)
}

const onCircuit = (position: PositionFact, circuit: HallDrawn['circuits'][number]): readonly PositionProblem[] => {
	if (circuit.usedWatts > circuit.watts)
		return [{ kind: 'circuitOver', circuit: circuit.name, asked: circuit.usedWatts, given: circuit.watts }]
	if (position.watts > circuit.watts) return [{ kind: 'aboveCircuit', circuit: circuit.name, given: circuit.watts }]
	return []
}

/** By the id of the position; a position that nothing is wrong with is not in it. */
export const hallProblems = (drawn: HallDrawn): ReadonlyMap<string, readonly PositionProblem[]> => {
	const circuitOf = new Map(drawn.circuits.map((circuit) => [circuit.id, circuit]))
	const floor = onFloor(drawn)
	return new Map(
		drawn.positions
			.map((position): readonly [string, readonly PositionProblem[]] => {
				const circuit = circuitOf.get(position.circuitId ?? '')
				return [
					position.id,
					[
						...(floor.get(position.id) ?? []),
						...(position.watts > 0 && position.sockets === 0 ? [{ kind: 'noSocket' } as const] : []),
						...(circuit ? onCircuit(position, circuit) : []),
					],
				]
			})
			.filter(([, problems]) => problems.length > 0),
	)
}
