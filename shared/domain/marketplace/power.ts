/**
 * "We need power": whether a stall may draw what it asks for now, where it stands or somewhere else. Where no
 * circuit of the hall has so many watts left, that is the reason, for then no place and no swap would help;
 * otherwise it is what this one place lacks.
 */
import type { CircuitFact, MarketFacts } from './facts.ts'
import { isComing } from './instanceOf.ts'
import { type Hindrance, hindranceOf, type PlacingScene, placingScene, withPower } from './placing.ts'

export type PowerAsked = {
	readonly stallId: string
	readonly sockets: number
	readonly watts: number
	/** Null: where it stands. */
	readonly positionId: string | null
}
export type PowerDecision =
	| { readonly outcome: 'set' | 'unchanged' | 'notFound' }
	| ({ readonly outcome: 'cannot' } & Hindrance)

/** What a circuit could still give a stall, were it fed by it. */
const leftFor = (now: PlacingScene, circuit: CircuitFact, stallId: string): number => {
	const others = new Map([...now.places].filter(([id]) => id !== stallId))
	return Math.max(0, circuit.watts - now.drawn(circuit.id, others))
}

/** The circuit that has most left, where even that is too little and nothing else in the hall gives as much. */
const nowhereEnough = (facts: MarketFacts, now: PlacingScene, { stallId, watts }: PowerAsked): Hindrance | null => {
	const isFedAlone = facts.positions.some((one) => one.circuitId === null && one.sockets > 0 && one.watts >= watts)
	const [most] = facts.circuits
		.map((circuit) => ({ circuit, left: leftFor(now, circuit, stallId) }))
		.toSorted((one, other) => other.left - one.left)
	if (isFedAlone || !most || most.left >= watts) return null
	return { why: 'circuitFull', stallId, asked: watts, left: most.left, circuit: most.circuit.name }
}

export const powerDecision = (facts: MarketFacts, asked: PowerAsked): PowerDecision => {
	const { stallId, sockets, watts } = asked
	const stall = facts.stalls.find(({ id }) => id === stallId)
	const positionId = asked.positionId ?? stall?.place?.positionId ?? null
	if (!stall || !isComing(stall)) return { outcome: 'notFound' }
	if (positionId !== null && !facts.positions.some(({ id }) => id === positionId)) return { outcome: 'notFound' }
	const isMoved = positionId !== (stall.place?.positionId ?? null)
	if (!isMoved && sockets === stall.sockets && watts === stall.watts) return { outcome: 'unchanged' }
	if (watts > 0 && sockets === 0)
		return { outcome: 'cannot', why: 'noSocket', stallId, asked: watts, left: 0, circuit: '' }
	const now = placingScene(facts)
	const isMore = watts > stall.watts || (isMoved && watts > 0)
	const found =
		(isMore ? nowhereEnough(facts, now, asked) : null) ??
		hindranceOf(placingScene(withPower(facts, stallId, { sockets, watts })), [{ stallId, positionId }], now)
	return found ? { outcome: 'cannot', ...found } : { outcome: 'set' }
}
