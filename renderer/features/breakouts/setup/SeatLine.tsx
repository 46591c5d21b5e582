import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { SetupGroup } from '../useSetup.ts'
import type { RoundNeed } from './missing.ts'

export type SeatLineProps = { readonly groups: readonly SetupGroup[]; readonly need: RoundNeed | undefined }

/** Tables and seats of a round beside the people who need one. */
export const SeatLine = ({ groups, need }: SeatLineProps) => {
	const say = useText()
	const seats = groups.reduce((sum, { max }) => sum + max, 0)
	const least = groups.reduce((sum, { min }) => sum + min, 0)
	const short = (need?.people ?? 0) - seats
	return (
		<p className="seat-line">
			<b>
				{say('groupSetup.rounds.seats', {
					tables: say('groupSetup.rounds.tables', { count: groups.length }),
					seats: say('groupSetup.rounds.seatCount', { count: seats }),
				})}
			</b>{' '}
			{need === undefined ? null : (
				<>
					{say('groupSetup.rounds.people', { count: need.people })}{' '}
					{groups.length === 0
						? null
						: short > 0
							? say('groupSetup.rounds.tooFew', { count: short })
							: least > need.people && need.people > 0
								? say('groupSetup.rounds.tooMany', { least: formatCount(least) })
								: say('groupSetup.rounds.enough')}
				</>
			)}
		</p>
	)
}
