import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import type { LastIn } from './deskTypes.ts'
import { useDeskActions } from './useDesk.ts'

/** The minute is over: a lead may still take it back and says why. */
export const UndoReason = ({ last }: { readonly last: LastIn }) => {
	const say = useText()
	const act = useDeskActions()
	const [reason, setReason] = useState('')
	const [hasTried, setTried] = useState(false)
	const isMissing = reason.trim() === ''
	const input = useRef<HTMLInputElement>(null)
	useEffect(() => input.current?.focus(), [])
	const submit = (event?: FormEvent): void => {
		event?.preventDefault()
		setTried(true)
		if (!isMissing) void act.undo(reason.trim())
	}
	return (
		<Dialog
			title={say('desk.undoTitle', { name: last.preferredName })}
			isOpen
			onClose={act.stopAskingWhy}
			main={
				<Button kind="main" onPress={() => submit()}>
					{say('desk.undoDo')}
				</Button>
			}
		>
			<p>{say(last.did === 'walkIn' || last.did === 'companion' ? 'desk.undoWalkInWords' : 'desk.undoWords')}</p>
			<form onSubmit={submit} noValidate>
				<TextField
					label={say('desk.undoReason')}
					hint={say('desk.undoReasonHint')}
					value={reason}
					maxLength={300}
					inputRef={input}
					onChange={setReason}
					error={hasTried && isMissing ? say('desk.undoReasonMissing') : undefined}
				/>
			</form>
		</Dialog>
	)
}
