/** Which people an organiser wants to see. Empty lists and nulls do not narrow. */
import type { Need, PersonRole, RegistrationSource, RegistrationStatus } from '../person.ts'

export const presences = ['in', 'out', 'notCome'] as const
/** Where somebody is on the day that is looked at. */
export type PresenceFilter = (typeof presences)[number]

export const lacking = ['photoAnswer', 'sector', 'evacuationAnswer', 'contact', 'needReady', 'planAgreed'] as const
/** What is not known yet or not done for somebody. `contact`: neither e-mail nor phone. */
export type Lacking = (typeof lacking)[number]

export const peopleOrders = ['name', 'familyName', 'badge', 'organisation', 'added'] as const
/** `name`: by what people are called; `added`: who came last stands last. */
export type PeopleOrder = (typeof peopleOrders)[number]

export type PeopleFilter = {
	/** Starts of words of names, organisation, badge code and e-mail; or what the booking tool calls the place, whole. */
	readonly text: string
	readonly statuses: readonly Exclude<RegistrationStatus, 'removed'>[]
	readonly roles: readonly PersonRole[]
	readonly sectors: readonly string[]
	readonly sources: readonly RegistrationSource[]
	/** Booked for this day; also the day that `presence` is about. */
	readonly dayId: string | null
	readonly presence: readonly PresenceFilter[]
	readonly needs: readonly Need['code'][]
	readonly lacks: readonly Lacking[]
	readonly isLinked: boolean | null
}

export const everybody: PeopleFilter = {
	text: '',
	statuses: ['confirmed', 'waiting'],
	roles: [],
	sectors: [],
	sources: [],
	dayId: null,
	presence: [],
	needs: [],
	lacks: [],
	isLinked: null,
}
