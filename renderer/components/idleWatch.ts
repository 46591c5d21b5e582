/** Says once nothing was touched for a while; a computer that slept is asked when it wakes. */

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const everyMs = 1000

/**
 * @param onIdle told every second from then on, until something is touched
 * @param target where touches come by; the window, unless told
 * @returns a function that ends it
 */
export const watchIdle = (
	afterMs: number,
	onIdle: () => void,
	target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = globalThis,
): (() => void) => {
	let lastMs = Date.now()
	const touch = (): void => {
		lastMs = Date.now()
	}
	for (const name of touches) target.addEventListener(name, touch, { capture: true, passive: true })
	const timer = setInterval(() => {
		if (Date.now() - lastMs >= afterMs) onIdle()
	}, everyMs)
	return () => {
		for (const name of touches) target.removeEventListener(name, touch, { capture: true })
		clearInterval(timer)
	}
}
