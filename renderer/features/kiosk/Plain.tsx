/** The pages of one sentence: one moment, please see the desk, resting, not today. */
import { type ReactNode, useEffect, useRef } from 'react'
import { focusSoon } from '../../components/focusSoon.ts'
import { dateOf, formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { GoesAway } from './GoesAway.tsx'
import type { KioskHand } from './useKiosk.ts'

type SentenceProps = { readonly title: string; readonly words: string; readonly children?: ReactNode }

const Sentence = ({ title, words, children }: SentenceProps) => {
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => {
		focusSoon(() => heading.current)
	}, [])
	return (
		<div className="kiosk-sentence">
			<h1 ref={heading} tabIndex={-1}>
				{title}
			</h1>
			<p className="kiosk-lead">{words}</p>
			{children}
		</div>
	)
}

export const Looking = ({ words }: { readonly words: string }) => (
	<div className="kiosk-sentence">
		<h1 role="status">{words}</h1>
	</div>
)

/** The same words whatever the reason: a code that nobody has, a cancelled booking, another day. */
export const SeeDesk = ({ hand }: { readonly hand: KioskHand }) => {
	const say = useText()
	return (
		<Sentence title={say('kiosk.seeDesk')} words={say('kiosk.seeDeskWords')}>
			<div className="kiosk-do">
				<button type="button" className="kiosk-key kiosk-go" onClick={hand.clear}>
					{say('kiosk.again')}
				</button>
			</div>
			<GoesAway hand={hand} />
		</Sentence>
	)
}

/** The hub is out of reach, or has no event open. */
export const Resting = () => {
	const say = useText()
	return <Sentence title={say('kiosk.resting')} words={say('kiosk.restingWords')} />
}

export type NotOpenProps = {
	readonly days: readonly { readonly date: string; readonly doorsAt: string }[]
	readonly nowMs: number
}

/** Not a day of the event: when the next one is. */
export const NotOpen = ({ days, nowMs }: NotOpenProps) => {
	const say = useText()
	const [next] = days
		.filter(({ date }) => date > dateOf(nowMs))
		.toSorted((one, other) => one.date.localeCompare(other.date))
	return next === undefined ? (
		<Sentence title={say('kiosk.over')} words={say('kiosk.overWords')} />
	) : (
		<Sentence
			title={say('kiosk.notToday', { day: formatDateInFull(next.date), time: next.doorsAt })}
			words={say('kiosk.notTodayWords')}
		/>
	)
}
