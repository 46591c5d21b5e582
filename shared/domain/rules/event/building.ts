/** How full the building is: everybody who is in, companions and contractors too. */
import { type EventCheck, eventFound } from '../eventScene.ts'
import { strengthOf } from '../strengths.ts'

/** Of what fire allows, from here on somebody should look. */
const nearlyFull = 0.95

/**
 * `inside`, where `most` may be. Variant `full`: as many as fire allows, as strong as can be unless the event has it
 * otherwise; `near`: nearly as many; `crowded`: more than the building is meant for, which is good to know.
 */
const building: EventCheck = {
	rule: 'D2',
	reads: ['now', 'people', 'presence', 'programme', 'building'],
	look: (scene) => {
		const { today, facts } = scene
		const { fireLimit, comfortable } = facts.building
		if (!today || (fireLimit === 0 && comfortable === 0)) return []
		const inside = facts.breakouts.people.filter(({ hereOn }) => hereOn.includes(today.id)).length
		const found = (variant: 'full' | 'near' | 'crowded', most: number, usual: 'block' | 'warn' | 'note') => [
			eventFound(scene, 'D2', [today.id], {
				variant,
				strength: strengthOf('D2', facts.strengths, usual),
				values: { inside, most },
				fix: { kind: 'go', to: 'doors', id: today.id },
			}),
		]
		if (fireLimit > 0 && inside >= fireLimit) return found('full', fireLimit, 'block')
		if (fireLimit > 0 && inside >= fireLimit * nearlyFull) return found('near', fireLimit, 'warn')
		return comfortable > 0 && inside > comfortable ? found('crowded', comfortable, 'note') : []
	},
}

export const buildingChecks: readonly EventCheck[] = [building]
