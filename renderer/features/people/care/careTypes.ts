import type { OutputOf } from '../../../../shared/contract/index.ts'

/** What is known of how somebody comes, takes part and leaves. */
export type CareOf = Extract<OutputOf<'people.care'>, { outcome: 'known' }>
export type CarriedNeed = CareOf['needs'][number]
export type Answer = CareOf['consents'][number]
export type Link = CareOf['links'][number]
export type Plan = NonNullable<CareOf['plan']>

/** The one form that is open; `need 3` changes the fourth need. */
export type Part = 'newNeed' | `need ${number}` | 'answer' | 'link' | 'split' | 'plan' | 'contact'

export type CareParts = {
	readonly registrationId: string
	readonly name: string
	readonly care: CareOf
	/** Reads it afresh; waited for. */
	readonly again: () => Promise<void>
	readonly open: Part | null
	readonly onOpen: (part: Part) => void
	/** Closes the form; the focus goes to what opened it. */
	readonly onClose: () => void
}

/** The id of the button that opens a form. */
export const openerOf = (part: Part): string => `care-open-${part.replace(' ', '-')}`
