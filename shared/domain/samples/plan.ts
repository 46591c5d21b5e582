/** How a sample event says whom it wants: a few people in full, most of them as a place to be filled. */
import type { AccessNeedCode, DietCode, LinkKind, PersonRole, PhotoAnswer } from '../person.ts'

/** One person to be invented. Whatever is left out is drawn. */
export type Place = {
	/** For links only; never leaves the plan. */
	readonly key?: string
	readonly status?: 'confirmed' | 'waiting' | 'cancelled'
	readonly sector: string
	readonly organisation?: string
	readonly jobTitle?: string
	/** Duties beside taking part. */
	readonly duties?: readonly PersonRole[]
	/** Instead of taking part: companions, communication professionals, contractors. */
	readonly insteadOf?: 'companion' | 'communicationProfessional' | 'contractor'
	readonly given?: string
	readonly family?: string
	readonly preferred?: string
	readonly pronouns?: string
	readonly email?: string
	readonly phone?: string
	readonly photo?: PhotoAnswer
	readonly isUnder18?: boolean
	readonly needs?: readonly AccessNeedCode[]
	/** In the person's own words, for the first of `needs`. */
	readonly words?: string
	/** Nothing more is dealt to this person: no need, no diet. */
	readonly isPlain?: boolean
	/** Numbers of the event's days, from 0. Left out: every day. */
	readonly days?: readonly number[]
	readonly links?: readonly { readonly to: string; readonly kind: LinkKind }[]
}

export type Organisation = {
	readonly name: string
	readonly type: string
	/** Where its people's mail goes: always under `.example` (RFC 2606), so it reaches nobody. */
	readonly mail: string
}

/** How many of the confirmed have each need, diet and answer. */
export type Wanted = {
	readonly access: Readonly<Partial<Record<AccessNeedCode, number>>>
	readonly diet: Readonly<Partial<Record<DietCode, number>>>
	/** Of those with a nut allergy. */
	readonly seriousNutAllergies: number
	readonly evacuation: number
	readonly photo: Readonly<Record<PhotoAnswer, number>>
	/** Go by another name than their given one. */
	readonly goBy: number
	/** Gave a telephone number but no e-mail address. */
	readonly phoneOnly: number
}

export type Plan = {
	readonly seed: string
	/** When the first person booked, and how long booking stayed open, in milliseconds. */
	readonly bookingFromMs: number
	readonly bookingForMs: number
	readonly dayIds: readonly string[]
	readonly organisations: readonly Organisation[]
	/** People who book together stand together, and nobody stands between them. */
	readonly parties: readonly (readonly Place[])[]
	/** Booked after everybody else, in this order: those who come with somebody, and the waiting. */
	readonly last: readonly Place[]
	readonly wanted: Wanted
}

/** The same place several times over, its organisation and job drawn in turn. */
export const places = (
	count: number,
	sector: string,
	organisations: readonly string[],
	jobTitles: readonly string[],
	more: Partial<Place> = {},
): Place[] =>
	Array.from({ length: count }, (_, i) => ({
		sector,
		organisation: organisations[i % organisations.length] ?? '',
		jobTitle: jobTitles[i % jobTitles.length] ?? '',
		...more,
	}))
