/** The programme as a file for calendars: written down first, then saved or downloaded. */
import { DownloadSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { download } from '../../../components/download.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { toast } from '../../../components/toasts.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { RecordFields } from './RecordFields.tsx'
import { type OutputDraft, useOutput } from './useOutput.ts'

export const CalendarFile = ({ dayId }: { readonly dayId: string }) => {
	const say = useText()
	const hub = useHub()
	const output = useOutput()
	const [draft, setDraft] = useState<OutputDraft>({ holder: say('programmePaper.holders.calendar'), copies: '1' })
	const make = async (): Promise<void> => {
		const dayIds = [dayId]
		const id = await output.record(draft, { sheet: 'calendar', dayIds, slotId: null })
		if (id === null) return
		try {
			const { outcome } = await hub.client.programme.saveCalendar({ dayIds })
			if (outcome === 'noDialog') {
				const { text } = await hub.client.programme.calendar({ dayIds })
				download(new Blob([text], { type: 'text/calendar' }), say('programmePaper.fileName'))
			}
			if (outcome === 'notSaved') {
				await hub.call('history.undo', { targetId: id, reason: '' })
				toast(say('programmePaper.fileNot'))
			} else toast(say(outcome === 'saved' ? 'programmePaper.fileSaved' : 'programmePaper.fileMade'))
		} catch {
			output.fail(say('programmePaper.fileFailed'))
		}
	}
	return (
		<form
			className="stack-s"
			onSubmit={(event) => {
				event.preventDefault()
				void make()
			}}
		>
			<RecordFields draft={draft} onChange={setDraft} problem={output.problem} />
			{output.problem?.field === 'whole' ? <Message tone="heed">{output.problem.words}</Message> : null}
			<div>
				<Button type="submit" icon={<Icon of={DownloadSimpleIcon} />} isWorking={output.isWorking}>
					{say('programmePaper.makeFile')}
				</Button>
			</div>
		</form>
	)
}
