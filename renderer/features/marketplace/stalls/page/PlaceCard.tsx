/** Where a stall stands, what it goes without there, and the way to give it another place. */
import { CheckCircleIcon, PushPinIcon, WarningIcon } from '@phosphor-icons/react'
import { Card } from '../../../../components/Card.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Tag } from '../../../../components/Tag.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { viewHref } from '../../view.ts'
import { neighbourName } from '../stallWords.ts'

export const PlaceCard = ({ market, stall }: { readonly market: MarketView; readonly stall: Stall }) => {
	const say = useText()
	const { place, unmet } = stall
	const { stalls } = market.stalls
	return (
		<Card title={say('marketStalls.place')} className="stalls-card">
			{place === null ? (
				<p className="soft">{say('marketStalls.noPlace')}</p>
			) : (
				<div className="stack-s">
					<p className="stalls-place">
						<span className="code">{place.code}</span>
						{place.isPinned ? (
							<Tag tone="line" icon={<Icon of={PushPinIcon} />}>
								{say('marketStalls.pinned')}
							</Tag>
						) : null}
					</p>
					{unmet.length === 0 ? (
						<p className="stalls-fine">
							<Icon of={CheckCircleIcon} weight="fill" />
							{say('marketStalls.allMet')}
						</p>
					) : (
						<>
							<p>{say('marketStalls.goesWithout')}</p>
							<ul className="stalls-unmet">
								{unmet.map(({ wish, of }) => (
									<li key={`${wish} ${of ?? ''}`}>
										<Icon of={WarningIcon} weight="fill" />
										<span>{say(`market.wish.${wish}`, { of: of === null ? '' : neighbourName(of, stalls) })}</span>
									</li>
								))}
							</ul>
						</>
					)}
				</div>
			)}
			<p className="stalls-card-way">
				<a href={viewHref('places', stall.id)}>
					{place === null ? say('marketStalls.givePlace') : say('marketStalls.seePlace')}
				</a>
			</p>
		</Card>
	)
}
