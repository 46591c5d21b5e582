import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { TakeBackState } from './useTakeBack.ts'

/** Asks why, where more than a minute has passed since. */
export const TakeBack = ({ state }: { readonly state: TakeBackState }) => {
	const say = useText()
	const [reason, setReason] = useState('')
	const [hasTried, setTried] = useState(false)
	const submit = (event?: FormEvent): void => {
		event?.preventDefault()
		setTried(true)
		if (reason.trim() !== '' && !state.isWorking) state.withReason(reason.trim())
	}
	return (
		<Dialog
			title={say('groupFill.undo.title')}
			isOpen
			onClose={state.close}
			main={
				<Button kind="main" isWorking={state.isWorking} onPress={() => submit()}>
					{say(state.isWorking ? 'groupFill.undo.working' : 'groupFill.undo.go')}
				</Button>
			}
		>
			<p>{say('groupFill.undo.words')}</p>
			{state.problem === '' ? null : <p role="status">{state.problem}</p>}
			<form onSubmit={submit} noValidate>
				<TextField
					label={say('groupFill.undo.reason')}
					value={reason}
					maxLength={300}
					autoFocus
					onChange={setReason}
					error={hasTried && reason.trim() === '' ? say('groupFill.undo.reasonMissing') : undefined}
				/>
			</form>
		</Dialog>
	)
}
