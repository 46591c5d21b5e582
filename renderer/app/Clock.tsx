import { useEffect, useState } from 'react'
import { formatTime } from '../text/format.ts'

/** The time at the venue. */
export const Clock = () => {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 5000)
		return () => clearInterval(timer)
	}, [])
	return <time className="clock">{formatTime(now)}</time>
}
