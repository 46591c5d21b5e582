import { Segmented } from '../../../components/Segmented.tsx'
import { formatDayAndMonth } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { SetupRound } from '../useSetup.ts'

export type RoundChoiceProps = {
	readonly rounds: readonly SetupRound[]
	readonly current: SetupRound
	readonly onRound: (roundId: string) => void
}

/** Which round is shown; with the day where there are several. */
export const RoundChoice = ({ rounds, current, onRound }: RoundChoiceProps) => {
	const say = useText()
	const hasDays = new Set(rounds.map(({ dayId }) => dayId)).size > 1
	return (
		<div className="round-choice">
			<Segmented
				label={say('groupSetup.whichRound')}
				value={current.id}
				onChange={onRound}
				segments={rounds.map(({ id, number, date, startAt, endAt }) => {
					const words = say('groupSetup.roundTimes', { number, start: startAt, end: endAt })
					return { value: id, label: hasDays ? `${formatDayAndMonth(date)}: ${words}` : words }
				})}
			/>
		</div>
	)
}
