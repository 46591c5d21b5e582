/** For every rule about the programme and the desk: an event that breaks it, and the same put right. */
import { roundFact } from '../../../support/breakoutFacts.ts'
import { eventFacts, itemFact, type RuleCase } from '../../../support/eventFacts.ts'

const inRoom = (time: string) =>
	eventFacts({
		programme: {
			items: [itemFact('i1', '10:00-10:30', { roomId: 'A' }), itemFact('i2', time, { roomId: 'A' })],
		},
	})
const sitting = (second: string) =>
	eventFacts({ programme: { items: [itemFact('i1', '10:00-10:30'), itemFact('i2', second)] } })
const late = (time: string) => eventFacts({ programme: { items: [itemFact('i1', time)] } })
const round = (time: string) =>
	eventFacts({
		breakouts: { rounds: [roundFact(1)] },
		programme: { items: [itemFact('i1', time, { kind: 'breakout', roundId: 'r1' })] },
	})

export const programmeCases = {
	P3: { breaks: inRoom('10:29-10:50'), keeps: inRoom('10:30-10:50') },
	P4: { breaks: sitting('10:35-10:50'), keeps: sitting('10:40-10:55') },
	P5: { breaks: late('14:50-15:01'), keeps: late('14:50-15:00') },
	P6: { breaks: round('11:00-11:45'), keeps: round('11:00-11:50') },
} as const satisfies Readonly<Record<string, RuleCase>>
