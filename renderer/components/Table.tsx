/** A plain table with rules and no stripes. Wide ones scroll sideways inside their own region, which the keyboard can reach. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './Table.css'

export type TableProps = {
	/** What the table shows. Always read; shown unless `isCaptionHidden`. */
	readonly caption: string
	readonly isCaptionHidden?: boolean
	readonly children: ReactNode
	readonly className?: string
}

export const Table = ({ caption, isCaptionHidden = true, children, className = '' }: TableProps) => {
	const region = useRef<HTMLDivElement>(null)
	const [isWide, setIsWide] = useState(false)
	useEffect(() => {
		const element = region.current
		if (element === null) return
		const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth + 1))
		observer.observe(element)
		return () => observer.disconnect()
	}, [])
	return (
		<div
			ref={region}
			className="table-region inset-focus"
			{...(isWide ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
		>
			<table className={`table ${className}`.trim()}>
				<caption>{isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
				{children}
			</table>
		</div>
	)
}
