/** One stall beside the plan or the list: where it is, what is ticked off, power, who is there, visitors. */
import { XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { HallRead, Stall } from '../marketTypes.ts'
import { ContactLines } from './ContactLines.tsx'
import type { DayStall } from './dayTypes.ts'
import { FootfallHours, FootfallTaps } from './Footfall.tsx'
import { PanelStewards } from './PanelStewards.tsx'
import { PowerPart, type PowerPartProps } from './PowerPart.tsx'
import './StallPanel.css'
import { SetUpTaps, StageTaps, type StallTapsProps } from './StallTaps.tsx'

export type StallPanelProps = Omit<PowerPartProps, 'stall' | 'onAsking'> &
	Pick<StallTapsProps, 'dayId' | 'onPut'> & {
		readonly stall: Stall
		readonly day: DayStall
		readonly hall: HallRead
		readonly hour: number
		readonly nowMin: number | null
		readonly onWithdraw: () => void
		readonly onClose: () => void
	}

export const panelTitleId = 'stall-panel-title'

export const PanelHead = ({
	over,
	title,
	onClose,
}: {
	readonly over: string
	readonly title: string
	readonly onClose: () => void
}) => {
	const say = useText()
	return (
		<div className="stall-panel-head">
			<div>
				<p className="soft small">{over}</p>
				<h2 className="stall-panel-title" id={panelTitleId} tabIndex={-1}>
					{title}
				</h2>
			</div>
			<Button kind="quiet" label={say('kit.close')} icon={<Icon of={XIcon} />} onPress={onClose} />
		</div>
	)
}

export const StallPanel = (props: StallPanelProps) => {
	const { stall, day, dayId, onPut, hour, nowMin, onWithdraw, onClose, ...power } = props
	const say = useText()
	const [isAsking, setAsking] = useState(false)
	const [isForPower, setForPower] = useState(false)
	const { number, organisation, tables } = stall
	const people = new Set(day.stewards.map(({ registrationId }) => registrationId)).size
	const hereMs = day.marks.find(({ mark }) => mark === 'arrived')?.atMs
	const taps = { stall: day, dayId, onPut }
	return (
		<>
			<PanelHead
				over={
					day.code === ''
						? say('marketDay.stallNowhere', { number })
						: say('marketDay.stallAt', { number, code: day.code })
				}
				title={organisation}
				onClose={onClose}
			/>
			<p>
				{say('marketDay.about', {
					tables: say('marketDay.tables', { count: tables }),
					stewards: say('marketDay.stewards', { count: people }),
				})}{' '}
				{hereMs === undefined ? null : say('marketDay.hereSince', { time: formatTime(hereMs) })}
			</p>
			{isForPower ? null : (
				<div className="panel-part">
					<SetUpTaps {...taps} />
					<StageTaps {...taps} />
				</div>
			)}
			<PowerPart stall={stall} onAsking={setForPower} {...power} />
			{isForPower ? null : (
				<>
					<PanelStewards stewards={day.stewards} nowMin={nowMin} />
					<section className="panel-part" aria-labelledby="stall-footfall">
						<h3 id="stall-footfall">{say('marketDay.footfall')}</h3>
						<FootfallTaps {...taps} hour={hour} />
						<FootfallHours stall={day} />
					</section>
					<div className="panel-part">
						<div className="row wrap">
							<Button aria-expanded={isAsking} onPress={() => setAsking(!isAsking)}>
								{say(isAsking ? 'marketDay.hideContact' : 'marketDay.whoToAsk')}
							</Button>
							<Button onPress={onWithdraw}>{say('marketDay.withdraw')}</Button>
						</div>
						{isAsking ? <ContactLines stallId={stall.id} /> : null}
					</div>
				</>
			)}
		</>
	)
}
