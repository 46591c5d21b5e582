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

/** Whoever may come: what a list shows that nobody narrowed. */
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

export const listParts = ['statuses', 'roles', 'sectors', 'sources', 'presence', 'needs', 'lacks'] as const
/** Parts of a filter that let through whoever fits one of several; `lacks` whoever fits all. */
export type ListPart = (typeof listParts)[number]

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((each) => other.includes(each))

/** Whether two filters let the same people through, by what they say. */
export const isSameFilter = (one: PeopleFilter, other: PeopleFilter): boolean =>
	one.text.trim() === other.text.trim() &&
	one.dayId === other.dayId &&
	one.isLinked === other.isLinked &&
	listParts.every((part) => isSameList(one[part], other[part]))

/** With one choice of a part more, or one less. */
export const withChoice = <P extends ListPart>(
	filter: PeopleFilter,
	part: P,
	choice: PeopleFilter[P][number],
	isOn: boolean,
): PeopleFilter => {
	const others = (filter[part] as readonly string[]).filter((one) => one !== choice)
	return { ...filter, [part]: isOn ? [...others, choice] : others }
}

/** One thing that narrows a list, and the list without it. */
export type Narrowing = {
	readonly part: ListPart | 'dayId' | 'isLinked'
	/** A code of the part's, an id of a day; of several bookings all of them; `yes` or `no`. */
	readonly choices: readonly string[]
	readonly without: PeopleFilter
}

/**
 * What is on, but for the text, which stands in its field. Bookings are one thing: to take `waiting` off one by one would
 * end with everybody, cancelled ones too.
 */
export const narrowings = (filter: PeopleFilter): readonly Narrowing[] => {
	const found: Narrowing[] = []
	if (!isSameList(filter.statuses, everybody.statuses))
		found.push({ part: 'statuses', choices: filter.statuses, without: { ...filter, statuses: everybody.statuses } })
	if (filter.dayId !== null) found.push({ part: 'dayId', choices: [filter.dayId], without: { ...filter, dayId: null } })
	for (const part of listParts) {
		if (part === 'statuses') continue
		for (const choice of filter[part])
			found.push({ part, choices: [choice], without: withChoice(filter, part, choice as never, false) })
	}
	if (filter.isLinked !== null)
		found.push({ part: 'isLinked', choices: [filter.isLinked ? 'yes' : 'no'], without: { ...filter, isLinked: null } })
	return found
}

/** Without days and sectors that the event does not have: a view may be older than they are. */
export const fitting = (
	filter: PeopleFilter,
	event: { readonly dayIds: readonly string[]; readonly sectors: readonly string[] },
): PeopleFilter => ({
	...filter,
	dayId: filter.dayId !== null && event.dayIds.includes(filter.dayId) ? filter.dayId : null,
	sectors: filter.sectors.filter((code) => event.sectors.includes(code)),
})
