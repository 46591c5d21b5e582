/** Which notes are listed, and in which order: what is not sorted comes first. */
import { unanswered } from '../../../../shared/domain/heard/unanswered.ts'
import type { HeardPage, Note } from '../types.ts'

export const shows = ['everything', 'onlyUnsorted', 'unanswered'] as const
export type Show = (typeof shows)[number]

export type NoteFilter = {
	/** An id; `none`: of groups without a topic; `all`. */
	readonly topicId: string
	/** An id, or `all`. */
	readonly roundId: string
	readonly show: Show
}
export const everyNote: NoteFilter = { topicId: 'all', roundId: 'all', show: 'everything' }

export const notesShown = ({ notes, actions }: HeardPage, { topicId, roundId, show }: NoteFilter): readonly Note[] => {
	const open = new Set(unanswered(notes, actions))
	return notes
		.filter(
			(note) =>
				(topicId === 'all' || (note.topicId ?? 'none') === topicId) &&
				(roundId === 'all' || note.roundId === roundId) &&
				(show !== 'onlyUnsorted' || note.themeId === null) &&
				(show !== 'unanswered' || open.has(note)),
		)
		.toSorted((one, other) => Number(one.themeId !== null) - Number(other.themeId !== null))
}
