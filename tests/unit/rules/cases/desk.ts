/** For every rule about the front door: an event that breaks it, and the same put right. */
import { groupFact, personFact, roundFact } from '../../../support/breakoutFacts.ts'
import { eventFacts, itemFact, type RuleCase } from '../../../support/eventFacts.ts'

const people = (count: number) => Array.from({ length: count }, (_, at) => personFact(`p${at}`))

/** So many people in a building for a hundred, meant for fifty. */
export const inside = (count: number, at = '11:00') =>
	eventFacts({ at, breakouts: { people: people(count) }, building: { fireLimit: 100, comfortable: 50 } })

const noted = (text: string) =>
	eventFacts({
		programme: { items: [itemFact('i1', '10:00-10:20')] },
		publicTexts: [{ where: 'itemNote', ofId: 'i1', text }],
	})

const named = (count: number) =>
	eventFacts({
		breakouts: { rounds: [roundFact(1)], groups: [groupFact('g1', 't1')] },
		namingNotes: count === 0 ? [] : [{ groupId: 'g1', count }],
	})

/** Access needs that are kept until the first of May, on that day or another. */
export const keptUntilMay = (at: string, goesAtMs: number | null = null) =>
	eventFacts({ at, retention: [{ data: 'care', untilMs: Date.UTC(2027, 4, 1), goesAtMs }] })

export const deskCases = {
	D2: { breaks: inside(95), keeps: inside(50) },
	D4: { breaks: noted('Sam is Epileptic: front row'), keeps: noted('Wheelchair space in the front row, loop on') },
	D8: { breaks: keptUntilMay('2027-05-01T09:00'), keeps: keptUntilMay('2027-04-30T23:00') },
	D10: { breaks: named(2), keeps: named(0) },
} as const satisfies Readonly<Record<string, RuleCase>>
