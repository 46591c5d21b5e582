/**
 * Stories of a test event, set up through the one door. Everybody has a name found nowhere else, so
 * that it can be looked for where it must not be.
 */
import type { Actor } from '../../electron/bus/actor.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { storyConsentKinds } from '../../shared/domain/stories/words.ts'
import { makeTestEvent, organiser } from './events.ts'
import { personNamed } from './people.ts'
import { itemInput } from './programme.ts'

export type SlotInput = InputOf<'stories.saveSlot'>['slot']
export type KnownSlot = Extract<OutputOf<'stories.slot'>, { outcome: 'known' }>

export const slotInput = (id: string, more: Partial<SlotInput> = {}): SlotInput => ({
	id,
	itemId: null,
	workingTitle: 'Growing up',
	publicTitle: 'What changed at eighteen',
	minutes: 15,
	isSensitive: false,
	contentNote: '',
	questions: 'viaChair',
	questionsPlanned: 'viaChair',
	format: 'live',
	isRecorded: false,
	isPhotographed: false,
	alternative: 'A pause with music',
	restBeforeMin: 15,
	restAfterMin: 15,
	prepCallAt: '',
	rehearsalAt: '',
	roomWalkAt: '',
	debriefAt: '',
	followUpOn: '',
	...more,
})

/** An item that stories are told in. */
export const storyItem: typeof itemInput = (id, startAt, endAt, more) =>
	itemInput(id, startAt, endAt, { kind: 'story', title: 'Stories', ...more })

/** Answers to everything on the day, as somebody gives them who will speak. */
export const willSpeak = (
	checkId: string,
	speakerId: string,
	more: Partial<InputOf<'stories.check'>> = {},
): InputOf<'stories.check'> => ({
	checkId,
	speakerId,
	speaks: 'yes',
	nameShown: 'firstName',
	photo: 'yes',
	recording: 'yes',
	questions: 'viaChair',
	isNoteAgreed: true,
	...more,
})

export const support: Actor = { role: 'speakerSupport', desk: 'Green room', operator: '' }

/**
 * An event with two items of stories, a slot in the first, and people to speak and to be beside them.
 * Nobody speaks yet.
 */
export const makeStoriesEvent = () => {
	const event = makeTestEvent()
	const call = <N extends Parameters<typeof event.call>[0]>(name: N, input: InputOf<N>, actor: Actor = organiser) => {
		const id = event.newId()
		return { id, ...event.call(name, input, actor, id) }
	}
	const undo = (targetId: string, actor: Actor = organiser) =>
		event.call('history.undo', { targetId, reason: 'slip' }, actor)
	const add = (name: string, family: string, more: Partial<PersonDetails> = {}): string => {
		const registrationId = event.newId()
		call('people.add', { registrationId, person: personNamed(name, family, more) })
		return registrationId
	}
	const people = {
		amara: add('Qzamara', 'Qzokafor', { roles: ['attendee', 'speaker'] }),
		dele: add('Qzdele', 'Qzabara', { roles: ['attendee', 'speaker'] }),
		sol: add('Sol', 'Helper'),
		bay: add('Bay', 'Helper'),
		lee: add('Lee', 'Leader'),
	}
	const [item, later, slot] = [event.newId(), event.newId(), event.newId()] as const
	call('programme.saveItem', { item: storyItem(item, '13:40', '14:10') })
	call('programme.saveItem', { item: storyItem(later, '15:00', '15:30') })
	call('stories.saveSlot', { slot: slotInput(slot, { itemId: item }) })
	const badgeOf = (registrationId: string): string => event.open().door.get(registrationId)?.badgeCode ?? ''
	/** Somebody speaks in a slot, in their own name unless told. */
	const speaks = (
		registrationId: string,
		more: Partial<InputOf<'stories.addSpeaker'>> = {},
	): { readonly speakerId: string; readonly outcome: string; readonly id: string } => {
		const speakerId = event.newId()
		const input = { registrationId, slotId: slot, speakerId, nameShown: 'firstName' as const, shownAs: '', ...more }
		return { speakerId: input.speakerId, ...call('stories.addSpeaker', input) }
	}
	const slotNow = (slotId: string = slot, leadBadge = '', actor: Actor = organiser): KnownSlot => {
		const answer = event.ask('stories.slot', { slotId, leadBadge }, actor)
		if (answer.outcome !== 'known') throw new Error('no such slot')
		return answer
	}
	/** Everything a slot needs up to the day itself. */
	const makeReady = (speakerId: string, slotId: string = slot): void => {
		const { nameShown, shownAs } = slotNow(slotId).speakers.find((one) => one.speakerId === speakerId) ?? {}
		call('stories.setSpeaker', {
			speakerId,
			nameShown: nameShown ?? 'firstName',
			shownAs: nameShown === 'pseudonym' ? (shownAs ?? '') : '',
			introduction: 'Has used services since school.',
			offLimits: ['family'],
		})
		call('stories.setSupport', { speakerId, supporterId: people.sol, backupId: people.bay })
		call('stories.setSupportLead', { slotId, supportLeadId: people.lee })
		for (const kind of storyConsentKinds) call('stories.setConsent', { speakerId, kind, value: 'yes', how: 'form' })
		call('stories.setDone', { slotId, what: 'prepCall', isDone: true })
		const debriefAt = '2027-05-19T14:30'
		const plan = slotNow(slotId).slot
		call('stories.saveSlot', { slot: slotInput(slotId, { itemId: plan.itemId, debriefAt, followUpOn: '2027-05-21' }) })
		for (const state of ['agreedInPrinciple', 'prepCallDone', 'contentAgreed', 'consentSigned'] as const)
			call('stories.setState', { slotId, state })
	}
	return {
		event,
		call,
		undo,
		add,
		people,
		items: [item, later] as const,
		slot,
		badgeOf,
		speaks,
		slotNow,
		makeReady,
		[Symbol.dispose]: () => event[Symbol.dispose](),
	}
}
export type StoriesEvent = ReturnType<typeof makeStoriesEvent>
