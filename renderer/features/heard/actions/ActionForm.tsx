/** What we heard and what we will do: who answers for it, by when, how it stands, and how people were told. */
import { useState } from 'react'
import { actionStates, mostHeardLetters, mostTitleLetters } from '../../../../shared/domain/heard/words.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { useNaming } from '../../../transport/useNaming.ts'
import { NamedField } from '../NamedField.tsx'
import type { ActionDraft, Theme } from '../types.ts'
import { type HeardSend, useHeardNaming } from '../useHeardSend.ts'

export type ActionFormProps = {
	readonly draft: ActionDraft
	/** Null: a new one. */
	readonly number: number | null
	readonly themes: readonly Theme[]
	readonly change: HeardSend
	readonly openerId: string
	readonly onClose: () => void
}

export const ActionForm = ({ draft, number, themes, change, openerId, onClose }: ActionFormProps) => {
	const say = useText()
	const [action, setAction] = useState(draft)
	const [isTried, setTried] = useState(false)
	const texts = [action.heard, action.willDo, action.owner, action.whyNot, action.toldHow]
	const naming = useNaming(texts, useHeardNaming())
	const hasName = texts.some((_, at) => naming.isNaming(at))
	const isNot = action.status === 'notPossible'
	const isEmpty = action.heard.trim() === '' && action.willDo.trim() === ''
	const isWhyMissing = isNot && action.whyNot.trim() === ''
	const set = (what: Partial<ActionDraft>): void => setAction({ ...action, ...what })
	/** A name that was just found is said before anything is kept; a second press keeps it. */
	const save = async (): Promise<void> => {
		setTried(true)
		if (isEmpty || isWhyMissing) return
		if (!hasName && (await naming.check())) return
		const { isDone } = await change.send(
			[['heard.saveAction', { action }]],
			number === null ? say('heard.actions.savedNew') : say('heard.actions.saved', { number }),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={number === null ? say('heard.actionForm.add') : say('heard.actionForm.edit', { number })}
			saveLabel={say(hasName ? 'heard.actionForm.saveAnyway' : 'heard.actionForm.save')}
			level={2}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<Select
				label={say('heard.actionForm.theme')}
				value={action.themeId ?? 'none'}
				onChange={(chosen) => set({ themeId: chosen === 'none' ? null : chosen })}
				options={[
					{ value: 'none', label: say('heard.actionForm.noTheme') },
					...themes.map(({ themeId, title }) => ({ value: themeId, label: title })),
				]}
			/>
			<NamedField
				label={say('heard.actionForm.heard')}
				value={action.heard}
				onChange={(heard) => set({ heard })}
				naming={naming}
				at={0}
				maxLength={mostHeardLetters}
				lines={3}
				error={isTried && isEmpty ? say('heard.actionForm.missing') : undefined}
			/>
			<NamedField
				label={say('heard.actionForm.willDo')}
				value={action.willDo}
				onChange={(willDo) => set({ willDo })}
				naming={naming}
				at={1}
				maxLength={mostHeardLetters}
				lines={3}
			/>
			<NamedField
				label={say('heard.actionForm.owner')}
				hint={say('heard.actionForm.ownerHint')}
				value={action.owner}
				onChange={(owner) => set({ owner })}
				naming={naming}
				at={2}
				maxLength={mostTitleLetters}
			/>
			<TextField
				label={say('heard.actionForm.byWhen')}
				type="date"
				value={action.byWhen}
				onChange={(byWhen) => set({ byWhen })}
			/>
			<Select
				label={say('heard.actionForm.status')}
				value={action.status}
				onChange={(status) => set({ status })}
				options={actionStates.map((status) => ({ value: status, label: say(`heard.status.${status}`) }))}
			/>
			{isNot ? (
				<NamedField
					label={say('heard.actionForm.whyNot')}
					hint={say('heard.actionForm.whyNotHint')}
					value={action.whyNot}
					onChange={(whyNot) => set({ whyNot })}
					naming={naming}
					at={3}
					maxLength={mostHeardLetters}
					lines={3}
					error={isTried && isWhyMissing ? say('heard.actionForm.whyMissing') : undefined}
				/>
			) : null}
			<TextField
				label={say('heard.actionForm.toldOn')}
				isOptional
				type="date"
				value={action.toldOn}
				onChange={(toldOn) => set({ toldOn })}
			/>
			<NamedField
				label={say('heard.actionForm.toldHow')}
				value={action.toldHow}
				onChange={(toldHow) => set({ toldHow })}
				naming={naming}
				at={4}
				maxLength={mostTitleLetters}
			/>
		</SidePanel>
	)
}
