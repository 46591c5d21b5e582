/** For every rule about access that is over the whole event: an event that breaks it, and the same put right. */
import { groupFact, personFact, roomFact, roundFact } from '../../../support/breakoutFacts.ts'
import { eventFacts, itemFact, momentAt, needFact, type RuleCase } from '../../../support/eventFacts.ts'

const p1 = [personFact('p1', { hereOn: [] })]
const eveBefore = '2027-05-18T10:00'

const need = (status: 'planned' | 'ready', at = eveBefore) =>
	eventFacts({ at, breakouts: { people: p1 }, needs: [needFact('p1', 'largePrint', { status })] })

const leaving = (status: 'planned' | 'ready') =>
	eventFacts({
		breakouts: { people: p1 },
		helpToLeave: ['p1'],
		needs: [needFact('p1', 'helpToLeave', { kind: 'evacuation', status })],
	})

const faulty = (roomFaults: { roomId: string; fault: 'lift' }[]) =>
	eventFacts({
		roomFaults,
		breakouts: {
			rooms: [roomFact('A', { features: [], isAboveGround: true }), roomFact('B')],
			rounds: [roundFact(1)],
			groups: [groupFact('g1', 't1')],
			people: [personFact('p1', { at: { r1: 'g1' }, roomNeeds: ['stepFree'] }), personFact('p2', { at: { r1: 'g1' } })],
		},
		programme: { items: [itemFact('i1', '14:00-14:30', { roomId: 'A' })] },
	})

const prepared = (materialSentOn: string) =>
	eventFacts({
		at: '2027-05-12T09:00',
		breakouts: { people: p1, teams: [{ id: 'bsl', name: 'BSL', userIds: [], interpreterIds: ['p1'] }] },
		programme: {
			items: [itemFact('i1', '10:00-10:20', { interpreters: [{ teamId: 'bsl', standsAt: '', materialSentOn }] })],
		},
	})

const allergy = (status: 'recorded' | 'ready') =>
	eventFacts({
		breakouts: { people: p1 },
		needs: [needFact('p1', 'nutFree', { kind: 'dietary', audience: ['catering', 'desk'], status })],
	})

const kept = (roomId: string) =>
	eventFacts({
		programme: { roomUses: [{ roomId: 'A', purpose: 'quiet' }], items: [itemFact('i1', '10:00-10:20', { roomId })] },
	})

export const accessCases = {
	A8: { breaks: need('planned'), keeps: need('ready') },
	A9: { breaks: leaving('planned'), keeps: leaving('ready') },
	A10: { breaks: faulty([{ roomId: 'A', fault: 'lift' }]), keeps: faulty([]) },
	A11: { breaks: prepared(''), keeps: prepared('2027-05-11') },
	A12: { breaks: allergy('recorded'), keeps: allergy('ready') },
	A13: { breaks: kept('A'), keeps: kept('B') },
} as const satisfies Readonly<Record<string, RuleCase>>

/** A need that is not due yet, and one of somebody who has been here for half an hour. */
export const notDueYet = need('planned', '2027-05-18T08:59')
export const settledIn = (minutes: number) => {
	const moment = momentAt('10:00')
	return eventFacts({
		at: '10:00',
		breakouts: { people: [personFact('p1')] },
		needs: [needFact('p1', 'largePrint', { status: 'ready', position: 2 })],
		cameInMs: { p1: moment.nowMs - minutes * 60_000 },
	})
}
