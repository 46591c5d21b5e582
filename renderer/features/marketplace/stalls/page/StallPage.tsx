/** One stall whole: what it is, what it needs, its papers, who stands there, where, and whom to ask. */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView } from '../../marketTypes.ts'
import { viewHref } from '../../view.ts'
import { useHoldingOn } from '../unsaved.ts'
import { OneStall } from './OneStall.tsx'
import { hasJustStepped } from './StallSteps.tsx'
import { UnsavedDialog } from './UnsavedDialog.tsx'

export type StallPageProps = { readonly market: MarketView; readonly stallId: string }

export const StallPage = ({ market, stallId }: StallPageProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	const stall = market.stalls.stalls.find(({ id }) => id === stallId)
	useHoldingOn()
	const [isStep] = useState(hasJustStepped)
	useEffect(() => {
		// Whoever goes from one to the next keeps the focus where they press.
		if (!isStep) focusSoon(() => title.current)
	}, [isStep])
	return (
		<div className="stalls-page">
			<a className="stalls-back" href={viewHref('stalls')}>
				<Icon of={ArrowLeftIcon} />
				{say('marketStalls.back')}
			</a>
			{stall === undefined ? (
				<Message tone="heed" isLive title={say('marketStalls.goneTitle')}>
					<p>{say('marketStalls.goneWords')}</p>
				</Message>
			) : (
				<OneStall market={market} stall={stall} title={title} />
			)}
			<UnsavedDialog />
		</div>
	)
}
