/**
 * The newest hub of each event that this browser has met. When another computer has taken over, the one from before may
 * come back and answer as if nothing had been: it is not spoken to, it is only told.
 */
import type { Client, OutputOf } from '../../../shared/contract/index.ts'

type Self = NonNullable<OutputOf<'standby.self'>['hub']>
type Met = Pick<Self, 'term' | 'hubId' | 'proof'>
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>

const nameOf = (eventId: string): string => `foyer.hub.${eventId}`

const metBefore = (keeping: Keeping, eventId: string): Met | null => {
	try {
		const kept: unknown = JSON.parse(keeping.getItem(nameOf(eventId)) ?? 'null')
		if (typeof kept !== 'object' || kept === null) return null
		const { term, hubId, proof } = kept as Record<string, unknown>
		if (typeof term !== 'number' || typeof hubId !== 'string' || typeof proof !== 'string') return null
		return { term, hubId, proof }
	} catch {
		return null
	}
}

/** Two hubs with one number are two hubs: the one that was met first stays the one. */
const isOlder = (now: Met, before: Met): boolean =>
	now.term < before.term || (now.term === before.term && now.hubId !== before.hubId)

/**
 * Whether the hub that answers now may be spoken to; a newer one is remembered.
 * @throws where it does not answer.
 */
export const meetHub = async (
	{ standby }: Pick<Client, 'standby'>,
	keeping: Keeping = localStorage,
): Promise<'newest' | 'older'> => {
	const { hub } = await standby.self({})
	if (hub === null) return 'newest'
	const before = metBefore(keeping, hub.eventId)
	if (before !== null && isOlder(hub, before)) {
		const { term, hubId, proof } = before
		// With the other's own proof: then it serves no desk any more.
		if (proof !== '') await standby.shown({ term, hubId, proof }).catch(() => undefined)
		return 'older'
	}
	const { term, hubId, proof } = hub
	try {
		keeping.setItem(nameOf(hub.eventId), JSON.stringify({ term, hubId, proof }))
	} catch {
		// Without room nothing is remembered: then it is as with a browser that comes for the first time.
	}
	return hub.supersededBy === null ? 'newest' : 'older'
}
