/** What leaves with a finding: cards, a reason where one counts, and never somebody behind a pseudonym. */
import { expect, test } from 'vitest'
import type { EventFinding } from '../../../shared/domain/rules/eventFinding.ts'
import { eventFound, eventSceneOf } from '../../../shared/domain/rules/eventScene.ts'
import { toldFindings } from '../../../shared/domain/rules/findingsTold.ts'
import { personFact } from '../../support/breakoutFacts.ts'
import { eventFacts, sealedSpeaker, slotFact, speakerFact } from '../../support/eventFacts.ts'

const people = ['open', 'sealed', 'gone', 'guest'].map((id) => personFact(id))
const event = eventFacts({
	breakouts: { people },
	stories: [
		slotFact('s1', { speakers: [speakerFact('open'), sealedSpeaker('sealed')] }),
		slotFact('s2', { withdrawnAtMs: 1, state: 'withdrawn', speakers: [speakerFact('gone')] }),
	],
})
const found = (rule: 'P3' | 'C1', more: Partial<EventFinding>) => eventFound(eventSceneOf(event), rule, ['x'], more)
const told = (finding: EventFinding, reasons: readonly (readonly [string, string])[] = []) =>
	toldFindings(event, [finding], new Map(reasons))[0]
const everybody = [...people.map(({ id }) => id), 'cancelled']

test('whoever is affected comes as a card; who is not registered any more does not', () => {
	const [first, ...others] = told(found('P3', { registrationIds: everybody }))?.people ?? []
	expect(first).toEqual({ registrationId: 'open', preferredName: 'open', badgeCode: 'OPEN' })
	expect(others.map(({ registrationId }) => registrationId)).toEqual(['sealed', 'gone', 'guest'])
})

test('beside a slot or a speaker nobody sealed is shown, nor who spoke in a story that is not told', () => {
	for (const more of [{ slotIds: ['s1'] }, { speakerIds: ['sp-sealed'] }]) {
		const cards = told(found('P3', { registrationIds: everybody, ...more }))?.people ?? []
		expect(cards.map(({ registrationId }) => registrationId)).toEqual(['open', 'guest'])
	}
})

test('words count where a warning is gone past, not where publishing is stopped', () => {
	const [warning, stop] = [found('P3', {}), found('C1', {})]
	expect(told(warning)?.reason).toBeNull()
	expect(told(warning, [[warning.key, 'Agreed']])?.reason).toBe('Agreed')
	expect(told(stop, [[stop.key, 'Agreed']])?.reason).toBeNull()
})
