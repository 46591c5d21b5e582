/** What Enter ticks in the one field for badge, name and table. */

export type Tickable = {
	readonly people: readonly { readonly badgeCode: string; readonly isBelieved: boolean; readonly outcome: string }[]
	readonly groups: readonly { readonly unsettled: readonly string[] }[]
}

/**
 * `choose`: several fit, and a wrong tick says of somebody inside that they are safe. `settled`: whoever is meant is
 * settled already. `nobody`: nothing fits.
 */
export type Take<F extends Tickable> =
	| { readonly take: 'person'; readonly person: F['people'][number] }
	| { readonly take: 'group'; readonly group: F['groups'][number] }
	| { readonly take: 'choose' | 'settled' | 'nobody' }

const bare = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase()

/**
 * A badge code that is typed or scanned whole means that person, whatever else it could mean; then a table; then the
 * only one who is found and believed on site.
 */
export const takeOf = <F extends Tickable>(text: string, found: F): Take<F> => {
	const code = bare(text)
	const byBadge = found.people.filter(({ badgeCode }) => bare(badgeCode) === code)
	const person = byBadge.length === 1 ? byBadge[0] : undefined
	if (person !== undefined) return person.outcome === '' ? { take: 'person', person } : { take: 'settled' }
	const open = found.groups.filter(({ unsettled }) => unsettled.length > 0)
	const group = open[0]
	if (group !== undefined && found.people.length === 0)
		return open.length === 1 ? { take: 'group', group } : { take: 'choose' }
	if (found.people.length === 0) return { take: found.groups.length > 0 ? 'settled' : 'nobody' }
	const only = found.people.length === 1 && group === undefined ? found.people[0] : undefined
	if (only === undefined || !only.isBelieved) return { take: 'choose' }
	return only.outcome === '' ? { take: 'person', person: only } : { take: 'settled' }
}
