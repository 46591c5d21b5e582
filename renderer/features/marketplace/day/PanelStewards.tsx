/** Who is at a stall and when each of them is at a group or a story, with who stays meanwhile. */
import { PrinterIcon, SignpostIcon, UserCircleDashedIcon } from '@phosphor-icons/react'
import { awayUntil, coverOf } from '../../../../shared/domain/marketplace/cover.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { viewHref } from '../view.ts'
import type { DaySteward } from './dayTypes.ts'
import './PanelStewards.css'

export type PanelStewardsProps = { readonly stewards: readonly DaySteward[]; readonly nowMin: number | null }

export const PanelStewards = ({ stewards, nowMin }: PanelStewardsProps) => {
	const say = useText()
	const isAnyAlone = stewards.some((one) => one.away.some((time) => coverOf(stewards, time, one).length === 0))
	return (
		<section className="panel-part" aria-labelledby="stall-people">
			<h3 id="stall-people">{say('marketDay.people')}</h3>
			{stewards.length === 0 ? <p className="soft">{say('marketDay.noStewards')}</p> : null}
			<ul className="day-stewards">
				{stewards.map((one) => {
					const back = nowMin === null ? null : awayUntil(one, nowMin)
					return (
						<li key={one.registrationId} className="day-steward">
							<span className="day-steward-who">
								<b>{one.preferredName}</b> <span className="code">{one.badgeCode}</span>
							</span>
							<span>{say('marketDay.shift', { start: one.startAt, end: one.endAt })}</span>
							{back !== null ? (
								<Tag tone="heed" icon={<Icon of={SignpostIcon} weight="fill" />}>
									{say('marketDay.backAt', { time: back })}
								</Tag>
							) : one.isHere ? null : (
								<Tag tone="line" icon={<Icon of={UserCircleDashedIcon} />}>
									{say('marketDay.notIn')}
								</Tag>
							)}
							{one.away.map((time) => {
								const cover = coverOf(stewards, time, one).map(({ preferredName }) => preferredName)
								return (
									<span key={time.startAt} className="day-steward-away">
										{say('marketDay.awayFrom', { start: time.startAt, end: time.endAt })}{' '}
										{cover.length === 0
											? say('marketDay.notCovered', { time: time.endAt })
											: say(cover.length === 1 ? 'marketDay.coveredBy' : 'marketDay.coveredByMore', {
													names: cover.join(', '),
												})}
									</span>
								)
							})}
						</li>
					)
				})}
			</ul>
			{isAnyAlone ? (
				<a className="button button-second" href={viewHref('paper')}>
					<Icon of={PrinterIcon} />
					{say('marketDay.printSign')}
				</a>
			) : null}
		</section>
	)
}
