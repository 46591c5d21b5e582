/** What is ticked off for a stall: large taps that are kept at once, and taken back by tapping again. */
import { CheckSquareIcon, SquareIcon } from '@phosphor-icons/react'
import type { StallMark } from '../../../../shared/domain/marketplace/words.ts'
import { Icon } from '../../../components/Icon.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { DayStall } from './dayTypes.ts'
import type { FloorStep } from './floorBox.ts'
import './StallTaps.css'
import { changesTo, has, setUpMarks, stageOf, stallStages } from './standing.ts'

export type StallTapsProps = {
	readonly stall: DayStall
	readonly dayId: string
	readonly onPut: (...steps: readonly FloorStep[]) => void
}

const markStep = (stallId: string, dayId: string, mark: StallMark, isOn: boolean): FloorStep => [
	'marketplace.setMark',
	{ stallId, dayId, mark, isOn },
]

/** Arrived, power on where it asked for some, risk assessment seen, emergency exit clear. */
export const SetUpTaps = ({ stall, dayId, onPut }: StallTapsProps) => {
	const say = useText()
	const { stallId, number } = stall
	return (
		<div className="stall-taps" role="group" aria-label={say('marketDay.marksOf', { number })}>
			{setUpMarks(stall).map((mark) => {
				const isOn = has(stall, mark)
				const atMs = stall.marks.find((one) => one.mark === mark)?.atMs
				return (
					<button
						key={mark}
						type="button"
						className="stall-tap"
						aria-pressed={isOn}
						onClick={() => onPut(markStep(stallId, dayId, mark, !isOn))}
					>
						<Icon of={isOn ? CheckSquareIcon : SquareIcon} weight={isOn ? 'fill' : 'regular'} />
						<span className="stall-tap-words">
							{say(`marketDay.tap.${mark}`)}
							{atMs === undefined ? null : <span className="stall-tap-time">{formatTime(atMs)}</span>}
						</span>
					</button>
				)
			})}
		</div>
	)
}

/** Open, closed, cleared away: one of them, or none yet. */
export const StageTaps = ({ stall, dayId, onPut }: StallTapsProps) => {
	const say = useText()
	const { stallId, number } = stall
	const now = stageOf(stall)
	return (
		<div className="stall-stages" role="group" aria-label={say('marketDay.stagesOf', { number })}>
			{stallStages.map((stage) => (
				<button
					key={stage}
					type="button"
					className="stall-stage"
					aria-pressed={stage === now}
					onClick={() =>
						onPut(...changesTo(stall, stage).map(({ mark, isOn }) => markStep(stallId, dayId, mark, isOn)))
					}
				>
					{say(`marketDay.stage.${stage}`)}
				</button>
			))}
		</div>
	)
}
