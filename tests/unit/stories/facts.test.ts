/** What rules and commands are told of stories, read from the tables. */
import { expect, test } from 'vitest'
import { publicTexts, speakerNames, storyFacts } from '../../../electron/database/stores/storyFacts.store.ts'
import { dayTwo, doorsMs } from '../../support/events.ts'
import { makeStoriesEvent, slotInput, storyItem, willSpeak } from '../../support/stories.ts'

const dayMs = 86_400_000

test('the check of the day counts, and any where the story is in no item', () => {
	using at = makeStoriesEvent()
	const { call, event, items, people, slot, speaks } = at
	const facts = () => storyFacts(event.open().file.reader)[0]?.speakers[0]
	const { speakerId } = speaks(people.dele)
	expect(facts()?.check).toBeNull()
	call('stories.check', willSpeak(event.newId(), speakerId, { photo: 'ask' }))
	event.clock.nowMs = doorsMs + dayMs
	call('stories.check', willSpeak(event.newId(), speakerId, { photo: 'no' }))
	expect(facts()?.check?.photo).toBe('ask')
	call('programme.saveItem', { item: storyItem(items[0], '13:40', '14:10', { dayId: dayTwo }) })
	expect(facts()?.check?.photo).toBe('no')
	call('stories.saveSlot', { slot: slotInput(slot, { itemId: null }) })
	expect(facts()?.check?.photo).toBe('no')
})

test('the last answer of each kind counts, and of one moment the one that protects', () => {
	using at = makeStoriesEvent()
	const { call, event, people, speaks } = at
	const { speakerId } = speaks(people.dele)
	const facts = () => storyFacts(event.open().file.reader)[0]?.speakers[0]?.consents
	for (const value of ['no', 'yes', 'ask'] as const)
		call('stories.setConsent', { speakerId, kind: 'photo', value, how: 'spoken' })
	call('stories.setConsent', { speakerId, kind: 'publish', value: 'yes', how: 'form' })
	expect(facts()).toEqual({ photo: 'ask', publish: 'yes' })
})

test('speakers are called what their choice makes of their registration, as it is now', () => {
	using at = makeStoriesEvent()
	const { call, event, people, speaks } = at
	speaks(people.dele, { nameShown: 'full' })
	speaks(people.amara, { nameShown: 'pseudonym', shownAs: ' River ' })
	const shown = () => storyFacts(event.open().file.reader)[0]?.speakers.map(({ shownAs }) => shownAs)
	expect(shown()).toEqual(['Qzdele Qzabara', 'River'])
	call('people.rename', { registrationId: people.dele, preferredName: 'Qzdee' })
	expect(shown()).toEqual(['Qzdee Qzabara', 'River'])
	expect(speakerNames(event.open().file.reader)).toMatchObject([
		{ preferredName: 'Qzamara', givenName: 'Qzamara', familyName: 'Qzokafor', hasGuardianAgreement: false },
		{ preferredName: 'Qzdee', givenName: 'Qzdele', familyName: 'Qzabara' },
	])
})

test('every text that others read is listed with where it stands, empty ones left out', () => {
	using at = makeStoriesEvent()
	const { call, event, items, people, slot, speaks } = at
	const { speakerId } = speaks(people.amara, { nameShown: 'pseudonym', shownAs: 'River' })
	const own = { speakerId, nameShown: 'pseudonym' as const, shownAs: 'River' }
	call('stories.setSpeaker', { ...own, introduction: 'An intro', offLimits: ['A limit'] })
	call('stories.saveMaterial', {
		materialId: event.newId(),
		slotId: slot,
		kind: 'text',
		place: 'A drawer',
		isDeleted: true,
	})
	call('programme.recordOutput', {
		outputId: event.newId(),
		sheet: 'speakerCard',
		holder: 'The chair’s desk',
		copies: 1,
		dayIds: [],
		slotId: slot,
	})
	const texts = publicTexts(event.open().file.reader)
	expect(texts.filter(({ text }) => text === '')).toEqual([])
	const wanted = [
		['eventName', '', 'Luton forum'],
		['itemTitle', items[0], 'Stories'],
		['slotTitle', slot, 'Growing up'],
		['slotTitle', slot, 'What changed at eighteen'],
		['alternative', slot, 'A pause with music'],
		['introduction', slot, 'An intro'],
		['introduction', slot, 'River'],
		['slotNote', slot, 'A limit'],
		['materialPlace', slot, 'A drawer'],
		['materialPlace', slot, 'The chair’s desk'],
	] as const
	for (const [where, ofId, text] of wanted) expect(texts).toContainEqual({ where, ofId, text })
})
