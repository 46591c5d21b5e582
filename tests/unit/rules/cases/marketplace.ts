/** For each rule over the marketplace: an event that breaks it, and the same put right. */
import type { MarketFacts, PositionFact, StallFact } from '../../../../shared/domain/marketplace/facts.ts'
import { personFact } from '../../../support/breakoutFacts.ts'
import { eventFacts, needFact, type RuleCase } from '../../../support/eventFacts.ts'
import { positionFact, stallFact, zoneFact } from '../../../support/marketFacts.ts'

export const papers: StallFact['documents'] = [
	{ kind: 'insurance', state: 'checked', expiresOn: '2027-12-31', amount: 5_000_000 },
	{ kind: 'riskAssessment', state: 'received', expiresOn: '', amount: 0 },
	{ kind: 'pat', state: 'received', expiresOn: '', amount: 0 },
]
/** A stall in order, at `M01`. */
export const standing = (more: Partial<StallFact> = {}): StallFact =>
	stallFact('a', { documents: papers, place: { positionId: 'M01', isPinned: false }, ...more })

export const steward = (registrationId: string, more: Partial<StallFact['stewards'][number]> = {}) => ({
	registrationId,
	dayId: 'day-1',
	startAt: '09:00',
	endAt: '16:00',
	canLeave: true,
	...more,
})

export const market = (
	stall: Partial<StallFact>,
	position: Partial<PositionFact> = {},
	more: Partial<MarketFacts> = {},
	parts: Parameters<typeof eventFacts>[0] = {},
) =>
	eventFacts({
		market: { positions: [positionFact('M01', position)], stalls: [standing(stall)], ...more },
		breakouts: { people: [personFact('p1'), personFact('p2')] },
		...parts,
	})

const needing = (isStepFree: boolean) =>
	market(
		{ stewards: [steward('p1')] },
		{ isStepFree },
		{},
		{ needs: [needFact('p1', 'stepFree')], at: '2027-05-01T18:00' },
	)

const bereaved = (near: PositionFact['near']) => market({ organisation: 'Candlewick Bereavement Support' }, { near })

export const marketCases = {
	M1: {
		breaks: market({ sockets: 1, watts: 300 }, { sockets: 2, watts: 250 }),
		keeps: market({ sockets: 1, watts: 300 }, { sockets: 2, watts: 300 }),
	},
	M2: { breaks: market({ needsWall: true }), keeps: market({ needsWall: true }, { isWall: true }) },
	M3: {
		breaks: market({ documents: papers.filter(({ kind }) => kind !== 'riskAssessment') }),
		keeps: market({}),
	},
	M4: {
		breaks: market({}, {}, { zones: [zoneFact('z', 'exit', { xCm: 280, yCm: 0 })] }),
		keeps: market({}, {}, { zones: [zoneFact('z', 'exit', { xCm: 290, yCm: 0 })] }),
	},
	M5: { breaks: bereaved(['queue']), keeps: bereaved(['quietExit']) },
	M6: { breaks: needing(false), keeps: needing(true) },
} as const satisfies Readonly<Record<string, RuleCase>>
