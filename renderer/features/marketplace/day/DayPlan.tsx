/** The hall from above as it is on the day: who is there, who is not yet, where nobody is just now. */
import { LightningIcon } from '@phosphor-icons/react'
import { emptyUntil } from '../../../../shared/domain/marketplace/cover.ts'
import { HallPlan } from '../../../components/hall/HallPlan.tsx'
import type { PlanMark } from '../../../components/hall/planTypes.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import type { Hall, HallRead, Position, StallsRead } from '../marketTypes.ts'
import './DayPlan.css'
import type { DayStall } from './dayTypes.ts'
import { standingOf } from './standing.ts'

/** Where a stall is looked at to go: from its own place to another. */
export type Way = { readonly stallId: string; readonly toId: string }

export type DayPlanProps = {
	readonly hall: Hall
	readonly read: HallRead
	readonly stalls: StallsRead['stalls']
	readonly dayStalls: readonly DayStall[]
	readonly missingIds: ReadonlySet<string>
	readonly chosenId: string | null
	readonly onChoose: (positionId: string) => void
	readonly way: Way | null
	readonly nowMin: number | null
}

/** A bow from one place to another, in centimetres, that ends short of it. */
const bowBetween = (from: Position, to: Position): string => {
	const [x, y] = [to.xCm - from.xCm, to.yCm - from.yCm]
	const long = Math.max(1, Math.hypot(x, y))
	const short = Math.min(0.5, (to.depthCm * 0.75) / long)
	const [endX, endY] = [to.xCm - x * short, to.yCm - y * short]
	const [midX, midY] = [from.xCm + x / 2 - y * 0.18, from.yCm + y / 2 + x * 0.18]
	return `M${from.xCm} ${from.yCm} Q${midX} ${midY} ${endX} ${endY}`
}

const WayShown = ({ from, to }: { readonly from: Position; readonly to: Position }) => (
	<g className="day-way" aria-hidden="true">
		<defs>
			<marker id="day-way-end" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto">
				<path d="M1 1 L9 5 L1 9" />
			</marker>
		</defs>
		<path className="day-way-line" d={bowBetween(from, to)} markerEnd="url(#day-way-end)" />
	</g>
)

export const DayPlan = (props: DayPlanProps) => {
	const say = useText()
	const { hall, read, stalls, dayStalls, missingIds, chosenId, onChoose, way, nowMin } = props
	const days = new Map(dayStalls.map((stall) => [stall.stallId, stall]))
	const standing = new Map(stalls.flatMap((stall) => (stall.place === null ? [] : [[stall.place.positionId, stall]])))
	const moving = stalls.find(({ id }) => id === way?.stallId)
	const backAt = (stallId: string): string | null => {
		const day = days.get(stallId)
		if (day === undefined || nowMin === null || standingOf(day) !== 'open') return null
		return emptyUntil(day.stewards, nowMin)
	}
	const markOf = (positionId: string): PlanMark => {
		const position = read.positions.find(({ id }) => id === positionId)
		const code = position?.code ?? ''
		const stall = standing.get(positionId)
		const isChosen = positionId === chosenId
		if (positionId === way?.toId && moving !== undefined && stall === undefined) {
			return {
				text: say('marketDay.best'),
				tone: 'best',
				label: say('marketDay.onPlan.best', { code, number: moving.number }),
			}
		}
		if (stall === undefined) {
			return position?.isOpen === false
				? {
						text: say('marketDay.shut'),
						tone: isChosen ? 'chosen' : 'shut',
						label: say('marketDay.onPlan.shut', { code }),
					}
				: {
						text: say('market.free'),
						tone: isChosen ? 'chosen' : 'free',
						label: say('marketDay.onPlan.free', { code }),
					}
		}
		const { number, organisation } = stall
		const about = { number, organisation, code }
		const day = days.get(stall.id)
		const state = day === undefined ? 'notHere' : standingOf(day)
		const back = backAt(stall.id)
		const text = String(number)
		const is = positionId === way?.toId ? 'best' : isChosen ? 'chosen' : null
		if (missingIds.has(stall.id)) {
			return { text, tone: is ?? 'missing', label: say('marketDay.onPlan.missing', about) }
		}
		if (back !== null)
			return { text, tone: is ?? 'heed', label: say('marketDay.onPlan.empty', { ...about, time: back }) }
		const label = say('marketDay.onPlan.stall', { ...about, standing: say(`marketDay.standing.${state}`) })
		const isShut = state === 'covered' || state === 'closed' || state === 'cleared'
		return { text, tone: is ?? (isShut ? 'shut' : 'stall'), label }
	}
	const fromId = moving?.place?.positionId
	const from = read.positions.find(({ id }) => id === fromId)
	const to = read.positions.find(({ id }) => id === way?.toId)
	const numbersOf = (list: readonly { readonly number: number }[]) => ({
		count: list.length,
		stalls: list.map(({ number }) => number).join(', '),
	})
	const missing = stalls.filter(({ id, place }) => place !== null && missingIds.has(id))
	const empty = stalls.filter(({ id, place }) => place !== null && backAt(id) !== null)
	const nowhere = stalls.filter(({ place, state }) => place === null && state === 'accepted')
	return (
		<div className="card day-plan">
			<HallPlan
				label={say('marketDay.planLabel')}
				hall={hall}
				zones={read.zones}
				positions={read.positions}
				markOf={markOf}
				choosing={{ chosenId, onChoose }}
			>
				{from === undefined || to === undefined || from.id === to.id ? null : <WayShown from={from} to={to} />}
			</HallPlan>
			<ul className="day-legend" aria-label={say('marketDay.legend')}>
				<li>
					<Icon of={LightningIcon} weight="fill" />
					{say('marketDay.legendPower')}
				</li>
				<li>
					<span className="day-legend-box day-legend-free" />
					{say('marketDay.legendFree')}
				</li>
				<li>
					<span className="day-legend-box day-legend-shut" />
					{say('marketDay.legendShut')}
				</li>
				{missing.length === 0 ? null : (
					<li>
						<span className="day-legend-box day-legend-heed" />
						{say('marketDay.legendMissing', numbersOf(missing))}
					</li>
				)}
				{empty.length === 0 ? null : (
					<li>
						<span className="day-legend-box day-legend-heed" />
						{say('marketDay.legendEmpty', numbersOf(empty))}
					</li>
				)}
				<li className="push soft">{say('marketDay.planKeys')}</li>
			</ul>
			{nowhere.length === 0 ? null : (
				<p className="soft small day-plan-nowhere">{say('marketDay.isNowhere', numbersOf(nowhere))}</p>
			)}
		</div>
	)
}
