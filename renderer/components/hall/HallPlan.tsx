/**
 * A hall seen from above, to scale: its walls, what must stay clear, every position with what stands there.
 * Where something can be chosen, one position is in the order of Tab and the arrow keys lead to the others.
 */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useText } from '../../text/text.ts'
import './HallPlan.css'
import { nearestOn, wayOfKey } from './nearest.ts'
import { PositionShape } from './PositionShape.tsx'
import { planScale, scaleMetres } from './planScale.ts'
import type { PlanHall, PlanMark, PlanPosition, PlanZone } from './planTypes.ts'
import { ZoneShape } from './ZoneShape.tsx'

export type HallPlanProps = {
	/** What the drawing shows, for whoever cannot see it. */
	readonly label: string
	readonly hall: PlanHall
	readonly zones: readonly PlanZone[]
	readonly positions: readonly PlanPosition[]
	readonly markOf: (positionId: string) => PlanMark
	/** Null: the plan is only looked at. */
	readonly choosing?: {
		readonly chosenId: string | null
		readonly onChoose: (positionId: string) => void
		/** Keys beyond the arrows, on the position that has the focus. */
		readonly onKey?: (event: KeyboardEvent, positionId: string) => void
	} | null
	/** Drawn above all else, in centimetres: an arrow, what is in hand. */
	readonly children?: ReactNode
}

export const HallPlan = ({ label, hall, zones, positions, markOf, choosing = null, children }: HallPlanProps) => {
	const say = useText()
	const picture = useRef<SVGSVGElement>(null)
	const [focusedId, setFocused] = useState<string | null>(null)
	const scale = planScale(hall)
	const { pixelCm, viewBox } = scale
	const { widthCm, depthCm } = hall
	const metres = scaleMetres(widthCm)
	const scaleY = depthCm + 16 * pixelCm
	const isThere = (id: string | null): boolean => positions.some((position) => position.id === id)
	const wanted = [focusedId, choosing?.chosenId ?? null].find(isThere) ?? positions[0]?.id ?? null
	const onKeyDown = (event: KeyboardEvent): void => {
		const from = positions.find(({ id }) => id === wanted)
		if (choosing === null || from === undefined) return
		const way = wayOfKey[event.key]
		if (way !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault()
			const to = nearestOn(positions, from, way)
			if (to !== null) picture.current?.querySelector<SVGElement>(`[data-position="${to.id}"]`)?.focus()
			return
		}
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault()
			choosing.onChoose(from.id)
			return
		}
		choosing.onKey?.(event, from.id)
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the positions in it
		<svg
			ref={picture}
			className="hall-plan"
			viewBox={viewBox}
			role={choosing === null ? 'img' : 'group'}
			aria-label={label}
			onKeyDown={onKeyDown}
		>
			{hall.picture === '' ? null : (
				<image href={hall.picture} width={widthCm} height={depthCm} preserveAspectRatio="none" opacity={0.5} />
			)}
			<g aria-hidden="true">
				{zones.map((zone) => (
					<ZoneShape key={zone.id} zone={zone} scale={scale} words={zone.label || say(`market.zone.${zone.kind}`)} />
				))}
				<rect className="hall-walls" width={widthCm} height={depthCm} />
				<path
					className="hall-scale"
					d={`M0 ${scaleY - 5 * pixelCm} V${scaleY} H${metres * 100} V${scaleY - 5 * pixelCm}`}
				/>
				<text className="hall-scale-words" x={metres * 100 + 8 * pixelCm} y={scaleY} fontSize={12 * pixelCm}>
					{say('kit.metres', { count: metres })}
				</text>
			</g>
			{positions.map((position) => (
				<PositionShape
					key={position.id}
					position={position}
					mark={markOf(position.id)}
					scale={scale}
					hand={
						choosing === null
							? null
							: {
									isCurrent: position.id === wanted,
									isPressed: position.id === choosing.chosenId,
									onPress: choosing.onChoose,
									onFocus: setFocused,
								}
					}
				/>
			))}
			{children}
		</svg>
	)
}
