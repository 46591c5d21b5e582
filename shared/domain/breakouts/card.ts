import type { PersonFact } from './facts.ts'

/** Somebody as organisers see them on a card. */
export type Card = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }

export const cardOf = ({ id, preferredName, badgeCode }: PersonFact): Card => ({
	registrationId: id,
	preferredName,
	badgeCode,
})
