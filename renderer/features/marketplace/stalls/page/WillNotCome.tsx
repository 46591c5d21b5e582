/** A stall that will not come: what went with it and what to see to, and the way back. */
import type { RefObject } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { viewHref } from '../../view.ts'
import { savedStall } from '../stallFacts.ts'
import { listed, stallName } from '../stallWords.ts'
import type { WhatWasLost } from './whatIsLost.ts'

export type WillNotComeProps = {
	readonly market: MarketView
	readonly stall: Stall
	/** Null: it was said before this page was opened. */
	readonly lost: WhatWasLost | null
	readonly title: RefObject<HTMLHeadingElement | null>
}

export const WillNotCome = ({ market, stall, lost, title }: WillNotComeProps) => {
	const say = useText()
	const { problem, send, isWorking } = useMarketSend(market.again)
	const comesAfterAll = async (): Promise<void> => {
		const { isDone } = await send(
			[['marketplace.saveStalls', { stalls: [savedStall(stall)] }]],
			say('marketStalls.comesSaid', { stall: stallName(stall) }),
		)
		if (isDone) focusSoon(() => title.current)
	}
	return (
		<Message
			title={say('marketStalls.notComingTitle')}
			action={
				<Button isWorking={isWorking} onPress={() => void comesAfterAll()}>
					{say('marketStalls.comes')}
				</Button>
			}
		>
			{lost === null ? (
				<p>{say('marketStalls.notComingWords')}</p>
			) : (
				<ul className="stalls-lost">
					{lost.code === '' ? null : <li>{say('marketStalls.after.place', { code: lost.code })}</li>}
					{lost.names.length === 0 ? null : (
						<li>{say('marketStalls.after.stewards', { count: lost.names.length, names: listed(lost.names) })}</li>
					)}
					{lost.near.length === 0 ? null : (
						<li>
							{say('marketStalls.after.near', { count: lost.near.length, numbers: listed(lost.near.map(String)) })}
						</li>
					)}
				</ul>
			)}
			<p className="stalls-after">
				<a href={viewHref('places')}>{say('marketStalls.after.toPlaces')}</a>
				<a href={viewHref('paper')}>{say('marketStalls.after.toPaper')}</a>
			</p>
			{problem === undefined ? null : <p>{problem}</p>}
		</Message>
	)
}
