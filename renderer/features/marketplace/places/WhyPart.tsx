/** Why a stall is where it is: what it has, what it goes without, and what changing that would cost. */
import { CheckCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Stall } from '../marketTypes.ts'
import { listed, type Names } from './names.ts'
import type { Cheapest, Moved, UnmetWish } from './placesTypes.ts'

type UnmetProps = {
	readonly stall: Stall
	readonly names: Names
	readonly unmet: UnmetWish
	readonly isWorking: boolean
	readonly onMove: (moves: readonly Moved[]) => void
}

const Cost = ({ cheapest, names }: { readonly cheapest: Cheapest; readonly names: Names }) => {
	const say = useText()
	const moves = cheapest.moves.map(({ stallId, fromCode, toCode }) =>
		say('marketPlaces.panel.costMove', { number: names.stallOf(stallId)?.number ?? 0, from: fromCode, to: toCode }),
	)
	return (
		<p className="small soft">
			{say('marketPlaces.panel.cost', { moves: listed(moves) })}{' '}
			{cheapest.loses.length === 0
				? say('marketPlaces.panel.costFree')
				: cheapest.loses
						.map(({ stallId, lost }) =>
							say('marketPlaces.panel.costLoses', {
								other: names.nameOf(stallId),
								what: names.wishesOf(lost, stallId),
							}),
						)
						.join(' ')}
		</p>
	)
}

const Unmet = ({ stall, names, unmet, isWorking, onMove }: UnmetProps) => {
	const say = useText()
	const { cheapest } = unmet
	const what = names.wishOf(unmet, stall.id)
	return (
		<li className="places-wish">
			<Icon of={WarningIcon} weight="fill" className="places-heed" />
			<div className="stack-s">
				<span>{say('marketPlaces.panel.unmet', { what })}</span>
				{cheapest === null ? (
					<p className="small soft">{say('marketPlaces.panel.noWay')}</p>
				) : (
					<>
						<Cost cheapest={cheapest} names={names} />
						<Button
							label={say('marketPlaces.panel.doItFor', {
								count: cheapest.moves.length,
								number: stall.number,
								what,
							})}
							isWorking={isWorking}
							onPress={() => onMove(cheapest.moves)}
						>
							{say('marketPlaces.panel.doIt', { count: cheapest.moves.length })}
						</Button>
					</>
				)}
			</div>
		</li>
	)
}

export type WhyPartProps = Omit<UnmetProps, 'unmet'>

export const WhyPart = ({ stall, names, isWorking, onMove }: WhyPartProps) => {
	const say = useText()
	const { data, hasFailed } = useQuery(
		`marketplace.why:${stall.id}`,
		(client) => client.marketplace.why({ stallId: stall.id }),
		['marketplace', 'people'],
	)
	if (hasFailed && data === undefined) return <p className="small soft">{say('marketPlaces.panel.unreadable')}</p>
	if (data?.outcome !== 'known') return null
	const { met, unmet } = data
	return (
		<section className="places-part">
			<h3>{say('marketPlaces.panel.why')}</h3>
			{met.length + unmet.length === 0 ? <p className="small">{say('marketPlaces.panel.whyNothing')}</p> : null}
			<ul className="places-wishes">
				{met.map((wish) => (
					<li key={`${wish.wish} ${wish.of}`} className="places-wish">
						<Icon of={CheckCircleIcon} weight="fill" className="places-fine" />
						<span>{say('marketPlaces.panel.met', { what: names.wishOf(wish, stall.id) })}</span>
					</li>
				))}
				{unmet.map((one) => (
					<Unmet
						key={`${one.wish} ${one.of}`}
						stall={stall}
						names={names}
						unmet={one}
						isWorking={isWorking}
						onMove={onMove}
					/>
				))}
			</ul>
		</section>
	)
}
