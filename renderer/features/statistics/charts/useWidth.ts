/** How wide the room for a drawing is, in px: drawn as wide as that, its words keep their size at any zoom. */
import { type RefObject, useEffect, useRef, useState } from 'react'

export const useWidth = (): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } => {
	const ref = useRef<HTMLDivElement>(null)
	const [width, setWidth] = useState(0)
	useEffect(() => {
		const element = ref.current
		if (element === null) return
		const observer = new ResizeObserver(() => setWidth(element.clientWidth))
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return { ref, width }
}
