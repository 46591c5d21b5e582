/** What the rules find in the new groups: what stops publishing first, then what needs a few words. */
import { stopsPublishing } from '../../../../shared/domain/rules/finding.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Query } from '../../../transport/useQuery.ts'
import { type Board, byStrength, findingLine, findingMore, isToLookAt } from './findings.ts'
import { Line, Lines } from './Lines.tsx'

const most = 8

export type NeedsALookProps = {
	readonly boards: Query<readonly Board[]>
	/** The rounds that were filled. */
	readonly roundIds: readonly string[]
}

export const NeedsALook = ({ boards, roundIds }: NeedsALookProps) => {
	const say = useText()
	if (boards.data === undefined) {
		return boards.hasFailed ? (
			<Message tone="heed" action={<Button onPress={() => void boards.again()}>{say('app.again')}</Button>}>
				{say('groupFill.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('groupFill.result.looking')}
			</p>
		)
	}
	const filled = boards.data.filter(({ round }) => roundIds.includes(round.id))
	const isOne = filled.length === 1
	const all = filled.flatMap((board) =>
		board.findings.filter(isToLookAt).map((finding) => ({ finding, board, key: `${board.round.id} ${finding.key}` })),
	)
	const order = byStrength(all.map(({ finding }) => finding))
	const sorted = all.toSorted((a, b) => order.indexOf(a.finding) - order.indexOf(b.finding))
	const stops = all.filter(({ finding }) => stopsPublishing(finding)).length
	return (
		<Card
			title={say('groupFill.result.lookTitle')}
			end={stops === 0 ? null : <span className="soft small">{say('groupFill.result.stops', { count: stops })}</span>}
		>
			<Lines>
				{sorted.length === 0 ? <Line mark="fine">{say('groupFill.result.nothing')}</Line> : null}
				{sorted.slice(0, most).map(({ finding, board, key }) => {
					const words = findingLine(finding, board)
					return (
						<Line key={key} mark={stopsPublishing(finding) ? 'stop' : 'look'}>
							{isOne ? words : say('groupFill.result.inRound', { number: board.round.number, words })}
							<p className="soft small">{findingMore(finding, board)}</p>
						</Line>
					)
				})}
				{sorted.length > most ? (
					<Line mark="note">{say('groupFill.result.more', { count: sorted.length - most })}</Line>
				) : null}
			</Lines>
		</Card>
	)
}
