import type { OutputOf } from '../../../../shared/contract/index.ts'
import { Card } from '../../../components/Card.tsx'
import { formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'

type Past = OutputOf<'evacuation.past'>['alarms'][number]

const msInMinute = 60_000

const usePastWords = () => {
	const say = useText()
	const title = ({ kind, isDrill, ending, endedAtMs, beganAtMs }: Past): string => {
		const name = say(`alarm.kind.${kind}.name`)
		const what = isDrill ? say('alarm.past.drill', { what: name }) : name
		return say('alarm.past.line', {
			date: formatDay(beganAtMs),
			time: formatTime(beganAtMs),
			what:
				endedAtMs === null
					? say('alarm.past.on', { what })
					: ending === 'mistake'
						? say('alarm.past.mistake', { what })
						: what,
		})
	}
	const report = ({
		beganAtMs,
		endedAtMs,
		ending,
		onSite,
		settled,
		atRefuge,
		leftEarlier,
		zones,
		swept,
	}: Past): string =>
		ending === 'mistake'
			? ''
			: [
					...(zones === 0 ? [] : [say('alarm.past.zones', { swept, of: zones })]),
					say('alarm.past.people', { settled, count: onSite }),
					...(atRefuge === 0 ? [] : [say('alarm.past.refuge', { count: atRefuge })]),
					...(leftEarlier === 0 ? [] : [say('alarm.past.left', { count: leftEarlier })]),
					...(endedAtMs === null
						? []
						: [say('alarm.past.lasted', { count: Math.max(1, Math.round((endedAtMs - beganAtMs) / msInMinute)) })]),
				].join(' ')
	return { title, report }
}

/** Every alarm and drill of the event with its report in one line; nobody's name. */
export const PastAlarms = () => {
	const say = useText()
	const words = usePastWords()
	const past = useQuery('evacuation.past', (client) => client.evacuation.past({}), ['alarm'])
	const alarms = past.data?.alarms ?? []
	return (
		<Card title={say('alarm.past.title')}>
			{alarms.length === 0 ? (
				<p className="soft">{say('alarm.past.none')}</p>
			) : (
				<ul className="leaving-people">
					{alarms.map((one) => (
						<li key={one.evacuationId}>
							<span>
								<b>{words.title(one)}</b>
								<span className="leaving-under">{words.report(one)}</span>
							</span>
						</li>
					))}
				</ul>
			)}
		</Card>
	)
}
