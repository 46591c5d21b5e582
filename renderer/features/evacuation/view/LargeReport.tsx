import { ArrowLeftIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { type Now, placeWords, reportWords } from '../alarmWords.ts'

/** So few that a name helps whoever looks for them. */
const mostNamed = 12
const mostPlaces = 8

/** Held up to be read from a metre: the report, and where those not settled were last. */
export const LargeReport = ({ now, onClose }: { readonly now: Now; readonly onClose: () => void }) => {
	const say = useText()
	const { unsettled, onSite, settled, nowMs } = now
	const left = onSite - settled
	return (
		<section className="alarm-large" aria-labelledby="alarm-large" data-region="">
			<div className="alarm-large-head">
				<h2 id="alarm-large">{say('alarm.report.heading')}</h2>
				<Button autoFocus icon={<Icon of={ArrowLeftIcon} />} onPress={onClose}>
					{say('alarm.report.close')}
				</Button>
			</div>
			{reportWords(now).map((words) => (
				<p key={words} className="alarm-large-line">
					{words}
				</p>
			))}
			{left === 0 ? null : (
				<>
					<h3>{say('alarm.report.lastSeen')}</h3>
					<ul className="alarm-large-places">
						{unsettled.slice(0, mostPlaces).map((group) => (
							<li key={group.groupId ?? ''}>
								<span>
									{placeWords(group.place)}
									{left <= mostNamed ? (
										<span className="alarm-large-names">
											{group.people.map(({ preferredName, badgeCode }) => `${preferredName} ${badgeCode}`).join(', ')}
										</span>
									) : null}
								</span>
								<b>{group.count}</b>
							</li>
						))}
					</ul>
				</>
			)}
			<p>{say('alarm.report.at', { time: formatTime(nowMs) })}</p>
		</section>
	)
}
