/** What stands above a screen while the alarm is put aside, and once it is over. */
import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import type { AlarmEnding, AlarmKind } from '../../../shared/domain/evacuation/words.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { AlarmOn } from '../../transport/useAlarm.ts'
import { overWords } from './alarmWords.ts'

export const AsideStrip = ({ on, onBack }: { readonly on: AlarmOn; readonly onBack: () => void }) => {
	const say = useText()
	const what = say(`alarm.kind.${on.kind}.name`)
	return (
		<section className="alarm-strip no-print" aria-label={say('alarm.region')} data-region="">
			<Icon of={WarningIcon} weight="fill" />
			{on.isDrill ? <b className="alarm-drill">{say('alarm.drill')}</b> : null}
			<p>{say('alarm.asideStrip', { what, time: formatTime(on.beganAtMs) })}</p>
			<Button keys="F9" onPress={onBack}>
				{say('alarm.back')}
			</Button>
		</section>
	)
}

export type HasEnded = {
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly ending: AlarmEnding
	readonly atMs: number
}

export type EndedNoteProps = {
	readonly ended: HasEnded
	readonly hasReport: boolean
	readonly onClose: () => void
}

export const EndedNote = ({ ended, hasReport, onClose }: EndedNoteProps) => {
	const say = useText()
	const { kind, isDrill, ending, atMs } = ended
	return (
		<section className="alarm-strip alarm-strip-over no-print" aria-label={say('alarm.region')} data-region="">
			<Icon of={CheckCircleIcon} weight="fill" />
			{isDrill ? <b className="alarm-drill">{say('alarm.drill')}</b> : null}
			<div role="status" className="alarm-strip-words">
				<p>
					<b>{say(`alarm.ended.${ending}`, { time: formatTime(atMs) })}</b>
				</p>
				{ending === 'stoodDown' ? <p>{say('alarm.ended.say', { words: overWords(kind, isDrill) })}</p> : null}
			</div>
			{hasReport && ending === 'stoodDown' ? (
				<Button
					onPress={() => {
						location.hash = '#/today/leaving'
					}}
				>
					{say('alarm.ended.report')}
				</Button>
			) : null}
			<Button onPress={onClose}>{say('alarm.ended.close')}</Button>
		</section>
	)
}
