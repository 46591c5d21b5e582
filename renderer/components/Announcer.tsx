import { useAnnouncements } from './announcer.ts'
import './VisuallyHidden.css'

/** The two live regions behind `announce`. A new key makes a repeated sentence count as new. */
export const Announcer = () => {
	const { polite, assertive } = useAnnouncements()
	return (
		<div className="visually-hidden" data-live-announcer="true">
			<div role="log" aria-live="polite" aria-relevant="additions">
				<p key={polite.count}>{polite.text}</p>
			</div>
			<div role="log" aria-live="assertive" aria-relevant="additions">
				<p key={assertive.count}>{assertive.text}</p>
			</div>
		</div>
	)
}
