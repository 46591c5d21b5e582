/** How far it is from invited to accepted, set at once; and the way to say that it will not come. */
import { type RefObject, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Message } from '../../../../components/Message.tsx'
import { Segmented } from '../../../../components/Segmented.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { savedStall } from '../stallFacts.ts'
import { stallName } from '../stallWords.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { type WhatWasLost, whatIsLost } from './whatIsLost.ts'

const states = ['invited', 'applied', 'accepted'] as const

export type StateCardProps = {
	readonly market: MarketView
	readonly stall: Stall
	readonly title: RefObject<HTMLHeadingElement | null>
	readonly onWithdrawn: (lost: WhatWasLost) => void
}

export const StateCard = ({ market, stall, title, onWithdrawn }: StateCardProps) => {
	const say = useText()
	const { problem, send, isWorking } = useMarketSend(market.again)
	const [isAsking, setAsking] = useState(false)
	const stop = useMarketSend(market.again)
	const state = stall.state === 'withdrawn' ? 'accepted' : stall.state
	const set = (next: (typeof states)[number]): void => {
		if (next === state || isWorking) return
		void send(
			[['marketplace.saveStalls', { stalls: [savedStall(stall, { state: next })] }]],
			say('marketStalls.stateSet', { stall: stallName(stall), state: say(`market.state.${next}`) }),
		)
	}
	const withdraw = async (): Promise<void> => {
		const lost = whatIsLost(stall, market.stalls.stalls)
		const { isDone } = await stop.send(
			[['marketplace.withdraw', { stallId: stall.id }]],
			say('marketStalls.withdrawn', { stall: stallName(stall) }),
		)
		if (!isDone) return
		setAsking(false)
		onWithdrawn(lost)
		focusSoon(() => title.current)
	}
	return (
		<section className="stalls-state" aria-labelledby="stalls-state-title">
			<h2 id="stalls-state-title" className="stalls-state-title">
				{say('marketStalls.stateTitle')}
			</h2>
			<Segmented
				label={say('marketStalls.stateTitle')}
				value={state}
				onChange={set}
				segments={states.map((value) => ({ value, label: say(`market.state.${value}`) }))}
			/>
			<Button className="stalls-withdraw" onPress={() => setAsking(true)}>
				{say('marketStalls.withdraw')}
			</Button>
			{problem === undefined ? null : (
				<div className="stalls-state-problem">
					<Message tone="heed">{problem}</Message>
				</div>
			)}
			{isAsking ? (
				<WithdrawDialog
					stall={stall}
					lost={whatIsLost(stall, market.stalls.stalls)}
					isWorking={stop.isWorking}
					problem={stop.problem}
					onConfirm={() => void withdraw()}
					onClose={() => {
						stop.clear()
						setAsking(false)
					}}
				/>
			) : null}
		</section>
	)
}
