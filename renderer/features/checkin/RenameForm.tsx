import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { useDeskActions } from './useDesk.ts'

/** Another name on the badge, in place. No papers are asked for. */
export const RenameForm = ({ registrationId, name }: { readonly registrationId: string; readonly name: string }) => {
	const say = useText()
	const act = useDeskActions()
	const [typed, setTyped] = useState(name)
	const [hasTried, setTried] = useState(false)
	const input = useRef<HTMLInputElement>(null)
	useEffect(() => {
		input.current?.focus()
		input.current?.select()
	}, [])
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		setTried(true)
		void act.rename(registrationId, typed)
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
		event.preventDefault()
		act.back()
	}
	return (
		<form className="slip slip-form" onSubmit={submit} onKeyDownCapture={onKeyDown} noValidate>
			<TextField
				label={say('desk.renameLabel')}
				value={typed}
				maxLength={200}
				inputRef={input}
				onChange={setTyped}
				error={hasTried && typed.trim() === '' ? say('desk.renameEmpty') : undefined}
			/>
			<div className="row wrap">
				<Button kind="main" type="submit" keys="Enter">
					{say('desk.renameSave')}
				</Button>
				<Button kind="quiet" keys="Esc" onPress={act.back}>
					{say('desk.renameStop')}
				</Button>
			</div>
		</form>
	)
}
