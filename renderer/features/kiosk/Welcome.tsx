/** Somebody is in: their name, where to go, the marker for their badge. Gone within seconds. */
import { useEffect, useRef } from 'react'
import { focusSoon } from '../../components/focusSoon.ts'
import { PhotoMarker } from '../../components/PhotoMarker.tsx'
import { useText } from '../../text/text.ts'
import { GoesAway } from './GoesAway.tsx'
import type { Welcomed } from './kioskTypes.ts'
import type { KioskHand } from './useKiosk.ts'

const answers = ['yes', 'ask', 'no'] as const

/** All answers weigh the same, and none is filled in. */
const PhotoQuestion = ({ hand, who }: { readonly hand: KioskHand; readonly who: Welcomed }) => {
	const say = useText()
	return (
		<fieldset className="kiosk-photo">
			<legend>{say('kiosk.photo')}</legend>
			<div className="kiosk-answers">
				{answers.map((answer) => (
					<button key={answer} type="button" className="kiosk-key" onClick={() => hand.answerPhoto(who, answer)}>
						<PhotoMarker answer={answer} words="none" />
						{say(`kiosk.photoAnswer.${answer}`)}
					</button>
				))}
			</div>
			<p>{say('kiosk.photoChange')}</p>
		</fieldset>
	)
}

export type WelcomeProps = { readonly hand: KioskHand; readonly who: Welcomed }

export const Welcome = ({ hand, who }: WelcomeProps) => {
	const say = useText()
	const title = useRef<HTMLHeadingElement>(null)
	const { preferredName, isBack, place, photo, asksPhoto, photoLost, callAtDesk } = who
	// Also after the answer about photos, whose buttons are gone.
	useEffect(() => {
		focusSoon(() => title.current)
	}, [asksPhoto])
	return (
		<div className="kiosk-panel">
			<h1 ref={title} tabIndex={-1}>
				{say(isBack ? 'kiosk.welcomeBack' : 'kiosk.welcome', { name: preferredName })}{' '}
				<span>{say('kiosk.youAreIn')}</span>
			</h1>
			{place === null ? null : (
				<p className="kiosk-place">
					{place.roomName === ''
						? say('kiosk.placeNoRoom', { time: place.startAt, number: place.number })
						: say('kiosk.place', { time: place.startAt, number: place.number, room: place.roomName })}
				</p>
			)}
			{callAtDesk ? <p className="kiosk-place">{say('kiosk.callAtDesk')}</p> : null}
			{asksPhoto ? <PhotoQuestion hand={hand} who={who} /> : null}
			<div role="status" className="kiosk-marker">
				{photoLost ? <p>{say('kiosk.photoLost')}</p> : null}
				{asksPhoto || photo === '' ? null : (
					<>
						<p>{say('kiosk.marker')}</p>
						<PhotoMarker answer={photo} />
					</>
				)}
			</div>
			<div className="kiosk-do">
				<button type="button" className="kiosk-key kiosk-go" onClick={hand.clear}>
					{say('kiosk.done')}
				</button>
				<button type="button" className="kiosk-key" onClick={() => hand.notMe(who)}>
					{say('kiosk.notMe')}
				</button>
			</div>
			<GoesAway hand={hand} />
		</div>
	)
}
