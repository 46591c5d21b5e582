/** The charts of a table. The table below has the same numbers, so a screen reader is given that and not the drawing. */
import { useId } from 'react'
import {
	arrivalFigures,
	type Figure,
	sectorFigure,
	topicFigures,
} from '../../../../shared/domain/statistics/charts/figures.ts'
import { useText } from '../../../text/text.ts'
import type { NumbersTable } from '../types.ts'
import { BarsChart } from './BarsChart.tsx'
import './Charts.css'
import { ColumnsChart } from './ColumnsChart.tsx'

type Drawing = { readonly caption: string; readonly figure: Figure; readonly kind: 'columns' | 'bars' }

const useDrawings = (table: NumbersTable): readonly Drawing[] => {
	const say = useText()
	switch (table.id) {
		case 'arrivals':
			return arrivalFigures(table).map(({ name, figure }) => ({
				caption: say('statistics.chart.arrivals', { name }),
				figure,
				kind: 'columns',
			}))
		case 'breakouts':
			return topicFigures(table).map(({ name, figure }) => ({
				caption: say('statistics.chart.topics', { name }),
				figure,
				kind: 'bars',
			}))
		case 'bySector':
			return [{ caption: say('statistics.chart.sectors'), figure: sectorFigure(table), kind: 'bars' }]
		default:
			return []
	}
}

export const TableCharts = ({ table }: { readonly table: NumbersTable }) => {
	const say = useText()
	const id = useId()
	const drawings = useDrawings(table)
	return drawings.map(({ caption, figure, kind }, at) => (
		<figure key={caption} className="statistics-figure" aria-labelledby={`${id}-${at}`}>
			<figcaption id={`${id}-${at}`}>
				<b>{caption}.</b> {say('statistics.chart.below')}
			</figcaption>
			{kind === 'columns' ? <ColumnsChart figure={figure} /> : <BarsChart figure={figure} />}
		</figure>
	))
}
