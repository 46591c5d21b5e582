import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { formatBytes } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { RegisterState } from './useRegister.ts'

export type RegisterOutcomeProps = {
	readonly now: RegisterState
	readonly onKeep: (file: Extract<RegisterState, { state: 'made' }>['file']) => void
}

const kept = { no: 'exports.notSaved', saved: 'exports.saved', downloaded: 'exports.downloaded' } as const

/** What came of it: how many rows, where it went, or what to do next. */
export const RegisterOutcome = ({ now, onKeep }: RegisterOutcomeProps) => {
	const say = useText()
	if (now.state === 'stopped') return <Message isLive>{say('exports.stopped')}</Message>
	if (now.state === 'failed') {
		if (now.why === 'gone') {
			return (
				<Message tone="heed" isLive>
					{say('exports.gone')}
				</Message>
			)
		}
		return now.why === 'rehearsal' ? (
			<Message tone="stop" isLive title={say('exports.rehearsalTitle')}>
				{say('exports.rehearsalWords')}
			</Message>
		) : (
			<Message tone="heed" isLive title={say('exports.failed')}>
				{say('exports.failedWords')}
			</Message>
		)
	}
	if (now.state !== 'made' || now.kept === 'saving') return null
	return (
		<Message
			tone={now.kept === 'no' ? 'note' : 'welcome'}
			isLive
			title={say('exports.readyTitle')}
			action={<Button onPress={() => onKeep(now.file)}>{say('exports.saveAgain')}</Button>}
		>
			<p>
				{say('exports.readyWords', {
					fileName: now.file.fileName,
					count: now.file.rows,
					size: formatBytes(now.file.bytes),
				})}
			</p>
			<p>{say(kept[now.kept])}</p>
		</Message>
	)
}
