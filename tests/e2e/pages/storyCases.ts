/**
 * An event with one story at half past one, asked for by nobody yet: a speaker who is shown by another
 * name, a supporter and a backup, a support lead, and whatever else a test wants to call for.
 */
import { newId } from '../../../electron/hub/newId.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'
import { newEvent } from './importPage.ts'

/** Ten minutes to one on the day of the event. */
export const onTheDayMs = Date.parse('2027-05-19T12:50:00+01:00')
/** Nothing else on any screen is called so. */
export const real = { first: 'Zephyrine', family: 'Quillfeather' }
export const shown = 'Robin'

const people = [
	[real.first, real.family],
	['Bo', 'Marsh'],
	['Cyril', 'Ode'],
	['Dee', 'Lamb'],
	['Edda', 'Vane'],
] as const

export type StoryCase = {
	readonly hub: TestHub
	/** Registrations by first name. */
	readonly ids: Readonly<Record<string, string>>
	readonly badge: (name: string) => string
	readonly dayId: string
	readonly itemId: string
	readonly itemTitle: string
}

/** An event, its people and one item of its programme. */
export const bringStoryPeople = async (hub: TestHub): Promise<StoryCase> => {
	await newEvent(hub)
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const importId = newId()
	const ids = Object.fromEntries(people.map(([first]) => [first, newId()]))
	hub.call('people.startImport', startOf(importId, people.length))
	hub.call('people.importRows', {
		importId,
		rows: people.map(([first, family], at) =>
			importRow(ids[first] ?? '', at + 2, personNamed(first, family, { roles: ['attendee'], days: [dayId] })),
		),
	})
	hub.call('people.finishImport', { importId, isComplete: true })
	const itemId = newId()
	const itemTitle = 'After lunch'
	const item = {
		id: itemId,
		dayId,
		startAt: '13:30',
		endAt: '14:00',
		roomId: null,
		kind: 'story',
		title: itemTitle,
		avNotes: '',
		accessNotes: '',
		contentNote: '',
		isFixed: true,
		bufferMin: 0,
		roundId: null,
		interpreters: [],
	} as const
	hub.call('programme.saveItem', { item })
	const badge = (name: string): string =>
		hub
			.ask('breakouts.wishes', { text: name, only: 'anybody', limit: 20, offset: 0 })
			.people.find(({ registrationId }) => registrationId === ids[name])?.badgeCode ?? ''
	return { hub, ids, badge, dayId, itemId, itemTitle }
}

export type Told = StoryCase & { readonly slotId: string; readonly speakerId: string }

/** A story with everything agreed but for the day itself. */
export const agreedStory = async (hub: TestHub, nameShown: 'pseudonym' | 'firstName' = 'pseudonym'): Promise<Told> => {
	const story = await bringStoryPeople(hub)
	const { ids, itemId } = story
	const [slotId, speakerId] = [newId(), newId()]
	const idOf = (name: string) => ids[name] ?? ''
	const slot = {
		id: slotId,
		itemId,
		workingTitle: 'The long way',
		publicTitle: 'The long way home',
		minutes: 15,
		isSensitive: true,
		contentNote: 'A stay in hospital',
		questions: 'viaChair',
		questionsPlanned: 'viaChair',
		format: 'live',
		isRecorded: false,
		isPhotographed: false,
		alternative: 'A ten-minute pause with music',
		restBeforeMin: 15,
		restAfterMin: 15,
		prepCallAt: '2027-05-06T14:00',
		rehearsalAt: '',
		roomWalkAt: '',
		debriefAt: '2027-05-19T14:00',
		followUpOn: '2027-05-21',
	} as const
	hub.call('stories.saveSlot', { slot })
	hub.call('stories.setSupportLead', { slotId, supportLeadId: idOf('Dee') })
	hub.call('stories.addSpeaker', {
		registrationId: idOf(real.first),
		slotId,
		speakerId,
		nameShown,
		shownAs: nameShown === 'pseudonym' ? shown : '',
	})
	hub.call('stories.setSpeaker', {
		speakerId,
		nameShown,
		shownAs: nameShown === 'pseudonym' ? shown : '',
		introduction: 'Somebody who knows these wards well.',
		offLimits: ['medication'],
	})
	hub.call('stories.setSupport', { speakerId, supporterId: idOf('Bo'), backupId: idOf('Cyril') })
	for (const [kind, value] of [
		['photo', 'ask'],
		['video', 'no'],
		['audio', 'no'],
		['social', 'no'],
		['publish', 'no'],
		['slides', 'yes'],
	] as const)
		hub.call('stories.setConsent', { speakerId, kind, value, how: 'spoken' })
	hub.call('stories.setState', { slotId, state: 'agreedInPrinciple' })
	hub.call('stories.setDone', { slotId, what: 'prepCall', isDone: true })
	for (const state of ['contentAgreed', 'consentSigned'] as const) hub.call('stories.setState', { slotId, state })
	return { ...story, slotId, speakerId }
}
