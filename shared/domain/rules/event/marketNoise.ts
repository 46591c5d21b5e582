/** The part of A7 that is about stalls: one that needs quiet, or where somebody stands who does, near a noisy one. */
import type { EventFinding } from '../eventFinding.ts'
import type { EventScene } from '../eventScene.ts'
import { marketSceneOf, type Standing, stallFound } from './marketScene.ts'

const metresApart = (one: Standing, other: Standing): number =>
	Math.hypot(one.position.xCm - other.position.xCm, one.position.yCm - other.position.yCm) / 100

/** Variant `stall`: `stall`, `position`: its code, `noisy`: the other stall's number, `metres` between them. The nearest one is told. */
export const besideNoise = (scene: EventScene): readonly EventFinding[] => {
	const { standing } = marketSceneOf(scene)
	const noisy = standing.filter(({ stall }) => stall.isNoisy)
	const { farMetres } = scene.facts.market.aims
	return standing.flatMap((one) => {
		const { stall, position } = one
		const people = [...new Set(stall.stewards.map(({ registrationId }) => registrationId))].filter((id) =>
			scene.needsOf(id).some(({ code }) => code === 'lowNoise'),
		)
		if (stall.isNoisy || (!stall.needsQuiet && people.length === 0)) return []
		const [nearest] = noisy
			.map((other) => ({ other, metres: metresApart(one, other) }))
			.filter(({ metres }) => metres < farMetres)
			.toSorted((first, second) => first.metres - second.metres)
		if (!nearest) return []
		const other = nearest.other.stall
		return [
			stallFound(scene, 'A7', stall, [other.id], {
				variant: 'stall',
				stallIds: [stall.id, other.id],
				registrationIds: people,
				values: { position: position.code, noisy: other.number, metres: Math.round(nearest.metres) },
			}),
		]
	})
}
