/** Picking up, carrying, turning and putting down, whichever way somebody does it. */
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { announce } from '../../../../components/announcer.ts'
import { say } from '../../../../text/text.ts'
import type { Position } from '../../marketTypes.ts'
import {
	carriedPositions,
	carryPositions,
	carryZone,
	positionsInHand,
	turnInHand,
	zoneInHand,
	zoneWithBox,
} from './carrying.ts'
import type { PlanSteps } from './planSteps.ts'
import { type Hand, type PlanScene, plan, usePlan, type ZonePart } from './planStore.ts'
import {
	allTroubleWords,
	handNames,
	handPlaceWords,
	handTroubleWords,
	namesOf,
	placeWords,
	zoneName,
} from './planWords.ts'

export type HandActions = {
	/** False: there is nothing to pick up, or something is in hand already. */
	readonly pickUp: (ids: readonly string[], how: 'pointer' | 'keys') => boolean
	readonly pickUpZone: (zoneId: string, part: ZonePart, how: 'pointer' | 'keys') => boolean
	/** To so far from where it was. `reachCm`: how near a line has to be to draw. */
	readonly carry: (by: By, reachCm: number) => void
	/** By keys: so much further; says where it is then. */
	readonly nudge: (step: By) => void
	readonly turn: () => void
	readonly putDown: () => Promise<void>
	readonly leave: () => void
}

const isSame = (one: By, other: By): boolean => one.x === other.x && one.y === other.y

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

const changed = (before: readonly Position[], after: readonly Position[]): readonly Position[] => {
	const byId = new Map(before.map((one) => [one.id, one]))
	return after.filter((one) => {
		const old = byId.get(one.id)
		return old === undefined || old.xCm !== one.xCm || old.yCm !== one.yCm || old.turned !== one.turned
	})
}

/** What is before the hall's first corner has no measure: the hub is asked about its edge, and refuses that. */
const measurable = (position: Position): Position => ({
	...position,
	xCm: Math.max(0, position.xCm),
	yCm: Math.max(0, position.yCm),
})

const carried = (scene: PlanScene, hand: Hand, by: By, reachCm: number): Hand =>
	hand.what === 'positions' ? carryPositions(scene, hand, by, reachCm) : carryZone(scene, hand, by, reachCm)

export const handActions = (steps: PlanSteps): HandActions => {
	const inHand = (): Hand | null => usePlan.getState().hand
	/** Said again only when it has changed, while a mouse moves on. */
	let told = ''
	const tellTroubles = (hand: Hand): void => {
		const words = handTroubleWords(steps.scene, hand)
		if (words === told) return
		told = words
		announce(words === '' ? say('marketHall.plan.fine') : words)
	}
	const take = (hand: Hand): boolean => {
		told = ''
		plan.set({ hand })
		if (hand.how === 'keys')
			announce(say('marketHall.plan.pickedUp', { name: handNames(steps.scene, hand) }), 'assertive')
		return true
	}
	const savePositions = async (hand: Extract<Hand, { what: 'positions' }>): Promise<void> => {
		await steps.run((scene) => {
			const moved = changed(scene.positions, carriedPositions(scene, hand).map(measurable))
			const [first] = moved
			if (first === undefined) return null
			const where = moved.length === 1 ? placeWords(first) : ''
			const said = [
				say('marketHall.plan.moved', { name: namesOf(moved) }),
				where,
				allTroubleWords(scene, hand.troubles),
			]
			return {
				steps: [['marketplace.savePositions', { hallId: scene.hall.id, positions: [...moved] }]],
				said: said.filter((words) => words !== '').join(' '),
			}
		})
	}
	const saveZone = async (hand: Extract<Hand, { what: 'zone' }>): Promise<void> => {
		await steps.run((scene) => {
			const zone = scene.zones.find(({ id }) => id === hand.id)
			if (zone === undefined) return null
			const said = [
				say(hand.part === 'move' ? 'marketHall.plan.moved' : 'marketHall.plan.resized', { name: zoneName(zone) }),
				handTroubleWords(scene, hand),
			]
			return {
				steps: [['marketplace.saveZones', { hallId: scene.hall.id, zones: [zoneWithBox(zone, hand.box)] }]],
				said: said.filter((words) => words !== '').join(' '),
			}
		})
	}
	return {
		pickUp: (ids, how) => {
			if (inHand() !== null) return false
			const hand = positionsInHand(steps.scene, ids, how)
			return hand.ids.length > 0 && take(hand)
		},
		pickUpZone: (zoneId, part, how) => {
			const zone = steps.scene.zones.find(({ id }) => id === zoneId)
			return inHand() === null && zone !== undefined && take(zoneInHand(zone, part, how))
		},
		carry: (by, reachCm) => {
			const hand = inHand()
			if (hand === null || hand.how === 'settling') return
			const next = carried(steps.scene, hand, by, reachCm)
			if (isSame(next.by, hand.by) && next.guides.length === 0 && hand.guides.length === 0) return
			plan.set({ hand: next })
			tellTroubles(next)
		},
		nudge: (step) => {
			const hand = inHand()
			if (hand?.how !== 'keys') return
			const next = carried(steps.scene, hand, { x: hand.by.x + step.x, y: hand.by.y + step.y }, 0)
			plan.set({ hand: next })
			announce([handPlaceWords(steps.scene, next), handTroubleWords(steps.scene, next)].join(' ').trim())
		},
		turn: () => {
			const hand = inHand()
			if (hand?.what !== 'positions' || hand.how === 'settling') return
			const next = turnInHand(steps.scene, hand)
			plan.set({ hand: next })
			announce([say('marketHall.plan.turned'), handTroubleWords(steps.scene, next)].join(' ').trim())
		},
		putDown: async () => {
			const hand = inHand()
			if (hand === null || hand.how === 'settling') return
			const settling = { ...hand, how: 'settling', guides: [] } as const
			plan.set({ hand: settling })
			const hasMoved = !isSame(hand.by, { x: 0, y: 0 }) || (hand.what === 'positions' && hand.quarters > 0)
			if (!hasMoved) {
				plan.set({ hand: null })
				announce(say('marketHall.plan.stays', { name: handNames(steps.scene, hand) }))
				return
			}
			await (hand.what === 'positions' ? savePositions(hand) : saveZone(hand))
			// What was read afresh is drawn before the hand lets go, so that nothing jumps back for a moment.
			await nextFrame()
			if (inHand() === settling) plan.set({ hand: null })
		},
		leave: () => {
			const hand = inHand()
			if (hand === null || hand.how === 'settling') return
			plan.set({ hand: null })
			announce(say('marketHall.plan.stays', { name: handNames(steps.scene, hand) }))
		},
	}
}
