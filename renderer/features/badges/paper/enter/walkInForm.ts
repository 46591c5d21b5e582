/** A walk-in's form as it stands on paper, while it is typed in: kept while the app is open. */
import { create } from 'zustand'
import type { InputOf } from '../../../../../shared/contract/index.ts'
import type { PhotoAnswer } from '../../../../../shared/domain/person.ts'
import { newId } from '../../../../transport/newId.ts'

export type WalkInForm = {
	/** Made with the form and kept through every try, so that nobody is added twice. */
	readonly registrationId: string
	readonly commandId: string
	readonly preferredName: string
	readonly familyName: string
	readonly sector: string
	readonly organisation: string
	readonly photo: PhotoAnswer | ''
	readonly needsEvacuationHelp: 'yes' | 'no' | ''
}

const blank = (): WalkInForm => ({
	registrationId: newId(),
	commandId: newId(),
	preferredName: '',
	familyName: '',
	sector: '',
	organisation: '',
	photo: '',
	needsEvacuationHelp: '',
})

export const useWalkInForm = create<WalkInForm>()(blank)

export const changeForm = (change: Partial<WalkInForm>): void => useWalkInForm.setState(change)
/** The next form. */
export const nextForm = (): void => useWalkInForm.setState(blank(), true)

export const walkInFields = ['preferredName', 'sector', 'photo', 'needsEvacuationHelp'] as const
export type WalkInField = (typeof walkInFields)[number]

export const missingFrom = (form: WalkInForm): readonly WalkInField[] =>
	walkInFields.filter((field) => form[field].trim() === '')

/** What is sent; null while something is missing. An organisation goes along only with people here for work. */
export const inputFrom = (form: WalkInForm, dayId: string, isForWork: boolean): InputOf<'checkin.walkIn'> | null => {
	const { photo, needsEvacuationHelp, registrationId, sector } = form
	if (missingFrom(form).length > 0 || photo === '' || needsEvacuationHelp === '') return null
	return {
		registrationId,
		dayId,
		preferredName: form.preferredName.trim(),
		familyName: form.familyName.trim(),
		organisation: isForWork ? form.organisation.trim() : '',
		sector,
		photo,
		needsEvacuationHelp,
		// They are in the building already, however full it is: whoever types this in says so.
		goesOn: true,
	}
}
