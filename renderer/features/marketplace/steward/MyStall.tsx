/** One stall for whoever stands there: where it is, when to be there, what to tick off, how many stopped by. */
import { SignpostIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { awayUntil, coverOf } from '../../../../shared/domain/marketplace/cover.ts'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { Card } from '../../../components/Card.tsx'
import { HallPlan } from '../../../components/hall/HallPlan.tsx'
import type { PlanMark } from '../../../components/hall/planTypes.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { dateOf, formatTime, hourOf } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { DayStall, DaySteward } from '../day/dayTypes.ts'
import { FootfallHours, FootfallTaps } from '../day/Footfall.tsx'
import { SetUpTaps, StageTaps, type StallTapsProps } from '../day/StallTaps.tsx'
import { standingOf } from '../day/standing.ts'
import type { EventDay, HallRead } from '../marketTypes.ts'

export type MyStallProps = Pick<StallTapsProps, 'onPut'> & {
	readonly stall: DayStall
	/** All of the day: who stands where on the plan. */
	readonly stalls: readonly DayStall[]
	/** Undefined until it was read. */
	readonly hall: HallRead | undefined
	readonly day: EventDay
	readonly nowMs: number
	/** Theirs, in its one form. */
	readonly badgeCode: string
}

const OwnTimes = ({ own, others }: { readonly own: DaySteward; readonly others: readonly DaySteward[] }) => {
	const say = useText()
	const whoStays = (time: { readonly startAt: string; readonly endAt: string }): string => {
		const names = coverOf(others, time, own).map(({ preferredName }) => preferredName)
		if (names.length === 0) return say('marketDay.nobodyStays', { end: time.endAt })
		return say(names.length === 1 ? 'marketDay.somebodyStays' : 'marketDay.somebodiesStay', { names: names.join(', ') })
	}
	return (
		<>
			<p className="steward-when">{say('marketDay.youAreThere', { start: own.startAt, end: own.endAt })}</p>
			{own.away.map((time) => (
				<p key={time.startAt} className="steward-away">
					<Icon of={SignpostIcon} weight="fill" />
					<span>{say('marketDay.youAreAway', { start: time.startAt, end: time.endAt, who: whoStays(time) })}</span>
				</p>
			))}
		</>
	)
}

const Team = ({
	stewards,
	badgeCode,
	nowMin,
}: {
	readonly stewards: readonly DaySteward[]
	readonly badgeCode: string
	readonly nowMin: number | null
}) => {
	const say = useText()
	return (
		<ul className="steward-team">
			{stewards.map((one) => {
				const back = nowMin === null ? null : awayUntil(one, nowMin)
				return (
					<li key={one.registrationId}>
						<b>{one.badgeCode === badgeCode ? say('marketDay.you', { name: one.preferredName }) : one.preferredName}</b>
						<span>{say('marketDay.shift', { start: one.startAt, end: one.endAt })}</span>
						{back !== null ? (
							<Tag tone="heed" icon={<Icon of={SignpostIcon} weight="fill" />}>
								{say('marketDay.backAt', { time: back })}
							</Tag>
						) : one.isHere ? null : (
							<Tag tone="line">{say('marketDay.notIn')}</Tag>
						)}
					</li>
				)
			})}
		</ul>
	)
}

const Where = ({ stall, stalls, hall }: Pick<MyStallProps, 'stall' | 'stalls' | 'hall'>) => {
	const say = useText()
	const { code, number } = stall
	if (hall?.hall == null || code === '') return null
	const markOf = (positionId: string): PlanMark => {
		const at = hall.positions.find(({ id }) => id === positionId)?.code ?? ''
		const there = stalls.find((one) => !one.isWithdrawn && one.code === at)
		if (at === code) return { text: String(number), tone: 'chosen', label: say('marketDay.yours', { code }) }
		return there === undefined
			? { text: '', tone: 'free', label: say('marketDay.onPlan.free', { code: at }) }
			: {
					text: String(there.number),
					tone: 'stall',
					label: say('marketDay.otherStall', { number: there.number, code: at }),
				}
	}
	return (
		<HallPlan
			label={`${say('marketDay.myPlan')}. ${say('marketDay.myPlace', { code })}`}
			hall={hall.hall}
			zones={hall.zones}
			positions={hall.positions}
			markOf={markOf}
		/>
	)
}

export const MyStall = ({ stall, stalls, hall, day, nowMs, badgeCode, onPut }: MyStallProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	const { number, organisation, code, stewards } = stall
	const taps = { stall, dayId: day.id, onPut }
	const nowMin = dateOf(nowMs) === day.date ? minutesOf(formatTime(nowMs)) : null
	const own = stewards.find((one) => one.badgeCode === badgeCode)
	useEffect(() => title.current?.focus(), [])
	return (
		<div className="steward">
			<title>{`${say('marketDay.stall', { number })} · ${say('app.foyer')}`}</title>
			<div className="steward-head">
				<h1 ref={title} tabIndex={-1} className="steward-title">
					<span className="steward-number">{say('marketDay.stall', { number })}</span>
					<span className="steward-organisation">{organisation}</span>
				</h1>
				<p className="steward-place">
					{code === '' ? say('marketDay.myPlaceNone') : say('marketDay.myPlace', { code })}
				</p>
				<Tag tone={standingOf(stall) === 'open' ? 'welcome' : 'line'}>
					{say(`marketDay.standing.${standingOf(stall)}`)}
				</Tag>
			</div>
			<div className="steward-cols">
				<div className="stack">
					<Card title={say('marketDay.setUp')}>
						<SetUpTaps {...taps} />
					</Card>
					<Card title={say('marketDay.openOrClose')}>
						<StageTaps {...taps} />
					</Card>
					<Card title={say('marketDay.footfall')}>
						<p className="soft steward-count-words">{say('marketDay.footfallLead')}</p>
						<FootfallTaps {...taps} hour={hourOf(nowMs)} />
						<FootfallHours stall={stall} />
					</Card>
				</div>
				<div className="stack">
					<Card title={say('marketDay.people')}>
						{own === undefined ? null : <OwnTimes own={own} others={stewards} />}
						<Team stewards={stewards} badgeCode={badgeCode} nowMin={nowMin} />
					</Card>
					<Card className="steward-plan">
						<Where stall={stall} stalls={stalls} hall={hall} />
					</Card>
					<Card title={say('marketDay.askForHelp')}>
						<p>{say('marketDay.askForHelpWords')}</p>
						<p className="soft">{say('marketDay.askForHelpPower')}</p>
					</Card>
				</div>
			</div>
		</div>
	)
}
