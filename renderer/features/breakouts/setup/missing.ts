/** What is still missing before groups can be filled, in numbers; the screen makes the sentences. */
import type { Setup } from '../useSetup.ts'
import type { Section } from './section.ts'

export type MissingThing =
	| 'noTopics'
	| 'noRounds'
	| 'noTables'
	| 'fewSeats'
	| 'noRoom'
	| 'roomOut'
	| 'noFacilitator'
	| 'noNoteTaker'
	| 'noWellbeing'
	| 'noContentNote'
	| 'unmatched'

export type Missing = { readonly thing: MissingThing; readonly section: Section; readonly count: number }

/** Seats of a round and the people who need one: from the hub, which knows who takes part. */
export type RoundNeed = { readonly roundId: string; readonly people: number; readonly seats: number }

/**
 * In the order in which they are best settled. A room that is out of use counts apart from no room.
 * @param needs empty while they are not known: then nothing is said about seats
 */
export const missingOf = (
	{ topics, rounds, groups, rooms, unmatched }: Pick<Setup, 'topics' | 'rounds' | 'groups' | 'rooms' | 'unmatched'>,
	needs: readonly RoundNeed[],
): readonly Missing[] => {
	const needsWellbeing = new Set(topics.filter((topic) => topic.needsWellbeing).map(({ id }) => id))
	const outOfUse = new Set(rooms.filter(({ faults }) => faults.includes('room')).map(({ id }) => id))
	const without = (duty: Setup['groups'][number]['hosts'][number]['duty']): number =>
		groups.filter(({ hosts }) => !hosts.some((host) => host.duty === duty)).length
	const emptyRounds = rounds.filter(({ id }) => !groups.some(({ roundId }) => roundId === id))
	const seatsShort = needs
		.filter(({ roundId }) => groups.some((group) => group.roundId === roundId))
		.reduce((sum, { people, seats }) => sum + Math.max(0, people - seats), 0)
	const all: readonly Missing[] = [
		{ thing: 'noTopics', section: 'topics', count: topics.length === 0 ? 1 : 0 },
		{ thing: 'noRounds', section: 'rounds', count: rounds.length === 0 ? 1 : 0 },
		{ thing: 'noTables', section: 'rounds', count: emptyRounds.length },
		{ thing: 'fewSeats', section: 'rounds', count: seatsShort },
		{ thing: 'noRoom', section: 'rounds', count: groups.filter(({ roomId }) => roomId === null).length },
		{
			thing: 'roomOut',
			section: 'rounds',
			count: groups.filter(({ roomId }) => roomId !== null && outOfUse.has(roomId)).length,
		},
		{ thing: 'noFacilitator', section: 'hosts', count: without('facilitator') },
		{ thing: 'noNoteTaker', section: 'hosts', count: without('noteTaker') },
		{
			thing: 'noWellbeing',
			section: 'hosts',
			count: groups.filter(
				({ topicId, hosts }) => needsWellbeing.has(topicId) && !hosts.some(({ duty }) => duty === 'wellbeing'),
			).length,
		},
		{
			thing: 'noContentNote',
			section: 'topics',
			count: topics.filter(({ isSensitive, contentNote }) => isSensitive && contentNote.trim() === '').length,
		},
		{ thing: 'unmatched', section: 'topics', count: unmatched.length },
	]
	return all.filter(({ count }) => count > 0)
}
