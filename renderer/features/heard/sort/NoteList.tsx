/** What groups said: filtered by topic and round, what is not sorted first. */
import { unanswered } from '../../../../shared/domain/heard/unanswered.ts'
import { Card } from '../../../components/Card.tsx'
import { Select } from '../../../components/Select.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import type { HeardPage } from '../types.ts'
import { type NoteFilter, notesShown, shows } from './filter.ts'
import { NoteRow } from './NoteRow.tsx'

export type NoteListProps = {
	readonly page: HeardPage
	readonly filter: NoteFilter
	readonly onFilter: (filter: NoteFilter) => void
	readonly onSort: (noteId: string, themeId: string | null) => void
	readonly onNewTheme: (noteId: string) => void
}

export const NoteList = ({ page, filter, onFilter, onSort, onNewTheme }: NoteListProps) => {
	const say = useText()
	const { notes, topics, rounds, themes, actions } = page
	const shown = notesShown(page, filter)
	const open = new Set(unanswered(notes, actions))
	const unsorted = notes.filter(({ themeId }) => themeId === null).length
	const roundOf = new Map(rounds.map((round) => [round.roundId, round]))
	const titles = new Map(topics.map(({ topicId, title }) => [topicId, title]))
	return (
		<Card
			title={say('heard.notes.title')}
			className="heard-notes"
			end={
				<Tag tone={unsorted === 0 ? 'welcome' : 'note'}>
					{unsorted === 0 ? say('heard.notes.allSorted') : say('heard.notes.unsorted', { count: unsorted })}
				</Tag>
			}
		>
			<div className="heard-filter">
				<Select
					label={say('heard.notes.topic')}
					value={filter.topicId}
					onChange={(topicId) => onFilter({ ...filter, topicId })}
					options={[
						{ value: 'all', label: say('heard.notes.everyTopic') },
						...topics.map(({ topicId, title }) => ({ value: topicId, label: title })),
						...(notes.some(({ topicId }) => topicId === null)
							? [{ value: 'none', label: say('heard.notes.noTopic') }]
							: []),
					]}
				/>
				<Select
					label={say('heard.notes.round')}
					value={filter.roundId}
					onChange={(roundId) => onFilter({ ...filter, roundId })}
					options={[
						{ value: 'all', label: say('heard.notes.everyRound') },
						...rounds.map(({ roundId, number, startAt }) => ({
							value: roundId,
							label: say('heard.notes.roundOne', { number, time: startAt }),
						})),
					]}
				/>
				<Select
					label={say('heard.notes.show')}
					value={filter.show}
					onChange={(show) => onFilter({ ...filter, show })}
					options={shows.map((show) => ({ value: show, label: say(`heard.notes.${show}`) }))}
				/>
			</div>
			<p className="soft small" role="status">
				{shown.length === 0 ? say('heard.notes.nothing') : say('heard.notes.count', { count: shown.length })}
				{shown.length === 0 ? '' : `. ${say('heard.notes.hint')}`}
			</p>
			<ul className="heard-note-list">
				{shown.map((note) => (
					<NoteRow
						key={note.noteId}
						note={note}
						roundNumber={roundOf.get(note.roundId)?.number ?? 0}
						topicTitle={note.topicId === null ? '' : (titles.get(note.topicId) ?? '')}
						themes={themes}
						isUnanswered={open.has(note)}
						onSort={(themeId) => onSort(note.noteId, themeId)}
						onNewTheme={() => onNewTheme(note.noteId)}
					/>
				))}
			</ul>
		</Card>
	)
}
