/** What publishing would change for people who were told where to go. */
import { movedSinceTold } from '../breakouts/changes.ts'
import { found, type RuleCheck } from './found.ts'

/** `count` people of `of` who were told, `percent`. Whoever has a place for the first time is not counted. */
const changesWhatWasTold: RuleCheck = {
	rule: 'G17',
	look: (scene) => {
		if (!scene.round.told || scene.looked !== scene.seatings) return []
		const told = scene.facts.people.filter((person) => person.told[scene.round.id] !== undefined)
		const moved = movedSinceTold(scene.facts, scene.round.id)
		if (moved.length === 0) return []
		return [
			found(scene, 'G17', [], {
				registrationIds: moved.map(({ id }) => id),
				values: {
					count: moved.length,
					of: told.length,
					percent: Math.round((100 * moved.length) / Math.max(1, told.length)),
				},
			}),
		]
	},
}

export const tellingRules: readonly RuleCheck[] = [changesWhatWasTold]
