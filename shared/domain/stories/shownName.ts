/**
 * The only way from a speaker to a name. Whoever shows, prints, says or writes down what a speaker is
 * called asks here, so that a name that is not to be said, or not any more, has nowhere to come from.
 */
import { fold } from '../../lib/text.ts'
import type { SlotFact, SpeakerFact } from './facts.ts'
import type { NameShown } from './words.ts'

/** Shown by another name, or by none: who it is stays sealed wherever the story is. */
export const isSealed = ({ nameShown }: Pick<SpeakerFact, 'nameShown'>): boolean =>
	nameShown === 'pseudonym' || nameShown === 'none'

/** Not told after all: it has nobody's name any more, however they had wanted to be called. */
export const isNotTold = ({ state, withdrawnAtMs }: Pick<SlotFact, 'state' | 'withdrawnAtMs'>): boolean =>
	state === 'withdrawn' || withdrawnAtMs !== null

/** What a speaker is called where others see or hear it; empty: nothing. */
export const shownName = (
	speaker: Pick<SpeakerFact, 'nameShown' | 'shownAs'>,
	slot: Pick<SlotFact, 'state' | 'withdrawnAtMs'>,
): string => (isNotTold(slot) || speaker.nameShown === 'none' ? '' : speaker.shownAs)

/** Whether nothing may say which registration a speaker is. */
export const isHidden = (
	speaker: Pick<SpeakerFact, 'nameShown'>,
	slot: Pick<SlotFact, 'state' | 'withdrawnAtMs'>,
): boolean => isSealed(speaker) || isNotTold(slot)

type Registered = { readonly preferredName: string; readonly givenName: string; readonly familyName: string }

/** A registered name said in full: the name somebody wants to be called by first, never one they do not use. */
export const fullName = ({ preferredName, givenName, familyName }: Registered): string => {
	const first = preferredName || givenName
	const family = fold(familyName)
	const hasBoth = family === '' || ` ${fold(first)} `.includes(` ${family} `)
	return hasBoth ? first : `${first} ${familyName}`.trim()
}

/** What follows from a registration and a choice; the pseudonym is the speaker's own. */
export const nameFor = (nameShown: NameShown, pseudonym: string, registered: Registered): string => {
	switch (nameShown) {
		case 'full':
			return fullName(registered)
		case 'firstName':
			return registered.preferredName || registered.givenName
		case 'pseudonym':
			return pseudonym
		case 'none':
			return ''
		default:
			return nameShown satisfies never
	}
}
