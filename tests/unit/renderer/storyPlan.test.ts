import { describe, expect, test } from 'vitest'
import { draftFor, needsNewName } from '../../../renderer/features/stories/day/checkDraft.ts'
import { draftOf, minutesWithin, momentOf, planOf } from '../../../renderer/features/stories/slot/planDraft.ts'
import { byDay, nextOf, untilStory } from '../../../renderer/features/stories/storyTime.ts'
import type { Slot, Speaker, StoryDay } from '../../../renderer/features/stories/storyTypes.ts'

const slot = (more: Partial<Slot> = {}): Slot => ({
	slotId: 's1',
	number: 1,
	itemId: 'i1',
	publicTitle: 'The long way home',
	state: 'consentSigned',
	isSensitive: false,
	dayId: 'd1',
	startAt: '13:30',
	minutes: 15,
	roomName: 'Hall',
	speakers: [],
	readiness: [],
	isChecked: false,
	debrief: 'later',
	followUp: 'later',
	isMaterialWithdrawn: false,
	workingTitle: '',
	contentNote: '',
	questions: 'viaChair',
	questionsPlanned: 'viaChair',
	format: 'live',
	isRecorded: true,
	isPhotographed: false,
	alternative: '',
	restBeforeMin: 0,
	restAfterMin: 15,
	prepCallAt: '2027-05-06T14:00',
	rehearsalAt: '',
	roomWalkAt: '',
	debriefAt: '',
	followUpOn: '',
	...more,
})

const speaker = (more: Partial<Speaker> = {}): Speaker => ({
	speakerId: 'p1',
	shownAs: 'Robin',
	nameShown: 'pseudonym',
	isHere: null,
	isSealed: true,
	introduction: '',
	limits: 0,
	offLimits: null,
	consents: [],
	supporter: null,
	backup: null,
	isUnder18: false,
	check: null,
	...more,
})

const day = (id: string, date: string): StoryDay => ({ id, date, doorsAt: '09:00', startAt: '09:45', endAt: '16:00' })
const days = [day('d2', '2027-05-20'), day('d1', '2027-05-19')]
const at = (time: string) => Date.parse(`2027-05-19T${time}:00+01:00`)

describe('the plan of a story while it is typed', () => {
	test('comes back as it was', () => {
		const { id: _, ...plan } = planOf(draftOf(slot()), slot()) ?? { id: '' }
		expect(slot()).toMatchObject(plan)
	})

	test('half a moment is none, and a time as people type it is one', () => {
		expect(momentOf({ day: '', time: '' })).toBe('')
		expect(momentOf({ day: '2027-05-19', time: '' })).toBeNull()
		expect(momentOf({ day: '', time: '14:00' })).toBeNull()
		expect(momentOf({ day: '2027-05-19', time: '14.30' })).toBe('2027-05-19T14:30')
		const draft = draftOf(slot())
		expect(
			planOf({ ...draft, when: { ...draft.when, debriefAt: { day: '2027-05-19', time: 'two' } } }, slot()),
		).toBeNull()
	})

	test('minutes are whole and within four hours', () => {
		expect(['1', '240', ' 15 '].map((typed) => minutesWithin(typed, 1))).toEqual([1, 240, 15])
		expect(['0', '241', '', '1.5', '-3', 'ten'].map((typed) => minutesWithin(typed, 1))).toEqual(Array(6).fill(null))
		expect(minutesWithin('0', 0)).toBe(0)
	})
})

describe('the check of the day', () => {
	test('nobody’s answer is filled in to whether to go ahead, nor that a note was read', () => {
		expect(draftFor(slot({ contentNote: 'A stay in hospital' }), speaker())).toMatchObject({
			speaks: '',
			isNoteAgreed: false,
		})
	})

	test('what was not answered, and what was taken back, is a no', () => {
		expect(draftFor(slot(), speaker())).toMatchObject({ photo: 'no', recording: 'no', questions: 'viaChair' })
		const takenBack = speaker({
			consents: [
				{ kind: 'photo', value: 'withdrawn' },
				{ kind: 'video', value: 'yes' },
				{ kind: 'audio', value: 'withdrawn' },
			],
		})
		expect(draftFor(slot(), takenBack)).toMatchObject({ photo: 'no', recording: 'no' })
		const agreed = speaker({
			consents: [
				{ kind: 'photo', value: 'ask' },
				{ kind: 'video', value: 'yes' },
				{ kind: 'audio', value: 'yes' },
			],
		})
		expect(draftFor(slot(), agreed)).toMatchObject({ photo: 'ask', recording: 'yes' })
	})

	test('another name is asked for only where there is none', () => {
		const draft = draftFor(slot(), speaker())
		expect(needsNewName(draft, speaker())).toBe(false)
		expect(needsNewName(draft, speaker({ nameShown: 'full' }))).toBe(true)
	})
})

describe('when a story is', () => {
	const later = slot({ slotId: 's2', number: 2, startAt: '15:00' })
	const tomorrow = slot({ slotId: 's3', number: 3, dayId: 'd2', startAt: '10:00' })
	const loose = slot({ slotId: 's4', number: 4, dayId: null, startAt: '' })
	const inOrder = [slot(), later, tomorrow, loose]

	test('stories stand by day and time, what has none at the end', () => {
		expect(
			byDay([loose, tomorrow, later, slot()], days).map((one) => [one.day?.id, one.slots.map((s) => s.number)]),
		).toEqual([
			['d1', [1, 2]],
			['d2', [3]],
			[undefined, [4]],
		])
	})

	test('the one that is on or comes next is open; one that is not told is passed over', () => {
		expect(nextOf(inOrder, days, at('13:44'))?.number).toBe(1)
		expect(nextOf(inOrder, days, at('13:46'))?.number).toBe(2)
		expect(nextOf([slot({ state: 'withdrawn' }), later], days, at('13:00'))?.number).toBe(2)
		expect(nextOf(inOrder, days, at('17:00'))?.number).toBe(3)
		expect(nextOf([slot()], days, at('17:00'))?.number).toBe(1)
		expect(nextOf([loose], days, at('17:00'))?.number).toBe(4)
		expect(nextOf([], days, at('17:00'))).toBeUndefined()
	})

	test('minutes are counted on its own day alone', () => {
		expect(untilStory(slot(), days, at('12:50'))).toEqual({ is: 'before', minutes: 40 })
		expect(untilStory(slot(), days, at('13:30'))).toEqual({ is: 'on' })
		expect(untilStory(slot(), days, at('13:45'))).toEqual({ is: 'none' })
		expect(untilStory(tomorrow, days, at('09:30'))).toEqual({ is: 'none' })
	})
})
