import { memo } from 'react'
import type { Segment } from '../../../shared/domain/marketplace/drawing/walls.ts'
import { clearZones, type ZoneKind } from '../../../shared/domain/marketplace/words.ts'
import type { PlanScale } from './planScale.ts'
import type { PlanZone } from './planTypes.ts'

const clear: ReadonlySet<ZoneKind> = new Set(clearZones)
export const isClearZone = (kind: ZoneKind): boolean => clear.has(kind)

export type ZoneShapeProps = {
	readonly zone: PlanZone
	readonly scale: PlanScale
	/** The line along the middle of a route. */
	readonly line: Segment | null
	/** For whoever cannot see it, where it can be chosen. */
	readonly label: string
	/** Null: only to be looked at. */
	readonly onPress: ((zoneId: string) => void) | null
	readonly onFocus: (zoneId: string) => void
	readonly isCurrent: boolean
	readonly isPressed: boolean
}

/** A part of the hall: what must stay clear is a grey band with a broken line along it, the rest an outline. */
export const ZoneShape = memo((props: ZoneShapeProps) => {
	const { zone, scale, line, label, onPress, onFocus, isCurrent, isPressed } = props
	const { xCm, yCm, widthCm, depthCm, kind, id } = zone
	const isClear = clear.has(kind)
	// What must stay clear runs on into what is beside it.
	const corner = isClear ? 0 : 4 * scale.pixelCm
	const box = { x: xCm, y: yCm, width: widthCm, height: depthCm, rx: corner }
	return (
		<g
			className={`hall-zone hall-zone-${kind}${isClear ? ' hall-zone-clear' : ''}${isPressed ? ' hall-zone-chosen' : ''}`}
			data-zone={id}
			{...(onPress === null
				? { 'aria-hidden': true }
				: {
						role: 'button',
						'aria-label': label,
						'aria-pressed': isPressed,
						tabIndex: isCurrent ? 0 : -1,
						onClick: () => onPress(id),
						onFocus: () => onFocus(id),
					})}
		>
			<rect className="hall-zone-glow" {...box} />
			<rect className="hall-zone-shape" {...box} />
			{line === null ? null : <line className="hall-zone-line" {...line} />}
		</g>
	)
})
ZoneShape.displayName = 'ZoneShape'
