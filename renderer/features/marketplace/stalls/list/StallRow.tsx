import { CheckCircleIcon, InfoIcon, WarningIcon } from '@phosphor-icons/react'
import { papersAsked } from '../../../../../shared/domain/marketplace/papers.ts'
import { Check } from '../../../../components/Check.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { Tag } from '../../../../components/Tag.tsx'
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx'
import { useText } from '../../../../text/text.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'
import { viewHref } from '../../view.ts'
import { isComing, papersLacking, papersToCheck, stewardsOn } from '../stallFacts.ts'
import { needWords, stallName } from '../stallWords.ts'

/** How many needs are shown before the rest is only counted. */
const mostNeeds = 4

const Needs = ({ stall, stalls }: { readonly stall: Stall; readonly stalls: readonly Stall[] }) => {
	const say = useText()
	const words = needWords(stall, stalls)
	if (words.length === 0) return <span className="soft">{say('marketStalls.noNeeds')}</span>
	const shown = words.length > mostNeeds + 1 ? words.slice(0, mostNeeds) : words
	return (
		<ul className="stalls-tags">
			{shown.map((one) => (
				<li key={one}>
					<Tag tone="line">{one}</Tag>
				</li>
			))}
			{shown.length < words.length ? (
				<li className="small soft">
					{say('marketStalls.moreNeeds', { count: words.length - shown.length })}
					<VisuallyHidden>{words.slice(shown.length).join(', ')}</VisuallyHidden>
				</li>
			) : null}
		</ul>
	)
}

const Papers = ({ stall, leastCover }: { readonly stall: Stall; readonly leastCover: number }) => {
	const say = useText()
	const asked = papersAsked(stall).length
	const lacking = papersLacking(stall, leastCover)
	const toCheck = papersToCheck(stall).length
	if (lacking.length > 0) {
		const [only] = lacking
		return (
			<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
				{lacking.length === 1 && only !== undefined
					? say('marketStalls.paper.lacksOne', { paper: say(`marketStalls.paper.short.${only.kind}`) })
					: say('marketStalls.paper.lacks', { count: lacking.length, of: asked })}
			</Tag>
		)
	}
	if (toCheck > 0)
		return (
			<Tag icon={<Icon of={InfoIcon} weight="fill" />}>{say('marketStalls.paper.toCheck', { count: toCheck })}</Tag>
		)
	return (
		<Tag tone="welcome" icon={<Icon of={CheckCircleIcon} weight="fill" />}>
			{say('marketStalls.paper.allChecked')}
		</Tag>
	)
}

export type StallRowProps = {
	readonly stall: Stall
	readonly market: MarketView
	/** It is the day itself: who is here counts. */
	readonly isDayOn: boolean
	readonly findings: number | null
	readonly isChosen: boolean
	readonly onChoose: (isOn: boolean) => void
}

export const StallRow = ({ stall, market, isDayOn, findings, isChosen, onChoose }: StallRowProps) => {
	const say = useText()
	const { stalls, aims } = market.stalls
	const { expected, here } = stewardsOn(stall, market.day.id)
	const comes = isComing(stall)
	return (
		<tr className={isChosen ? 'stalls-row-chosen' : comes ? '' : 'stalls-row-off'}>
			<td>
				<span className="stalls-tick">
					<Check
						label={<VisuallyHidden>{say('marketStalls.choose', { stall: stallName(stall) })}</VisuallyHidden>}
						isOn={isChosen}
						onChange={onChoose}
					/>
				</span>
			</td>
			<td className="number stalls-number sign">{stall.number}</td>
			<th scope="row">
				<a className="stalls-name" href={viewHref('stalls', stall.id)}>
					{stall.organisation}
				</a>
				<span className="stalls-under soft small">{stall.title}</span>
			</th>
			<td className={comes ? '' : 'soft'}>{say(`market.state.${stall.state}`)}</td>
			<td>
				<Needs stall={stall} stalls={stalls} />
			</td>
			<td>
				{stall.place === null ? (
					<span className="soft small">{comes ? say('market.nowhere') : say('marketStalls.none')}</span>
				) : (
					<>
						<span className="code stalls-code">{stall.place.code}</span>
						{stall.unmet.length === 0 ? null : (
							<span className="stalls-under small stalls-heed">
								<Icon of={WarningIcon} weight="fill" />
								{say('marketStalls.unmet', { count: stall.unmet.length })}
							</span>
						)}
					</>
				)}
			</td>
			<td>{comes ? <Papers stall={stall} leastCover={aims.leastCover} /> : null}</td>
			<td>
				{!comes ? null : expected === 0 ? (
					<span className="stalls-heed small">
						<Icon of={WarningIcon} weight="fill" />
						{say('marketStalls.nobody')}
					</span>
				) : isDayOn ? (
					say('marketStalls.hereOf', { here, of: expected })
				) : (
					say('marketStalls.expected', { count: expected })
				)}
			</td>
			<td>
				{findings === null || findings === 0 ? (
					<span className="soft small">{findings === null ? '' : say('marketStalls.none')}</span>
				) : (
					<a className="nowrap" href="#/look">
						{say('marketStalls.findings', { count: findings })}
					</a>
				)}
			</td>
		</tr>
	)
}
