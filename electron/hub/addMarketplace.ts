/** Puts a sample's marketplace in the way an organiser would: by the commands that set it up. */
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import type { SampleMarketplace } from '../../shared/domain/samples/sample.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

type Setup = Extract<CommandName, `marketplace.${string}`>

/** What each command answers when it took everything. */
const taken = new Set(['saved', 'set'])

/** @throws where a command does not take its part: the sample and the commands have grown apart. */
export const addMarketplace = (event: OpenEvent, sample: SampleMarketplace): void => {
	const call = <N extends Setup>(name: N, input: InputOf<N>): void => {
		const outcome: { readonly outcome: string } = event.bus.call(hubActor, name, { id: newId(), input })
		if (!taken.has(outcome.outcome)) throw new Error(`A sample's marketplace: ${name} answered ${outcome.outcome}`)
	}
	const { hall, circuits, zones, positions, stalls, contacts, documents, stewards } = sample
	call('marketplace.saveHall', { hall })
	for (const circuit of circuits) call('marketplace.saveCircuit', { hallId: hall.id, circuit })
	call('marketplace.saveZones', { hallId: hall.id, zones: [...zones] })
	call('marketplace.savePositions', { hallId: hall.id, positions: [...positions] })
	call('marketplace.saveStalls', { stalls: [...stalls] })
	for (const contact of contacts) call('marketplace.setContact', contact)
	for (const document of documents) call('marketplace.setDocument', document)
	call('marketplace.setStewards', { rows: [...stewards] })
}
