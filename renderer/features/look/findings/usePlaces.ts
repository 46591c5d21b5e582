/** What the ids and codes of findings are called: stories, items, tables, rooms. Names of people are not looked up. */
import { useMemo } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Places } from './sentence.ts'

type Known = {
	readonly slots: OutputOf<'stories.list'>['slots']
	readonly sheets: readonly OutputOf<'programme.runSheet'>[]
	readonly outline: OutputOf<'breakouts.outline'>
	readonly overview: OutputOf<'events.overview'>
}

const placesOf = ({ slots, sheets, outline, overview }: Known): Places => {
	const stories = new Map(slots.map((slot) => [slot.slotId, slot]))
	const items = new Map(sheets.flatMap(({ items: ofDay }) => ofDay.map((item) => [item.id, item])))
	const rounds = new Map(outline.rounds.map(({ id, number }) => [id, number]))
	const groups = new Map(outline.groups.map((group) => [group.id, group]))
	const topics = new Set(outline.topicIds)
	const rooms = new Map(overview.rooms.map(({ code, name }) => [code, name]))
	return {
		storyOf: (id) => stories.get(id),
		itemOf: (id) => items.get(id),
		tableOf: (id) => {
			const group = groups.get(id)
			return group && { number: group.number, round: rounds.get(group.roundId) ?? 0 }
		},
		roundOf: (id) => rounds.get(id),
		isTopic: (id) => topics.has(id),
		roomOf: (code) => rooms.get(code),
		hasRounds: rounds.size > 1,
	}
}

const nowhere: Places = {
	storyOf: () => undefined,
	itemOf: () => undefined,
	tableOf: () => undefined,
	roundOf: () => undefined,
	isTopic: () => false,
	roomOf: () => undefined,
	hasRounds: false,
}

/** `isKnown`: they were read, or could not be; sentences without them are whole, but say less. */
export const usePlaces = (): { readonly places: Places; readonly isKnown: boolean } => {
	const known = useQuery<Known>(
		'look.places',
		async (client) => {
			const [overview, outline, { slots }] = await Promise.all([
				client.events.overview({}),
				client.breakouts.outline({}),
				client.stories.list({}),
			])
			const sheets = await Promise.all(overview.days.map(({ id }) => client.programme.runSheet({ dayId: id })))
			return { overview, outline, slots, sheets }
		},
		['event', 'breakouts', 'programme', 'stories'],
	)
	const places = useMemo(() => (known.data === undefined ? nowhere : placesOf(known.data)), [known.data])
	return { places, isKnown: known.data !== undefined || known.hasFailed }
}
