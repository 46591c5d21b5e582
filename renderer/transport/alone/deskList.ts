/** Reading a desk's list from the hub: everybody, page by page, or the few that something was done about. */
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import type { DeskFacts, DeskPerson } from '../../../shared/domain/alone/deskPerson.ts'
import type { DeskNews } from '../../../shared/domain/alone/deskRun.ts'
import { reach } from './reach.ts'

export type Overview = OutputOf<'events.overview'>

/** The hub's facts of the day, with what the event says of days and sectors. */
export const factsWith = (facts: OutputOf<'alone.doorList'>['facts'], overview: Overview): DeskFacts => ({
	...facts,
	dayIds: overview.days.map(({ id }) => id),
	sectors: overview.sectors.map(({ code, isForWork }) => ({ code, isForWork })),
})

export type Read = DeskNews & {
	readonly revision: number
	readonly plainFacts: OutputOf<'alone.doorList'>['facts']
}

/** More than this is quicker read as everybody. */
const mostIds = 200

/**
 * @param ids whom to read; null: everybody
 * @param known the revision the desk has everybody of; null where it has nobody. Nothing changed since: null is answered.
 */
export const readList = async (
	client: Client,
	overview: Overview,
	ids: readonly string[] | null,
	known: number | null,
): Promise<Read | null> => {
	const isSome = ids !== null && ids.length <= mostIds && known !== null
	if (isSome) {
		const { people, facts, revision } = await reach(() => client.alone.doorList({ ids: [...ids], after: null }))
		const there = new Set(people.map(({ registrationId }) => registrationId))
		const goneIds = ids.filter((id) => !there.has(id))
		return { people, goneIds, isAll: false, facts: factsWith(facts, overview), plainFacts: facts, revision }
	}
	const all = new Map<string, DeskPerson>()
	let after: string | null = null
	for (;;) {
		const from: string | null = after
		const page: OutputOf<'alone.doorList'> = await reach(() => client.alone.doorList({ ids: null, after: from }))
		if (from === null && page.revision === known) return null
		for (const person of page.people) all.set(person.registrationId, person)
		after = page.next
		if (after !== null) continue
		return {
			people: [...all.values()],
			goneIds: [],
			isAll: true,
			facts: factsWith(page.facts, overview),
			plainFacts: page.facts,
			revision: page.revision,
		}
	}
}
