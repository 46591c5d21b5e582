import { expect, test } from 'vitest'
import { smallSetup } from '../../support/breakouts.ts'
import { makeTestEvent } from '../../support/events.ts'

test('the outline has the rounds, tables and topics of the set-up, and nobody in it', () => {
	using event = makeTestEvent()
	smallSetup(event)
	const setup = event.ask('breakouts.setup', {})
	const outline = event.ask('breakouts.outline', {})
	expect(outline.rounds).toEqual(setup.rounds.map(({ id, number, date, startAt }) => ({ id, number, date, startAt })))
	expect(outline.rounds.length).toBeGreaterThan(0)
	const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
	expect(outline.groups.toSorted(byId)).toEqual(
		setup.groups.map(({ id, roundId, number }) => ({ id, roundId, number })).toSorted(byId),
	)
	expect(outline.topicIds.toSorted()).toEqual(setup.topics.map(({ id }) => id).toSorted())
})
