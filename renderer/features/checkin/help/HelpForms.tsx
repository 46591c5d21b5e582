/** The two small forms of the help desk: another name for the badge, and somebody who came along. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { CompanionFields, focusCompanion } from '../CompanionFields.tsx'
import { type CompanionDraft, emptyCompanion, missingFromCompanion } from '../companionDraft.ts'

type FormProps = {
	readonly saveLabel: string
	readonly isWorking: boolean
	/** Answers what is still missing, which takes the focus, or saves. */
	readonly onSave: (form: HTMLFormElement | null) => void
	readonly onClose: () => void
	readonly children: ReactNode
}

const SmallForm = ({ saveLabel, isWorking, onSave, onClose, children }: FormProps) => {
	const say = useText()
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => form.current?.querySelector('input')?.focus(), [])
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (!isWorking) onSave(form.current)
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
		event.preventDefault()
		onClose()
	}
	return (
		<form ref={form} className="stack" onSubmit={submit} onKeyDownCapture={onKeyDown} noValidate>
			{children}
			<div className="row wrap">
				<Button kind="main" type="submit" isWorking={isWorking}>
					{saveLabel}
				</Button>
				<Button keys="Esc" onPress={onClose}>
					{say('kit.goBack')}
				</Button>
			</div>
		</form>
	)
}

export type NameFormProps = {
	readonly name: string
	readonly isWorking: boolean
	readonly onSave: (name: string) => void
	readonly onClose: () => void
}

export const NameForm = ({ name, isWorking, onSave, onClose }: NameFormProps) => {
	const say = useText()
	const [typed, setTyped] = useState(name)
	const [hasTried, setTried] = useState(false)
	const isMissing = typed.trim() === ''
	return (
		<SmallForm
			saveLabel={say('desk.renameSave')}
			isWorking={isWorking}
			onClose={onClose}
			onSave={() => {
				setTried(true)
				if (!isMissing) onSave(typed.trim())
			}}
		>
			<TextField
				label={say('desk.renameLabel')}
				value={typed}
				maxLength={200}
				onChange={setTyped}
				error={hasTried && isMissing ? say('desk.renameEmpty') : undefined}
			/>
		</SmallForm>
	)
}

export type AlongFormProps = {
	readonly isWorking: boolean
	readonly onSave: (draft: CompanionDraft) => void
	readonly onClose: () => void
}

export const AlongForm = ({ isWorking, onSave, onClose }: AlongFormProps) => {
	const say = useText()
	const [draft, setDraft] = useState(() => emptyCompanion(newId))
	return (
		<SmallForm
			saveLabel={say('deskDoor.companionSave')}
			isWorking={isWorking}
			onClose={onClose}
			onSave={(form) => {
				const [missing] = missingFromCompanion(draft)
				setDraft({ ...draft, hasTried: true })
				if (missing === undefined) onSave(draft)
				else focusCompanion(form, missing)
			}}
		>
			<CompanionFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
		</SmallForm>
	)
}
