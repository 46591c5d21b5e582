/** Who stands at a stall, day by day: when, and whether they may leave for groups. */
import { CheckCircleIcon } from '@phosphor-icons/react'
import { Icon } from '../../../../components/Icon.tsx'
import { dateOf, formatDateInFull } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { isComing } from '../stallFacts.ts'
import { EditCard } from './EditCard.tsx'
import type { PageParts } from './pageParts.ts'
import { StewardsForm } from './StewardsForm.tsx'

export const StewardsCard = (parts: PageParts) => {
	const say = useText()
	const { market, stall, open, onOpen } = parts
	const today = dateOf(market.nowMs)
	if (open === 'stewards') return <StewardsForm {...parts} />
	const days = market.days.map((day) => ({
		day,
		people: stall.stewards
			.filter(({ dayId }) => dayId === day.id)
			.toSorted(
				(a, b) => a.startAt.localeCompare(b.startAt) || a.preferredName.localeCompare(b.preferredName, 'en-GB'),
			),
	}))
	return (
		<EditCard
			part="stewards"
			title={say('marketStalls.stewards')}
			label={say('marketStalls.changeStewards')}
			onOpen={isComing(stall) ? onOpen : null}
		>
			{stall.stewards.length === 0 ? <p className="soft">{say('marketStalls.nobodyYet')}</p> : null}
			<div className="stack-s">
				{stall.stewards.length === 0
					? null
					: days.map(({ day, people }) => (
							<section key={day.id} aria-label={formatDateInFull(day.date)}>
								{days.length > 1 ? <h3 className="stalls-day">{formatDateInFull(day.date)}</h3> : null}
								{people.length === 0 ? <p className="small soft">{say('marketStalls.nobodyThatDay')}</p> : null}
								<ul className="stalls-people">
									{people.map((one) => (
										<li key={one.registrationId}>
											<span>
												<b>{one.preferredName}</b> <span className="code soft">{one.badgeCode}</span>
												{one.isHere && day.date === today ? (
													<span className="stalls-here small">
														<Icon of={CheckCircleIcon} weight="fill" />
														{say('marketStalls.here')}
													</span>
												) : null}
											</span>
											<span>{say('marketStalls.fromTo', { from: one.startAt, to: one.endAt })}</span>
											<span className="small soft">
												{one.canLeave ? say('marketStalls.mayLeave') : say('marketStalls.stays')}
											</span>
										</li>
									))}
								</ul>
							</section>
						))}
			</div>
		</EditCard>
	)
}
