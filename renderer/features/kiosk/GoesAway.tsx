/** That what is on the screen goes by itself, and when. */
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import { staysSeconds } from './kioskTypes.ts'
import type { KioskHand } from './useKiosk.ts'

export const GoesAway = ({ hand: { state, secondsLeft } }: { readonly hand: KioskHand }) => {
	const say = useText()
	const all = staysSeconds(state)
	if (all === null || secondsLeft === null) return null
	return (
		<div className="kiosk-goes">
			<svg className="kiosk-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
				<rect className="kiosk-bar-left" width={(secondsLeft / all) * 100} height="2" />
			</svg>
			<p aria-hidden="true">{say('kiosk.goesAway', { count: secondsLeft })}</p>
			<VisuallyHidden>{say('kiosk.goesAwaySaid', { count: all })}</VisuallyHidden>
		</div>
	)
}
