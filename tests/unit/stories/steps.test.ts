/** What each step needs, what "not speaking" makes of a slot, and when something is due afterwards. */
import { describe, expect, it } from 'vitest'
import { type ReadinessLine, readinessCodes } from '../../../shared/domain/stories/readiness.ts'
import { aftercareOf, missingFor, notSpeaking, stepNeeds, steps } from '../../../shared/domain/stories/steps.ts'
import { checkHoldsMs, slotStates } from '../../../shared/domain/stories/words.ts'
import { checkFact, slotFact, speakerFact } from '../../support/eventFacts.ts'

/** At the venue, an hour ahead of UTC. */
const momentAt = (local: string): number => Date.parse(`${local}:00+01:00`)
const nowMs = momentAt('2027-05-19T13:10')
const line = (code: ReadinessLine['code'], isMet = false): ReadinessLine => ({
	code,
	isMet,
	who: 'organiser',
	speakerId: null,
})
const checked = slotFact('s1', { speakers: [speakerFact('p1', { check: checkFact(nowMs) })] })

describe('a step', () => {
	it('is one of the states in their order, and needs what there is a line for', () => {
		expect([...steps, 'withdrawn']).toEqual([...slotStates])
		const needed = steps.flatMap((step) => stepNeeds[step])
		expect(needed.filter((code) => !readinessCodes.includes(code))).toEqual([])
		expect(new Set(needed).size).toBe(needed.length)
	})

	it('lacks what it needs and what every step before it needs, each once, and nothing else', () => {
		const lines = [line('hasSpeaker'), line('publicTitle'), line('introduction'), line('introduction'), line('backup')]
		expect(missingFor(checked, 'idea', lines, nowMs)).toEqual([])
		expect(missingFor(checked, 'agreedInPrinciple', lines, nowMs)).toEqual(['hasSpeaker'])
		expect(missingFor(checked, 'consentSigned', lines, nowMs)).toEqual(['hasSpeaker', 'publicTitle', 'introduction'])
		expect(missingFor(checked, 'consentSigned', [line('publicTitle', true)], nowMs)).toEqual([])
	})

	it('to today is not taken without an answer of today, line or no line; what was told was told', () => {
		expect(missingFor(checked, 'confirmedToday', [], nowMs)).toEqual([])
		expect(missingFor(checked, 'confirmedToday', [], nowMs + checkHoldsMs)).toEqual(['checkToday'])
		expect(missingFor(slotFact('s1'), 'confirmedToday', [line('checkToday')], nowMs)).toEqual(['checkToday'])
		expect(missingFor(slotFact('s1'), 'delivered', [line('checkToday'), line('hasSpeaker')], nowMs)).toEqual([])
	})
})

describe('not speaking', () => {
	it('stops what is recorded, books what comes after where nothing is, and changes nothing else', () => {
		const before = slotFact('s1', { isRecorded: true, isPhotographed: true, supportLeadId: 'l1' })
		expect(notSpeaking(before, nowMs)).toEqual({
			...before,
			state: 'withdrawn',
			withdrawnAtMs: nowMs,
			isRecorded: false,
			isPhotographed: false,
			debriefAt: '2027-05-19T13:40',
			followUpOn: '2027-05-22',
		})
		const booked = slotFact('s1', { debriefAt: '2027-05-19T15:30', followUpOn: '2027-05-21' })
		expect(notSpeaking(booked, nowMs)).toMatchObject({ debriefAt: '2027-05-19T15:30', followUpOn: '2027-05-21' })
		expect(notSpeaking({ ...booked, followUpOn: '2027-06-30' }, nowMs).followUpOn).toBe('2027-05-22')
	})
})

describe('what comes after', () => {
	const endsAt = '2027-05-19T13:10'
	it('is due when its time has come, or the story has ended where no time is said', () => {
		const slot = slotFact('s1', { debriefAt: '2027-05-19T13:10', followUpOn: '2027-05-20' })
		expect(aftercareOf(slot, '', nowMs)).toEqual({ debrief: 'due', followUp: 'later' })
		expect(aftercareOf(slot, '', nowMs - 60_000)).toEqual({ debrief: 'later', followUp: 'later' })
		expect(aftercareOf(slot, '', momentAt('2027-05-20T00:00')).followUp).toBe('due')
		expect(aftercareOf(slotFact('s1'), endsAt, nowMs)).toEqual({ debrief: 'due', followUp: 'later' })
		expect(aftercareOf(slotFact('s1'), endsAt, momentAt('2027-05-22T09:00')).followUp).toBe('due')
		expect(aftercareOf(slotFact('s1'), '', momentAt('2027-06-22T09:00'))).toEqual({
			debrief: 'later',
			followUp: 'later',
		})
	})

	it('is due at once when it is told, or will not be, and done when somebody did it', () => {
		expect(aftercareOf(slotFact('s1', { state: 'delivered' }), '', nowMs).debrief).toBe('due')
		const gone = notSpeaking(slotFact('s1'), nowMs)
		expect(aftercareOf(gone, '', nowMs)).toEqual({ debrief: 'due', followUp: 'due' })
		const done = { ...gone, debriefDoneMs: nowMs, followUpDoneMs: nowMs }
		expect(aftercareOf(done, '', nowMs)).toEqual({ debrief: 'done', followUp: 'done' })
	})
})
