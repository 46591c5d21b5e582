/** The picture of arrivals, drawn as wide as there is room, so that its words keep their size at any zoom. */
import { useEffect, useId, useRef, useState } from 'react'
import { arrivalsPicture } from '../../../../shared/domain/today/arrivalsPicture.ts'
import type { Quarter } from '../../../../shared/domain/today/quarters.ts'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'

const height = 260
/** Past this the word at the line of now would leave the picture: it stands before the line. */
const nowWordsWidth = 84

const useWidth = () => {
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

export type ArrivalsChartProps = {
	readonly quarters: readonly Quarter[]
	readonly now: string | null
}

export const ArrivalsChart = ({ quarters, now }: ArrivalsChartProps) => {
	const say = useText()
	const id = useId()
	const { ref, width } = useWidth()
	const picture = arrivalsPicture(quarters, { width, height, now })
	const { baseY, left, bars, lines, times, nowX } = picture
	const busiest = quarters.reduce<Quarter | undefined>(
		(most, one) => (one.came > (most?.came ?? 0) ? one : most),
		undefined,
	)
	/** Every bar has its number where there is room for it. */
	const hasNumbers = (bars[0]?.width ?? 0) >= 22
	return (
		<div className="today-chart">
			<div ref={ref} className="today-chart-room">
				{width === 0 ? null : (
					<svg
						width={width}
						height={height}
						role="img"
						aria-label={say('today.doors.summary', {
							time: busiest?.at ?? '',
							people: formatCount(busiest?.came ?? 0),
						})}
					>
						<defs>
							<pattern
								id={`${id}-hatch`}
								width="6"
								height="6"
								patternUnits="userSpaceOnUse"
								patternTransform="rotate(45)"
							>
								<rect width="6" height="6" className="today-chart-hatch-ground" />
								<rect width="2.5" height="6" className="today-chart-hatch-line" />
							</pattern>
						</defs>
						{lines.map(({ y, count }) => (
							<g key={count}>
								<line x1={left} x2={width} y1={y} y2={y} className="today-chart-line" />
								<text x={left - 8} y={y + 5} textAnchor="end">
									{formatCount(count)}
								</text>
							</g>
						))}
						{bars.map(({ at, x, width: wide, y, walkInsTo, came }) => (
							<g key={at}>
								{came === 0 ? null : <rect x={x} y={y} width={wide} height={baseY - y} className="today-chart-bar" />}
								{walkInsTo === y ? null : (
									<rect
										x={x}
										y={y}
										width={wide}
										height={walkInsTo - y}
										fill={`url(#${id}-hatch)`}
										className="today-chart-walk-ins"
									/>
								)}
								{came === 0 || !hasNumbers ? null : (
									<text x={x + wide / 2} y={y - 6} textAnchor="middle" className="today-chart-count">
										{formatCount(came)}
									</text>
								)}
							</g>
						))}
						<line x1={left} x2={width} y1={baseY} y2={baseY} className="today-chart-base" />
						{times.map(({ at, x }) => (
							<g key={at}>
								<line x1={x} x2={x} y1={baseY} y2={baseY + 5} className="today-chart-base" />
								<text x={x} y={baseY + 21} textAnchor={x + 20 > width ? 'end' : x < left + 20 ? 'start' : 'middle'}>
									{at}
								</text>
							</g>
						))}
						{nowX === null || now === null ? null : (
							<g>
								<line x1={nowX} x2={nowX} y1={4} y2={baseY} className="today-chart-now-edge" />
								<line x1={nowX} x2={nowX} y1={4} y2={baseY} className="today-chart-now" />
								<text
									x={nowX + nowWordsWidth > width ? nowX - 8 : nowX + 8}
									y={16}
									textAnchor={nowX + nowWordsWidth > width ? 'end' : 'start'}
									className="today-chart-count"
								>
									{say('today.doors.now', { time: now })}
								</text>
							</g>
						)}
					</svg>
				)}
			</div>
			<ul className="today-legend" aria-hidden="true">
				<li>
					<span className="today-key today-key-booked" />
					{say('today.doors.booked')}
				</li>
				<li>
					<span className="today-key today-key-walk-ins" />
					{say('today.doors.walkIns')}
				</li>
			</ul>
		</div>
	)
}
