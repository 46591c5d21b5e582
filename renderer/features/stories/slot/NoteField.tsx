/** The content note: words from a short list to begin with, and the speaker's own. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
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

/** Taken with a button: a list that acts as it is gone through would write every word of it. */
export const NoteField = ({ value, onChange, error, className = '' }: NoteFieldProps) => {
	const say = useText()
	const [topic, setTopic] = useState<Topic | ''>('')
	const take = (): void => {
		if (topic === '') return
		const words = say(`stories.noteTopics.${topic}`)
		const text = value.trim()
		onChange(text === '' ? capital(words) : `${text}, ${words}`)
		setTopic('')
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
			<div className="story-note-words">
				<Select<Topic>
					label={say('stories.noteFromList')}
					value={topic}
					placeholder={say('stories.noteChoose')}
					onChange={setTopic}
					options={topics.map((one) => ({ value: one, label: say(`stories.noteTopics.${one}`) }))}
				/>
				<Button whyNot={topic === '' ? say('stories.noteChooseFirst') : undefined} onPress={take}>
					{say('stories.noteAdd')}
				</Button>
			</div>
		</div>
	)
}
