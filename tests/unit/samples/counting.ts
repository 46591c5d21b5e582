/** Counting the people of a sample event, for the tests only. */
import type { SampleEvent, SamplePerson } from '../../../shared/domain/samples/sample.ts'

export const takingPart = (sample: SampleEvent): SamplePerson[] =>
	sample.people.filter((one) => one.status === 'confirmed' && one.person.roles.includes('attendee'))

/** How often each word comes up. */
export const tally = (words: readonly string[]): Record<string, number> => {
	const counts: Record<string, number> = {}
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1
	return counts
}

export const bySector = (people: readonly SamplePerson[]) => tally(people.map((one) => one.person.sector))
export const byRole = (people: readonly SamplePerson[]) => tally(people.flatMap((one) => one.person.roles))
export const byNeed = (people: readonly SamplePerson[]) =>
	tally(people.flatMap((one) => one.person.needs.map((need) => need.code)))

export const fullName = ({ person }: SamplePerson): string => `${person.preferredName} ${person.familyName}`.trim()

/** The person whom somebody is linked to. */
export const target = (sample: SampleEvent, one: SamplePerson, at = 0): SamplePerson | undefined =>
	sample.people.find((other) => other.registrationId === one.links[at]?.to)

/** People who share their full name with somebody, by that name. */
export const namesakes = (people: readonly SamplePerson[]): Map<string, SamplePerson[]> => {
	const named = Map.groupBy(people, (one) => fullName(one).toLowerCase())
	return new Map([...named].filter(([, sharing]) => sharing.length > 1))
}

export const has = (one: SamplePerson | undefined, role: SamplePerson['person']['roles'][number]): boolean =>
	one?.person.roles.includes(role) === true
