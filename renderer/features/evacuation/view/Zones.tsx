import { CheckFatIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Now } from '../alarmWords.ts'
import type { Ticking } from './useTicking.ts'

export type ZonesProps = { readonly now: Now; readonly ticking: Ticking }

/** Each part of the building and its marshal: pressed once nobody is left in it. */
export const Zones = ({ now, ticking }: ZonesProps) => {
	const say = useText()
	const { zones, kind } = now
	const isLeaving = kind === 'evacuation'
	const done = zones.filter(({ sweptAtMs }) => sweptAtMs !== null).length
	return (
		<section aria-labelledby="alarm-zones" data-region="">
			<h2 id="alarm-zones">
				{say(isLeaving ? 'alarm.zones.swept' : 'alarm.zones.checked', { done, of: zones.length })}
			</h2>
			{zones.length === 0 ? (
				<p className="alarm-none">
					<b>{say('alarm.zones.none')}</b> {say('alarm.zones.noneWords')}
				</p>
			) : null}
			<div className="alarm-zones">
				{zones.map((zone) => {
					const { zoneId, code, name, marshal, sweptAtMs, unsettled } = zone
					const isDone = sweptAtMs !== null
					return (
						<button
							key={zoneId}
							type="button"
							className={isDone ? 'alarm-zone alarm-zone-done' : 'alarm-zone'}
							aria-pressed={isDone}
							onClick={() => void ticking.sweep(zone, !isDone)}
						>
							<span className="alarm-zone-code">{code}</span>
							<span className="alarm-zone-words">
								<b>{name}</b>
								<span>
									{marshal === '' ? say('alarm.zones.noMarshal') : say('alarm.zones.marshal', { name: marshal })}
								</span>
								{unsettled === 0 ? null : <span>{say('alarm.zones.unsettled', { count: unsettled })}</span>}
							</span>
							<span className="alarm-zone-is">
								{isDone ? <Icon of={CheckFatIcon} weight="fill" /> : <span className="alarm-box" aria-hidden="true" />}
								{isDone
									? say(isLeaving ? 'alarm.zones.isSwept' : 'alarm.zones.isChecked', { time: formatTime(sweptAtMs) })
									: say(isLeaving ? 'alarm.zones.notSwept' : 'alarm.zones.notChecked')}
							</span>
						</button>
					)
				})}
			</div>
		</section>
	)
}
