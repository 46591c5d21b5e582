/**
 * How the list of people was left: whom it shows, in which order, which part of it, and whose page was opened from it.
 * Kept while the window is open and nowhere else, for what is typed is mostly a name.
 */
import { create } from 'zustand'
import { everybody, fitting, type PeopleFilter, type PeopleOrder } from '../../../../shared/domain/people/filter.ts'
import type { PeopleEvent } from './peopleEvent.ts'

export type Sort = { readonly order: PeopleOrder; readonly isDescending: boolean }

export type ListView = {
	readonly eventId: string
	readonly filter: PeopleFilter
	readonly sort: Sort
	readonly offset: number
	/** Whose page was opened last; empty: nobody's. */
	readonly personId: string
	/** The view that was chosen last, of those that were kept; empty: none. */
	readonly keptId: string
	readonly hasFilters: boolean
	readonly chosen: ReadonlySet<string>
}

const asFound = (eventId: string): ListView => ({
	eventId,
	filter: everybody,
	sort: { order: 'name', isDescending: false },
	offset: 0,
	personId: '',
	keptId: '',
	hasFilters: false,
	chosen: new Set(),
})

export const pageSize = 50

export const useListView = create<ListView>()(() => asFound(''))

/** Another event has other people: begins anew. Days and answers that the event does not have any more do not narrow. */
export const beginFor = ({ eventId, days, sectors }: PeopleEvent): void => {
	const view = useListView.getState()
	if (view.eventId !== eventId) return useListView.setState(asFound(eventId))
	const filter = fitting(view.filter, {
		dayIds: days.map(({ id }) => id),
		sectors: sectors.map(({ code }) => code),
	})
	if (JSON.stringify(filter) !== JSON.stringify(view.filter)) useListView.setState({ filter })
}

export const narrow = (filter: PeopleFilter): void => useListView.setState({ filter, offset: 0 })
export const turnTo = (offset: number): void => useListView.setState({ offset })
export const sortBy = (sort: Sort): void => useListView.setState({ sort, offset: 0 })

export const choose = (ids: readonly string[], isOn: boolean): void => {
	const chosen = new Set(useListView.getState().chosen)
	for (const id of ids) {
		if (isOn) chosen.add(id)
		else chosen.delete(id)
	}
	useListView.setState({ chosen })
}
export const chooseNobody = (): void => useListView.setState({ chosen: new Set() })

/** Orders as one choice each. */
export const sorts = {
	name: { order: 'name', isDescending: false },
	nameBack: { order: 'name', isDescending: true },
	familyName: { order: 'familyName', isDescending: false },
	familyNameBack: { order: 'familyName', isDescending: true },
	badge: { order: 'badge', isDescending: false },
	organisation: { order: 'organisation', isDescending: false },
	addedBack: { order: 'added', isDescending: true },
	added: { order: 'added', isDescending: false },
} as const satisfies Record<string, Sort>
export type SortName = keyof typeof sorts
export const sortNames = Object.keys(sorts) as readonly SortName[]

export const sortName = ({ order, isDescending }: Sort): SortName =>
	sortNames.find((name) => sorts[name].order === order && sorts[name].isDescending === isDescending) ?? 'name'
