import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { useWedge } from '../../../components/scanning/useWedge.ts'
import { useText } from '../../../text/text.ts'
import type { Beginning as Begun } from '../alarmStore.ts'
import { nowWords } from '../alarmWords.ts'
import { Band } from './Band.tsx'

export type BeginningProps = {
	readonly beginning: Begun
	readonly isPractice: boolean
	readonly onRetry: () => void
}

/** The moment between the key and the hub's answer; longer where nobody answers: then it says so and keeps the words. */
export const Beginning = ({ beginning, isPractice, onRetry }: BeginningProps) => {
	const say = useText()
	const { kind, isDrill, is } = beginning
	// The desk underneath hears no scanner any more.
	useWedge(() => undefined)
	return (
		<div className="alarm-view" data-density="desk">
			<Band kind={kind} isDrill={isDrill} isPractice={isPractice} beganAtMs={null} seconds={null} />
			<main className="alarm-page">
				{is === 'failed' ? (
					<Message
						tone="stop"
						title={say('alarm.unreachable')}
						isLive
						action={
							<Button kind="main" size="desk" onPress={onRetry}>
								{say('alarm.tryAgain')}
							</Button>
						}
					/>
				) : (
					<p role="status" className="alarm-reading">
						{say('alarm.sending')}
					</p>
				)}
				<p className="alarm-say-words">{nowWords(kind, isDrill)}</p>
			</main>
		</div>
	)
}
