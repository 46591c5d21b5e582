/** How many stopped by: one large tap for everybody, no names, the numbers hour by hour. */
import { MinusIcon, PlusIcon } from '@phosphor-icons/react'
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import { Icon } from '../../../components/Icon.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { DayStall } from './dayTypes.ts'
import type { FloorStep } from './floorBox.ts'
import './Footfall.css'
import { countedAt, countedInAll, standingOf } from './standing.ts'

export type FootfallProps = {
	readonly stall: DayStall
	readonly dayId: string
	/** The hour at the venue now, 0 to 23. */
	readonly hour: number
	readonly onPut: (...steps: readonly FloorStep[]) => void
}

const hourWords = (say: ReturnType<typeof useText>, hour: number): string =>
	say('marketDay.hour', { from: timeAt(hour * 60), to: timeAt(hour * 60 + 60) })

/** Minus, the number of this hour, plus. */
export const FootfallTaps = ({ stall, dayId, hour, onPut }: FootfallProps) => {
	const say = useText()
	const { stallId, number } = stall
	const count = countedAt(stall, hour)
	const put = (by: 1 | -1) => onPut(['marketplace.tally', { stallId, dayId, hour, by }])
	return (
		<div className="footfall-taps">
			<button
				type="button"
				className="footfall-less"
				aria-label={say('marketDay.oneLess', { number })}
				aria-disabled={count === 0}
				onClick={() => {
					if (count > 0) put(-1)
				}}
			>
				<Icon of={MinusIcon} weight="bold" />
			</button>
			<span className="footfall-count" role="status">
				{formatCount(count)} <span className="visually-hidden">{hourWords(say, hour)}</span>
			</span>
			<button
				type="button"
				className="footfall-more"
				aria-label={say('marketDay.oneMore', { number })}
				onClick={() => put(1)}
			>
				<Icon of={PlusIcon} weight="bold" />
			</button>
		</div>
	)
}

/** What was counted, hour by hour. */
export const FootfallHours = ({ stall }: Pick<FootfallProps, 'stall'>) => {
	const say = useText()
	const hours = stall.tally.filter(({ count }) => count > 0)
	if (hours.length === 0) return <p className="soft small">{say('marketDay.noneCounted')}</p>
	return (
		<p className="footfall-hours small">
			{hours.map(({ hour, count }) => (
				<span key={hour} className="nowrap">
					{hourWords(say, hour)}: <b>{formatCount(count)}</b>
				</span>
			))}
			<span className="soft nowrap">{say('marketDay.inAll', { count: countedInAll(stall) })}</span>
		</p>
	)
}

export type FootfallListProps = Omit<FootfallProps, 'stall'> & { readonly stalls: readonly DayStall[] }

/** Every stall that is there, to be counted at in passing. */
export const FootfallList = ({ stalls, ...taps }: FootfallListProps) => {
	const say = useText()
	const standing = stalls.filter((stall) => !stall.isWithdrawn && standingOf(stall) !== 'covered')
	return (
		<section className="card card-flush" aria-label={say('marketDay.footfall')}>
			<p className="footfall-lead">
				{say('marketDay.footfallLead')} <b>{hourWords(say, taps.hour)}</b>
			</p>
			<ul className="footfall-list">
				{standing.map((stall) => (
					<li key={stall.stallId} className="footfall-row">
						<div className="footfall-who">
							<b>{say('market.stallNamed', { number: stall.number, organisation: stall.organisation })}</b>{' '}
							<span className="code">{stall.code}</span>
							<FootfallHours stall={stall} />
						</div>
						<FootfallTaps stall={stall} {...taps} />
					</li>
				))}
			</ul>
		</section>
	)
}
