/** Bars under their names, each with its number and series at its end, or a dashed box that says that it is not shown. */
import { useId } from 'react'
import { barsPicture } from '../../../../shared/domain/statistics/charts/bars.ts'
import type { Figure } from '../../../../shared/domain/statistics/charts/figures.ts'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { Patterns, patternOf } from './Patterns.tsx'
import { useWidth } from './useWidth.ts'

export const BarsChart = ({ figure }: { readonly figure: Figure }) => {
	const say = useText()
	const id = useId()
	const { ref, width } = useWidth()
	const { height, barHeight, wordsGap, groups } = barsPicture(figure, width)
	const hasSeveral = figure.series.length > 1
	const wordsOf = (series: number, value: number | null): string => {
		if (!hasSeveral) return value === null ? say('statistics.chart.notShown') : formatCount(value)
		const name = say('statistics.chart.day', { number: series + 1 })
		return value === null
			? say('statistics.chart.hiddenValue', { series: name })
			: say('statistics.chart.value', { people: formatCount(value), series: name })
	}
	return (
		<div className="statistics-chart" ref={ref} style={{ minHeight: height }}>
			{width === 0 ? null : (
				<svg width={width} height={height} aria-hidden="true">
					<Patterns id={id} />
					{groups.map(({ label, labelY, bars }) => (
						<g key={label}>
							<text x={0} y={labelY} className="statistics-name">
								{label}
							</text>
							{bars.map(({ series, y, width: wide, value }) => (
								<g key={series}>
									<rect
										x={1}
										y={y}
										width={wide}
										height={barHeight}
										fill={value === null ? `url(#${id}-hidden)` : patternOf(id, series)}
										className={value === null ? 'statistics-hidden-mark' : 'statistics-mark'}
									/>
									<text x={wide + wordsGap} y={y + barHeight - 5} className="statistics-number">
										{value === null ? '* ' : ''}
										{wordsOf(series, value)}
									</text>
								</g>
							))}
						</g>
					))}
				</svg>
			)}
		</div>
	)
}
