/** Stalls that are not there when the marketplace is about to open: whom to ask, and two ways to close the gap. */
import { WarningIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { ContactLines } from './ContactLines.tsx'
import type { DayStall } from './dayTypes.ts'
import { useOpening } from './openingWords.ts'
import './MissingBanner.css'

export type MissingBannerProps = {
	readonly missing: readonly DayStall[]
	readonly opensMin: number
	readonly nowMin: number
	readonly onCover: (stall: DayStall) => void
	readonly onMoveHere: (stall: DayStall) => void
	/** Shows those that are not here in the list. */
	readonly onShow: () => void
}

/** More than these are a list to walk along, not a banner each. */
const mostShown = 2

const OneMissing = ({
	stall,
	onCover,
	onMoveHere,
}: Pick<MissingBannerProps, 'onCover' | 'onMoveHere'> & { readonly stall: DayStall }) => {
	const say = useText()
	const [isAsking, setAsking] = useState(false)
	const { stallId, number, organisation, code } = stall
	return (
		<div className="missing-stall">
			<div className="missing-stall-words">
				<h2>{say('marketDay.missing', { number })}</h2>
				<p>
					{code === ''
						? say('marketDay.missingNowhere', { organisation })
						: say('marketDay.missingAt', { organisation, code })}
				</p>
			</div>
			<div className="row wrap">
				<Button aria-expanded={isAsking} onPress={() => setAsking(!isAsking)}>
					{say(isAsking ? 'marketDay.hideContact' : 'marketDay.whoToAsk')}
				</Button>
				<Button onPress={() => onCover(stall)}>{say('marketDay.closeAndCover')}</Button>
				{code === '' ? null : <Button onPress={() => onMoveHere(stall)}>{say('marketDay.moveHere')}</Button>}
			</div>
			{isAsking ? <ContactLines stallId={stallId} /> : null}
		</div>
	)
}

export const MissingBanner = ({ missing, opensMin, nowMin, onCover, onMoveHere, onShow }: MissingBannerProps) => {
	const say = useText()
	const opening = useOpening(opensMin, nowMin)
	const [first] = missing
	const many = say('marketDay.missingMany', { count: missing.length })
	const said =
		first === undefined ? '' : missing.length === 1 ? say('marketDay.missing', { number: first.number }) : many
	useEffect(() => {
		if (said !== '') announce(said)
	}, [said])
	if (first === undefined) return null
	return (
		<section className="missing-stalls" aria-label={say('marketDay.alertLabel')} data-region="">
			<p className="missing-stalls-when">
				<Icon of={WarningIcon} weight="fill" />
				{opening}
			</p>
			{missing.length > mostShown ? (
				<div className="missing-stall">
					<div className="missing-stall-words">
						<h2>{many}</h2>
					</div>
					<Button onPress={onShow}>{say('marketDay.showMissing')}</Button>
				</div>
			) : (
				missing.map((stall) => (
					<OneMissing key={stall.stallId} stall={stall} onCover={onCover} onMoveHere={onMoveHere} />
				))
			)}
		</section>
	)
}
