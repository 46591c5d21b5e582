/** Sends what was drawn, one thing after the other: what comes next is made of what the one before left. */
import type { Position, Zone } from '../../marketTypes.ts'
import type { MarketSend, MarketStep } from '../../useMarketSend.ts'
import type { PlanScene } from './planStore.ts'

export type Drawn = { readonly steps: readonly MarketStep[]; readonly said: string }

/** The scene as it is once these were done, for what is made before the hub was read again. */
const after = (scene: PlanScene, steps: readonly MarketStep[]): PlanScene => {
	let { positions, zones } = scene
	const put = <T extends { readonly id: string }>(list: readonly T[], saved: readonly T[]): readonly T[] => {
		const byId = new Map(saved.map((one) => [one.id, one]))
		const known = list.map((one) => byId.get(one.id) ?? one)
		return [...known, ...saved.filter(({ id }) => !list.some((one) => one.id === id))]
	}
	for (const [name, input] of steps) {
		if (name === 'marketplace.savePositions') positions = put<Position>(positions, input.positions)
		else if (name === 'marketplace.saveZones') zones = put<Zone>(zones, input.zones)
		else if (name === 'marketplace.removePositions') {
			const gone = new Set(input.positionIds)
			positions = positions.filter(({ id }) => !gone.has(id))
		} else if (name === 'marketplace.removeZone') zones = zones.filter(({ id }) => id !== input.zoneId)
	}
	return { ...scene, positions, zones }
}

export type PlanSteps = {
	/** The scene as it was read last, with what was done since. */
	scene: PlanScene
	send: MarketSend['send']
	/** Makes the steps when their turn has come; null or none: there is nothing to do. Answers whether all was done. */
	readonly run: (make: (scene: PlanScene) => Drawn | null) => Promise<boolean>
}

export const planSteps = (scene: PlanScene, send: MarketSend['send']): PlanSteps => {
	let queue: Promise<unknown> = Promise.resolve()
	const own: PlanSteps = {
		scene,
		send,
		run: (make) => {
			const one = queue.then(async () => {
				const drawn = make(own.scene)
				if (drawn === null || drawn.steps.length === 0) return false
				const { isDone } = await own.send(drawn.steps, drawn.said)
				if (isDone) own.scene = after(own.scene, drawn.steps)
				return isDone
			})
			queue = one
			return one
		},
	}
	return own
}
