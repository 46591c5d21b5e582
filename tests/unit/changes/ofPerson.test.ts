/** What it means when somebody leaves, cancels, or cannot do what they were to do. */
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../shared/domain/changes/change.ts'
import { type ChangeContext, stepsOf } from '../../../shared/domain/changes/stepsOf.ts'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import { groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import {
	eventFacts,
	itemFact,
	needFact,
	sealedSpeaker,
	shiftFact,
	slotFact,
	speakerFact,
} from '../../support/eventFacts.ts'
import { stallFact } from '../../support/marketFacts.ts'

const nobody: ChangeContext = { waiting: 0, inSince: null, photo: 'yes' }
const about = (kind: Change['kind'], registrationId: string, more: Partial<Change> = {}): Change => ({
	kind,
	registrationId,
	dayId: null,
	roomId: null,
	teamId: null,
	roundId: null,
	...more,
})
const steps = (facts: EventFacts, change: Change, context: Partial<ChangeContext> = {}) =>
	stepsOf(facts, change, { ...nobody, ...context })
const codes = (facts: EventFacts, change: Change, context: Partial<ChangeContext> = {}) =>
	steps(facts, change, context)?.map(({ code, how }) => `${code} ${how}`)

/** Rounds at eleven, twelve and one; `p1` sits in the first two, hosts in the third, has a shift and supports a speaker. */
const day = (at: string, more: Partial<Parameters<typeof eventFacts>[0]> = {}) =>
	eventFacts({
		at,
		breakouts: {
			rounds: [roundFact(1), roundFact(2), roundFact(3)],
			groups: [
				groupFact('g1', 't1'),
				groupFact('g2', 't1', { roundId: 'r2' }),
				groupFact('g3', 't1', { roundId: 'r3', hosts: { facilitator: 'p1' } }),
			],
			people: [
				personFact('p1', { at: { r1: 'g1', r2: 'g2' } }),
				personFact('p2', { kind: 'companion', comesWith: ['p1'], at: { r1: 'g1' } }),
				personFact('p3', { offers: ['facilitator'] }),
				personFact('p4'),
			],
		},
		programme: {
			items: [itemFact('i1', '14:00-14:20', { kind: 'story' })],
			shifts: [shiftFact('d1', 'p1', 'crew', '09:00-10:00'), shiftFact('d2', 'p1', 'wellbeing', '15:00-16:00')],
		},
		stories: [slotFact('s4', { itemId: 'i1', speakers: [speakerFact('p3', { supporterId: 'p1', backupId: 'p4' })] })],
		...more,
	})

describe('somebody leaves early', () => {
	const leaves = about('leavesEarly', 'p1')

	test('what is still to come is free, and nobody is put in their place', () => {
		const found = steps(day('11:55'), leaves) ?? []
		expect(found.map(({ code, how, values }) => [code, how, values])).toEqual([
			['seatFreed', 'done', { round: 2, table: 2 }],
			// Where they host they have no seat; that they left is noted all the same.
			['seatFreed', 'done', { round: 3, table: 0 }],
			['hostDutyFreed', 'done', { round: 3, table: 3, duty: 'facilitator' }],
			['standIns', 'ask', { round: 3, table: 3, count: 2 }],
			['shiftFreed', 'done', { kind: 'wellbeing', startAt: '15:00', endAt: '16:00' }],
			['supporterReplaced', 'done', { story: 4 }],
			['askSpeaker', 'ask', { story: 4 }],
			['companionsAsked', 'ask', { count: 1 }],
		])
		expect(found.flatMap(({ writes }) => writes)).toEqual([
			{ what: 'freeSeat', registrationId: 'p1', roundId: 'r2' },
			{ what: 'setLeft', registrationId: 'p1', roundId: 'r2' },
			{ what: 'setLeft', registrationId: 'p1', roundId: 'r3' },
			{ what: 'freeHost', registrationId: 'p1', groupId: 'g3' },
			{ what: 'freeShift', shiftId: 'd2' },
			{ what: 'setSupporter', speakerId: 'sp-p3', supporterId: 'p4' },
		])
		expect(found.filter(({ how }) => how !== 'done').flatMap(({ writes }) => writes)).toEqual([])
	})
	test('so is their time at a stall, and nobody else’s', () => {
		const down = { dayId: 'day-1', startAt: '09:00', canLeave: true }
		const stall = stallFact('a', {
			stewards: [
				{ registrationId: 'p1', ...down, endAt: '15:00' },
				{ registrationId: 'p3', ...down, endAt: '15:00' },
			],
		})
		const early = stallFact('b', { number: 2, stewards: [{ registrationId: 'p1', ...down, endAt: '11:00' }] })
		const found = steps(day('11:55', { market: { stalls: [stall, early] } }), leaves) ?? []
		expect(found.flatMap(({ writes }) => writes).filter(({ what }) => what === 'freeSteward')).toEqual([
			{ what: 'freeSteward', registrationId: 'p1', stallId: 'a', dayId: 'day-1' },
		])
		expect(found).toContainEqual(
			expect.objectContaining({ code: 'shiftFreed', values: { kind: 'stall', startAt: '09:00', endAt: '15:00' } }),
		)
	})
	test('what is over stays as it was', () => {
		expect(codes(day('17:00'), leaves)).toEqual(['supporterReplaced done', 'askSpeaker ask', 'companionsAsked ask'])
	})
	test('where it is noted already that they left, nothing is written again', () => {
		const gone = day('11:55', {
			breakouts: { rounds: [roundFact(2)], groups: [], people: [personFact('p1', { awayIn: { r2: 'left' } })] },
			programme: {},
			stories: [],
		})
		expect(steps(gone, leaves)).toEqual([])
	})
	test('another day is another day', () => {
		expect(codes(day('11:55'), about('leavesEarly', 'p1', { dayId: 'day-2' }))).toEqual([
			'supporterReplaced done',
			'askSpeaker ask',
			'companionsAsked ask',
		])
	})
	test('a story of theirs is said, unless they are known there by another name', () => {
		const speaking = (speaker: ReturnType<typeof speakerFact>) =>
			eventFacts({
				breakouts: { people: [personFact('p1')] },
				stories: [slotFact('s2', { speakers: [speaker] })],
			})
		expect(codes(speaking(speakerFact('p1')), leaves)).toEqual(['speaksInStory ask'])
		expect(codes(speaking(speakerFact('p1', { nameShown: 'firstName' })), leaves)).toEqual(['speaksInStory ask'])
		for (const sealed of [sealedSpeaker('p1'), speakerFact('p1', { nameShown: 'none' })])
			for (const kind of ['leavesEarly', 'companionLeaves', 'registrationCancelled', 'supporterLeaves'] as const)
				expect(JSON.stringify(steps(speaking(sealed), about(kind, 'p1')))).not.toMatch(/story|speaks|s2/i)
	})
})

describe('a supporter cannot be there', () => {
	const leaves = about('supporterLeaves', 'p1')
	const supported = (speaker: Parameters<typeof speakerFact>[1], slot: Parameters<typeof slotFact>[1] = {}) =>
		eventFacts({
			breakouts: { people: [personFact('p1'), personFact('p3')] },
			stories: [slotFact('s4', { speakers: [speakerFact('p3', { supporterId: 'p1', ...speaker })], ...slot })],
		})

	test('the backup takes over, and the speaker is asked', () =>
		expect(codes(supported({ backupId: 'p2' }), leaves)).toEqual(['supporterReplaced done', 'askSpeaker ask']))
	test('without a backup somebody is needed', () => {
		for (const backupId of [null, 'p1']) {
			const [first] = steps(supported({ backupId }), leaves) ?? []
			expect(first?.code).toBe('supporterNeeded')
			expect(first?.writes).toEqual([{ what: 'setSupporter', speakerId: 'sp-p3', supporterId: null }])
			expect(first?.registrationIds).toEqual([])
		}
	})
	test('stories that are over or not told need nobody', () => {
		for (const state of ['delivered', 'debriefed', 'followedUp'] as const)
			expect(steps(supported({}, { state }), leaves)).toEqual([])
		expect(steps(supported({}, { state: 'withdrawn', withdrawnAtMs: 1 }), leaves)).toEqual([])
	})
})

describe('a companion leaves', () => {
	const came = (status: 'ready' | 'met' | 'planned') =>
		eventFacts({
			breakouts: { rounds: [roundFact(1)], people: [personFact('p1'), personFact('p2', { comesWith: ['p1'] })] },
			needs: [
				needFact('p1', 'personalAssistant', { status, position: 3 }),
				needFact('p1', 'nutFree', { kind: 'dietary', status }),
			],
		})
	const leaves = about('companionLeaves', 'p2')

	test('what was ready because of them is open again, but not what somebody eats', () => {
		for (const status of ['ready', 'met'] as const) {
			const reopened = steps(came(status), leaves)?.find(({ code }) => code === 'needsReopened')
			expect(reopened).toMatchObject({ how: 'done', values: { count: 1 }, registrationIds: ['p1'] })
			expect(reopened?.writes).toEqual([{ what: 'setNeed', registrationId: 'p1', position: 3, status: 'planned' }])
		}
	})
	test('where nothing was ready, they are asked', () =>
		expect(codes(came('planned'), leaves)).toEqual(['seatFreed done', 'needsReopened ask']))
})

describe('a host is missing', () => {
	test('only in that round', () => {
		expect(codes(day('10:00'), about('hostMissing', 'p1', { roundId: 'r3' }))).toEqual([
			'hostDutyFreed done',
			'standIns ask',
		])
		expect(steps(day('10:00'), about('hostMissing', 'p1', { roundId: 'r1' }))).toEqual([])
		expect(codes(day('10:00'), about('hostMissing', 'p1'))).toHaveLength(2)
	})
	test('those who could stand in are three at most, and nobody is put there', () => {
		const [, standIns] = steps(day('10:00'), about('hostMissing', 'p1')) ?? []
		expect(standIns?.registrationIds.length).toBeLessThanOrEqual(3)
		expect(standIns?.writes).toEqual([])
	})
})

describe('a registration is cancelled', () => {
	const cancelled = about('registrationCancelled', 'p1')
	test('everything that was kept for them is free', () => {
		expect(codes(day('10:00'), cancelled, { waiting: 2 })).toEqual([
			'registrationCancelled done',
			'seatFreed done',
			'seatFreed done',
			'hostDutyFreed done',
			'standIns ask',
			'shiftFreed done',
			'supporterReplaced done',
			'askSpeaker ask',
			'companionsAsked ask',
			'mealFreed keep',
			'waitingListOffered ask',
		])
		expect(codes(day('10:00'), cancelled)).not.toContain('waitingListOffered ask')
	})
})

describe('no more photographs', () => {
	const asked = about('photosWithdrawn', 'p1')
	test('says no from now on, and has what was taken looked through', () => {
		expect(codes(day('10:00'), asked)).toEqual(['photoMarker done'])
		expect(codes(day('10:00'), asked, { inSince: '09:40', photo: 'ask' })).toEqual([
			'photoMarker done',
			'photosTaken ask',
		])
	})
	test('is nothing where it was no before', () =>
		expect(steps(day('10:00'), asked, { inSince: '09:40', photo: 'no' })).toEqual([]))
})

test('somebody who is not there is nobody', () => {
	for (const kind of ['leavesEarly', 'hostMissing', 'photosWithdrawn', 'registrationCancelled'] as const)
		expect(steps(day('10:00'), about(kind, 'p9'))).toBeNull()
	expect(stepsOf(day('10:00'), { ...about('leavesEarly', ''), registrationId: null }, nobody)).toBeNull()
})
