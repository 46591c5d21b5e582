/** An alarm is on: what to do, and nothing else. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useText } from '../../text/text.ts'

export type KioskAlarmProps = { readonly alarm: NonNullable<OutputOf<'evacuation.state'>['on']> }

export const KioskAlarm = ({ alarm: { kind, isDrill } }: KioskAlarmProps) => {
	const say = useText()
	return (
		<div className="kiosk-alarm" role="alert">
			<h1>{say(`kiosk.alarm.${kind}`)}</h1>
			<p>{say(`kiosk.alarm.${kind}Words`)}</p>
			{isDrill ? <p>{say('kiosk.alarm.drill')}</p> : null}
		</div>
	)
}
