import { type FormEvent, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { type ImportRow, takeBackImport } from './takeBackImport.ts'

export type UndoImportProps = {
	readonly row: Pick<ImportRow, 'importId' | 'fileName' | 'added' | 'changed' | 'held'>
	readonly onClose: () => void
	readonly onUndone: () => void
}

/** Says what taking a whole file out again will do, asks why, and does it or says what stands in the way. */
export const UndoImport = ({ row, onClose, onUndone }: UndoImportProps) => {
	const say = useText()
	const hub = useHub()
	const [reason, setReason] = useState('')
	const [isMissing, setMissing] = useState(false)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState('')

	const go = async (event?: FormEvent): Promise<void> => {
		event?.preventDefault()
		if (isWorking) return
		setWorking(true)
		setProblem('')
		try {
			const { outcome, words } = await takeBackImport(hub, row.importId, reason.trim())
			if (outcome === 'undone' || outcome === 'alreadyUndone') {
				toast(outcome === 'undone' ? say('importing.undo.undone') : words)
				onUndone()
				onClose()
				return
			}
			setMissing(outcome === 'needsReason')
			if (outcome === 'needsReason') announce(words)
			else setProblem(words)
		} catch {
			setProblem(say('importing.undo.away'))
		}
		setWorking(false)
	}

	return (
		<Dialog
			title={say('importing.undo.title', { fileName: row.fileName })}
			isOpen
			onClose={onClose}
			main={
				<Button kind="main" isWorking={isWorking} onPress={() => void go()}>
					{say(isWorking ? 'importing.undo.working' : 'importing.undo.go')}
				</Button>
			}
		>
			<ul className="plain-list">
				{row.added > 0 ? <li>{say('importing.undo.added', { count: row.added })}</li> : null}
				{row.changed > 0 ? <li>{say('importing.undo.changed', { count: row.changed })}</li> : null}
				{row.held > 0 ? <li>{say('importing.undo.held', { count: row.held })}</li> : null}
				<li>{say('importing.undo.kept')}</li>
			</ul>
			{problem === '' ? null : (
				<Message tone="heed" isLive>
					{problem}
				</Message>
			)}
			<form onSubmit={(event) => void go(event)} noValidate>
				<TextField
					label={say('history.backReason')}
					hint={say('history.backReasonHint')}
					value={reason}
					maxLength={300}
					autoFocus
					onChange={(value) => {
						setReason(value)
						setMissing(false)
					}}
					error={isMissing ? say('history.backReasonMissing') : undefined}
				/>
			</form>
		</Dialog>
	)
}
