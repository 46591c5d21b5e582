/**
 * What is wrong with a position of a hall as it is drawn. Nothing here stops anybody from saving: a hall is drawn
 * bit by bit, and each of these is put right by moving something or by other power.
 */
import type { CircuitFact, HallFact, PositionFact, ZoneFact } from './facts.ts'
import { clearZonesUnder, footprintOf, isWithin, overlap } from './footprint.ts'

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

export type HallDrawn = {
	readonly hall: Pick<HallFact, 'widthCm' | 'depthCm'>
	/** `usedWatts`: what stalls that stand there ask for. */
	readonly circuits: readonly (CircuitFact & { readonly usedWatts: number })[]
	readonly zones: readonly ZoneFact[]
	readonly positions: readonly PositionFact[]
}

/** By the id of the position; a position that nothing is wrong with is not in it. */
export const hallProblems = ({
	hall,
	circuits,
	zones,
	positions,
}: HallDrawn): ReadonlyMap<string, readonly PositionProblem[]> => {
	const circuitOf = new Map(circuits.map((circuit) => [circuit.id, circuit]))
	const standing = positions.map((position) => ({ position, own: footprintOf(position) }))
	const found = new Map<string, readonly PositionProblem[]>()
	for (const { position, own } of standing) {
		const circuit = circuitOf.get(position.circuitId ?? '')
		const problems: PositionProblem[] = [
			...(isWithin(own, hall) ? [] : [{ kind: 'outside' } as const]),
			...standing
				.filter((other) => other.position.id !== position.id && overlap(own, other.own))
				.map((other) => ({ kind: 'overlaps', code: other.position.code }) as const),
			...clearZonesUnder(zones, position).map((zone) => ({ kind: 'onClear', zone }) as const),
			...(position.watts > 0 && position.sockets === 0 ? [{ kind: 'noSocket' } as const] : []),
		]
		if (circuit !== undefined && circuit.usedWatts > circuit.watts)
			problems.push({
				kind: 'circuitOver',
				circuit: circuit.name,
				asked: circuit.usedWatts,
				given: circuit.watts,
			})
		else if (circuit !== undefined && position.watts > circuit.watts)
			problems.push({ kind: 'aboveCircuit', circuit: circuit.name, given: circuit.watts })
		if (problems.length > 0) found.set(position.id, problems)
	}
	return found
}
