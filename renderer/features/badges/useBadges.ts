/** What badges are made from: the event, the designs, and everybody's badge. */
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { PersonRole } from '../../../shared/domain/person.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import { designsFrom, type NamedDesign } from '../../components/badge/badgeChoice.ts'
import type { Badge } from '../../components/badge/badgeWords.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type Overview = OutputOf<'events.overview'>

export const useOverview = (): Query<Overview> =>
	useQuery('events.overview', (client) => client.events.overview({}), ['event'])

export const useDesigns = (): Query<readonly NamedDesign[]> =>
	useQuery('badges.designs', async (client) => designsFrom((await client.badges.designs({})).designs), ['event'])

export type People = { readonly dayId: string | null; readonly roles: readonly PersonRole[] }

export const allPeople: People = { dayId: null, roles: [] }

const inOrder = (badges: readonly Badge[]): readonly Badge[] => {
	const names = new Intl.Collator('en-GB')
	return badges.toSorted(
		(one, other) =>
			names.compare(one.preferredName, other.preferredName) ||
			names.compare(one.familyName, other.familyName) ||
			names.compare(one.badgeCode, other.badgeCode),
	)
}

/** Whoever has a place. A cancelled booking or one that waits has no badge. */
const filterOf = ({ dayId, roles }: People): InputOf<'badges.batch'>['filter'] => ({
	text: '',
	statuses: ['confirmed'],
	roles: [...roles],
	sectors: [],
	sources: [],
	dayId,
	presence: [],
	needs: [],
	lacks: [],
	isLinked: null,
})

/** Badges of people for a filter, in order of name; where to go is of the day asked for, else of the day that is on. */
export const useBatch = ({ days }: Overview, people: People): Query<readonly Badge[]> => {
	const [openedAtMs] = useState(() => Date.now())
	const dayId = people.dayId ?? dayOn(days, openedAtMs)?.id ?? ''
	return useQuery(
		`badges.batch:${dayId}:${people.dayId ?? ''}:${people.roles.join()}`,
		async (client) => inOrder((await client.badges.batch({ filter: filterOf(people), dayId, onlyNew: false })).badges),
		['people', 'breakouts', 'event'],
	)
}
