/** The edges of the labels on plain paper, and a line to see whether the printer keeps the scale. */
import { pageOf, perSheet, placeOf } from '../../../../shared/domain/badges/paper.ts'
import type { BadgeDesign } from '../../../../shared/domain/badges/words.ts'
import { useText } from '../../../text/text.ts'

/** Between the edge of a rectangle and the words in it. */
const insetMm = 4
const lineMm = 100

export const TestRectangles = ({ name, design }: { readonly name: string; readonly design: BadgeDesign }) => {
	const say = useText()
	const { width, height } = pageOf(design)
	const { widthMm, heightMm } = design
	const places = Array.from({ length: perSheet(design) }, (_, at) => placeOf(design, at))
	const [first] = places
	return (
		<section className="badge-sheet" aria-label={say('badges.look.testPage')}>
			<svg
				className="badge-face"
				width={`${width}mm`}
				height={`${height - 0.3}mm`}
				viewBox={`0 0 ${width} ${height - 0.3}`}
				role="img"
				aria-label={say('badges.look.testPage')}
			>
				{places.map(({ x, y }, at) => (
					<g key={`${x} ${y}`}>
						<rect x={x} y={y} width={widthMm} height={heightMm} fill="none" stroke="#000" strokeWidth="0.2" />
						<text x={x + widthMm - insetMm} y={y + heightMm - insetMm} fontSize="4" textAnchor="end">
							{say('badges.look.testLabel', { at: at + 1 })}
						</text>
					</g>
				))}
				{first === undefined ? null : (
					<g transform={`translate(${first.x + insetMm} ${first.y + insetMm})`}>
						<text y="3" fontSize="3.4" className="badge-face-strong">
							{say('badges.look.testTitle', { name })}
						</text>
						<text y="8" fontSize="3">
							{say('badges.look.testWords')}
						</text>
						<path d={`M0 10v4M0 12h${lineMm}M${lineMm} 10v4`} fill="none" stroke="#000" strokeWidth="0.3" />
					</g>
				)}
			</svg>
		</section>
	)
}
