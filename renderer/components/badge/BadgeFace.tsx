/** One badge, drawn to scale: the same drawing on the screen and on paper. Black on white, in one ink. */

import { lineStep } from '../../../shared/domain/badges/fit.ts'
import { type BadgeLayout, layoutOf, type Widths } from '../../../shared/domain/badges/layout.ts'
import type { BadgeDesign } from '../../../shared/domain/badges/words.ts'
import { useText } from '../../text/text.ts'
import './BadgeFace.css'
import { type Badge, wordsOf } from './badgeWords.ts'
import { qrPath } from './qrPath.ts'

/** Square, triangle, round: told apart by their shape alone. */
const shapes = {
	yes: (
		<>
			<rect x="1.5" y="1.5" width="21" height="21" rx="1.5" />
			<path className="badge-face-cut" d="M6.5 12.5l3.8 3.8 7.2-8.2" />
		</>
	),
	ask: (
		<>
			<path d="M12 1 23.5 22.5H.5z" />
			<path className="badge-face-cut" d="M12 8.5v6.2M12 17.6v1.4" />
		</>
	),
	no: (
		<>
			<circle cx="12" cy="12" r="11" />
			<path className="badge-face-cut" d="M5.5 12h13" />
		</>
	),
} as const

/** From the upper edge of a line to where its letters stand. */
const ascent = 0.79

export type BadgeFaceProps = {
	readonly badge: Badge
	readonly design: BadgeDesign
	readonly eventName: string
	readonly widths: Widths
}

export const layoutFor = ({ badge, design, eventName, widths }: BadgeFaceProps): BadgeLayout =>
	layoutOf(design, wordsOf(badge, eventName), widths)

export const BadgeFace = (props: BadgeFaceProps) => {
	const say = useText()
	const { badge, design } = props
	const { widthMm, heightMm } = design
	const { blocks, qr, marker } = layoutFor(props)
	const code = qrPath(badge.badgeCode)
	return (
		<svg
			className="badge-face"
			width={`${widthMm}mm`}
			height={`${heightMm}mm`}
			viewBox={`0 0 ${widthMm} ${heightMm}`}
			role="img"
			aria-label={say('badges.face.of', { name: badge.preferredName, code: badge.badgeCode })}
		>
			{blocks.flatMap(({ part, voice, lines, size, x, y, isCentred }, block) =>
				lines.map((line, index) => (
					<text
						// oxlint-disable-next-line react/no-array-index-key -- lines are drawn in order and never move
						key={`${part} ${block} ${index}`}
						className={`badge-face-${voice}`}
						x={x}
						y={y + size * (ascent + index * lineStep)}
						fontSize={size}
						{...(isCentred ? { textAnchor: 'middle' } : {})}
					>
						{line}
					</text>
				)),
			)}
			{qr === null ? null : (
				<path
					d={code.path}
					transform={`translate(${qr.x} ${qr.y}) scale(${qr.size / code.size})`}
					shapeRendering="crispEdges"
				/>
			)}
			{marker === null ? null : (
				<g transform={`translate(${marker.x} ${marker.y}) scale(${marker.size / 24})`}>{shapes[badge.photo]}</g>
			)}
		</svg>
	)
}
