/** Columns in the order of time, each with its number above it, or a star in a dashed box. */
import { useId } from 'react'
import { columnsPicture } from '../../../../shared/domain/statistics/charts/columns.ts'
import type { Figure } from '../../../../shared/domain/statistics/charts/figures.ts'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { Patterns, patternOf } from './Patterns.tsx'
import { useWidth } from './useWidth.ts'

const height = 250

export const ColumnsChart = ({ figure }: { readonly figure: Figure }) => {
	const say = useText()
	const id = useId()
	const { ref, width } = useWidth()
	const picture = columnsPicture(figure, width, height)
	const { left, baseY, columns, lines, labels, hasNumbers } = picture
	return (
		<div className="statistics-chart">
			<div ref={ref} className="statistics-chart-columns">
				{width === 0 ? null : (
					<svg width={width} height={height} aria-hidden="true">
						<Patterns id={id} />
						{lines.map(({ y, count }) => (
							<g key={count}>
								<line x1={left} x2={width} y1={y} y2={y} className="statistics-line" />
								<text x={left - 8} y={y + 5} textAnchor="end">
									{formatCount(count)}
								</text>
							</g>
						))}
						{columns.map(({ label, x, y, width: wide, height: tall, value }) => (
							<g key={label}>
								{value === 0 ? null : (
									<rect
										x={x}
										y={y}
										width={wide}
										height={tall}
										fill={value === null ? `url(#${id}-hidden)` : patternOf(id, 0)}
										className={value === null ? 'statistics-hidden-mark' : 'statistics-mark'}
									/>
								)}
								{value === null ? (
									<text x={x + wide / 2} y={y - 2} textAnchor="middle" className="statistics-number">
										*
									</text>
								) : hasNumbers ? (
									<text x={x + wide / 2} y={y - 6} textAnchor="middle" className="statistics-number">
										{formatCount(value)}
									</text>
								) : null}
							</g>
						))}
						<line x1={left} x2={width} y1={baseY} y2={baseY} className="statistics-base" />
						{labels.map(({ x, text }) => (
							<text key={text} x={x} y={baseY + 20} textAnchor="middle">
								{text}
							</text>
						))}
					</svg>
				)}
			</div>
			{columns.some(({ value }) => value === null) ? (
				<p className="statistics-legend" aria-hidden="true">
					<b>*</b> {say('statistics.chart.keyNotShown')}
				</p>
			) : null}
		</div>
	)
}
