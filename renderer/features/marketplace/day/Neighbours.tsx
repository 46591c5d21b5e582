/** Who could move to a place that is free, or whose stall is not there, without anybody losing by it. */
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Stall } from '../marketTypes.ts'
import './Neighbours.css'
import { wishWords } from './wishWords.ts'

export type NeighboursProps = {
	readonly positionId: string
	readonly code: string
	readonly stalls: readonly Stall[]
	readonly isWorking: boolean
	readonly onMove: (stall: Stall, fromCode: string) => void
}

export const Neighbours = ({ positionId, code, stalls, isWorking, onMove }: NeighboursProps) => {
	const say = useText()
	const { data, hasFailed } = useQuery(
		`marketplace.neighbours:${positionId}`,
		(client) => client.marketplace.neighbours({ positionId }),
		['marketplace', 'people'],
	)
	const known = data?.outcome === 'known' ? data.neighbours : null
	return (
		<section className="panel-part" aria-labelledby="stall-neighbours">
			<h3 id="stall-neighbours">{say('marketDay.neighbours', { code })}</h3>
			{known === null ? (
				<p role="status" className="soft">
					{say(hasFailed ? 'marketDay.optionsFailed' : 'marketDay.looking')}
				</p>
			) : known.length === 0 ? (
				<p>{say('marketDay.neighboursNone')}</p>
			) : (
				<>
					<p className="soft">{say('marketDay.neighboursLead')}</p>
					<ul className="neighbours">
						{known.flatMap(({ stallId, code: from, metres, gains }) => {
							const stall = stalls.find(({ id }) => id === stallId)
							if (stall === undefined) return []
							const { number, organisation } = stall
							return (
								<li key={stallId} className="neighbour">
									<b>{say('market.stallNamed', { number, organisation })}</b>
									<span className="soft">{say('marketDay.neighbourFrom', { code: from, metres })}</span>
									<span>
										{gains.length === 0
											? say('marketDay.gainsNothing')
											: say('marketDay.gains', { wishes: wishWords(gains, stalls) })}
									</span>
									<Button
										isWorking={isWorking}
										label={`${say('marketDay.moveTo', { code })}: ${say('market.stallNamed', { number, organisation })}`}
										onPress={() => onMove(stall, from)}
									>
										{say('marketDay.moveTo', { code })}
									</Button>
								</li>
							)
						})}
					</ul>
				</>
			)}
		</section>
	)
}
