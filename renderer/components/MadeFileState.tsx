/** How far a file is that leaves the event, and what came of it: how many rows, where it went, or what to do next. */
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

const Failed = ({ why }: { readonly why: Extract<FileState, { state: 'failed' }>['why'] }) => {
	const say = useText()
	switch (why) {
		case 'rehearsal':
		case 'notFrozen':
		case 'failed':
			return (
				<Message tone={why === 'rehearsal' ? 'stop' : 'heed'} isLive title={say(`kit.file.${why}Title`)}>
					{say(`kit.file.${why}`)}
				</Message>
			)
		case 'pastDay':
			return (
				<Message
					tone="stop"
					isLive
					title={say('kit.file.pastDayTitle')}
					action={<a href="#/afterwards/keeping">{say('kit.file.toKeeping')}</a>}
				>
					{say('kit.file.pastDay')}
				</Message>
			)
		default:
			return (
				<Message tone={why === 'gone' ? 'heed' : 'stop'} isLive>
					{say(`kit.file.${why}`)}
				</Message>
			)
	}
}

export const MadeFileState = ({ now, onStop, onKeep }: MadeFileStateProps) => {
	const say = useText()
	if (now.state === 'idle') return null
	if (now.state === 'working')
		return <ProgressBar label={say('kit.file.working')} done={now.done} of={now.of} onStop={onStop} />
	if (now.state === 'stopped') return <Message isLive>{say('kit.file.stopped')}</Message>
	if (now.state === 'failed') return <Failed why={now.why} />
	if (now.kept === 'saving') return null
	const { fileName, rows, bytes, password } = now.file
	return (
		<Message
			tone={now.kept === 'no' ? 'note' : 'welcome'}
			isLive
			title={say('kit.file.ready')}
			action={<Button onPress={() => onKeep(now.file)}>{say('kit.file.again')}</Button>}
		>
			<p>{say('kit.file.is', { fileName, count: rows, size: formatBytes(bytes) })}</p>
			<p>{say(`kit.file.${now.kept}`)}</p>
			{password === null ? null : <p>{say('kit.file.passwordBelow')}</p>}
		</Message>
	)
}
