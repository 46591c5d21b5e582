import { useState } from 'react'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { SetupTopic } from '../useSetup.ts'
import { useChange } from './useChange.ts'

export type TopicFormProps = {
	/** Null for a new one: then the form stays open for the next. */
	readonly topic: SetupTopic | null
	readonly topics: readonly SetupTopic[]
	readonly openerId: string
	readonly onClose: () => void
}

type Draft = Pick<
	SetupTopic,
	'code' | 'title' | 'question' | 'isSensitive' | 'contentNote' | 'isAvoidable' | 'needsWellbeing'
>

/** The first letter that no topic has. */
const freeCode = (codes: readonly string[]): string =>
	[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !codes.includes(letter)) ?? ''

const blank = (codes: readonly string[]): Draft => ({
	code: freeCode(codes),
	title: '',
	question: '',
	isSensitive: false,
	contentNote: '',
	isAvoidable: false,
	needsWellbeing: false,
})

/** Adds a topic, and the next one after it, or changes one. A sensitive topic asks for its content note here. */
export const TopicForm = ({ topic, topics, openerId, onClose }: TopicFormProps) => {
	const say = useText()
	const change = useChange()
	const codes = topics.map(({ code }) => code.toUpperCase())
	const [draft, setDraft] = useState<Draft>(topic ?? blank(codes))
	const [hasTried, setTried] = useState(false)
	const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
	const title = draft.title.trim()
	const code = draft.code.trim()

	const save = async (): Promise<void> => {
		setTried(true)
		if (title === '' || code === '') return
		const { question, isSensitive, contentNote, isAvoidable, needsWellbeing } = draft
		const saved = {
			id: topic?.id ?? newId(),
			code,
			title,
			question: question.trim(),
			isSensitive,
			contentNote: isSensitive ? contentNote.trim() : '',
			isAvoidable,
			needsWellbeing,
		}
		const words = say(topic === null ? 'groupSetup.topics.added' : 'groupSetup.topics.saved', { title })
		if (!(await change.make([['breakouts.saveTopic', { topic: saved }]], words))) return
		if (topic !== null) {
			onClose()
			focusSoon(() => document.getElementById(openerId))
			return
		}
		setDraft(blank([...codes, code.toUpperCase()]))
		setTried(false)
		focusSoon(() => document.querySelector<HTMLElement>('.topic-title-field input'))
	}

	return (
		<SidePanel
			title={say(topic === null ? 'groupSetup.topics.newTitle' : 'groupSetup.topics.editTitle')}
			saveLabel={say(topic === null ? 'groupSetup.topics.addIt' : 'groupSetup.save')}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<TextField
				className="topic-title-field"
				label={say('groupSetup.topics.title')}
				value={draft.title}
				maxLength={200}
				onChange={(value) => set({ title: value })}
				error={hasTried && title === '' ? say('groupSetup.topics.titleMissing') : undefined}
			/>
			<TextField
				className="narrow-field"
				label={say('groupSetup.topics.code')}
				hint={say('groupSetup.topics.codeHint')}
				value={draft.code}
				maxLength={12}
				onChange={(value) => set({ code: value })}
				error={hasTried && code === '' ? say('groupSetup.topics.codeMissing') : undefined}
			/>
			<TextField
				label={say('groupSetup.topics.question')}
				hint={say('groupSetup.topics.questionHint')}
				isOptional
				value={draft.question}
				maxLength={300}
				onChange={(question) => set({ question })}
			/>
			<div className="ticks">
				<Check
					label={say('groupSetup.topics.isSensitive')}
					isOn={draft.isSensitive}
					// What is hard to talk about may be missed and has a supporter, unless somebody says otherwise.
					onChange={(isSensitive) =>
						set(isSensitive ? { isSensitive, isAvoidable: true, needsWellbeing: true } : { isSensitive })
					}
				/>
				{draft.isSensitive ? (
					<TextField
						label={say('groupSetup.topics.contentNote')}
						hint={say('groupSetup.topics.contentNoteHint')}
						value={draft.contentNote}
						maxLength={300}
						onChange={(contentNote) => set({ contentNote })}
					/>
				) : null}
				<Check
					label={say('groupSetup.topics.isAvoidable')}
					isOn={draft.isAvoidable}
					onChange={(isAvoidable) => set({ isAvoidable })}
				/>
				<Check
					label={say('groupSetup.topics.needsWellbeing')}
					isOn={draft.needsWellbeing}
					onChange={(needsWellbeing) => set({ needsWellbeing })}
				/>
			</div>
		</SidePanel>
	)
}
