import type { RefObject } from 'react'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { StallSteps } from './StallSteps.tsx'

export type StallHeadProps = {
	readonly market: MarketView
	readonly stall: Stall
	readonly title: RefObject<HTMLHeadingElement | null>
}

export const StallHead = ({ market, stall, title }: StallHeadProps) => {
	const say = useText()
	const { number, place } = stall
	return (
		<div className="stalls-head">
			<title>{`${say('marketStalls.stall', { number })} · ${say('app.foyer')}`}</title>
			<div className="stalls-head-words">
				<p className="small soft">
					{place === null ? (
						say('marketStalls.stall', { number })
					) : (
						<>
							{say('marketStalls.stallAt', { number })} <span className="code">{place.code}</span>
						</>
					)}
				</p>
				<h1 tabIndex={-1} ref={title}>
					{stall.organisation}
				</h1>
				{stall.title === '' ? null : <p>{stall.title}</p>}
			</div>
			<StallSteps stall={stall} read={market.stalls} />
		</div>
	)
}
