import { useText } from '../../text/text.ts'
import './Scanning.css'
import { useSignals } from './signal.ts'

/** How the last scan went: a large shape with its word. Read out by whoever says more about it. */
export const ScanSign = () => {
	const say = useText()
	const last = useSignals((state) => state.last)
	if (last === null) return null
	return (
		<p className={`scan-sign scan-sign-${last.is}`} key={last.count} aria-hidden="true">
			<svg viewBox="0 0 24 24">
				{last.is === 'in' ? <path d="M4 13l5.5 5.5L20 6.5" /> : <path d="M12 2.5 22.5 21.5H1.5zM12 9v6M12 17.8v.6" />}
			</svg>
			<span>{say(last.is === 'in' ? 'kit.scanning.in' : 'kit.scanning.look')}</span>
		</p>
	)
}
