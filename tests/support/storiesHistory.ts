/**
 * Random histories of stories and the programme, as fast-check values: each step is a few small numbers
 * that pick among what is there, so that a failing history shrinks to a short one. Names are put into
 * every text that somebody can write. Who speaks does nothing else at the event: a chair or a supporter
 * is named for that, whoever they are.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { steps as slotSteps } from '../../shared/domain/stories/steps.ts'
import { materialKinds, namesShown, slotFormats, storyConsentKinds } from '../../shared/domain/stories/words.ts'
import { dayOne, dayTwo, doorsMs, idOf, organiser, type TestEvent } from './events.ts'
import { personNamed } from './people.ts'
import { slotInput, storyItem, willSpeak } from './stories.ts'

const kinds = [
	'saveItem',
	'moveItem',
	'removeItem',
	'setStatus',
	'recordOutput',
	'setOutputBack',
	'saveSlot',
	'removeSlot',
	'addSpeaker',
	'removeSpeaker',
	'setSpeaker',
	'setSupport',
	'useBackup',
	'setSupportLead',
	'setConsent',
	'setRecording',
	'makeReady',
	'setState',
	'setDone',
	'check',
	'notSpeaking',
	'withdrawMaterial',
	'saveMaterial',
	'openSeal',
	'wait',
	'undo',
] as const
export type StoryStep = {
	readonly kind: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}

const n = fc.nat(11)
const often: ReadonlySet<string> = new Set(['saveItem', 'saveSlot', 'addSpeaker', 'setSpeaker', 'check', 'undo'])
export const anyStoryStep: fc.Arbitrary<StoryStep> = fc.oneof(
	...kinds.map((kind) => ({
		weight: often.has(kind) ? 5 : 2,
		arbitrary: fc.record({ kind: fc.constant(kind), a: n, b: n, c: n }),
	})),
)

const pick = <T>(items: readonly T[], at: number): T | undefined => items[items.length === 0 ? 0 : at % items.length]

/** Preferred, given and family names of the speakers; no word of any other text. */
export const tellers = [
	['Qzamara', 'Qzamara', 'Qzokafor'],
	['Qzdele', 'Qzdelroy', 'Qzabara-Qzlane'],
	['Qzefe', 'Qzefe', 'Qzo’nwosu'],
] as const
/** Words of the stories: they stand beside nobody's registration. */
export const storyWords = [
	'zzworking',
	'zzpublic',
	'zznote',
	'zzintro',
	'zzlimit',
	'zzriver',
	'zzpause',
	'zzplace',
] as const

/** A text with a word of its own, and every third time with a name in it, however written. */
const textOf = (word: string, at: number): string => {
	const [preferred, given, family] = tellers[at % tellers.length] ?? tellers[0]
	const named = [
		word,
		word,
		`${word} ${preferred}`,
		`${family.toUpperCase()}, ${given}: ${word}`,
		`${word} ${preferred.toLowerCase()}’s`,
		word,
		`${word}_${given}_${family}.pptx`,
		word,
	]
	return named[at % named.length] ?? word
}

/** Plays steps into an event and remembers what there is to pick from. */
export const createStoryPlayer = (test: TestEvent) => {
	const lists: Record<'items' | 'slots' | 'speakers' | 'outputs' | 'materials', string[]> = {
		items: [],
		slots: [],
		speakers: [],
		outputs: [],
		materials: [],
	}
	const done: { readonly id: string; readonly name: CommandName; readonly outcome: string }[] = []
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const id = test.newId()
		const { outcome } = test.call(name, input, organiser, id)
		done.push({ id, name, outcome })
	}
	const add = (preferredName: string, givenName: string, familyName: string): string => {
		const registrationId = test.newId()
		const names = { preferredName, givenName, familyName }
		call('people.add', { registrationId, person: personNamed(preferredName, familyName, names) })
		return registrationId
	}
	const speakers = tellers.map(([preferred, given, family]) => add(preferred, given, family))
	const helpers = ['Sol', 'Bay', 'Lee'].map((name) => add(name, name, 'Helper'))
	/** One that is there, or a new one where the number is high. */
	const oneOf = (list: keyof typeof lists, at: number): string => {
		const known = at < 8 ? pick(lists[list], at) : undefined
		if (known !== undefined) return known
		const id = test.newId()
		lists[list].push(id)
		return id
	}
	/** One that was made once; it may be gone. */
	const any = (list: keyof typeof lists, at: number): string => pick(lists[list], at) ?? idOf(9)
	const pseudonym = (at: number): string => (at === 0 ? '' : at === 1 ? 'Qzokafor' : `Zzriver ${at % 3}`)
	const limits = (at: number) => (at % 2 === 0 ? [textOf('zzlimit', at)] : null)

	const play = ({ kind, a, b, c }: StoryStep): void => {
		const speakerId = any('speakers', a)
		const slotId = any('slots', a)
		const nameShown = namesShown[b % namesShown.length] ?? 'full'
		switch (kind) {
			case 'saveItem': {
				const notes = { avNotes: textOf('av', b), accessNotes: textOf('loop', c), contentNote: textOf('note', a + c) }
				return call('programme.saveItem', {
					item: storyItem(oneOf('items', a), '10:00', '10:30', {
						...notes,
						title: textOf('Item', c),
						dayId: b === 0 ? dayTwo : dayOne,
						roomId: c === 0 ? null : idOf(21),
					}),
				})
			}
			case 'moveItem': {
				const [startAt, endAt] = [`${10 + (b % 6)}:15`, `${10 + (b % 6)}:45`]
				const place = { dayId: dayOne, startAt, endAt, roomId: idOf(21) }
				return call('programme.moveItem', { itemId: any('items', a), ...place, shift: c > 6 ? 'following' : 'none' })
			}
			case 'removeItem':
				return call('programme.removeItem', { itemId: any('items', a) })
			case 'setStatus': {
				const status = (['planned', 'ready', 'on', 'held', 'done', 'dropped'] as const)[b % 6] ?? 'planned'
				return call('programme.setStatus', { itemId: any('items', a), status })
			}
			case 'recordOutput':
				return call('programme.recordOutput', {
					outputId: oneOf('outputs', 11),
					sheet: b % 2 === 0 ? 'runSheet' : 'speakerCard',
					holder: textOf('Stage', c),
					copies: 1,
					dayIds: b % 2 === 0 ? [dayOne] : [],
					slotId: b % 2 === 0 || lists.slots.length === 0 ? null : slotId,
				})
			case 'setOutputBack':
				return call('programme.setOutputBack', { outputId: any('outputs', a), isBack: b % 2 === 0 })
			case 'saveSlot': {
				const texts = {
					workingTitle: textOf('zzworking', b),
					publicTitle: textOf('zzpublic', c),
					contentNote: textOf('zznote', b + c),
					alternative: textOf('zzpause', a + b),
				}
				const flags = { isSensitive: a % 2 === 0, isRecorded: b % 2 === 0, isPhotographed: c % 2 === 0 }
				return call('stories.saveSlot', {
					slot: slotInput(oneOf('slots', a), {
						...texts,
						...flags,
						format: slotFormats[c % slotFormats.length] ?? 'live',
						itemId: b === 0 || lists.items.length === 0 ? null : any('items', b),
						debriefAt: c > 5 ? '2027-05-19T15:00' : '',
					}),
				})
			}
			case 'removeSlot':
				return call('stories.removeSlot', { slotId })
			case 'addSpeaker':
				return call('stories.addSpeaker', {
					registrationId: pick(speakers, b) ?? '',
					slotId,
					speakerId: oneOf('speakers', 11),
					nameShown: namesShown[c % namesShown.length] ?? 'full',
					shownAs: pseudonym(c),
				})
			case 'removeSpeaker':
				return call('stories.removeSpeaker', { speakerId })
			case 'setSpeaker': {
				const shown = { nameShown, shownAs: pseudonym(c) }
				const introduction = textOf('zzintro', a + c)
				return call('stories.setSpeaker', { speakerId, ...shown, introduction, offLimits: limits(b) })
			}
			case 'setSupport':
				return call('stories.setSupport', {
					speakerId,
					supporterId: pick(helpers, b) ?? null,
					backupId: c % 3 === 0 ? null : (pick(helpers, c) ?? null),
				})
			case 'useBackup':
				return call('stories.useBackup', { speakerId })
			case 'setSupportLead':
				return call('stories.setSupportLead', { slotId, supportLeadId: b === 0 ? null : (pick(helpers, b) ?? null) })
			case 'setConsent': {
				const value = (['yes', 'yes', 'ask', 'no', 'withdrawn'] as const)[c % 5] ?? 'yes'
				const kindOf = storyConsentKinds[b % storyConsentKinds.length] ?? 'photo'
				return call('stories.setConsent', { speakerId, kind: kindOf, value, how: 'spoken' })
			}
			case 'setRecording':
				return call('stories.setRecording', { slotId, isRecorded: b % 2 === 0, isPhotographed: c % 2 === 0 })
			case 'makeReady':
				return makeReady(speakerId, slotId)
			case 'setState':
				return call('stories.setState', { slotId, state: slotSteps[b % slotSteps.length] ?? 'idea' })
			case 'setDone': {
				const what = (['prepCall', 'debrief', 'followUp'] as const)[b % 3] ?? 'debrief'
				return call('stories.setDone', { slotId, what, isDone: c % 3 !== 0 })
			}
			case 'check':
				return call(
					'stories.check',
					willSpeak(test.newId(), speakerId, {
						nameShown,
						speaks: c === 0 ? 'notSure' : 'yes',
						photo: c % 2 === 0 ? 'ask' : 'yes',
						recording: c % 3 === 0 ? 'no' : 'yes',
					}),
				)
			case 'notSpeaking':
				return call('stories.notSpeaking', { slotId })
			case 'withdrawMaterial':
				return call('stories.withdrawMaterial', { slotId })
			case 'saveMaterial': {
				const material = {
					materialId: oneOf('materials', b),
					slotId,
					place: textOf('zzplace', c),
					isDeleted: a % 3 === 0,
				}
				return call('stories.saveMaterial', { ...material, kind: materialKinds[b % materialKinds.length] ?? 'slides' })
			}
			case 'openSeal':
				return call('stories.openSeal', { speakerId, leadBadge: '', reason: 'A fire roll call' })
			case 'wait':
				test.clock.nowMs = Math.max(test.clock.nowMs, doorsMs) + (a + 1) * 10 * 60_000
				return
			case 'undo': {
				const target = done[done.length - 1 - a]
				if (target && !target.name.startsWith('people.')) call('history.undo', { targetId: target.id, reason: 'slip' })
				return
			}
			default:
				return kind satisfies never
		}
	}
	/** Everything that somebody on stage needs, so that histories get as far as the day. */
	const makeReady = (speakerId: string, slotId: string): void => {
		for (const kind of storyConsentKinds) call('stories.setConsent', { speakerId, kind, value: 'yes', how: 'form' })
		call('stories.setSupport', { speakerId, supporterId: helpers[0] ?? null, backupId: helpers[1] ?? null })
		call('stories.setSupportLead', { slotId, supportLeadId: helpers[2] ?? null })
		call('stories.setDone', { slotId, what: 'prepCall', isDone: true })
		for (const state of slotSteps.slice(1, 5)) call('stories.setState', { slotId, state })
	}
	return { play, done, speakers, helpers, lists }
}
