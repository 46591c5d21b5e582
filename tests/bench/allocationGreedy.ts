/**
 * What somebody with a spreadsheet does, as the yardstick: those with needs first, then in random
 * order, each into the emptiest of the groups that are best for them at that moment, round by round.
 */

import { weightsOf } from '../../shared/allocation/aims.ts'
import type { Assignment } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { seeded } from '../../shared/lib/random.ts'

export const greedyAssignment = (instance: Instance, seed: number): Assignment => {
	const weights = weightsOf(instance.aims)
	const random = seeded(seed)
	const inside = new Map<string, number>()
	const topics = new Map<string, Set<string>>(instance.people.map(({ id }) => [id, new Set()]))
	const assignment: Record<string, Record<string, string | null>> = Object.fromEntries(
		instance.people.map(({ id }) => [id, {}]),
	)
	for (let round = 1; round <= instance.rounds; round++) {
		const order = random
			.shuffle(instance.people)
			.filter(({ rounds }) => !rounds || rounds.includes(round))
			.toSorted((a, b) => b.needs.length - a.needs.length)
		for (const person of order) {
			const { preferences = [] } = person
			const had = topics.get(person.id)
			const costOf = (topic: string): number => {
				const rank = preferences.indexOf(topic)
				const wish = preferences.length === 0 ? 0 : ((rank >= 0 ? weights.ranks[rank] : undefined) ?? weights.unranked)
				return wish + (had?.has(topic) ? weights.repeatTopic : 0)
			}
			const best = instance.groups
				.filter(
					(group) =>
						group.round === round &&
						(inside.get(group.id) ?? 0) < group.max &&
						person.needs.every((need) => group.features.includes(need)) &&
						!person.avoid.includes(group.topic),
				)
				.toSorted((a, b) => costOf(a.topic) - costOf(b.topic) || (inside.get(a.id) ?? 0) - (inside.get(b.id) ?? 0))[0]
			const own = assignment[person.id]
			if (!own) continue
			own[round] = best?.id ?? null
			if (!best) continue
			inside.set(best.id, (inside.get(best.id) ?? 0) + 1)
			had?.add(best.topic)
		}
	}
	return assignment
}
