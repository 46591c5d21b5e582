/** Somebody who did not book, as the form holds them: what is still missing, and what is sent. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { PhotoAnswer } from '../../../shared/domain/person.ts'

export type WalkInDraft = {
	/** Made with the form and kept through every try, so that nobody is added twice. */
	readonly registrationId: string
	readonly commandId: string
	readonly preferredName: string
	readonly familyName: string
	readonly organisation: string
	readonly sector: string
	readonly photo: PhotoAnswer | ''
	readonly needsEvacuationHelp: 'yes' | 'no' | ''
	/** Saving was tried: from then on what is missing is said. */
	readonly hasTried: boolean
	readonly isUnknownSector: boolean
}

/** `amara-jane` becomes `Amara-Jane`. A name typed with any capital of its own is left as it is. */
const withCapitals = (typed: string): string =>
	typed === typed.toLocaleLowerCase('en-GB')
		? typed.replace(
				/(^|[\s-])(\p{L})/gu,
				(_, before: string, letter: string) => before + letter.toLocaleUpperCase('en-GB'),
			)
		: typed

/** A new form with what was typed: the first word is the name for the badge, the rest the family name. A badge code is no name. */
export const draftFrom = (typed: string, newId: () => string): WalkInDraft => {
	const words = /\d/.test(typed) ? [] : withCapitals(typed.trim()).split(/\s+/)
	return {
		registrationId: newId(),
		commandId: newId(),
		preferredName: words[0] ?? '',
		familyName: words.slice(1).join(' '),
		organisation: '',
		sector: '',
		photo: '',
		needsEvacuationHelp: '',
		hasTried: false,
		isUnknownSector: false,
	}
}

export const walkInFields = ['preferredName', 'sector', 'photo', 'needsEvacuationHelp'] as const
export type WalkInField = (typeof walkInFields)[number]

/** The required answers that are not there yet, in the order of the form. */
export const missingFrom = (draft: WalkInDraft): readonly WalkInField[] =>
	walkInFields.filter((field) => draft[field].trim() === '' || (field === 'sector' && draft.isUnknownSector))

/** What is sent, or null while something is missing. An organisation goes along only with people here for work. */
export const walkInInput = (
	draft: WalkInDraft,
	dayId: string,
	isForWork: (sector: string) => boolean,
): InputOf<'checkin.walkIn'> | null => {
	const { registrationId, preferredName, familyName, organisation, sector, photo, needsEvacuationHelp } = draft
	if (missingFrom(draft).length > 0 || photo === '' || needsEvacuationHelp === '') return null
	return {
		registrationId,
		dayId,
		preferredName: preferredName.trim(),
		familyName: familyName.trim(),
		organisation: isForWork(sector) ? organisation.trim() : '',
		sector,
		photo,
		needsEvacuationHelp,
	}
}
