/** A theme in an organiser's own words. Names are not stopped, and said. */
import { useState } from 'react'
import { mostHeardLetters, mostTitleLetters } from '../../../../shared/domain/heard/words.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { useNaming } from '../../../transport/useNaming.ts'
import { NamedField } from '../NamedField.tsx'
import type { HeardPage, ThemeDraft } from '../types.ts'
import { type HeardSend, useHeardNaming } from '../useHeardSend.ts'

export type ThemeFormProps = {
	readonly draft: ThemeDraft
	readonly isNew: boolean
	/** To be sorted into it once it is there. */
	readonly noteId: string | null
	readonly topics: HeardPage['topics']
	readonly change: HeardSend
	readonly openerId: string
	readonly onClose: () => void
}

const parts = ['works', 'inTheWay', 'ideas'] as const

export const ThemeForm = ({ draft, isNew, noteId, topics, change, openerId, onClose }: ThemeFormProps) => {
	const say = useText()
	const [theme, setTheme] = useState(draft)
	const [isTried, setTried] = useState(false)
	const naming = useNaming([theme.title, ...parts.map((part) => theme[part])], useHeardNaming())
	const hasName = [0, 1, 2, 3].some(naming.isNaming)
	const isMissing = theme.title.trim() === ''
	/** A name that was just found is said before anything is kept; a second press keeps it. */
	const save = async (): Promise<void> => {
		setTried(true)
		if (isMissing) return
		if (!hasName && (await naming.check())) return
		const { isDone } = await change.send(
			[
				['heard.saveTheme', { theme }],
				...(noteId === null ? [] : [['heard.sortNotes', { noteIds: [noteId], themeId: theme.themeId }] as const]),
			],
			say('heard.themes.saved', { title: theme.title.trim() }),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={say(isNew ? 'heard.themeForm.add' : 'heard.themeForm.edit')}
			saveLabel={say(hasName ? 'heard.themeForm.saveAnyway' : 'heard.themeForm.save')}
			level={2}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<NamedField
				label={say('heard.themeForm.title')}
				value={theme.title}
				onChange={(title) => setTheme({ ...theme, title })}
				naming={naming}
				at={0}
				maxLength={mostTitleLetters}
				error={isTried && isMissing ? say('heard.themeForm.titleMissing') : undefined}
			/>
			<Select
				label={say('heard.themeForm.topic')}
				value={theme.topicId ?? 'none'}
				onChange={(chosen) => setTheme({ ...theme, topicId: chosen === 'none' ? null : chosen })}
				options={[
					{ value: 'none', label: say('heard.themes.wholeEvent') },
					...topics.map(({ topicId, title }) => ({ value: topicId, label: title })),
				]}
			/>
			{parts.map((part, at) => (
				<NamedField
					key={part}
					label={say(`heard.themes.${part}`)}
					value={theme[part]}
					onChange={(words) => setTheme({ ...theme, [part]: words })}
					naming={naming}
					at={at + 1}
					maxLength={mostHeardLetters}
					lines={3}
				/>
			))}
		</SidePanel>
	)
}
