import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Message } from '../../components/Message.tsx'
import { TextField } from '../../components/TextField.tsx'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { type HistoryEntry, sentenceOf } from './sentences.ts'

export type TakeBackProps = {
	readonly entry: HistoryEntry
	/** Why it could not be taken back just now, in words. */
	readonly problem: string | undefined
	readonly isWorking: boolean
	readonly onClose: () => void
	readonly onTakeBack: (reason: string) => void
}

/** Asks why before something is taken back after its minute. */
export const TakeBack = ({ entry, problem, isWorking, onClose, onTakeBack }: TakeBackProps) => {
	const say = useText()
	const [reason, setReason] = useState('')
	const [hasTried, setTried] = useState(false)
	const submit = (event?: FormEvent): void => {
		event?.preventDefault()
		setTried(true)
		if (reason.trim() !== '') onTakeBack(reason.trim())
	}
	const isImport = entry.command === 'people.finishImport' || entry.command === 'people.startImport'
	return (
		<Dialog
			title={say('history.backTitle')}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={() => submit()}>
					{say(isWorking ? 'history.working' : 'history.takeBack')}
				</Button>
			}
		>
			<p>
				{say('history.backWords', { what: sentenceOf(entry), time: formatTime(entry.atMs), desk: entry.desk })}
				{isImport ? ` ${say('history.backImport')}` : ''}
			</p>
			{problem === undefined ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			<form onSubmit={submit} noValidate>
				<TextField
					label={say('history.backReason')}
					hint={say('history.backReasonHint')}
					value={reason}
					maxLength={300}
					autoFocus
					onChange={setReason}
					error={hasTried && reason.trim() === '' ? say('history.backReasonMissing') : undefined}
				/>
			</form>
		</Dialog>
	)
}
