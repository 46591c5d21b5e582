/** Slots and speakers as they are planned: what is kept, what is refused, what is taken back. */
import { describe, expect, test } from 'vitest'
import { steps } from '../../../shared/domain/stories/steps.ts'
import { mostSpeakers } from '../../../shared/domain/stories/words.ts'
import { dayOne, deskLead, idOf } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { makeStoriesEvent, slotInput, storyItem, willSpeak } from '../../support/stories.ts'

describe('a slot', () => {
	test('begins as an idea, keeps its number, and is told one after the other in its item', () => {
		using at = makeStoriesEvent()
		const { call, event, items, slot } = at
		const other = event.newId()
		expect(call('stories.saveSlot', { slot: slotInput(other, { itemId: items[0] }) }).outcome).toBe('saved')
		expect(call('stories.saveSlot', { slot: slotInput(other, { itemId: items[0] }) }).outcome).toBe('unchanged')
		expect(call('stories.saveSlot', { slot: slotInput(idOf(9), { itemId: idOf(8) }) }).outcome).toBe('notFound')
		expect(event.ask('stories.list', {}).slots).toMatchObject([
			{ slotId: slot, number: 1, state: 'idea', dayId: dayOne, startAt: '13:40', roomName: 'Hall', isChecked: false },
			{ slotId: other, number: 2, state: 'idea', startAt: '13:55', debrief: 'later', followUp: 'later' },
		])
	})

	test('is taken off while nobody speaks in it, with what is held of it, and comes back', () => {
		using at = makeStoriesEvent()
		const { call, event, people, slot, speaks, undo } = at
		const { speakerId } = speaks(people.dele)
		expect(call('stories.removeSlot', { slotId: slot }).outcome).toBe('inUse')
		call('stories.removeSpeaker', { speakerId })
		const material = { materialId: event.newId(), slotId: slot, kind: 'slides' as const, place: 'Stick 1' }
		call('stories.saveMaterial', { ...material, isDeleted: false })
		const removed = call('stories.removeSlot', { slotId: slot })
		expect(removed.outcome).toBe('removed')
		expect(event.ask('stories.slot', { slotId: slot, leadBadge: '' })).toEqual({ outcome: 'notFound' })
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(at.slotNow().materials).toMatchObject([{ place: 'Stick 1', isDeleted: false }])
		expect(call('stories.removeSlot', { slotId: idOf(9) }).outcome).toBe('notFound')
	})

	test('goes from step to step with what each needs, and back from any', () => {
		using at = makeStoriesEvent()
		const { call, people, slot, speaks, makeReady, slotNow } = at
		const to = (state: (typeof steps)[number]) => call('stories.setState', { slotId: slot, state })
		expect(to('prepCallDone').outcome).toBe('tooFar')
		expect(to('idea').outcome).toBe('unchanged')
		expect(to('agreedInPrinciple')).toMatchObject({ outcome: 'notReady', missing: ['hasSpeaker'] })
		const { speakerId } = speaks(people.dele)
		expect(to('agreedInPrinciple').outcome).toBe('set')
		expect(to('prepCallDone')).toMatchObject({ outcome: 'notReady', missing: ['prepCall'] })
		expect(call('stories.setDone', { slotId: slot, what: 'prepCall', isDone: true }).outcome).toBe('set')
		expect(slotNow().slot.state).toBe('prepCallDone')
		expect(to('contentAgreed')).toMatchObject({ outcome: 'notReady', missing: ['introduction'] })
		makeReady(speakerId)
		expect(slotNow().slot.state).toBe('consentSigned')
		// Tomorrow no less than today: nobody is confirmed who was not asked on the day.
		expect(to('confirmedToday')).toMatchObject({ outcome: 'notReady', missing: ['checkToday'] })
		expect(to('idea').outcome).toBe('set')
		expect(to('agreedInPrinciple').outcome).toBe('set')
	})

	test('says that a debrief and a call were done by its last steps, and that they were not going back', () => {
		using at = makeStoriesEvent()
		const { call, event, people, slot, speaks, makeReady, slotNow } = at
		const { speakerId } = speaks(people.dele)
		makeReady(speakerId)
		event.clock.nowMs = Date.UTC(2027, 4, 19, 12, 0)
		call('stories.check', willSpeak(event.newId(), speakerId))
		for (const state of ['delivered', 'debriefed', 'followedUp'] as const)
			expect(call('stories.setState', { slotId: slot, state }).outcome).toBe('set')
		expect(slotNow().slot).toMatchObject({ state: 'followedUp', debrief: 'done', followUp: 'done' })
		call('stories.setDone', { slotId: slot, what: 'followUp', isDone: false })
		expect(slotNow().slot).toMatchObject({ state: 'debriefed', debrief: 'done' })
		call('stories.setState', { slotId: slot, state: 'delivered' })
		expect(slotNow().slot).toMatchObject({ state: 'delivered', debrief: 'due', followUp: 'later' })
	})

	test('is recorded only where every speaker has said yes, and not any more from a "no" on', () => {
		using at = makeStoriesEvent()
		const { call, people, slot, speaks, slotNow, undo } = at
		const record = (isRecorded: boolean, isPhotographed: boolean) =>
			call('stories.setRecording', { slotId: slot, isRecorded, isPhotographed }).outcome
		const { speakerId } = speaks(people.dele)
		const say = (kind: 'audio' | 'video' | 'photo', value: 'yes' | 'no') =>
			call('stories.setConsent', { speakerId, kind, value, how: 'spoken' })
		expect(record(true, false)).toBe('notAgreed')
		say('audio', 'yes')
		say('video', 'yes')
		expect(record(true, true)).toBe('notAgreed')
		expect(record(true, false)).toBe('set')
		expect(record(true, false)).toBe('unchanged')
		// Saving the plan does not turn a camera on.
		call('stories.saveSlot', { slot: slotInput(slot, { isRecorded: true, isPhotographed: true }) })
		expect(slotNow().slot).toMatchObject({ isRecorded: true, isPhotographed: false })
		const no = say('video', 'no')
		expect(slotNow().slot.isRecorded).toBe(false)
		expect(undo(no.id)).toEqual({ outcome: 'undone' })
		expect(slotNow().slot.isRecorded).toBe(true)
		expect(say('video', 'yes').outcome).toBe('unchanged')
	})

	test('an undo does not leave a recording that nobody agreed to', () => {
		using at = makeStoriesEvent()
		const { call, people, slot, speaks, undo } = at
		const { speakerId } = speaks(people.dele)
		const [, yes] = (['audio', 'video'] as const).map((kind) =>
			call('stories.setConsent', { speakerId, kind, value: 'yes', how: 'form' }),
		)
		call('stories.setRecording', { slotId: slot, isRecorded: true, isPhotographed: false })
		expect(undo(yes?.id ?? '')).toMatchObject({ outcome: 'standsOn', why: 'changedSince' })
	})
})

describe('a speaker', () => {
	test('is added once, with a name to show where it is another, and not by the thousand', () => {
		using at = makeStoriesEvent()
		const { add, people, speaks } = at
		expect(speaks(people.amara, { nameShown: 'pseudonym', shownAs: '  ' }).outcome).toBe('needsName')
		expect(speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'Qzokafor' }).outcome).toBe('realName')
		expect(speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'River' }).outcome).toBe('added')
		expect(speaks(people.amara).outcome).toBe('alreadySpeaks')
		expect(speaks(idOf(9)).outcome).toBe('notFound')
		expect(speaks(people.dele, { slotId: idOf(9) }).outcome).toBe('notFound')
		for (let n = 1; n < mostSpeakers; n++) expect(speaks(add(`Teller${n}`, 'Q')).outcome).toBe('added')
		expect(speaks(people.dele).outcome).toBe('tooMany')
		expect(at.slotNow().speakers.map(({ shownAs }) => shownAs)).toEqual([
			'River',
			...Array.from({ length: mostSpeakers - 1 }, (_, n) => `Teller${n + 1}`),
		])
	})

	test('is taken off with what they said, and comes back with it', () => {
		using at = makeStoriesEvent()
		const { call, people, speaks, undo, slotNow, makeReady } = at
		const added = speaks(people.dele)
		makeReady(added.speakerId)
		expect(undo(added.id)).toMatchObject({ outcome: 'standsOn' })
		const before = slotNow().speakers
		const removed = call('stories.removeSpeaker', { speakerId: added.speakerId })
		expect(slotNow().speakers).toEqual([])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(slotNow().speakers).toEqual(before)
	})

	test('by another name: no text may hold the real one, whichever comes first', () => {
		using at = makeStoriesEvent()
		const { call, event, items, people, slot, speaks, undo, slotNow } = at
		const { speakerId } = speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'River' })
		for (const text of ['Qzamara’s way', 'by QZOKAFOR, Qzamara', 'qzámara'])
			for (const field of ['workingTitle', 'publicTitle', 'contentNote', 'alternative'] as const)
				expect(call('stories.saveSlot', { slot: slotInput(slot, { [field]: text }) })).toMatchObject({
					outcome: 'realName',
					field,
				})
		const speaker = { speakerId, nameShown: 'pseudonym' as const, shownAs: 'River', introduction: '', offLimits: null }
		expect(call('stories.setSpeaker', { ...speaker, introduction: 'Qzamara says' })).toMatchObject({
			field: 'introduction',
		})
		expect(call('stories.setSpeaker', { ...speaker, offLimits: ['qzokafor'] })).toMatchObject({ field: 'offLimits' })
		expect(call('stories.setSpeaker', { ...speaker, shownAs: 'Q Qzamara' })).toMatchObject({ field: 'shownAs' })
		const material = { materialId: event.newId(), slotId: slot, kind: 'slides' as const, isDeleted: false }
		expect(call('stories.saveMaterial', { ...material, place: 'qzamara_qzokafor.pptx' })).toMatchObject({
			outcome: 'realName',
			field: 'place',
		})
		const item = storyItem(items[0], '13:40', '14:10', { avNotes: 'Lapel for Qzamara' })
		expect(call('programme.saveItem', { item })).toMatchObject({ outcome: 'realName', field: 'avNotes' })

		// In their own name the texts may hold it, and then they cannot be sealed until those are gone.
		expect(call('stories.setSpeaker', { ...speaker, nameShown: 'full' }).outcome).toBe('saved')
		call('programme.saveItem', { item })
		const titled = call('stories.saveSlot', { slot: slotInput(slot, { itemId: items[0], publicTitle: 'Qzamara' }) })
		expect(titled.outcome).toBe('saved')
		expect(call('stories.setSpeaker', speaker).outcome).toBe('textHasRealName')
		expect(slotNow().speakers[0]?.nameShown).toBe('full')
		const check = willSpeak(event.newId(), speakerId, { nameShown: 'none' })
		expect(call('stories.check', check).outcome).toBe('textHasRealName')
		call('programme.saveItem', { item: { ...item, avNotes: '' } })
		const cleared = call('stories.saveSlot', { slot: slotInput(slot, { itemId: items[0] }) })
		expect(call('stories.setSpeaker', speaker).outcome).toBe('saved')
		// And no undo brings it back.
		expect(undo(cleared.id)).toMatchObject({ outcome: 'standsOn' })
		expect(slotNow().slot.publicTitle).not.toContain('Qz')
	})

	test('whose own words held the last mention can be sealed by the command that changes them', () => {
		using at = makeStoriesEvent()
		const { call, people, speaks } = at
		const { speakerId } = speaks(people.amara)
		const own = { speakerId, nameShown: 'full' as const, shownAs: '', offLimits: ['Qzokafor'] }
		expect(call('stories.setSpeaker', { ...own, introduction: 'Qzamara' }).outcome).toBe('saved')
		const sealed = { speakerId, nameShown: 'none' as const, shownAs: '', introduction: 'A mother of two' }
		expect(call('stories.setSpeaker', { ...sealed, offLimits: null }).outcome).toBe('textHasRealName')
		expect(call('stories.setSpeaker', { ...sealed, offLimits: ['family'] }).outcome).toBe('saved')
	})

	test('has a supporter and a backup beside them who are not on stage themselves', () => {
		using at = makeStoriesEvent()
		const { call, people, slot, speaks, slotNow } = at
		const { speakerId } = speaks(people.dele)
		speaks(people.amara)
		const set = (supporterId: string | null, backupId: string | null) =>
			call('stories.setSupport', { speakerId, supporterId, backupId }).outcome
		expect(call('stories.useBackup', { speakerId }).outcome).toBe('noBackup')
		expect(set(people.dele, null)).toBe('isSpeaker')
		expect(set(people.sol, people.amara)).toBe('isSpeaker')
		expect(set(people.sol, people.sol)).toBe('same')
		expect(set(people.sol, idOf(9))).toBe('notFound')
		expect(set(people.sol, people.bay)).toBe('saved')
		expect(set(people.sol, people.bay)).toBe('unchanged')
		expect(call('stories.useBackup', { speakerId }).outcome).toBe('swapped')
		expect(slotNow().speakers[0]).toMatchObject({ supporter: { preferredName: 'Bay' }, backup: null })
		expect(call('stories.setSupportLead', { slotId: slot, supportLeadId: people.dele }).outcome).toBe('isSpeaker')
		expect(call('stories.setSupportLead', { slotId: slot, supportLeadId: people.lee }).outcome).toBe('set')
	})

	test('stays in the list while they speak, even when the command that added them is taken back', () => {
		using at = makeStoriesEvent()
		const { call, undo, event } = at
		const [speaker, helper] = [event.newId(), event.newId()]
		const added = [speaker, helper].map((registrationId) =>
			call('people.add', { registrationId, person: personNamed('Late', 'Comer') }),
		)
		const { speakerId } = at.speaks(speaker)
		call('stories.setSupport', { speakerId, supporterId: helper, backupId: null })
		for (const { id } of added) expect(['undone', 'standsOn']).toContain(undo(id).outcome)
		expect(at.slotNow().speakers).toHaveLength(1)
		expect(call('stories.notSpeaking', { slotId: at.slot }).outcome).toBe('withdrawn')
	})
})

describe('History', () => {
	test('says nobody’s badge for anything done about a story, and only organisers take it back', () => {
		using at = makeStoriesEvent()
		const { event, people, speaks, makeReady, undo } = at
		const { speakerId } = speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'River' })
		makeReady(speakerId)
		const { entries } = event.ask('history.list', { limit: 200, before: null })
		const ofStories = entries.filter(({ command }) => command.startsWith('stories.'))
		expect(ofStories.length).toBeGreaterThan(10)
		expect(ofStories.filter(({ badgeCode }) => badgeCode !== '')).toEqual([])
		expect(entries.some(({ badgeCode }) => badgeCode !== '')).toBe(true)
		const undoable = ofStories.find(({ isUndoable }) => isUndoable)
		expect(undo(undoable?.commandId ?? '', deskLead)).toEqual({ outcome: 'needsLead' })
		expect(undo(undoable?.commandId ?? '')).toEqual({ outcome: 'undone' })
	})
})
