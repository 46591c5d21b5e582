import { clearZones, type ZoneKind } from '../../../shared/domain/marketplace/words.ts'
import type { PlanScale } from './planScale.ts'
import type { PlanZone } from './planTypes.ts'

const clear: ReadonlySet<ZoneKind> = new Set(clearZones)

export type ZoneShapeProps = {
	readonly zone: PlanZone
	readonly scale: PlanScale
	/** What is written in it; its own label, or its kind in words. */
	readonly words: string
}

/** A part of the hall: what must stay clear is a grey band with a broken line along it, the rest an outline. */
export const ZoneShape = ({ zone, scale: { pixelCm }, words }: ZoneShapeProps) => {
	const { xCm, yCm, widthCm, depthCm, kind } = zone
	const isAlong = widthCm >= depthCm
	const [midX, midY] = [xCm + widthCm / 2, yCm + depthCm / 2]
	const size = 12 * pixelCm
	const isLine = kind === 'stepFreeRoute' || kind === 'aisle' || kind === 'quietRoute'
	const fits = Math.max(widthCm, depthCm) > words.length * size * 0.55 && Math.min(widthCm, depthCm) > size * 1.2
	return (
		<g className={clear.has(kind) ? `hall-zone hall-zone-clear hall-zone-${kind}` : `hall-zone hall-zone-${kind}`}>
			<rect className="hall-zone-shape" x={xCm} y={yCm} width={widthCm} height={depthCm} rx={4 * pixelCm} />
			{isLine ? (
				<line
					className="hall-zone-line"
					x1={isAlong ? xCm : midX}
					y1={isAlong ? midY : yCm}
					x2={isAlong ? xCm + widthCm : midX}
					y2={isAlong ? midY : yCm + depthCm}
				/>
			) : null}
			<text
				className="hall-zone-words"
				x={midX}
				y={fits ? midY : yCm - 4 * pixelCm}
				fontSize={size}
				textAnchor="middle"
				dominantBaseline={fits ? 'central' : 'auto'}
				transform={fits && !isAlong ? `rotate(-90 ${midX} ${midY})` : undefined}
			>
				{words}
			</text>
		</g>
	)
}
