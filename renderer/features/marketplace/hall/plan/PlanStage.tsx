/** The plan itself, in a region that scrolls where it is enlarged: what is pressed, dragged and typed on it. */
import {
	type CSSProperties,
	type KeyboardEvent,
	type MouseEvent,
	useCallback,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
} from 'react'
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import type { Trouble } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { type Footprint, footprintOf, overlap } from '../../../../../shared/domain/marketplace/footprint.ts'
import { HallPlan } from '../../../../components/hall/HallPlan.tsx'
import { planScale } from '../../../../components/hall/planScale.ts'
import type { PlanMark } from '../../../../components/hall/planTypes.ts'
import { useText } from '../../../../text/text.ts'
import type { Circuit, Position } from '../../marketTypes.ts'
import { handMover } from './applyHand.ts'
import { Overlay } from './Overlay.tsx'
import { floorPoint, type Grip, listenForDrags } from './planDrag.ts'
import { positionKey, zoneKey, zoomKey, zoomStep } from './planKeys.ts'
import { type PlanScene, plan, usePlan, type ZonePart } from './planStore.ts'
import { positionLabel, troubleWords } from './planWords.ts'
import type { PlanActions } from './usePlanActions.ts'
import { useZoom } from './useZoom.ts'

/** How near a line draws, in px of the screen. */
const reachPx = 8

export type PlanStageProps = {
	readonly scene: PlanScene
	readonly circuits: readonly Circuit[]
	readonly troubles: readonly Trouble[]
	readonly actions: PlanActions
}

const frameOf = (from: By, at: By): Footprint => ({
	left: Math.min(from.x, at.x),
	top: Math.min(from.y, at.y),
	right: Math.max(from.x, at.x),
	bottom: Math.max(from.y, at.y),
})

export const PlanStage = ({ scene, circuits, troubles, actions }: PlanStageProps) => {
	const say = useText()
	const region = useRef<HTMLDivElement>(null)
	const svg = useRef<SVGSVGElement>(null)
	const ids = usePlan((state) => state.ids)
	const zoneId = usePlan((state) => state.zoneId)
	const codes = usePlan((state) => state.codes)
	const isAdding = usePlan((state) => state.adding !== null)
	const zoom = usePlan((state) => state.zoom)
	const { hall, zones, positions } = scene
	// In steps: between them nothing is drawn anew, so that a wheel turns smoothly.
	const letterZoom = zoomStep ** Math.round(Math.log(zoom) / Math.log(zoomStep))
	const { pixelCm, aspect } = planScale(hall, letterZoom)
	useZoom(region, svg)

	const marks = useMemo(() => {
		const circuitNames = new Map(circuits.map(({ id, name }) => [id, name]))
		const byId = new Map<string, string[]>()
		const note = (id: string, words: string) => byId.set(id, [...(byId.get(id) ?? []), words])
		for (const one of troubles) {
			note(one.positionId, troubleWords(scene, one))
			if (one.why === 'overlaps') note(one.otherId, troubleWords(scene, one, one.otherId))
		}
		return new Map(
			positions.map((position: Position): readonly [string, PlanMark] => {
				const wrong = byId.get(position.id) ?? []
				const label = positionLabel(position, circuitNames.get(position.circuitId ?? '') ?? '', wrong)
				const tone = position.isOpen ? 'stall' : 'shut'
				return [position.id, { text: position.code, tone, label, isWarned: wrong.length > 0 }]
			}),
		)
	}, [scene, positions, circuits, troubles])
	const markOf = (id: string): PlanMark => {
		const mark = marks.get(id) ?? { text: '', tone: 'stall', label: '' }
		const code = codes?.get(id)
		const renamed =
			code === undefined ? {} : { text: code, label: say('marketHall.plan.labelRenamed', { code, label: mark.label }) }
		return { ...mark, ...renamed, tone: ids.has(id) ? 'chosen' : mark.tone }
	}

	/** What the listeners need as it is now. */
	const latest = useRef({ scene, actions })
	latest.current = { scene, actions }
	const mover = useRef(handMover())
	useLayoutEffect(() => {
		// What was put down is drawn where it stands now: the hand lets go in the same frame.
		const { hand } = usePlan.getState()
		mover.current(svg.current, scene, hand?.how === 'settling' ? null : hand)
	}, [scene])
	useEffect(
		() =>
			usePlan.subscribe(({ hand }, before) => {
				if (hand !== before.hand) mover.current(svg.current, latest.current.scene, hand)
			}),
		[],
	)
	useEffect(() => {
		if (region.current === null) return
		return listenForDrags(region.current, () => svg.current, {
			gripOf: (target): Grip | null => {
				if (usePlan.getState().adding !== null) return { on: 'floor' }
				const id = target.closest<SVGElement>('[data-position]')?.dataset['position']
				if (id !== undefined) return { on: 'position', id }
				const chosen = usePlan.getState().zoneId
				const part = target.closest<SVGElement>('[data-zone-handle]')?.dataset['zoneHandle']
				if (chosen !== null && part !== undefined) return { on: 'zone', id: chosen, part: part as ZonePart }
				const zone = target.closest<SVGElement>('[data-zone]')?.dataset['zone']
				// Only what is chosen already is dragged: a frame is drawn over the others.
				if (zone !== undefined && zone === chosen) return { on: 'zone', id: zone, part: 'move' }
				return target.closest('svg') === null ? null : { on: 'floor' }
			},
			begin: (grip, isMore) => {
				if (grip.on === 'floor') return true
				const { hand } = latest.current.actions
				if (grip.on === 'zone') return hand.pickUpZone(grip.id, grip.part, 'pointer')
				const chosen = usePlan.getState().ids
				if (!chosen.has(grip.id)) plan.choose(isMore ? [...chosen, grip.id] : [grip.id])
				return hand.pickUp([...usePlan.getState().ids], 'pointer')
			},
			to: (grip, by, { from, at }, isFree, cmPerPx) => {
				if (grip.on === 'floor') plan.set({ marquee: frameOf(from, at) })
				else latest.current.actions.hand.carry(by, isFree ? 0 : reachPx * cmPerPx)
			},
			drop: (grip) => {
				if (grip.on !== 'floor') return void latest.current.actions.hand.putDown()
				const { marquee, adding } = usePlan.getState()
				plan.set({ marquee: null })
				if (marquee === null) return
				if (adding?.what === 'zone') return void latest.current.actions.edit.addZone(adding.kind, marquee)
				if (adding !== null) return
				const inFrame = latest.current.scene.positions.filter((one) => overlap(footprintOf(one), marquee))
				plan.choose(inFrame.map(({ id }) => id))
			},
			cancel: (grip) => {
				if (grip.on === 'floor') plan.set({ marquee: null })
				else latest.current.actions.hand.leave()
			},
		})
	}, [])

	/** Hears a press before the shapes do: while something is to be added, it says where. */
	const onClickFirst = (event: MouseEvent): void => {
		const { adding } = usePlan.getState()
		if (adding === null || svg.current === null) return
		event.stopPropagation()
		const at = floorPoint(svg.current, event.clientX, event.clientY)
		void (adding.what === 'position' ? actions.edit.addPosition(at) : actions.edit.addZone(adding.kind, at))
	}
	const onClick = (event: MouseEvent): void => {
		if (!(event.target instanceof Element)) return
		if (event.target.closest('[data-position], [data-zone], [data-zone-handle]') === null) plan.choose([])
	}
	const keys = useMemo(
		() => ({
			scene: () => latest.current.scene,
			get hand() {
				return latest.current.actions.hand
			},
			get edit() {
				return latest.current.actions.edit
			},
		}),
		[],
	)
	const heard = (event: KeyboardEvent, isHeard: boolean): boolean => {
		if (isHeard) {
			event.preventDefault()
			event.stopPropagation()
		}
		return isHeard
	}
	const choose = useCallback((id: string, isMore: boolean) => (isMore ? plan.toggle(id) : plan.choose([id])), [])
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the bare floor chooses nothing; keys are heard by what can be chosen
		<div
			ref={region}
			className={`plan-region${isAdding ? ' plan-region-adding' : ''}`}
			style={{ '--plan-zoom': zoom, '--plan-aspect': aspect } as CSSProperties}
			onClickCapture={onClickFirst}
			onClick={onClick}
		>
			<HallPlan
				svgRef={svg}
				label={say('marketHall.plan.named', { name: hall.name, count: positions.length })}
				hall={hall}
				zones={zones}
				positions={positions}
				markOf={markOf}
				hasCodes={false}
				hasGrid
				zoom={letterZoom}
				choosing={{
					chosenId: ids.values().next().value ?? null,
					chosenIds: ids,
					onChoose: choose,
					firstKey: (event, id) => heard(event, positionKey(keys, event, id) || zoomKey(event)),
				}}
				zoneChoosing={{
					chosenId: zoneId,
					onChoose: plan.chooseZone,
					firstKey: (event, id) => heard(event, zoneKey(keys, event, id) || zoomKey(event)),
				}}
			>
				<Overlay scene={scene} pixelCm={pixelCm} />
			</HallPlan>
		</div>
	)
}
