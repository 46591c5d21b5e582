/** What somebody does who picks something up on the page with a mouse, a pen or a finger. */
export type CarryListeners = {
	readonly down: (event: PointerEvent) => void
	readonly move: (event: PointerEvent) => void
	readonly up: (event: PointerEvent) => void
	readonly cancelled: (event: PointerEvent) => void
	/** Every key of the page, before anything else hears it. */
	readonly key: (event: KeyboardEvent) => void
	/** May keep a finger from scrolling. */
	readonly touchMove: (event: TouchEvent) => void
	/** May keep a long press from asking for a menu. */
	readonly menu: (event: Event) => void
	/** Ends it, whatever it was: the page lost its focus, or nobody listens any more. */
	readonly stop: () => void
}

/** Listens on an element until the function that it answers is called. */
export const listenToCarrying = (element: HTMLElement, on: CarryListeners): (() => void) => {
	const ended = new AbortController()
	const { signal } = ended
	element.addEventListener('pointerdown', on.down, { signal })
	element.addEventListener('pointermove', on.move, { signal })
	element.addEventListener('pointerup', on.up, { signal })
	element.addEventListener('pointercancel', on.cancelled, { signal })
	element.addEventListener('lostpointercapture', on.cancelled, { signal })
	element.addEventListener('touchmove', on.touchMove, { passive: false, signal })
	element.addEventListener('contextmenu', on.menu, { signal })
	addEventListener('keydown', on.key, { capture: true, signal })
	addEventListener('blur', on.stop, { signal })
	return () => {
		on.stop()
		ended.abort()
	}
}
