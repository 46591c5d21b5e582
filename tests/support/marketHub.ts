/** A hub with an event that has a marketplace and nothing else in it. */
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'
import { startTestHub, type TestHub } from './hubForTests.ts'
import { type MarketIds, setUpMarket } from './marketEvent.ts'

export const startMarketHub = async (
	facts: MarketFacts,
): Promise<{ readonly one: TestHub; readonly ids: MarketIds }> => {
	const one = await startTestHub({ hasPages: false })
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const wanted = { name: 'BLMK forum', venue: '', days: [day], rooms: [], desks: [] }
	await one.hub.dispatch(ownActor, 'library.create', wanted, new AbortController().signal)
	return { one, ids: setUpMarket((name, input) => one.call(name, input).outcome, newId, facts) }
}

/** The reader of the event that is open. */
export const readerOf = (one: TestHub) => {
	const open = one.hub.current()
	if (!open) throw new Error('No event is open')
	return open.file.reader
}

/** A search for places, as a client would hear it. */
export const proposing = (
	one: TestHub,
	input: InputOf<'marketplace.propose'> = { seed: 7 },
	signal = new AbortController().signal,
): AsyncGenerator<OutputOf<'marketplace.propose'>> =>
	one.hub.dispatch(ownActor, 'marketplace.propose', input, signal) as AsyncGenerator<OutputOf<'marketplace.propose'>>
