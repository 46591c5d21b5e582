import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, linesOf, type Pair, takenFrom } from '../../../renderer/features/people/same/pairFields.ts'
import { planStates } from '../../../shared/domain/evacuation/words.ts'
import {
	isFurther,
	mergedHelp,
	mergedNeeds,
	mergedStatus,
	strictAnswer,
} from '../../../shared/domain/people/merging.ts'
import { consentValues, evacuationAnswers, needStatuses, registrationStatuses } from '../../../shared/domain/person.ts'
import { need } from '../../support/people.ts'

const answer = fc.constantFrom('', ...consentValues)
const carried = fc.record({
	kind: fc.constantFrom('access', 'dietary'),
	code: fc.constantFrom('stepFree', 'largePrint', 'inOwnWords'),
	words: fc.constantFrom('', 'in 18 point', 'in 24 point'),
	actionLine: fc.constantFrom('', 'Box 2', 'Box 3'),
	audience: fc.uniqueArray(fc.constantFrom('desk', 'access', 'facilitator')),
	status: fc.constantFrom(...needStatuses),
	instead: fc.constantFrom('', 'a tablet'),
	owner: fc.constantFrom('', 'Access lead'),
})

describe('one person out of two', () => {
	test('the careful answer holds, whoever of the two gave it', () => {
		fc.assert(
			fc.property(answer, answer, (one, other) => {
				const holding = strictAnswer(one, other)
				expect(strictAnswer(other, one)).toBe(holding)
				expect([one, other]).toContain(holding)
				if (one === 'no' || other === 'no') expect(holding).toBe('no')
				if (holding === 'yes') expect(['yes', '']).toContain(one === 'yes' ? other : one)
				// What was taken back is not given again by a booking that is older or newer.
				if (one === 'withdrawn' && other !== 'no') expect(holding).toBe('withdrawn')
			}),
		)
	})

	test('whoever is coming by one booking is coming, and whoever asked for help once has asked', () => {
		for (const one of registrationStatuses)
			for (const other of registrationStatuses)
				expect(mergedStatus(one, other) === 'confirmed').toBe(one === 'confirmed' || other === 'confirmed')
		for (const one of evacuationAnswers) expect(mergedHelp(one, 'yes')).toBe('yes')
		expect(mergedHelp('notAsked', 'no')).toBe('no')
		expect(planStates.map((state) => isFurther(state, 'agreed'))).toEqual([false, false, false, true, true])
	})

	test('nothing that either said of a need is lost, and the same need is there once', () => {
		fc.assert(
			fc.property(fc.array(carried, { maxLength: 4 }), fc.array(carried, { maxLength: 4 }), (own, others) => {
				const all = mergedNeeds(own as never[], others as never[]) as readonly (typeof own)[number][]
				expect(all.length).toBeGreaterThanOrEqual(own.length)
				for (const [at, one] of own.entries()) expect(all[at]).toMatchObject({ kind: one.kind, code: one.code })
				for (const one of [...own, ...others]) {
					const there = all.filter(({ kind, code }) => kind === one.kind && code === one.code)
					for (const field of ['words', 'actionLine'] as const)
						if (one[field] !== '') expect(there.map((each) => each[field])).toContain(one[field])
					for (const audience of one.audience) expect(there.flatMap((each) => each.audience)).toContain(audience)
				}
			}),
			{ seed: 7 },
		)
		const own: Parameters<typeof mergedNeeds>[0][number] = { ...need(), status: 'planned', instead: '', owner: '' }
		expect(mergedNeeds([own], [{ ...own, actionLine: '', audience: ['av'], status: 'met', owner: 'AV lead' }])).toEqual(
			[{ ...own, audience: [...own.audience, 'av'], owner: 'AV lead' }],
		)
	})
})

describe('two side by side', () => {
	const side = (id: string, fields: Record<string, string>): Pair['one'] => ({
		registrationId: id,
		badgeCode: '2BCDF',
		preferredName: 'Ros',
		isIn: false,
		fields: Object.entries(fields).map(([field, value]) => ({ field, value })),
	})
	const pair: Pair = {
		one: side('a', { email: 'Ros@mail.example', phone: '1', photo: 'no' }),
		other: side('b', { email: 'ros@mail.example', phone: '2', organisation: 'Mind', photo: 'yes' }),
		why: ['email'],
	}

	test('says of each line whether they are the same, and of those that are empty nothing', () => {
		expect(linesOf(pair).map(({ field, is }) => [field, is])).toEqual([
			['email', 'same'],
			['phone', 'differs'],
			['organisation', 'only'],
			['photo', 'differs'],
		])
	})

	test('takes what was chosen, what only the other says, and never an answer', () => {
		const lines = linesOf(pair)
		expect(takenFrom(lines, 'one', {})).toEqual(['organisation'])
		expect(takenFrom(lines, 'other', {})).toEqual([])
		expect(takenFrom(lines, 'one', { phone: 'other', organisation: 'one', photo: 'other' })).toEqual(['phone'])
		const [, phone, organisation] = lines
		expect([phone && holds(phone, 'other'), organisation && holds(organisation, 'one')]).toEqual(['other', 'other'])
	})
})
