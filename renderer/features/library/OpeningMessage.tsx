import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { BackupOffer, OpeningProblem } from './useOpening.ts'

export type OpeningMessageProps = { readonly problem: OpeningProblem | null; readonly backup: BackupOffer | null }

/** Why a file did not open, and what to do about it. */
export const OpeningMessage = ({ problem, backup }: OpeningMessageProps) => {
	const say = useText()
	if (problem === null) return null
	if (problem === 'wentWrong' || problem === 'cannotWrite') {
		return (
			<Message tone="heed" isLive title={say(`home.${problem}`)}>
				{say(`home.${problem}Words`)}
			</Message>
		)
	}
	if (problem === 'damaged' && backup !== null) {
		return (
			<Message
				tone="heed"
				isLive
				action={
					<Button kind="main" onPress={() => void backup.open()}>
						{say('home.openBackup')}
					</Button>
				}
			>
				{say('home.damagedHasBackup', { time: formatTime(backup.atMs), day: formatDay(backup.atMs) })}
			</Message>
		)
	}
	return (
		<Message tone="heed" isLive>
			{say(`home.refused.${problem}`)}
		</Message>
	)
}
