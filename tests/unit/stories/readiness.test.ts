/** What a slot still lacks: each line met and not met, and which lines are asked for at all. */
import { describe, expect, test } from 'vitest'
import type { CheckFact, SlotFact } from '../../../shared/domain/stories/facts.ts'
import {
	isCheckGood,
	type ReadinessCode,
	type ReadinessContext,
	readinessCodes,
	readinessOf,
} from '../../../shared/domain/stories/readiness.ts'
import {
	arePhotosAgreed,
	doQuestionsAgree,
	isRecordingAgreed,
	questionsTaken,
} from '../../../shared/domain/stories/recording.ts'
import { checkHoldsMs } from '../../../shared/domain/stories/words.ts'
import { checkFact, itemFact, momentAt, sealedSpeaker, slotFact, speakerFact } from '../../support/eventFacts.ts'

const { nowMs } = momentAt('09:30')

const context: ReadinessContext = {
	item: itemFact('i1', '10:00'),
	isHere: () => true,
	isToday: true,
	nowMs,
	isUnder18: () => false,
	hasGuardianAgreement: () => true,
	hasChaperone: () => true,
	hasSafeguardingLead: true,
}

const speaker = speakerFact('p1', { supporterId: 'h1', backupId: 'b1', check: checkFact(nowMs) })
/** Everything is there, and everything that can be asked for is asked for. */
const whole: SlotFact = slotFact('s1', {
	itemId: 'i1',
	isSensitive: true,
	contentNote: 'Bereavement',
	isRecorded: true,
	isPhotographed: true,
	supportLeadId: 'l1',
	debriefAt: '2027-05-19T10:40',
	speakers: [speaker],
})
const young: ReadinessContext = { ...context, isUnder18: () => true }

const codes = (slot: SlotFact, given: ReadinessContext): readonly ReadinessCode[] =>
	readinessOf(slot, given).map(({ code }) => code)
const missing = (slot: SlotFact, given: ReadinessContext): readonly ReadinessCode[] =>
	readinessOf(slot, given)
		.filter(({ isMet }) => !isMet)
		.map(({ code }) => code)
const withSpeaker = (more: Parameters<typeof speakerFact>[1]): SlotFact => ({
	...whole,
	speakers: [{ ...speaker, ...more }],
})

test('lines stand in the order they are settled in, and a slot that has everything lacks nothing', () => {
	expect(codes(whole, young)).toEqual(readinessCodes)
	expect(missing(whole, young)).toEqual([])
})

test.each<readonly [ReadinessCode, SlotFact, Partial<ReadinessContext>]>([
	['inProgramme', { ...whole, itemId: null }, { item: null }],
	['inProgramme', whole, { item: itemFact('i1', '10:00', { status: 'dropped' }) }],
	['publicTitle', { ...whole, publicTitle: ' ' }, {}],
	['prepCall', { ...whole, prepCallDoneMs: null }, {}],
	['contentNote', { ...whole, contentNote: '' }, {}],
	['questionsAgree', { ...whole, questionsPlanned: 'open' }, {}],
	['introduction', withSpeaker({ introduction: '' }), {}],
	['alternative', { ...whole, alternative: '' }, {}],
	['backup', withSpeaker({ backupId: null }), {}],
	['supportLead', { ...whole, supportLeadId: null }, {}],
	['consents', withSpeaker({ consents: { photo: 'yes', video: 'yes', audio: 'yes' } }), {}],
	['recordingAgreed', withSpeaker({ consents: { ...speaker.consents, video: 'withdrawn' } }), {}],
	['guardian', whole, { hasGuardianAgreement: () => false }],
	['guardian', withSpeaker({ consents: { ...speaker.consents, guardianAgreement: 'withdrawn' } }), {}],
	['guardian', whole, { hasChaperone: () => false }],
	['guardian', whole, { hasSafeguardingLead: false }],
	['debriefBooked', { ...whole, debriefAt: '' }, {}],
	['speakerHere', whole, { isHere: (id) => id !== 'p1' }],
	['supporterHere', whole, { isHere: (id) => id !== 'h1' }],
	['checkToday', withSpeaker({ check: checkFact(nowMs, { speaks: 'notSure' }) }), {}],
])('%s is the one thing missing', (code, slot, given) => {
	expect(missing(slot, { ...young, ...given })).toEqual([code])
})

test('without a speaker there is nobody to ask about', () => {
	expect(missing({ ...whole, speakers: [] }, young)).toEqual(['hasSpeaker'])
	expect(readinessOf({ ...whole, speakers: [] }, young).every(({ speakerId }) => speakerId === null)).toBe(true)
})

test('a supporter who was not chosen is not looked for', () => {
	expect(missing(withSpeaker({ supporterId: null }), young)).toEqual(['supporter'])
})

test('a guardian who agreed to this story is enough', () => {
	const agreed = withSpeaker({ consents: { ...speaker.consents, guardianAgreement: 'yes' } })
	expect(missing(agreed, { ...young, hasGuardianAgreement: () => false })).toEqual([])
})

test('each speaker has a line of their own, meant by the place in the slot', () => {
	const slot = { ...whole, speakers: [speaker, speakerFact('p2', { ...speaker, id: 'sp-p2', introduction: '' })] }
	expect(readinessOf(slot, context).filter(({ code }) => code === 'introduction')).toEqual([
		{ code: 'introduction', isMet: true, who: 'speaker', speakerId: 'sp-p1' },
		{ code: 'introduction', isMet: false, who: 'speaker', speakerId: 'sp-p2' },
	])
})

describe('lines that are asked only where they apply', () => {
	const never = (slot: SlotFact, given: ReadinessContext, gone: readonly ReadinessCode[]) =>
		expect(codes(slot, given)).toEqual(readinessCodes.filter((code) => !gone.includes(code)))
	const dayOf: readonly ReadinessCode[] = ['speakerHere', 'supporterHere', 'checkToday']

	test('guardian: only for somebody under 18', () => never(whole, context, ['guardian']))
	test('here and asked: only on the day', () => never(whole, { ...young, isToday: false }, dayOf))
	test('here and asked: not once it was told', () => never({ ...whole, state: 'delivered' }, young, dayOf))
	test('a backup: only for a sensitive story', () => never({ ...whole, isSensitive: false }, young, ['backup']))
	test('a content note: only for a sensitive story, or where there is one', () =>
		never({ ...whole, isSensitive: false, contentNote: '' }, young, ['backup', 'contentNote']))
	test('recording: only where it is planned', () =>
		never({ ...whole, isRecorded: false, isPhotographed: false }, young, ['recordingAgreed']))
	test('here: not for a story that is played, read by somebody or told from elsewhere', () => {
		for (const format of ['recording', 'readBy', 'remote'] as const)
			never({ ...whole, format }, young, ['speakerHere', 'supporterHere'])
	})
	test('here: not of a speaker whose name is sealed, since the door would tell who it is', () => {
		const sealed = sealedSpeaker('p1', { supporterId: 'h1', backupId: 'b1', check: checkFact(nowMs) })
		never({ ...whole, speakers: [sealed] }, young, ['speakerHere'])
		const told = readinessOf({ ...whole, speakers: [sealed] }, { ...young, isHere: (id) => id !== 'p1' })
		expect(told).toEqual(readinessOf({ ...whole, speakers: [sealed] }, young))
	})
	test('none at all once it will not be told', () => {
		expect(readinessOf({ ...whole, state: 'withdrawn' }, young)).toEqual([])
		expect(readinessOf({ ...whole, withdrawnAtMs: nowMs }, young)).toEqual([])
	})
})

describe('the check of the day', () => {
	const at = (ageMs: number, more: Partial<CheckFact> = {}) => isCheckGood(checkFact(nowMs - ageMs, more), nowMs)

	test('holds for less than four hours', () => {
		expect(at(checkHoldsMs - 1)).toBe(true)
		expect(at(checkHoldsMs)).toBe(false)
	})
	test('counts only as a yes', () => {
		expect(at(0, { speaks: 'notSure' })).toBe(false)
		expect(isCheckGood(null, nowMs)).toBe(false)
	})
})

describe('recording, photographs and questions', () => {
	const consents = (answer: 'yes' | 'ask' | 'no' | 'withdrawn', kind: 'audio' | 'video' | 'photo') =>
		withSpeaker({ consents: { ...speaker.consents, [kind]: answer } })

	test.each(['ask', 'no', 'withdrawn'] as const)('%s is not yes', (answer) => {
		expect(isRecordingAgreed(consents(answer, 'audio'))).toBe(false)
		expect(isRecordingAgreed(consents(answer, 'video'))).toBe(false)
		expect(arePhotosAgreed(consents(answer, 'photo'))).toBe(false)
		expect(arePhotosAgreed(consents(answer, 'video'))).toBe(true)
	})

	test('what is said today comes before the form', () => {
		expect(isRecordingAgreed(whole)).toBe(true)
		expect(isRecordingAgreed(withSpeaker({ check: checkFact(nowMs, { recording: 'no' }) }))).toBe(false)
		expect(arePhotosAgreed(withSpeaker({ check: checkFact(nowMs, { photo: 'ask' }) }))).toBe(false)
	})

	test('a form that was not answered is no, and so is a story without a speaker', () => {
		expect(isRecordingAgreed(withSpeaker({ consents: {} }))).toBe(false)
		expect(isRecordingAgreed({ ...whole, speakers: [] })).toBe(false)
		expect(arePhotosAgreed({ ...whole, speakers: [] })).toBe(false)
	})

	test('one speaker who takes fewer questions today counts for all; one who takes more does not', () => {
		const asked = (questions: CheckFact['questions']) => withSpeaker({ check: checkFact(nowMs, { questions }) })
		expect(questionsTaken(asked('none'))).toBe('none')
		expect(questionsTaken(asked('open'))).toBe('viaChair')
		expect(doQuestionsAgree(asked('none'))).toBe(false)
		expect(doQuestionsAgree({ ...asked('none'), questionsPlanned: 'none' })).toBe(true)
	})
})
