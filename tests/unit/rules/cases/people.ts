/** For every rule about people: an event that breaks it, and the same put right. */
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { groupFact, personFact, roundFact } from '../../../support/breakoutFacts.ts'
import {
	type EventParts,
	eventFacts,
	itemFact,
	needFact,
	type RuleCase,
	shiftFact,
	slotFact,
	speakerFact,
} from '../../../support/eventFacts.ts'
import { stallFact } from '../../../support/marketFacts.ts'

/** Round 1 is from 11:00 to 11:50. */
const hosting = { rounds: [roundFact(1)], groups: [groupFact('g1', 't1', { hosts: { facilitator: 'p1' } })] }
const story = (time: string, slot: Parameters<typeof slotFact>[1]): EventParts => ({
	programme: { items: [itemFact('i1', time, { kind: 'story' })] },
	stories: [slotFact('s1', { itemId: 'i1', ...slot })],
})
const on = (kind: Parameters<typeof shiftFact>[2], time: string): EventParts => ({
	programme: { shifts: [shiftFact('d1', 'p1', kind, time, { roomId: 'A' })] },
})
const p1 = [personFact('p1')]
const four = ['p1', 'p2', 'p3', 'p4'].map((id) => personFact(id))

const leading = (time: string) =>
	eventFacts({
		breakouts: { ...hosting, people: p1 },
		programme: { items: [itemFact('i1', time, { leadIds: ['p1'] })] },
	})

const walking = (from: string) =>
	eventFacts({
		breakouts: { people: p1 },
		programme: {
			items: [
				itemFact('i1', '10:00-10:30', { roomId: 'A', leadIds: ['p1'] }),
				itemFact('i2', `${from}-11:00`, { roomId: 'B', leadIds: ['p1'] }),
			],
		},
	})

const rested = (restAfterMin: number) =>
	eventFacts({
		breakouts: { people: p1, ...hosting },
		...story('10:40-10:55', { restAfterMin, speakers: [speakerFact('p1')] }),
	})

const supported = (supporterId: string) =>
	eventFacts({
		breakouts: { people: four, ...hosting },
		...story('11:10-11:30', { speakers: [speakerFact('p2', { supporterId })] }),
	})

const ledBy = (leadId: string) =>
	eventFacts({
		breakouts: { people: four },
		programme: { items: [itemFact('i1', '11:10-11:30', { kind: 'story', leadIds: [leadId] })] },
		stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p2', { supporterId: 'p1' })] })],
	})

const stall = (otherUntil: string) =>
	eventFacts({
		breakouts: { people: four, ...hosting },
		market: {
			stalls: [
				stallFact('a', {
					state: 'invited',
					stewards: [
						{ registrationId: 'p1', dayId: 'day-1', startAt: '09:00', endAt: '16:00', canLeave: true },
						{ registrationId: 'p2', dayId: 'day-1', startAt: '10:00', endAt: otherUntil, canLeave: false },
					],
				}),
			],
		},
	})

const onCall = (time: string) => eventFacts({ breakouts: { ...hosting, people: p1 }, ...on('wellbeing', time) })

const interpreted = (second: string) =>
	eventFacts({
		breakouts: { people: four, teams: [{ id: 'bsl', name: 'BSL', userIds: ['p4'], interpreterIds: ['p1', 'p2'] }] },
		programme: {
			items: ['10:00-10:30', second].map((time, at) =>
				itemFact(`i${at + 1}`, time, { interpreters: [{ teamId: 'bsl', standsAt: '', materialSentOn: '2027-05-01' }] }),
			),
		},
	})

const busy = (count: number) =>
	eventFacts({
		breakouts: { people: p1 },
		programme: {
			shifts: [shiftFact('d1', 'p1', 'crew', '09:00-10:00'), shiftFact('d2', 'p1', 'crew', '12:00-13:00')],
			items: [itemFact('i1', '14:00-14:30', { leadIds: count > 2 ? ['p1'] : [] })],
		},
	})

const booked = (dayIds: readonly string[]) =>
	eventFacts({ breakouts: { people: [personFact('p1', { dayIds })] }, ...on('crew', '09:00-10:00') })

const here = (hereOn: readonly string[]) =>
	eventFacts({ at: '13:35', breakouts: { people: [personFact('p1', { hereOn })] }, ...on('crew', '14:00-15:00') })

export const peopleCases = {
	C1: { breaks: leading('11:30-12:00'), keeps: leading('11:50-12:10') },
	C2: { breaks: walking('10:34'), keeps: walking('10:35') },
	C3: { breaks: rested(10), keeps: rested(5) },
	C4: { breaks: supported('p1'), keeps: supported('p3') },
	C5: { breaks: ledBy('p1'), keeps: ledBy('p3') },
	C7: { breaks: stall('11:30'), keeps: stall('11:50') },
	C8: { breaks: onCall('11:40-13:00'), keeps: onCall('11:50-13:00') },
	C9: { breaks: interpreted('10:35-10:50'), keeps: interpreted('10:40-10:55') },
	C10: { breaks: busy(3), keeps: busy(2) },
	C11: { breaks: booked(['day-2']), keeps: booked(['day-1']) },
	C12: { breaks: here([]), keeps: here(['day-1']) },
} as const satisfies Readonly<Record<string, RuleCase>>

/** Who needs time between rooms gets five minutes more. */
export const slowWalk = { ...walking('10:38'), needs: [needFact('p1', 'shortWalks')] }
export const walkMinutes = minutesOf('10:38') - minutesOf('10:30')
