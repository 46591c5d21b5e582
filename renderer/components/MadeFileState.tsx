/** How far a file is that leaves the event, and what came of it. */
import type { FileState, HeldFile } from '../../shared/domain/exports/fileState.ts'
import { formatBytes } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import { Message } from './Message.tsx'
import { ProgressBar } from './ProgressBar.tsx'

export type MadeFileStateProps = {
	readonly now: FileState
	readonly onStop: () => void
	readonly onKeep: (file: HeldFile) => void
}

export const MadeFileState = ({ now, onStop, onKeep }: MadeFileStateProps) => {
	const say = useText()
	if (now.state === 'idle') return null
	if (now.state === 'working')
		return <ProgressBar label={say('kit.file.working')} done={now.done} of={now.of} onStop={onStop} />
	if (now.state === 'stopped') return <Message isLive>{say('kit.file.stopped')}</Message>
	if (now.state === 'failed')
		return (
			<Message tone="heed" isLive>
				{say(`kit.file.${now.why}`)}
			</Message>
		)
	if (now.kept === 'saving') return null
	return (
		<Message
			tone={now.kept === 'no' ? 'note' : 'welcome'}
			isLive
			title={say('kit.file.ready')}
			action={<Button onPress={() => onKeep(now.file)}>{say('kit.file.again')}</Button>}
		>
			<p>{say('kit.file.is', { fileName: now.file.fileName, size: formatBytes(now.file.bytes) })}</p>
			<p>{say(`kit.file.${now.kept}`)}</p>
		</Message>
	)
}
