/** The days of the event and what is on at each of them: where a story can have its place. */
import { useQuery } from '../../transport/useQuery.ts'
import type { StoryDay } from './storyTypes.ts'

const none: readonly StoryDay[] = []

export const useStoryDays = (): readonly StoryDay[] => {
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	return overview.data?.days ?? none
}

export type PlaceInProgramme = {
	readonly itemId: string
	readonly dayId: string
	readonly startAt: string
	readonly title: string
}

/** Items of every day, in order; undefined until they are read. */
export const usePlaces = (days: readonly StoryDay[]): readonly PlaceInProgramme[] | undefined =>
	useQuery(
		`stories.places:${days.map(({ id }) => id).join()}`,
		async (client) => {
			const sheets = await Promise.all(days.map(({ id }) => client.programme.runSheet({ dayId: id })))
			return sheets.flatMap(({ dayId, items }) =>
				items.map(({ id, startAt, title }) => ({ itemId: id, dayId, startAt, title })),
			)
		},
		['programme', 'event'],
	).data
