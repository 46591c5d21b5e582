/**
 * The plan by keys, on the position or the part of the hall that has the focus: choosing, picking up, moving, turning.
 * Letters do something only here.
 */
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import type { EditActions } from './editActions.ts'
import type { HandActions } from './handActions.ts'
import { type PlanScene, plan, usePlan } from './planStore.ts'

export type PlanKey = {
	readonly key: string
	readonly altKey: boolean
	readonly ctrlKey: boolean
	readonly metaKey: boolean
	readonly shiftKey: boolean
}

type Keys = {
	readonly scene: () => PlanScene
	readonly hand: HandActions
	readonly edit: EditActions
}

const arrows: Readonly<Record<string, By>> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
}
/** Where a hall has no grid. */
const usualStepCm = 10

const stepOf = ({ altKey, shiftKey }: PlanKey, { hall }: PlanScene): number =>
	altKey ? 1 : shiftKey ? 100 : hall.gridCm || usualStepCm

/** While something is in hand, every key is for it but Tab, which leaves it. */
const carryKey = ({ scene, hand }: Keys, event: PlanKey): boolean => {
	const held = usePlan.getState().hand
	if (held === null) return false
	if (held.how !== 'keys') return event.key !== 'Tab'
	const arrow = arrows[event.key]
	if (arrow !== undefined) {
		const step = stepOf(event, scene())
		hand.nudge({ x: arrow.x * step, y: arrow.y * step })
		return true
	}
	if (event.ctrlKey || event.metaKey) return true
	if (event.key === 'Enter' || event.key === ' ') void hand.putDown()
	else if (event.key === 'Escape') hand.leave()
	else if (event.key === 'Tab') {
		hand.leave()
		return false
	} else if (event.key.toLowerCase() === 'r') hand.turn()
	return true
}

/** What is chosen, with the one that has the focus among it: else that one alone. */
const chosenWith = (id: string): readonly string[] => {
	const { ids } = usePlan.getState()
	if (!ids.has(id)) plan.choose([id])
	return [...usePlan.getState().ids]
}

/** True: the key was for this. */
export const positionKey = (keys: Keys, event: PlanKey, id: string): boolean => {
	if (usePlan.getState().hand !== null) return carryKey(keys, event)
	const hasControl = event.ctrlKey || event.metaKey
	const key = event.key.toLowerCase()
	if (hasControl && key === 'a') {
		plan.choose(keys.scene().positions.map((one) => one.id))
		return true
	}
	if (hasControl || event.altKey) return false
	switch (key) {
		case 'enter':
			plan.choose([id])
			return true
		case ' ':
			plan.toggle(id)
			return true
		case 'escape':
			if (usePlan.getState().ids.size === 0) return false
			plan.choose([])
			return true
		case 'm':
			return keys.hand.pickUp(chosenWith(id), 'keys')
		case 'r':
			chosenWith(id)
			void keys.edit.turn()
			return true
		case 'd':
			chosenWith(id)
			void keys.edit.duplicate()
			return true
		case 'delete':
		case 'backspace':
			chosenWith(id)
			void keys.edit.remove()
			return true
		default:
			return false
	}
}

export const zoneKey = (keys: Keys, event: PlanKey, id: string): boolean => {
	if (usePlan.getState().hand !== null) return carryKey(keys, event)
	if (event.ctrlKey || event.metaKey || event.altKey) return false
	switch (event.key.toLowerCase()) {
		case 'enter':
		case ' ':
			plan.chooseZone(id)
			return true
		case 'escape':
			if (usePlan.getState().zoneId === null) return false
			plan.set({ zoneId: null })
			return true
		case 'm':
			plan.chooseZone(id)
			return keys.hand.pickUpZone(id, 'move', 'keys')
		case 'delete':
		case 'backspace':
			void keys.edit.removeZone(id)
			return true
		default:
			return false
	}
}

/** How much larger or smaller one press makes the plan. */
export const zoomStep = 1.25

/** Plus, minus and nought, anywhere on the plan. */
export const zoomKey = ({ key, ctrlKey, metaKey, altKey }: PlanKey): boolean => {
	if (ctrlKey || metaKey || altKey) return false
	const { zoom } = usePlan.getState()
	if (key === '+' || key === '=') plan.zoomTo(zoom * zoomStep)
	else if (key === '-') plan.zoomTo(zoom / zoomStep)
	else if (key === '0') plan.zoomTo(1)
	else return false
	return true
}
