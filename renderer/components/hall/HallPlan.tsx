/**
 * A hall seen from above, to scale: its walls, what must stay clear, every position with what stands there.
 * Where something can be chosen, one position is in the order of Tab and the arrow keys lead to the others; the same
 * for the parts of the hall, where those can be chosen.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { doorsOf, routeLines } from '../../../shared/domain/marketplace/drawing/walls.ts'
import { footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import { useText } from '../../text/text.ts'
import './HallPlan.css'
import { HallWalls } from './HallWalls.tsx'
import { nearestOn, wayOfKey } from './nearest.ts'
import { PositionShape } from './PositionShape.tsx'
import { boxOfCode, planCodeOf } from './planCodes.ts'
import { labelPixels, planLabels } from './planLabels.ts'
import { planScale } from './planScale.ts'
import type { PlanHall, PlanMark, PlanPosition, PlanZone } from './planTypes.ts'
import { useNarrowness } from './useNarrowness.ts'
import { isClearZone, ZoneShape } from './ZoneShape.tsx'

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
		/** Where several can be chosen. */
		readonly chosenIds?: ReadonlySet<string>
		/** `isAdding`: pressed with Shift or Ctrl, to be added to what is chosen already. */
		readonly onChoose: (positionId: string, isAdding: boolean) => void
		/** Keys beyond the arrows, on the position that has the focus. */
		readonly onKey?: (event: KeyboardEvent, positionId: string) => void
		/** Hears every key before the plan does; true: the plan leaves it alone. */
		readonly firstKey?: (event: KeyboardEvent, positionId: string) => boolean
	} | null
	/** Null: the parts of the hall are only looked at. */
	readonly zoneChoosing?: {
		readonly chosenId: string | null
		readonly onChoose: (zoneId: string) => void
		readonly firstKey: (event: KeyboardEvent, zoneId: string) => boolean
	} | null
	/** False: codes are not written in front of the positions. */
	readonly hasCodes?: boolean
	/** Lines a metre apart, to draw by. */
	readonly hasGrid?: boolean
	/** How often it is enlarged, where whoever shows it does so: letters stay as large as they were. */
	readonly zoom?: number
	readonly svgRef?: RefObject<SVGSVGElement | null>
	/** Drawn above all else, in centimetres: an arrow, what is in hand. */
	readonly children?: ReactNode
}

type Spot = { readonly id: string; readonly xCm: number; readonly yCm: number }

const nothing = (): void => undefined

export const HallPlan = (props: HallPlanProps) => {
	const { label, hall, zones, positions, markOf, choosing = null, zoneChoosing = null, children } = props
	const { hasCodes = true, hasGrid = false, zoom = 1, svgRef } = props
	const say = useText()
	const own = useRef<SVGSVGElement>(null)
	const picture = svgRef ?? own
	const [focusedId, setFocused] = useState<string | null>(null)
	const [focusedZone, setFocusedZone] = useState<string | null>(null)
	const { widthCm, depthCm } = hall
	const narrow = useNarrowness(picture, zoom)
	const scale = useMemo(() => planScale({ widthCm, depthCm }, zoom * narrow), [widthCm, depthCm, zoom, narrow])
	const doors = useMemo(() => doorsOf({ widthCm, depthCm }, zones), [widthCm, depthCm, zones])
	const lines = useMemo(() => routeLines({ widthCm, depthCm }, zones), [widthCm, depthCm, zones])
	const named = useMemo(
		() => zones.map((zone) => ({ zone, words: zone.label || say(`market.zone.${zone.kind}`) })),
		[zones, say],
	)
	const labels = useMemo(() => {
		const codes = hasCodes ? positions.map((one) => boxOfCode(planCodeOf(one, scale), one.code.length)) : []
		return planLabels(hall, named, doors, [...positions.map(footprintOf), ...codes], scale)
	}, [hall, named, doors, positions, hasCodes, scale])

	/** What shapes call: one function for as long as the plan is there, so that none is drawn anew for its sake. */
	const latest = useRef({ choosing, zoneChoosing })
	latest.current = { choosing, zoneChoosing }
	const press = useCallback((id: string, isAdding: boolean) => latest.current.choosing?.onChoose(id, isAdding), [])
	const pressZone = useCallback((id: string) => latest.current.zoneChoosing?.onChoose(id), [])

	const isThere = (id: string | null): boolean => positions.some((position) => position.id === id)
	const wanted = [focusedId, choosing?.chosenId ?? null].find(isThere) ?? positions[0]?.id ?? null
	const isZone = (id: string | null): boolean => zones.some((zone) => zone.id === id)
	const wantedZone = [focusedZone, zoneChoosing?.chosenId ?? null].find(isZone) ?? zones[0]?.id ?? null

	/** True: an arrow led somewhere, or would have. */
	const go = (event: KeyboardEvent, attribute: string, spots: readonly Spot[], from: Spot): boolean => {
		const way = wayOfKey[event.key]
		if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
		event.preventDefault()
		const to = nearestOn(spots, from, way)
		if (to !== null) picture.current?.querySelector<SVGElement>(`[${attribute}="${to.id}"]`)?.focus()
		return true
	}
	const isPress = (event: KeyboardEvent): boolean => {
		if (event.key !== 'Enter' && event.key !== ' ') return false
		event.preventDefault()
		return true
	}
	const onZoneKey = (event: KeyboardEvent, zoneId: string): void => {
		const spots = zones.map((zone) => ({
			id: zone.id,
			xCm: zone.xCm + zone.widthCm / 2,
			yCm: zone.yCm + zone.depthCm / 2,
		}))
		const from = spots.find(({ id }) => id === zoneId)
		if (zoneChoosing === null || from === undefined || zoneChoosing.firstKey(event, zoneId)) return
		if (!go(event, 'data-zone', spots, from) && isPress(event)) zoneChoosing.onChoose(zoneId)
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		const zoneId =
			event.target instanceof Element ? event.target.closest<SVGElement>('[data-zone]')?.dataset['zone'] : undefined
		if (zoneId !== undefined) return onZoneKey(event, zoneId)
		const from = positions.find(({ id }) => id === wanted)
		if (choosing === null || from === undefined || choosing.firstKey?.(event, from.id) === true) return
		if (go(event, 'data-position', positions, from)) return
		if (isPress(event)) choosing.onChoose(from.id, event.shiftKey)
		else choosing.onKey?.(event, from.id)
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the positions in it
		<svg
			ref={picture}
			className="hall-plan"
			viewBox={scale.viewBox}
			role={choosing === null ? 'img' : 'group'}
			aria-label={label}
			onKeyDown={onKeyDown}
		>
			<rect className="hall-floor" width={widthCm} height={depthCm} />
			{hall.picture === '' ? null : (
				<image href={hall.picture} width={widthCm} height={depthCm} preserveAspectRatio="none" opacity={0.5} />
			)}
			{named.map(({ zone, words }) => (
				<ZoneShape
					key={zone.id}
					zone={zone}
					scale={scale}
					line={lines.get(zone.id) ?? null}
					label={
						zone.label === '' ? words : say('kit.hallPart', { kind: say(`market.zone.${zone.kind}`), label: words })
					}
					onPress={zoneChoosing === null ? null : pressZone}
					onFocus={zoneChoosing === null ? nothing : setFocusedZone}
					isCurrent={zone.id === wantedZone}
					isPressed={zone.id === zoneChoosing?.chosenId}
				/>
			))}
			{hasGrid ? <MetreGrid hall={hall} /> : null}
			<g aria-hidden="true" className="hall-words">
				{named.map(({ zone, words }) => {
					const at = labels.get(zone.id)
					return at === undefined ? null : (
						<text
							key={zone.id}
							className={
								at.isWithin && isClearZone(zone.kind) ? 'hall-zone-words hall-zone-words-clear' : 'hall-zone-words'
							}
							x={at.x}
							y={at.y}
							fontSize={labelPixels * scale.pixelCm}
							textAnchor="middle"
							dominantBaseline="central"
							transform={at.isUpright ? `rotate(-90 ${at.x} ${at.y})` : undefined}
						>
							{words}
						</text>
					)
				})}
			</g>
			<HallWalls hall={hall} doors={doors} scale={scale} />
			{positions.map((position) => {
				const mark = markOf(position.id)
				return (
					<PositionShape
						key={position.id}
						position={position}
						scale={scale}
						text={mark.text}
						tone={mark.tone}
						label={mark.label}
						isWarned={mark.isWarned ?? false}
						hasCode={hasCodes}
						onPress={choosing === null ? null : press}
						onFocus={choosing === null ? nothing : setFocused}
						isCurrent={choosing !== null && position.id === wanted}
						isPressed={choosing?.chosenIds?.has(position.id) ?? position.id === choosing?.chosenId}
					/>
				)
			})}
			{children}
		</svg>
	)
}

const MetreGrid = ({ hall: { widthCm, depthCm } }: { readonly hall: PlanHall }) => {
	const lines: string[] = []
	for (let x = 100; x < widthCm; x += 100) lines.push(`M${x} 0 V${depthCm}`)
	for (let y = 100; y < depthCm; y += 100) lines.push(`M0 ${y} H${widthCm}`)
	return <path aria-hidden="true" className="hall-grid" d={lines.join(' ')} />
}
