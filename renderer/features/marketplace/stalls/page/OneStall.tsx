import { type RefObject, useState } from 'react'
import { focusSoon } from '../../../../components/focusSoon.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { useMarketUndoKey } from '../../useMarketSend.ts'
import { isComing } from '../stallFacts.ts'
import { leaveFor } from '../unsaved.ts'
import { AboutCard } from './AboutCard.tsx'
import { ContactCard } from './ContactCard.tsx'
import { MoreCard } from './MoreCard.tsx'
import { NeedsCard } from './NeedsCard.tsx'
import { PapersCard } from './PapersCard.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import type { PageParts, Part } from './pageParts.ts'
import { StallHead } from './StallHead.tsx'
import { StateCard } from './StateCard.tsx'
import { StewardsCard } from './StewardsCard.tsx'
import { WillNotCome } from './WillNotCome.tsx'
import type { WhatWasLost } from './whatIsLost.ts'

export type OneStallProps = {
	readonly market: MarketView
	readonly stall: Stall
	readonly title: RefObject<HTMLHeadingElement | null>
}

export const OneStall = ({ market, stall, title }: OneStallProps) => {
	/** The one form that is open. */
	const [open, setOpen] = useState<Part | null>(null)
	/** What went with it, while this page is open: what to see to now. */
	const [lost, setLost] = useState<WhatWasLost | null>(null)
	useMarketUndoKey(market.again)
	const parts: PageParts = {
		market,
		stall,
		open,
		onOpen: (part) => leaveFor(() => setOpen(part)),
		onClose: (openerId) =>
			leaveFor(() => {
				setOpen(null)
				focusSoon(() => document.getElementById(openerId))
			}),
		onSaved: (openerId) => {
			setOpen(null)
			focusSoon(() => document.getElementById(openerId))
		},
	}
	return (
		<>
			<StallHead market={market} stall={stall} title={title} />
			{isComing(stall) ? (
				<StateCard market={market} stall={stall} onWithdrawn={setLost} title={title} />
			) : (
				<WillNotCome market={market} stall={stall} lost={lost} title={title} />
			)}
			<div className="stalls-cols">
				<div className="stack">
					<AboutCard {...parts} />
					<NeedsCard {...parts} />
					{isComing(stall) ? <StewardsCard {...parts} /> : null}
				</div>
				<div className="stack">
					{isComing(stall) ? <PlaceCard market={market} stall={stall} /> : null}
					<PapersCard {...parts} />
					<ContactCard {...parts} />
					<MoreCard {...parts} />
				</div>
			</div>
		</>
	)
}
