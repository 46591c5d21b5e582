/** Rules over stories that are about what was agreed: recording, questions, young speakers, notes, words. */
import { describe, expect, test } from 'vitest'
import type { EventRule } from '../../../shared/domain/rules/eventRules.ts'
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import { personFact } from '../../support/breakoutFacts.ts'
import { checkFact, eventFindings, itemFact, shiftFact, speakerName } from '../../support/eventFacts.ts'
import { askedAt, everybody, itsSpeaker, pause, story, storyEvent, storyItem, talk } from '../../support/storyEvent.ts'

const goSlot = { kind: 'go', to: 'slot', id: 's1' }
const lookFor =
	(rule: EventRule) =>
	(slot: Partial<SlotFact>, more: Parameters<typeof storyEvent>[0] = {}) =>
		eventFindings(storyEvent({ stories: [story(slot)], ...more }), rule)

describe('S3: agreed beforehand', () => {
	const look = lookFor('S3')
	const uncalled = { prepCallDoneMs: null }

	test('no call, from a week before', () => {
		expect(look(uncalled, { at: '2027-05-11T23:59' })).toEqual([])
		expect(look(uncalled, { at: '2027-05-12T00:00' })).toMatchObject([
			{ variant: 'noPrepCall', strength: 'publish', slotIds: ['s1'], itemIds: ['i1'], fix: goSlot },
		])
	})
	test('a call that is booked and still to come, but not one after the story', () => {
		const at = { at: '2027-05-14T12:00' }
		expect(look({ ...uncalled, prepCallAt: '2027-05-14T12:01' }, at)).toEqual([])
		expect(look({ ...uncalled, prepCallAt: '2027-05-14T11:00' }, at)).toHaveLength(1)
		expect(look({ ...uncalled, prepCallAt: '2027-05-19T10:00' }, at)).toHaveLength(1)
	})
	test('nothing agreed to be on instead', () => {
		expect(look({ alternative: ' ' })).toMatchObject([{ variant: 'noAlternative', fix: goSlot }])
	})
	test('no debrief booked: right after the time kept for rest, within half an hour', () => {
		const debriefAt = (slot: Partial<SlotFact>) => look({ debriefAt: '', ...slot })[0]?.fix
		const at = (startAt: string) => ({
			kind: 'do',
			values: { number: 1, startAt },
			step: { command: 'stories.saveSlot', input: { slot: { id: 's1', debriefAt: `2027-05-19T${startAt}` } } },
		})
		expect(look({ debriefAt: '' })).toMatchObject([{ variant: 'noDebrief' }])
		expect(debriefAt({})).toMatchObject(at('10:15'))
		expect(debriefAt({ restAfterMin: 10 })).toMatchObject(at('10:25'))
		expect(debriefAt({ restAfterMin: 60 })).toMatchObject(at('10:45'))
		expect(look({ debriefAt: '', debriefDoneMs: askedAt })).toEqual([])
	})
	test('no time is suggested at which a speaker has something else', () => {
		const programme = { items: [storyItem, itemFact('i4', '10:20-10:40', { leadIds: ['p1'] })] }
		expect(look({ debriefAt: '' }, { programme })).toMatchObject([{ variant: 'noDebrief', fix: goSlot }])
	})
})

describe('S4: the content note', () => {
	const look = lookFor('S4')
	const noted = (contentNote: string) => ({ programme: { items: [{ ...storyItem, contentNote }, pause, talk] } })

	test('a sensitive story has none', () => {
		expect(look({ isSensitive: true })).toMatchObject([{ variant: 'missing', strength: 'publish', fix: goSlot }])
		expect(look({ isSensitive: true, contentNote: 'Bereavement' })).toEqual([])
		expect(look({ isSensitive: false })).toEqual([])
	})
	test('its session has one that it could have', () => {
		expect(look({ isSensitive: true }, noted('Bereavement'))).toMatchObject([
			{
				variant: 'itemNote',
				fix: { kind: 'do', step: { command: 'stories.saveSlot', input: { slot: { contentNote: 'Bereavement' } } } },
			},
		])
	})
	test('the speaker does not agree with it today', () => {
		const speakers = [itsSpeaker({ check: checkFact(askedAt, { isNoteAgreed: false }) })]
		expect(look({ contentNote: 'Bereavement', speakers }, { at: '09:30' })).toMatchObject([
			{ variant: 'notAgreed', speakerIds: ['sp-p1'] },
		])
		expect(look({ contentNote: '', speakers }, { at: '09:30' })).toEqual([])
		expect(look({ contentNote: 'Bereavement' }, { at: '09:30' })).toEqual([])
	})
})

describe('S5: recorded and photographed only as agreed', () => {
	const look = lookFor('S5')
	const yes = itsSpeaker().consents
	const planned = { isRecorded: true, isPhotographed: true }
	const off = (isRecorded: boolean, isPhotographed: boolean) => ({
		kind: 'do',
		step: { command: 'stories.setRecording', input: { slotId: 's1', isRecorded, isPhotographed } },
	})

	test('everybody agreed, or nothing is planned', () => {
		expect(look(planned)).toEqual([])
		expect(look({ speakers: [itsSpeaker({ consents: {} })] })).toEqual([])
	})
	test.each([
		['recorded', { ...yes, video: 'ask' }, off(false, true)],
		['recorded', { ...yes, audio: 'withdrawn' }, off(false, true)],
		['photographed', { ...yes, photo: 'ask' }, off(true, false)],
		['both', { ...yes, photo: 'no', video: 'no' }, off(false, false)],
		['both', {}, off(false, false)],
	] as const)('%s though not agreed: only that is put off', (variant, consents, fix) => {
		expect(look({ ...planned, speakers: [itsSpeaker({ consents })] })).toMatchObject([
			{ variant, strength: 'block', speakerIds: ['sp-p1'], fix },
		])
	})
	test('a no of today comes before the yes on the form', () => {
		const speakers = [itsSpeaker({ check: checkFact(askedAt, { recording: 'no' }) })]
		expect(look({ ...planned, speakers }, { at: '09:30' })).toMatchObject([{ variant: 'recorded' }])
	})
	test('one of two speakers is enough', () => {
		const other = itsSpeaker({ id: 'sp-p2', registrationId: 'p2', consents: { ...yes, photo: 'no' } })
		expect(look({ ...planned, speakers: [itsSpeaker(), other] })).toMatchObject([{ speakerIds: ['sp-p2'] }])
	})
})

describe('S7: questions as the speaker takes them', () => {
	const look = lookFor('S7')

	test.each([
		['none', 'open'],
		['none', 'viaChair'],
		['viaChair', 'open'],
	] as const)('takes %s, planned %s', (questions, questionsPlanned) => {
		expect(look({ questions, questionsPlanned })).toMatchObject([
			{
				strength: 'block',
				values: { planned: questionsPlanned, taken: questions },
				fix: {
					kind: 'do',
					step: { command: 'stories.saveSlot', input: { slot: { id: 's1', questionsPlanned: questions } } },
				},
			},
		])
	})
	test('fewer than they take is fine', () => {
		expect(look({ questions: 'open', questionsPlanned: 'none' })).toEqual([])
		expect(look({ questions: 'viaChair', questionsPlanned: 'viaChair' })).toEqual([])
	})
	test('less today than before', () => {
		const speakers = [itsSpeaker({ check: checkFact(askedAt, { questions: 'none' }) })]
		expect(look({ speakers }, { at: '09:30' })).toMatchObject([{ values: { taken: 'none' } }])
	})
	test('a slot is not saved whole where its own texts hold a name that is sealed', () => {
		const speakers = [itsSpeaker({ nameShown: 'none' })]
		const [finding] = look({ questions: 'none', workingTitle: 'Amara’s year', speakers })
		expect(finding?.fix).toEqual(goSlot)
		expect(JSON.stringify(finding)).not.toContain('Amara')
	})
})

describe('S12: words about suicide', () => {
	const look = lookFor('S12')

	test.each([
		['methodOrPlace', 'contentNote', { contentNote: 'Suicide by overdose' }],
		['methodOrPlace', 'contentNote', { contentNote: 'Self-harm: she cut herself' }],
		['methodOrPlace', 'publicTitle', { publicTitle: 'The railway bridge', contentNote: 'Bereavement by suicide' }],
		['methodOrPlace', 'alternative', { contentNote: 'He took his own life', alternative: 'A film about the bridge' }],
		['committed', 'publicTitle', { publicTitle: 'When my brother committed suicide' }],
		['committed', 'introduction', { speakers: [itsSpeaker({ introduction: 'Her son COMMITTED  suicide.' })] }],
	] as const)('%s in the %s', (variant, where, slot) => {
		const given = look(slot)
		expect(given).toMatchObject([{ variant, strength: 'warn', values: { number: 1, where }, fix: goSlot }])
		expect(JSON.stringify(given)).not.toMatch(/overdose|bridge|suicide|cut/i)
	})
	test.each([
		{ contentNote: 'Bereavement by suicide' },
		{ contentNote: 'My son died by suicide' },
		{ publicTitle: 'Crossing the bridge to adult services' },
		{ publicTitle: 'Committed to co-production', contentNote: 'Suicide' },
		{ workingTitle: 'committed suicide' },
	])('not in $contentNote$publicTitle$workingTitle', (slot) => expect(look(slot)).toEqual([]))
})

describe('S13: a speaker under 18', () => {
	const look = lookFor('S13')
	const young = everybody.map((one) => (one.id === 'p1' ? { ...one, isUnder18: true } : one))
	const chaperone = personFact('k1', { kind: 'companion', comesWith: ['p1'], isChaperone: true })
	const agreed = { speakerNames: [speakerName('p1', { hasGuardianAgreement: true })] }
	const whole = { breakouts: { people: [...young, chaperone] }, ...agreed }

	test('with guardian agreement, chaperone and safeguarding lead', () => expect(look({}, whole)).toEqual([]))
	test('nobody is asked for somebody older', () =>
		expect(look({}, { breakouts: { people: everybody }, programme: { shifts: [] } })).toEqual([]))
	test('a guardian has not agreed, or not to this story', () => {
		const finding = { variant: 'noGuardian', strength: 'block', registrationIds: [], speakerIds: ['sp-p1'] }
		expect(look({}, { ...whole, speakerNames: [speakerName('p1')] })).toMatchObject([finding])
		const consents = { ...itsSpeaker().consents, guardianAgreement: 'withdrawn' as const }
		expect(look({ speakers: [itsSpeaker({ consents })] }, whole)).toMatchObject([finding])
	})
	test('no chaperone: somebody who comes with another, or along without being one, is none', () => {
		const finding = { variant: 'noChaperone', speakerIds: ['sp-p1'] }
		const withOnly = (one: typeof chaperone) => ({ ...whole, breakouts: { people: [...young, one] } })
		expect(look({}, withOnly({ ...chaperone, comesWith: ['p2'] }))).toMatchObject([finding])
		expect(look({}, withOnly({ ...chaperone, isChaperone: false }))).toMatchObject([finding])
	})
	test('nobody on duty for safeguarding that day', () => {
		const items = [storyItem, pause, talk]
		expect(look({}, { ...whole, programme: { items, shifts: [] } })).toMatchObject([
			{ variant: 'noSafeguardingLead', slotIds: ['s1'], fix: { to: 'item', id: 'i1' } },
		])
		const otherDay = [shiftFact('w2', 'g1', 'safeguarding', '09:00-17:00', { dayId: 'day-2' })]
		expect(look({}, { ...whole, programme: { items, shifts: otherDay } })).toHaveLength(1)
	})
})
