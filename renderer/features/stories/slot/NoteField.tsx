/** The content note: words from a short list to begin with, and the speaker's own. */
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { capital } from '../storyWords.ts'

export type NoteFieldProps = {
	readonly value: string
	readonly onChange: (note: string) => void
	readonly error: string | undefined
	readonly className?: string
}

const topics = [
	'bereavement',
	'suicide',
	'selfHarm',
	'hospital',
	'restraint',
	'abuse',
	'alcohol',
	'eating',
	'babyLoss',
] as const
type Topic = (typeof topics)[number]

export const NoteField = ({ value, onChange, error, className = '' }: NoteFieldProps) => {
	const say = useText()
	const take = (topic: Topic): void => {
		const words = say(`stories.noteTopics.${topic}`)
		const text = value.trim()
		onChange(text === '' ? capital(words) : `${text}, ${words}`)
	}
	return (
		<div className={`story-note-field ${className}`.trim()}>
			<TextField
				label={say('stories.field.contentNote')}
				hint={say('stories.hint.contentNote')}
				value={value}
				maxLength={300}
				lines={2}
				onChange={onChange}
				error={error}
			/>
			<Select<Topic>
				label={say('stories.noteFromList')}
				value=""
				placeholder={say('stories.noteChoose')}
				onChange={take}
				options={topics.map((topic) => ({ value: topic, label: say(`stories.noteTopics.${topic}`) }))}
			/>
		</div>
	)
}
