/** The day: asking before a story, not speaking, what comes after, what is called back, and the seal. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import { checkHoldsMs, sealOpenMs } from '../../../shared/domain/stories/words.ts'
import { dayOne, doorsMs, idOf, rowsOf } from '../../support/events.ts'
import { makeStoriesEvent, type StoriesEvent, slotInput, storyItem, support, willSpeak } from '../../support/stories.ts'

const minute = 60_000
/** 19 May 2027, 13:10 at the venue. */
const tenPastOne = doorsMs + 250 * minute

/** Dele, in his own name, ready but for the questions of the day, at ten past one. */
const onTheDay = () => {
	const at = makeStoriesEvent()
	const { speakerId } = at.speaks(at.people.dele)
	at.makeReady(speakerId)
	at.event.clock.nowMs = tenPastOne
	return { ...at, speakerId }
}

const record = (at: StoriesEvent, holder: string, more: object = {}) => {
	const outputId = at.event.newId()
	const sheet = { sheet: 'runSheet' as const, copies: 2, dayIds: [dayOne], slotId: null, ...more }
	at.call('programme.recordOutput', { outputId, holder, ...sheet })
	return outputId
}

describe('the questions of the day', () => {
	test('confirm a story as soon as every speaker will speak, for four hours', () => {
		using at = onTheDay()
		const { call, event, speakerId, slotNow } = at
		const checked = call('stories.check', willSpeak(event.newId(), speakerId))
		expect(checked).toMatchObject({ outcome: 'checked', isReady: true })
		expect(slotNow()).toMatchObject({
			slot: { state: 'confirmedToday', isChecked: true },
			speakers: [{ check: { isStillGood: true, speaks: 'yes' } }],
		})
		event.clock.nowMs += checkHoldsMs
		expect(slotNow()).toMatchObject({ slot: { isChecked: false }, speakers: [{ check: { isStillGood: false } }] })
		expect(at.undo(checked.id)).toEqual({ outcome: 'undone' })
		expect(slotNow()).toMatchObject({ slot: { state: 'consentSigned' }, speakers: [{ check: null }] })
	})

	test('wait for everybody, and take a story back when somebody is not sure', () => {
		using at = onTheDay()
		const { call, event, people, speakerId, slotNow, speaks } = at
		const second = speaks(people.amara).speakerId
		expect(call('stories.check', willSpeak(event.newId(), speakerId))).toMatchObject({ isReady: false })
		expect(call('stories.check', willSpeak(event.newId(), second))).toMatchObject({ isReady: true })
		// She has no supporter yet: both will speak, and the story is not confirmed.
		expect(slotNow().slot).toMatchObject({ isChecked: true, state: 'consentSigned' })
		call('stories.removeSpeaker', { speakerId: second })
		call('stories.check', willSpeak(event.newId(), speakerId))
		expect(slotNow().slot.state).toBe('confirmedToday')
		expect(call('stories.check', willSpeak(event.newId(), speakerId, { speaks: 'notSure' }))).toMatchObject({
			isReady: false,
		})
		expect(slotNow().slot).toMatchObject({ isChecked: false, state: 'consentSigned' })
	})

	test('turn off what somebody says no to, and change the name they are called by', () => {
		using at = onTheDay()
		const { call, event, slot, speakerId, slotNow } = at
		call('stories.setRecording', { slotId: slot, isRecorded: true, isPhotographed: true })
		expect(slotNow().slot).toMatchObject({ isRecorded: true, isPhotographed: true })
		call('stories.check', willSpeak(event.newId(), speakerId, { photo: 'ask', nameShown: 'none' }))
		expect(slotNow()).toMatchObject({
			slot: { isRecorded: true, isPhotographed: false },
			speakers: [{ shownAs: '', nameShown: 'none', isSealed: true, isHere: null }],
		})
		expect(call('stories.check', willSpeak(event.newId(), speakerId, { nameShown: 'pseudonym' })).outcome).toBe(
			'needsName',
		)
		expect(call('stories.check', willSpeak(event.newId(), idOf(9))).outcome).toBe('notFound')
	})
})

describe('not speaking', () => {
	test('does everything at once, and can be taken back', () => {
		using at = onTheDay()
		const { call, event, items, slot, slotNow, speakerId, undo } = at
		call('programme.saveItem', {
			item: storyItem(items[0], '13:40', '14:10', { title: 'Qzdele speaks', avNotes: 'Clip mic, qzdele is tall' }),
		})
		const plan = { itemId: items[0], debriefAt: '2027-05-19T14:30', followUpOn: '2027-05-21' }
		call('stories.saveSlot', { slot: slotInput(slot, { ...plan, publicTitle: 'By Qzdele Qzabara' }) })
		call('programme.saveItem', {
			item: storyItem(items[1], '15:00', '15:30', { title: 'Thanks to Qzdele Qzabara', avNotes: 'ask qzdele' }),
		})
		call('stories.setRecording', { slotId: slot, isRecorded: true, isPhotographed: true })
		call('stories.check', willSpeak(event.newId(), speakerId))
		record(at, 'Stage')
		const back = record(at, 'Sound desk')
		call('programme.setOutputBack', { outputId: back, isBack: true })
		record(at, 'BSL team', { sheet: 'speakerCard', dayIds: [], slotId: slot })
		expect(event.ask('stories.afterNotSpeaking', { slotId: slot }, support)).toMatchObject({
			outcome: 'known',
			alternative: 'A pause with music',
			isRecordingOn: true,
			supporters: ['Sol'],
			sheets: [{ holder: 'Stage' }, { holder: 'BSL team' }],
		})
		const before = {
			slot: slotNow(),
			list: event.ask('stories.list', {}),
			items: rowsOf(event.open(), 'programme_item'),
		}

		const done = call('stories.notSpeaking', { slotId: slot }, support)
		expect(done).toMatchObject({ outcome: 'withdrawn', sheetsOut: 2 })
		expect(call('stories.notSpeaking', { slotId: slot }).outcome).toBe('alreadyWithdrawn')
		expect(slotNow()).toMatchObject({
			slot: {
				state: 'withdrawn',
				publicTitle: '',
				isChecked: false,
				isRecorded: false,
				isPhotographed: false,
				debrief: 'due',
				followUp: 'due',
				debriefAt: '2027-05-19T14:30',
				followUpOn: '2027-05-21',
				readiness: [],
			},
			speakers: [
				{ speakerId, shownAs: '', introduction: '', isHere: null, isSealed: true, supporter: { preferredName: 'Sol' } },
			],
			outputs: [{ holder: 'Stage' }, { holder: 'BSL team' }],
		})
		const [own, other] = rowsOf(event.open(), 'programme_item').toSorted((a, b) =>
			String(a['start_at']).localeCompare(String(b['start_at'])),
		)
		expect(own).toMatchObject({ title: '… speaks', av_notes: 'Clip mic, … is tall' })
		expect(other).toMatchObject({ title: 'Thanks to …', av_notes: 'ask …' })
		// Nothing that was said of them has anywhere to go from here.
		const gone = ['stories.saveSlot', 'stories.setSpeaker', 'stories.check', 'stories.setState'] as const
		const inputs = {
			'stories.saveSlot': { slot: slotInput(slot) },
			'stories.setSpeaker': { speakerId, nameShown: 'full', shownAs: '', introduction: '', offLimits: null },
			'stories.check': willSpeak(event.newId(), speakerId),
			'stories.setState': { slotId: slot, state: 'idea' },
		} as const
		for (const name of gone) expect(call(name, inputs[name] as never).outcome).toBe('isWithdrawn')
		// And the name does not come back in another way.
		expect(
			call('programme.saveItem', { item: storyItem(items[1], '15:00', '15:30', { title: 'Qzdele' }) }),
		).toMatchObject({ outcome: 'realName', field: 'title' })

		event.clock.nowMs += 5 * minute
		expect(event.call('history.undo', { targetId: done.id, reason: '' })).toEqual({ outcome: 'needsReason' })
		expect(undo(done.id)).toEqual({ outcome: 'undone' })
		event.clock.nowMs -= 5 * minute
		expect({
			slot: slotNow(),
			list: event.ask('stories.list', {}),
			items: rowsOf(event.open(), 'programme_item'),
		}).toEqual(before)
	})

	test('books a debrief and a call where none were, and they can be put down as done', () => {
		using at = makeStoriesEvent()
		const { call, event, people, slot, slotNow, speaks } = at
		speaks(people.dele)
		event.clock.nowMs = tenPastOne
		call('stories.notSpeaking', { slotId: slot })
		expect(slotNow().slot).toMatchObject({ debriefAt: '2027-05-19T13:40', followUpOn: '2027-05-22' })
		for (const what of ['debrief', 'followUp'] as const)
			expect(call('stories.setDone', { slotId: slot, what, isDone: true }, support).outcome).toBe('set')
		expect(slotNow().slot).toMatchObject({ state: 'withdrawn', debrief: 'done', followUp: 'done' })
	})

	test('has no place for a reason, in what is asked and in what is kept', () => {
		using at = onTheDay()
		const { event, slot } = at
		const id = event.newId()
		expect(() =>
			event.call('stories.notSpeaking', { slotId: slot, reason: 'qzreason' } as never, support, id),
		).not.toThrow()
		const parts = rowsOf(event.open(), 'log_part').map(({ body }) => String(body))
		expect(parts.some((body) => body.includes('qzreason'))).toBe(false)
	})

	test('leaves the name to somebody who tells another story under it', () => {
		using at = onTheDay()
		const { call, event, items, people, slot, speaks } = at
		const other = event.newId()
		call('stories.saveSlot', { slot: slotInput(other, { itemId: items[1], publicTitle: 'Qzdele on art' }) })
		speaks(people.dele, { slotId: other, nameShown: 'full' })
		call('stories.notSpeaking', { slotId: slot })
		expect(event.ask('stories.list', {}).slots).toMatchObject([
			{ publicTitle: '', speakers: [{ shownAs: '' }] },
			{ publicTitle: 'Qzdele on art', speakers: [{ shownAs: 'Qzdele Qzabara' }] },
		])
	})
})

describe('material', () => {
	test('is called back from every place, and nothing more is published', () => {
		using at = onTheDay()
		const { call, event, slot, slotNow, undo } = at
		const hold = (place: string, isDeleted = false) => {
			const materialId = event.newId()
			call('stories.saveMaterial', { materialId, slotId: slot, kind: 'video', place, isDeleted })
			return materialId
		}
		const kept = hold('Shared drive')
		hold('Camera card', true)
		record(at, 'Stage')
		const withdrawn = call('stories.withdrawMaterial', { slotId: slot })
		expect(withdrawn).toMatchObject({ outcome: 'withdrawn', placesToAsk: 2 })
		expect(call('stories.withdrawMaterial', { slotId: slot }).outcome).toBe('alreadyWithdrawn')
		const answers = Object.fromEntries(slotNow().speakers[0]?.consents.map(({ kind, value }) => [kind, value]) ?? [])
		expect(answers).toMatchObject({ publish: 'withdrawn', social: 'withdrawn', slides: 'withdrawn', photo: 'yes' })
		expect(slotNow().slot.isMaterialWithdrawn).toBe(true)
		const deleted = { materialId: kept, slotId: slot, kind: 'video' as const, place: 'Shared drive', isDeleted: true }
		expect(call('stories.saveMaterial', deleted).outcome).toBe('saved')
		expect(call('stories.saveMaterial', deleted).outcome).toBe('unchanged')
		expect(undo(withdrawn.id)).toEqual({ outcome: 'undone' })
		expect(slotNow().speakers[0]?.consents.find(({ kind }) => kind === 'publish')?.value).toBe('yes')
	})
})

describe('what is not to be asked about', () => {
	test('is read by the support lead, and by whoever asks while there is none', () => {
		using at = makeStoriesEvent()
		const { call, badgeOf, people, slot, slotNow, speaks } = at
		const { speakerId } = speaks(people.dele)
		const own = { speakerId, nameShown: 'firstName' as const, shownAs: '', introduction: '' }
		call('stories.setSpeaker', { ...own, offLimits: ['medication'] })
		expect(slotNow()).toMatchObject({ isLead: true, speakers: [{ limits: 1, offLimits: ['medication'] }] })
		call('stories.setSupportLead', { slotId: slot, supportLeadId: people.lee })
		for (const badge of ['', badgeOf(people.sol), badgeOf(people.dele), '22222', 'x'])
			expect(slotNow(slot, badge, support)).toMatchObject({ isLead: false, speakers: [{ limits: 1, offLimits: null }] })
		expect(slotNow(slot, ` ${badgeOf(people.lee).toLowerCase()} `, support)).toMatchObject({
			isLead: true,
			speakers: [{ offLimits: ['medication'] }],
		})
	})

	test('and a lead finds their slots by their badge, but not by thirty guesses a minute', () => {
		using at = makeStoriesEvent()
		const { call, badgeOf, event, people, slot } = at
		call('stories.setSupportLead', { slotId: slot, supportLeadId: people.lee })
		const tablet: Actor = { ...support, desk: 'A lead’s tablet' }
		const mine = (leadBadge: string) => event.ask('stories.mine', { leadBadge }, tablet)
		expect(mine(badgeOf(people.lee))).toEqual({ outcome: 'known', preferredName: 'Lee', slotIds: [slot] })
		expect(mine(badgeOf(people.sol))).toEqual({ outcome: 'leadsNothing' })
		expect(mine('zzz')).toEqual({ outcome: 'notFound' })
		for (let n = 3; n < 30; n++) mine('22222')
		expect(mine(badgeOf(people.lee))).toEqual({ outcome: 'tooOften' })
		event.clock.nowMs += minute
		expect(mine(badgeOf(people.lee)).outcome).toBe('known')
	})
})

describe('the seal', () => {
	const opening = (at: StoriesEvent, speakerId: string, leadBadge: string, actor?: Actor) =>
		at.call('stories.openSeal', { speakerId, leadBadge, reason: 'An ambulance asks' }, actor)

	test('is opened by the support lead or an organiser, for a minute, by whoever has the opening', () => {
		using at = makeStoriesEvent()
		const { badgeOf, call, event, people, slot, speaks } = at
		const { speakerId } = speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'River' })
		call('stories.setSupportLead', { slotId: slot, supportLeadId: people.lee })
		for (const badge of ['', badgeOf(people.sol), badgeOf(people.amara), '22222'])
			expect(opening(at, speakerId, badge, support).outcome).toBe('notYours')
		expect(opening(at, idOf(9), badgeOf(people.lee), support).outcome).toBe('notFound')
		const opened = opening(at, speakerId, badgeOf(people.lee), support)
		expect(opened.outcome).toBe('opened')
		const look = (openingId: string) => event.ask('stories.sealedName', { openingId }, support)
		const shown = look(opened.id)
		expect(shown).toMatchObject({ outcome: 'open', name: 'Qzamara Qzokafor', badgeCode: badgeOf(people.amara) })
		const untilMs = shown.outcome === 'open' ? shown.untilMs : 0
		expect(look(speakerId)).toEqual({ outcome: 'closed' })
		event.clock.nowMs = untilMs - 1
		expect(look(opened.id).outcome).toBe('open')
		event.clock.nowMs = untilMs
		expect(look(opened.id)).toEqual({ outcome: 'closed' })
		// Setting the clock back an hour opens nothing.
		event.clock.nowMs = untilMs - 60 * minute
		expect(look(opened.id)).toEqual({ outcome: 'closed' })
		event.clock.nowMs = untilMs
		expect(opening(at, speakerId, '').outcome).toBe('opened')
		expect(sealOpenMs).toBe(minute)
	})

	test('is there for somebody who is not speaking after all, and not for a name that is said', () => {
		using at = makeStoriesEvent()
		const { call, event, people, slot, speaks } = at
		const { speakerId } = speaks(people.dele)
		expect(opening(at, speakerId, '').outcome).toBe('notSealed')
		call('stories.notSpeaking', { slotId: slot })
		const opened = opening(at, speakerId, '')
		expect(opened.outcome).toBe('opened')
		expect(event.ask('stories.sealedName', { openingId: opened.id })).toMatchObject({ name: 'Qzdele Qzabara' })
		// That it was looked at stays.
		expect(at.undo(opened.id)).toEqual({ outcome: 'notUndoable' })
	})
})
