import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { formatBytes } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import type { FileState } from './useFile.ts'

export type FileOutcomeProps = {
	readonly now: FileState
	readonly onKeep: (file: Extract<FileState, { state: 'made' }>['file']) => void
}

const kept = { no: 'exports.notSaved', saved: 'exports.saved', downloaded: 'exports.downloaded' } as const

const Failed = ({ why }: { readonly why: Extract<FileState, { state: 'failed' }>['why'] }) => {
	const say = useText()
	switch (why) {
		case 'gone':
			return (
				<Message tone="heed" isLive>
					{say('exports.gone')}
				</Message>
			)
		case 'rehearsal':
			return (
				<Message tone="stop" isLive title={say('exports.rehearsalTitle')}>
					{say('exports.rehearsalWords')}
				</Message>
			)
		case 'notFrozen':
			return (
				<Message tone="heed" isLive title={say('exports.notFrozenTitle')}>
					{say('exports.notFrozenWords')}
				</Message>
			)
		case 'failed':
			return (
				<Message tone="heed" isLive title={say('exports.failed')}>
					{say('exports.failedWords')}
				</Message>
			)
		default:
			return (
				<Message tone="stop" isLive>
					{say(`exports.refused.${why}`)}
				</Message>
			)
	}
}

/** What came of it: how many rows, where it went and its password, or what to do next. */
export const FileOutcome = ({ now, onKeep }: FileOutcomeProps) => {
	const say = useText()
	if (now.state === 'stopped') return <Message isLive>{say('exports.stopped')}</Message>
	if (now.state === 'failed') return <Failed why={now.why} />
	if (now.state !== 'made' || now.kept === 'saving') return null
	const { fileName, rows, bytes, password } = now.file
	return (
		<>
			<Message
				tone={now.kept === 'no' ? 'note' : 'welcome'}
				isLive
				title={say('exports.readyTitle')}
				action={<Button onPress={() => onKeep(now.file)}>{say('exports.saveAgain')}</Button>}
			>
				<p>{say('exports.readyWords', { fileName, count: rows, size: formatBytes(bytes) })}</p>
				<p>{say(kept[now.kept])}</p>
				{password === null ? null : <p>{say('exports.password.below')}</p>}
			</Message>
			{password === null ? null : <PasswordOnce password={password} />}
		</>
	)
}
