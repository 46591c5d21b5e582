/** What is done to what is chosen, and what is added: each of them one thing that can be taken back. */

import { freeCodes } from '../../../../../shared/domain/marketplace/countingCodes.ts'
import { type By, boxAround } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { broughtIn, turnedOnce } from '../../../../../shared/domain/marketplace/drawing/rows.ts'
import { troublesOf } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import { type Footprint, footprintOf } from '../../../../../shared/domain/marketplace/footprint.ts'
import { copiesOf, usualPosition } from '../../../../../shared/domain/marketplace/positionRow.ts'
import type { ZoneKind } from '../../../../../shared/domain/marketplace/words.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { say } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Position, Zone } from '../../marketTypes.ts'
import type { PlanSteps } from './planSteps.ts'
import { type PlanScene, plan, usePlan } from './planStore.ts'
import { allTroubleWords, namesOf, zoneName } from './planWords.ts'

export type EditActions = {
	/** Saves chosen ones as they are given; `said` empty: nothing is worth saying. */
	readonly change: (make: (chosen: readonly Position[]) => readonly Position[], said: string) => Promise<boolean>
	readonly changeZone: (zoneId: string, more: Partial<Zone>) => Promise<boolean>
	readonly turn: () => Promise<void>
	readonly duplicate: () => Promise<void>
	readonly addCopies: (copies: readonly Position[]) => Promise<boolean>
	readonly remove: () => Promise<void>
	readonly removeZone: (zoneId: string) => Promise<void>
	/** Middle at this point. */
	readonly addPosition: (at: By) => Promise<void>
	/** Where it is drawn, or of a usual size about a point. */
	readonly addZone: (kind: ZoneKind, at: By | Footprint) => Promise<void>
}

export const focusPosition = (id: string): void =>
	focusSoon(() => document.querySelector<HTMLElement>(`[data-position="${CSS.escape(id)}"]`))
export const focusZone = (id: string): void =>
	focusSoon(() => document.querySelector<HTMLElement>(`[data-zone="${CSS.escape(id)}"]`))

const firstCode = 'M01'
/** Centimetres; of a part of the hall that is put somewhere without drawing its frame. */
const zoneSizes: Partial<Record<ZoneKind, readonly [number, number]>> = {
	stepFreeRoute: [600, 150],
	aisle: [600, 150],
	quietRoute: [400, 150],
	photoWall: [300, 50],
	paymentTable: [180, 80],
	queue: [400, 200],
}

const chosenOf = ({ positions }: PlanScene): readonly Position[] => {
	const { ids } = usePlan.getState()
	return positions.filter(({ id }) => ids.has(id))
}
const toGrid = (cm: number, { gridCm }: PlanScene['hall']): number =>
	gridCm > 0 ? Math.round(cm / gridCm) * gridCm : Math.round(cm)

const joined = (...words: readonly string[]): string => words.filter((one) => one !== '').join(' ')

/** Moved as far as it takes to stand in the hall. */
const within = (position: Position, { hall }: PlanScene): Position => {
	const { x, y } = broughtIn(footprintOf(position), hall)
	return { ...position, xCm: Math.ceil(position.xCm + x), yCm: Math.ceil(position.yCm + y) }
}

export const editActions = (steps: PlanSteps): EditActions => {
	const save = (
		make: (scene: PlanScene) => readonly Position[],
		saidOf: (scene: PlanScene, saved: readonly Position[]) => string,
	): Promise<boolean> =>
		steps.run((scene) => {
			const saved = make(scene)
			if (saved.length === 0) return null
			return {
				steps: [['marketplace.savePositions', { hallId: scene.hall.id, positions: [...saved] }]],
				said: saidOf(scene, saved),
			}
		})
	const troubles = (scene: PlanScene, saved: readonly Position[]): string => {
		const own = new Set(saved.map(({ id }) => id))
		const others = scene.positions.filter(({ id }) => !own.has(id))
		return allTroubleWords({ ...scene, positions: [...others, ...saved] }, troublesOf(scene, saved, others))
	}
	const addCopies = async (copies: readonly Position[]): Promise<boolean> => {
		const isDone = await save(
			() => copies,
			(scene) => joined(say('marketHall.plan.added', { name: namesOf(copies) }), troubles(scene, copies)),
		)
		const [first] = copies
		if (isDone && first !== undefined) {
			plan.choose(copies.map(({ id }) => id))
			focusPosition(first.id)
		}
		return isDone
	}
	return {
		change: (make, said) =>
			save(
				(scene) => make(chosenOf(scene)),
				() => said,
			),
		changeZone: (zoneId, more) =>
			steps.run((scene) => {
				const zone = scene.zones.find(({ id }) => id === zoneId)
				if (zone === undefined) return null
				return {
					steps: [['marketplace.saveZones', { hallId: scene.hall.id, zones: [{ ...zone, ...more }] }]],
					said: '',
				}
			}),
		turn: async () => {
			await save(
				(scene) => chosenOf(scene).map(turnedOnce),
				(scene, saved) =>
					joined(
						say('marketHall.plan.turnedName', { name: namesOf(saved), count: saved.length }),
						troubles(scene, saved),
					),
			)
		},
		duplicate: async () => {
			const { scene } = steps
			const chosen = chosenOf(scene)
			if (chosen.length === 0) return
			const taken = scene.positions.map(({ code }) => code)
			const codes: string[] = []
			for (const { code } of chosen) codes.push(...freeCodes(code, 1, [...taken, ...codes]))
			await addCopies(copiesOf(scene.hall, scene.positions, chosen, codes, newId))
		},
		addCopies,
		remove: async () => {
			const gone = chosenOf(steps.scene)
			const around = boxAround(gone.map(footprintOf))
			const isDone = await steps.run((scene) => {
				const chosen = chosenOf(scene)
				if (chosen.length === 0) return null
				return {
					steps: [['marketplace.removePositions', { positionIds: chosen.map(({ id }) => id) }]],
					said: say('marketHall.plan.removed', { name: namesOf(chosen) }),
				}
			})
			if (!isDone || around === null) return
			plan.choose([])
			const [x, y] = [(around.left + around.right) / 2, (around.top + around.bottom) / 2]
			const far = (one: Position): number => Math.hypot(one.xCm - x, one.yCm - y)
			const [next] = steps.scene.positions.toSorted((one, other) => far(one) - far(other))
			if (next === undefined) focusSoon(() => document.getElementById('plan-add'))
			else focusPosition(next.id)
		},
		removeZone: async (zoneId) => {
			const isDone = await steps.run((scene) => {
				const zone = scene.zones.find(({ id }) => id === zoneId)
				if (zone === undefined) return null
				return {
					steps: [['marketplace.removeZone', { zoneId }]],
					said: say('marketHall.plan.removed', { name: zoneName(zone) }),
				}
			})
			if (!isDone) return
			plan.set({ zoneId: null })
			focusSoon(() => document.getElementById('plan-add'))
		},
		addPosition: async ({ x, y }) => {
			plan.set({ adding: null })
			const id = newId()
			const { positions } = steps.scene
			const last = positions.at(-1)?.code
			const taken = positions.map((one) => one.code)
			const code = last === undefined ? firstCode : (freeCodes(last, 1, taken)[0] ?? firstCode)
			const isDone = await save(
				(scene) => [
					within(
						{ ...usualPosition, near: [], id, code, xCm: toGrid(x, scene.hall), yCm: toGrid(y, scene.hall) },
						scene,
					),
				],
				(scene, saved) => joined(say('marketHall.plan.added', { name: code }), troubles(scene, saved)),
			)
			if (!isDone) return
			plan.choose([id])
			focusPosition(id)
		},
		addZone: async (kind, at) => {
			plan.set({ adding: null })
			const id = newId()
			const isDone = await steps.run((scene) => {
				const { hall } = scene
				const [across, along] = zoneSizes[kind] ?? [200, 200]
				const box =
					'left' in at
						? at
						: { left: at.x - across / 2, top: at.y - along / 2, right: at.x + across / 2, bottom: at.y + along / 2 }
				const widthCm = Math.min(hall.widthCm, Math.max(10, toGrid(box.right - box.left, hall)))
				const depthCm = Math.min(hall.depthCm, Math.max(10, toGrid(box.bottom - box.top, hall)))
				const zone: Zone = {
					id,
					kind,
					label: '',
					xCm: Math.min(Math.max(0, toGrid(box.left, hall)), hall.widthCm - widthCm),
					yCm: Math.min(Math.max(0, toGrid(box.top, hall)), hall.depthCm - depthCm),
					widthCm,
					depthCm,
				}
				return {
					steps: [['marketplace.saveZones', { hallId: hall.id, zones: [zone] }]],
					said: say('marketHall.plan.added', { name: zoneName(zone) }),
				}
			})
			if (!isDone) return
			plan.chooseZone(id)
			focusZone(id)
		},
	}
}
