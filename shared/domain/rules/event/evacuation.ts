/**
 * Whoever would like help to leave the building has a plan that is agreed. The plan is the need of that
 * kind among theirs, and `ready` is agreed. Who walks with them, and where somebody waits on an upper
 * floor, are words of the plan so far: whether the buddy is here cannot be found.
 */
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { isExpected, isReady, needSet } from './needs.ts'
import { isSealed } from './seal.ts'

/** The first room above ground that somebody is in as themselves; where a sealed story is told is not asked. */
const upstairs = (scene: EventScene, registrationId: string) =>
	scene
		.commitmentsOf(registrationId)
		.find(
			(one) =>
				scene.roomOf(one.roomId)?.isAboveGround === true &&
				!isSealed(scene, one) &&
				!isOver(scene, one.dayId, one.toMin),
		)

/** Variant `noPlan`; or `upstairs`, with `room`: the code of one above ground where they are to be. */
const noPlan: EventCheck = {
	rule: 'A9',
	look: (scene) => {
		const plans = scene.facts.needs.filter(({ kind }) => kind === 'evacuation')
		const ids = new Set([...scene.facts.helpToLeave, ...plans.map(({ registrationId }) => registrationId)])
		return [...ids].flatMap((id) => {
			const own = scene.needsOf(id).filter(({ kind }) => kind === 'evacuation')
			const open = own.find((need) => !isReady(need))
			if ((own.length > 0 && !open) || !isExpected(scene, id)) return []
			const there = upstairs(scene, id)
			const group = scene.groupOf(there?.ofId ?? '')
			return [
				eventFound(scene, 'A9', [id], {
					variant: there ? 'upstairs' : 'noPlan',
					registrationIds: [id],
					groupIds: group ? [group.id] : [],
					roundId: group?.roundId ?? null,
					values: there ? { room: scene.roomOf(there.roomId)?.code ?? '' } : {},
					fix: open ? needSet(open, 'ready') : { kind: 'go', to: 'desk', id },
				}),
			]
		})
	},
}

export const evacuationChecks: readonly EventCheck[] = [noPlan]
