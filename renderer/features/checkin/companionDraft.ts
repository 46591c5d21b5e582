/** Somebody who came along unbooked, as the form holds them: three answers, in on saving. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { LinkKind, PhotoAnswer } from '../../../shared/domain/person.ts'

export type CompanionDraft = {
	/** Made with the form and kept through every try, so that nobody is added twice. */
	readonly registrationId: string
	readonly commandId: string
	readonly preferredName: string
	readonly kind: LinkKind | ''
	readonly photo: PhotoAnswer | ''
	/** Saving was tried: from then on what is missing is said. */
	readonly hasTried: boolean
}

export const emptyCompanion = (newId: () => string): CompanionDraft => ({
	registrationId: newId(),
	commandId: newId(),
	preferredName: '',
	kind: '',
	photo: '',
	hasTried: false,
})

/** What is offered, in this order. Booked together is for files to say. */
export const companionKinds = [
	'personalAssistant',
	'carer',
	'supporter',
	'interpreter',
	'chaperone',
] as const satisfies readonly LinkKind[]

export const companionFields = ['preferredName', 'kind', 'photo'] as const
export type CompanionField = (typeof companionFields)[number]

/** The answers that are not there yet, in the order of the form. */
export const missingFromCompanion = (draft: CompanionDraft): readonly CompanionField[] =>
	companionFields.filter((field) => draft[field].trim() === '')

/** What is sent, or null while something is missing. */
export const companionInput = (
	{ registrationId, preferredName, kind, photo }: CompanionDraft,
	forId: string,
	dayId: string,
): InputOf<'checkin.addCompanion'> | null =>
	preferredName.trim() === '' || kind === '' || photo === ''
		? null
		: { registrationId, forId, dayId, preferredName: preferredName.trim(), kind, photo }
