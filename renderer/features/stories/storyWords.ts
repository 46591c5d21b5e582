/** Sentences about a story that several of its screens say: who speaks, what is left, where and when. */
import type { ReadinessCode } from '../../../shared/domain/stories/readiness.ts'
import type { NameShown, SlotState } from '../../../shared/domain/stories/words.ts'
import { formatDateInFull } from '../../text/format.ts'
import { say } from '../../text/text.ts'
import { dayOf, endOf } from './storyTime.ts'
import type { ListedSlot, ReadinessLine, StoryDay } from './storyTypes.ts'

/** It was told, or will not be: nothing is to be made ready any more. */
export const isOver = (state: SlotState): boolean =>
	state === 'delivered' || state === 'debriefed' || state === 'followedUp' || state === 'withdrawn'

/** What is still missing. Lines that only the day can settle are not there before it. */
export const leftOf = (lines: readonly ReadinessLine[]): readonly ReadinessLine[] => lines.filter(({ isMet }) => !isMet)

/** Each kind of thing once, however many speakers lack it. */
export const shortOf = (codes: readonly ReadinessCode[]): readonly string[] =>
	[...new Set(codes)].map((code) => say(`stories.short.${code}`))

/** `Kit, Sam and Ali`. */
export const listed = (words: readonly string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')}${say('stories.and')}${words.at(-1) ?? ''}`

/** How a speaker is called in a sentence: as they want, or not by name at all. */
export const calledOf = (speaker: { readonly shownAs: string } | undefined): string =>
	speaker === undefined || speaker.shownAs === '' ? say('stories.theSpeaker') : speaker.shownAs

/** At the head of a sentence. */
export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

export const namesOf = ({ speakers }: Pick<ListedSlot, 'speakers'>): string =>
	speakers.length === 0
		? say('stories.nobodyYet')
		: say('stories.sharedBy', {
				names: listed(speakers.map(({ shownAs }) => (shownAs === '' ? say('stories.noNameShown') : shownAs))),
			})

/** `Kit (first name only)`; no name is said once. */
export const sharedAs = (speaker: { readonly shownAs: string; readonly nameShown: NameShown }): string =>
	speaker.shownAs === ''
		? say('stories.noNameShown')
		: say('stories.sharedAs', {
				name: speaker.shownAs,
				how: say(`stories.nameShown.${speaker.nameShown}`).toLocaleLowerCase('en-GB'),
			})

export const titleOf = ({ publicTitle, number }: Pick<ListedSlot, 'publicTitle' | 'number'>): string =>
	publicTitle === '' ? say('stories.noTitle', { number }) : publicTitle

/** `Main Hall, 15:00 to 15:15`; empty where it is not in the programme. */
export const whereOf = (slot: ListedSlot): string => {
	if (slot.startAt === '') return ''
	const times = { start: slot.startAt, end: endOf(slot) }
	return slot.roomName === '' ? say('stories.timeOnly', times) : say('stories.where', { room: slot.roomName, ...times })
}

/** With the day, where an event has several. */
export const whereAndWhen = (slot: ListedSlot, days: readonly StoryDay[]): string => {
	const where = whereOf(slot)
	if (where === '') return say('stories.notPlanned')
	const day = dayOf(slot, days)
	return days.length < 2 || day === undefined ? where : say('stories.onDay', { day: formatDateInFull(day.date), where })
}
