/**
 * How the list of stalls is looked at: what is searched for, what is shown, in which order. Kept while the
 * window is open, so that whoever comes back from a stall finds the list as it was.
 */
import { create } from 'zustand'
import type { StallState } from '../../../../shared/domain/marketplace/words.ts'
import { fold } from '../../../../shared/lib/text.ts'
import type { Stall } from '../marketTypes.ts'
import { type Gap, gapsOf, type Want, wantsOf } from './stallFacts.ts'

export const orders = ['number', 'organisation', 'place', 'left'] as const
/** `left`: what lacks most first. */
export type Order = (typeof orders)[number]

export type ListView = {
	readonly find: string
	readonly state: StallState | 'all'
	/** `any`: whatever it is that is missing. */
	readonly gap: Gap | 'all' | 'any'
	readonly want: Want | 'all'
	readonly order: Order
}

export const wholeList: ListView = { find: '', state: 'all', gap: 'all', want: 'all', order: 'number' }

export const useListView = create<ListView>()(() => wholeList)

export const isNarrowed = ({ find, state, gap, want }: ListView): boolean =>
	find.trim() !== '' || state !== 'all' || gap !== 'all' || want !== 'all'

/** Back to all of them; the order stays. */
export const showAll = (): void => {
	const { order } = useListView.getState()
	useListView.setState({ ...wholeList, order })
}

const textOf = (stall: Stall): string =>
	fold(
		[
			`${stall.number}`,
			stall.organisation,
			stall.title,
			stall.blurb,
			stall.place?.code ?? '',
			...stall.stewards.flatMap(({ preferredName, badgeCode }) => [preferredName, badgeCode]),
		].join(' '),
	)

const isFound = (stall: Stall, find: string): boolean => {
	const words = fold(find).split(' ')
	const text = ` ${textOf(stall)}`
	return words.every((word) => word === '' || text.includes(` ${word}`))
}

const byOrder: Readonly<Record<Order, (leastCover: number) => (a: Stall, b: Stall) => number>> = {
	number: () => (a, b) => a.number - b.number,
	organisation: () => (a, b) => a.organisation.localeCompare(b.organisation, 'en-GB') || a.number - b.number,
	// What has no place yet stands at the end.
	place: () => (a, b) =>
		Number(a.place === null) - Number(b.place === null) ||
		(a.place?.code ?? '').localeCompare(b.place?.code ?? '', 'en-GB', { numeric: true }) ||
		a.number - b.number,
	left: (leastCover) => (a, b) => gapsOf(b, leastCover).size - gapsOf(a, leastCover).size || a.number - b.number,
}

/** The stalls that are shown, in order. */
export const shownStalls = (stalls: readonly Stall[], view: ListView, leastCover: number): readonly Stall[] =>
	stalls
		.filter((stall) => {
			const lacks = gapsOf(stall, leastCover)
			return (
				(view.state === 'all' || stall.state === view.state) &&
				(view.gap === 'all' || (view.gap === 'any' ? lacks.size > 0 : lacks.has(view.gap))) &&
				(view.want === 'all' || wantsOf(stall).has(view.want)) &&
				isFound(stall, view.find)
			)
		})
		.toSorted(byOrder[view.order](leastCover))
