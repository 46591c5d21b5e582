import { memo } from 'react'
import { footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import { planCodeOf } from './planCodes.ts'
import { type PlanScale, textCm } from './planScale.ts'
import type { PlanPosition, PlanTone } from './planTypes.ts'

export type PositionShapeProps = {
	readonly position: PlanPosition
	readonly scale: PlanScale
	/** What is written on it, how it looks, and the whole of it for whoever cannot see it. */
	readonly text: string
	readonly tone: PlanTone
	readonly label: string
	readonly isWarned: boolean
	/** Its code stands in front of it. */
	readonly hasCode: boolean
	/** Null: only to be looked at. `isAdding`: to what is chosen already. */
	readonly onPress: ((id: string, isAdding: boolean) => void) | null
	readonly onFocus: (id: string) => void
	/** Tab stops here. */
	readonly isCurrent: boolean
	readonly isPressed: boolean
}

const boltPath = 'M6 0 L1 9 H5 L4 16 L10 6 H6 L8 0 Z'

/** A position with what stands there. Drawn anew only when something of it has changed: all of its props compare by value or are kept. */
export const PositionShape = memo((props: PositionShapeProps) => {
	const { position, scale, text, tone, label, isWarned, hasCode, onPress, onFocus, isCurrent, isPressed } = props
	const own = footprintOf(position)
	const [width, depth] = [own.right - own.left, own.bottom - own.top]
	const hasPower = position.sockets > 0
	const isUpright = depth > width
	const { pixelCm } = scale
	const boltSize = Math.min(14 * pixelCm, Math.min(width, depth) * 0.7)
	const room = hasPower && !isUpright ? { ...own, right: own.right - boltSize } : own
	const code = planCodeOf(position, scale)
	const [boltX, boltY] = isUpright
		? [position.xCm - boltSize / 3, own.top + 3 * pixelCm]
		: [own.right - boltSize * 0.85, position.yCm - boltSize / 2]
	const box = { x: own.left, y: own.top, width, height: depth, rx: 3 * pixelCm }
	const warning = 9 * pixelCm
	// The code stands beside what is pressed: what is written on it is all that is seen of its name.
	return (
		<>
			<g
				className={`hall-position hall-position-${tone}`}
				data-position={position.id}
				{...(onPress === null
					? {}
					: {
							role: 'button',
							'aria-label': label,
							'aria-pressed': isPressed,
							tabIndex: isCurrent ? 0 : -1,
							onClick: (event) => onPress(position.id, event.shiftKey || event.ctrlKey || event.metaKey),
							onFocus: () => onFocus(position.id),
						})}
			>
				<rect className="hall-position-glow" {...box} />
				<rect className="hall-position-shape" {...box} />
				<text
					className="hall-position-mark"
					x={(room.left + room.right) / 2}
					y={isUpright && hasPower ? position.yCm + boltSize / 2 : position.yCm}
					fontSize={textCm(scale, room, text.length)}
					textAnchor="middle"
					dominantBaseline="central"
				>
					{text}
				</text>
				{hasPower ? (
					<path
						className="hall-position-bolt"
						transform={`translate(${boltX} ${boltY}) scale(${boltSize / 16})`}
						d={boltPath}
					/>
				) : null}
				{isWarned ? (
					<g className="hall-position-warning" transform={`translate(${own.right} ${own.top})`}>
						<path d={`M0 ${-warning} L${warning} ${warning * 0.7} H${-warning} Z`} />
						<text y={warning * 0.12} fontSize={warning * 1.3} textAnchor="middle" dominantBaseline="central">
							!
						</text>
					</g>
				) : null}
			</g>
			{hasCode ? (
				<text
					aria-hidden="true"
					className="hall-position-code"
					x={code.x}
					y={code.y}
					fontSize={code.size}
					textAnchor={code.anchor}
					dominantBaseline="central"
				>
					{position.code}
				</text>
			) : null}
		</>
	)
})
PositionShape.displayName = 'PositionShape'
