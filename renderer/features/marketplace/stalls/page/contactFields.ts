import type { InputOf } from '../../../../../shared/contract/index.ts'

export type Contact = InputOf<'marketplace.setContact'>['contact']

/** In the order in which somebody would use them. */
export const contactFields = [
	'contactName',
	'contactPhone',
	'contactEmail',
	'unloading',
	'note',
] as const satisfies readonly (keyof Contact)[]

/** As many letters as the hub takes. */
export const mostLetters: Readonly<Record<keyof Contact, number>> = {
	contactName: 120,
	contactPhone: 60,
	contactEmail: 320,
	unloading: 200,
	note: 500,
}
