/** Finding groups for people and places for stalls: searched for beside the door, put in through it. */
import type { Actor } from '../bus/actor.ts'
import { breakoutFacts } from '../database/stores/breakoutFacts.store.ts'
import { marketFacts } from '../database/stores/marketFacts.store.ts'
import { instanceHash } from '../features/breakouts/instanceHash.ts'
import { stallInstanceHash } from '../features/marketplace/instanceHash.ts'
import { createAllocationService } from '../workers/allocation.service.ts'
import { createMarketplaceService } from '../workers/marketplace.service.ts'
import type { CallContext } from './dispatch.ts'
import { newId } from './newId.ts'
import type { OpenEvent } from './openEvent.ts'

export type PlacingParts = {
	/** @throws Refusal where none is open */
	readonly event: () => OpenEvent
	readonly deskOf: (actor: Actor) => Actor
	/** Of a search that nobody gave one. */
	readonly newSeed: () => number
}

export const createPlacing = ({ event, deskOf, newSeed }: PlacingParts) => {
	const allocation = createAllocationService<CallContext>({
		facts: () => breakoutFacts(event().file.reader),
		apply: (input, { actor }) => {
			const commandId = newId()
			const sent = { id: commandId, input }
			return { commandId, outcome: event().bus.call(deskOf(actor), 'breakouts.applyRun', sent) }
		},
		hashOf: instanceHash,
		newSeed,
	})
	const proposals = createMarketplaceService<CallContext>({
		facts: () => marketFacts(event().file.reader),
		apply: (input, { actor }) => {
			const commandId = newId()
			const sent = { id: commandId, input }
			return { commandId, outcome: event().bus.call(deskOf(actor), 'marketplace.applyRun', sent) }
		},
		hashOf: stallInstanceHash,
		newSeed,
	})
	return { allocation, proposals }
}
