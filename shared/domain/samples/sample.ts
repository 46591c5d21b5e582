/** What a sample event is made of: the event as its first command, and everybody on its list. */
import type { InputOf } from '../../contract/index.ts'
import type { LinkKind, PersonDetails } from '../person.ts'

/** One invented person, in the order they booked. */
export type SamplePerson = {
	/** A version 7 UUID; its time is when the person booked. */
	readonly registrationId: string
	readonly person: PersonDetails
	readonly status: 'confirmed' | 'waiting' | 'cancelled'
	/** People earlier on the list, and what this person is to them. */
	readonly links: readonly { readonly to: string; readonly kind: LinkKind }[]
}

/**
 * A whole invented event. Whoever holds the role `attendee` counts in the numbers by sector;
 * companions, communication professionals and contractors are on the list beside them.
 */
export type SampleEvent = {
	readonly event: InputOf<'events.create'>
	readonly people: readonly SamplePerson[]
}
