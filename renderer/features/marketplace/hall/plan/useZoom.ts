/** Enlarges the plan by Ctrl and the wheel, and keeps what was in the middle, or under the mouse, where it was. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { plan, usePlan } from './planStore.ts'

/** Wheels differ: so many px of one make the plan e times as large. */
const wheelPx = 400

export const useZoom = (region: RefObject<HTMLElement | null>, svg: RefObject<SVGSVGElement | null>): void => {
	const zoom = usePlan((state) => state.zoom)
	const before = useRef(zoom)
	/** In px of the region: what stays where it is; null: its middle. */
	const about = useRef<By | null>(null)
	useLayoutEffect(() => {
		const element = region.current
		const times = zoom / before.current
		before.current = zoom
		if (element === null || times === 1) return
		const { x, y } = about.current ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 }
		about.current = null
		element.scrollTo((element.scrollLeft + x) * times - x, (element.scrollTop + y) * times - y)
	}, [zoom, region])
	useEffect(() => {
		const element = region.current
		if (element === null) return
		let frame = 0
		let turned = 0
		const wheel = (event: WheelEvent): void => {
			if (!event.ctrlKey && !event.metaKey) return
			event.preventDefault()
			const box = element.getBoundingClientRect()
			about.current = { x: event.clientX - box.left, y: event.clientY - box.top }
			turned += event.deltaY
			if (frame !== 0) return
			frame = requestAnimationFrame(() => {
				frame = 0
				plan.zoomTo(usePlan.getState().zoom * Math.exp(-turned / wheelPx))
				turned = 0
			})
		}
		element.addEventListener('wheel', wheel, { passive: false })
		return () => {
			cancelAnimationFrame(frame)
			element.removeEventListener('wheel', wheel)
		}
	}, [region, svg])
}
