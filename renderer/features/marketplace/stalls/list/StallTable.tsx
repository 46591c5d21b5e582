import { Check } from '../../../../components/Check.tsx'
import { Table } from '../../../../components/Table.tsx'
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx'
import { dateOf, formatDayAndMonth } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { StallRow } from './StallRow.tsx'

export type StallTableProps = {
	readonly market: MarketView
	readonly shown: readonly Stall[]
	/** Null: not known yet. */
	readonly findings: ReadonlyMap<string, number> | null
	readonly chosen: ReadonlySet<string>
	readonly onChoose: (ids: readonly string[], isOn: boolean) => void
}

export const StallTable = ({ market, shown, findings, chosen, onChoose }: StallTableProps) => {
	const say = useText()
	const { day, days, nowMs } = market
	const isDayOn = day.date === dateOf(nowMs)
	const ids = shown.map(({ id }) => id)
	return (
		<div className="card card-flush">
			<Table caption={say('marketStalls.caption')} className="stalls-table">
				<thead>
					<tr>
						<th scope="col">
							<span className="stalls-tick stalls-tick-all">
								<Check
									label={<VisuallyHidden>{say('marketStalls.chooseAll')}</VisuallyHidden>}
									isOn={ids.length > 0 && ids.every((id) => chosen.has(id))}
									onChange={(isOn) => onChoose(ids, isOn)}
								/>
							</span>
						</th>
						<th scope="col" className="number">
							{say('marketStalls.column.number')}
						</th>
						<th scope="col">{say('marketStalls.column.stall')}</th>
						<th scope="col">{say('marketStalls.column.state')}</th>
						<th scope="col">{say('marketStalls.column.needs')}</th>
						<th scope="col">{say('marketStalls.column.place')}</th>
						<th scope="col">{say('marketStalls.column.papers')}</th>
						<th scope="col">
							{days.length > 1
								? say('marketStalls.column.stewardsOn', { day: formatDayAndMonth(day.date) })
								: say('marketStalls.column.stewards')}
						</th>
						<th scope="col">{say('marketStalls.column.findings')}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((stall) => (
						<StallRow
							key={stall.id}
							stall={stall}
							market={market}
							isDayOn={isDayOn}
							findings={findings === null ? null : (findings.get(stall.id) ?? 0)}
							isChosen={chosen.has(stall.id)}
							onChoose={(isOn) => onChoose([stall.id], isOn)}
						/>
					))}
				</tbody>
			</Table>
		</div>
	)
}
