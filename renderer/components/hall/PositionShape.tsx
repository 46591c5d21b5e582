import { memo } from 'react'
import { footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import { type PlanScale, textCm } from './planScale.ts'
import type { PlanMark, PlanPosition } from './planTypes.ts'

export type PositionShapeProps = {
	readonly position: PlanPosition
	readonly mark: PlanMark
	readonly scale: PlanScale
	/** Null: only to be looked at. */
	readonly hand: {
		/** Tab stops here. */
		readonly isCurrent: boolean
		readonly isPressed: boolean
		readonly onPress: (id: string) => void
		readonly onFocus: (id: string) => void
	} | null
}

/** Where its code stands: in front of it, where people come from. */
const codeAt = (position: PlanPosition, { pixelCm }: PlanScale): readonly [x: number, y: number] => {
	const { left, top, right, bottom } = footprintOf(position)
	const gap = 10 * pixelCm
	switch (position.turned) {
		case 0:
			return [position.xCm, bottom + gap]
		case 90:
			return [left - 2 * gap, position.yCm]
		case 180:
			return [position.xCm, top - gap]
		case 270:
			return [right + 2 * gap, position.yCm]
	}
}

const boltPath = 'M6 0 L1 9 H5 L4 16 L10 6 H6 L8 0 Z'

/** A position with what stands there. Drawn anew only when something of it has changed. */
export const PositionShape = memo(({ position, mark, scale, hand }: PositionShapeProps) => {
	const own = footprintOf(position)
	const [width, depth] = [own.right - own.left, own.bottom - own.top]
	const hasPower = position.sockets > 0
	const isUpright = depth > width
	const { pixelCm } = scale
	const boltSize = Math.min(14 * pixelCm, Math.min(width, depth) * 0.7)
	const room = hasPower && !isUpright ? { ...own, right: own.right - boltSize } : own
	const size = textCm(scale, room, mark.text.length)
	const [codeX, codeY] = codeAt(position, scale)
	const [boltX, boltY] = isUpright
		? [position.xCm - boltSize / 3, own.top + 3 * pixelCm]
		: [own.right - boltSize * 0.85, position.yCm - boltSize / 2]
	return (
		<g
			className={`hall-position hall-position-${mark.tone}`}
			data-position={position.id}
			{...(hand === null
				? {}
				: {
						role: 'button',
						'aria-label': mark.label,
						'aria-pressed': hand.isPressed,
						tabIndex: hand.isCurrent ? 0 : -1,
						onClick: () => hand.onPress(position.id),
						onFocus: () => hand.onFocus(position.id),
					})}
		>
			<rect className="hall-position-glow" x={own.left} y={own.top} width={width} height={depth} rx={3 * pixelCm} />
			<rect className="hall-position-shape" x={own.left} y={own.top} width={width} height={depth} rx={3 * pixelCm} />
			<text
				className="hall-position-mark"
				x={(room.left + room.right) / 2}
				y={isUpright && hasPower ? position.yCm + boltSize / 2 : position.yCm}
				fontSize={size}
				textAnchor="middle"
				dominantBaseline="central"
			>
				{mark.text}
			</text>
			{hasPower ? (
				<path
					className="hall-position-bolt"
					transform={`translate(${boltX} ${boltY}) scale(${boltSize / 16})`}
					d={boltPath}
				/>
			) : null}
			<text
				className="hall-position-code"
				x={codeX}
				y={codeY}
				fontSize={12 * pixelCm}
				textAnchor="middle"
				dominantBaseline="central"
			>
				{position.code}
			</text>
		</g>
	)
})
PositionShape.displayName = 'PositionShape'
