/** "We need power": whether a stall can have what it asks for now, where it is or at a free position. */
import type { MarketFacts } from './facts.ts'
import { isComing } from './instanceOf.ts'
import { type Hindrance, hindranceOf, type Move, placingScene, withPower } from './placing.ts'

export type PowerAsk = {
	readonly stallId: string
	readonly sockets: number
	readonly watts: number
	/** Null: where it is. */
	readonly positionId: string | null
}

export type PowerDecision =
	| { readonly outcome: 'notFound' | 'unchanged' }
	| ({ readonly outcome: 'cannot' } & Hindrance)
	/** `move` is null where it stays where it is, or has no place. */
	| { readonly outcome: 'set'; readonly move: Move | null }

export const decidePower = (facts: MarketFacts, { stallId, sockets, watts, positionId }: PowerAsk): PowerDecision => {
	const stall = facts.stalls.find((one) => one.id === stallId && isComing(one))
	if (!stall) return { outcome: 'notFound' }
	const scene = placingScene(withPower(facts, stallId, { sockets, watts }))
	if (positionId !== null && !scene.positionOf(positionId)) return { outcome: 'notFound' }
	const home = scene.places.get(stallId) ?? null
	const to = positionId ?? home
	if (to === home && stall.sockets === sockets && stall.watts === watts) return { outcome: 'unchanged' }
	const found = hindranceOf(scene, [{ stallId, positionId: to }], placingScene(facts))
	if (found) return { outcome: 'cannot', ...found }
	return { outcome: 'set', move: to === home ? null : { stallId, positionId: to } }
}
