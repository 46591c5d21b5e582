/** One line of a group, with the theme it is sorted into. */
import { Select } from '../../../components/Select.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import type { Note, Theme } from '../types.ts'

export type NoteRowProps = {
	readonly note: Note
	readonly roundNumber: number
	readonly topicTitle: string
	readonly themes: readonly Theme[]
	readonly isUnanswered: boolean
	readonly onSort: (themeId: string | null) => void
	readonly onNewTheme: () => void
}

export const NoteRow = ({ note, roundNumber, topicTitle, themes, isUnanswered, onSort, onNewTheme }: NoteRowProps) => {
	const say = useText()
	return (
		<li className="heard-note" data-note-id={note.noteId}>
			<p className="heard-note-text">{note.kind === 'quotation' ? `“${note.text}”` : note.text}</p>
			<p className="heard-note-from">
				<Tag tone={note.kind === 'question' && isUnanswered ? 'heed' : 'line'}>
					{say(`heard.notes.kind.${note.kind}`)}
				</Tag>
				<span>
					{[say('heard.notes.where', { table: note.groupNumber, round: roundNumber }), topicTitle]
						.filter((part) => part !== '')
						.join(', ')}
				</span>
				{isUnanswered ? <b>{say('heard.notes.isUnanswered')}</b> : null}
			</p>
			<Select
				className="heard-note-theme"
				label={say('heard.notes.theme', { text: note.text })}
				isLabelHidden
				value={note.themeId ?? 'none'}
				onChange={(chosen) => (chosen === 'new' ? onNewTheme() : onSort(chosen === 'none' ? null : chosen))}
				options={[
					{ value: 'none', label: say('heard.notes.notSorted') },
					...themes.map(({ themeId, title }) => ({ value: themeId, label: title })),
					{ value: 'new', label: say('heard.notes.newTheme') },
				]}
			/>
		</li>
	)
}
