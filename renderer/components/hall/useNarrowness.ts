/** How much narrower than usual a plan is shown, so that its letters stay as large as they are elsewhere. */
import { type RefObject, useEffect, useState } from 'react'
import { usualPixels } from './planScale.ts'

/** Narrower than this, letters shrink with the plan: they would leave no room for anything else. */
const least = 0.6
/** Coarse, so that a window that is pulled smaller is not drawn anew at each pixel. */
const step = 0.1

/** 1 where the plan has its usual width or more; letters of a larger one grow with it. */
export const useNarrowness = (svg: RefObject<SVGSVGElement | null>, zoom: number): number => {
	const [narrow, setNarrow] = useState(1)
	useEffect(() => {
		const element = svg.current
		if (element === null) return
		const sizes = new ResizeObserver(([entry]) => {
			const width = entry?.contentRect.width ?? 0
			if (width === 0) return
			const share = width / zoom / usualPixels
			setNarrow(Math.min(1, Math.max(least, Math.ceil(share / step) * step)))
		})
		sizes.observe(element)
		return () => sizes.disconnect()
	}, [svg, zoom])
	return narrow
}
