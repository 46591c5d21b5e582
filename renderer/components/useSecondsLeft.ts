import { useEffect, useRef, useState } from 'react'

/** Whole seconds until `untilMs` by this computer's clock; 0 where it is null. `onOver` is called once they are over. */
export const useSecondsLeft = (untilMs: number | null, onOver: () => void): number => {
	const [nowMs, setNowMs] = useState(() => Date.now())
	const over = useRef(onOver)
	over.current = onOver
	useEffect(() => {
		if (untilMs === null) return
		const tick = (): void => {
			setNowMs(Date.now())
			if (Date.now() >= untilMs) over.current()
		}
		tick()
		const timer = setInterval(tick, 250)
		return () => clearInterval(timer)
	}, [untilMs])
	return untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
}
