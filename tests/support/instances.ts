/**
 * Invented instances of the allocation engine: events of a given size as they are, with favourite
 * topics, needs, pins, hosts, companions and keep-aparts. The same shape and seed give the same
 * instance on every machine.
 */
import { type Random, seeded } from '../../shared/lib/random.ts'

export type Shape = {
	readonly people: number
	readonly groups: number
	readonly topics: number
	readonly rounds: number
	/** Seats for each person in a round: 1 is exactly as many seats as people. */
	readonly slack: number
	readonly hasRules: boolean
}

/** The JSON of an instance, before anything is read from it. */
export type GivenInstance = Record<string, unknown> & {
	people: Record<string, unknown>[]
	groups: { id: string; round: number; topic: string; min: number; max: number; features: string[] }[]
}

const sectors = ['LE', 'CA', 'NP', 'CO', 'LA', 'VC', 'PR']
const sectorWeights = [18, 9, 28, 8, 10, 20, 7]

const weighted = (random: Random, weights: readonly number[]): number => {
	let left = random.next() * weights.reduce((sum, one) => sum + one, 0)
	for (const [at, one] of weights.entries()) {
		left -= one
		if (left < 0) return at
	}
	return weights.length - 1
}

export const inventInstance = (shape: Shape, seed: number): GivenInstance => {
	const random = seeded(`instance ${seed} ${JSON.stringify(shape)}`)
	const topics = Array.from({ length: shape.topics }, (_, at) => `T${at + 1}`)
	const popularity = topics.map((_, at) => 1 / (1 + at) ** 0.9)
	const seatsEach = Math.max(2, Math.ceil((shape.people * shape.slack) / shape.groups))
	const groups = Array.from({ length: shape.rounds }, (_, round) =>
		Array.from({ length: shape.groups }, (_, at) => ({
			id: `r${round + 1}-g${at + 1}`,
			round: round + 1,
			topic: topics[at % topics.length] ?? '',
			min: Math.max(1, Math.floor(seatsEach * 0.5)),
			max: seatsEach,
			features: [...(at % 5 === 4 ? [] : ['stepFree']), ...(at % 3 === 0 ? ['loop'] : [])],
		})),
	).flat()
	const people = Array.from({ length: shape.people }, (_, at): Record<string, unknown> => {
		const sector = sectors[weighted(random, sectorWeights)] ?? 'NP'
		const left = [...popularity]
		const preferences = Array.from({ length: Math.min(5, shape.topics) }, () => {
			const choice = weighted(random, left)
			left[choice] = 0
			return topics[choice] ?? ''
		})
		return {
			id: `p${at + 1}`,
			sector,
			voice: sector === 'LE' || sector === 'CA',
			organisation: `o${1 + random.int(Math.max(2, Math.floor(shape.people / 4)))}`,
			preferences: random.chance(0.05) ? [] : preferences.slice(0, 3 + random.int(3)),
			needs: [...(random.chance(0.05) ? ['stepFree'] : []), ...(random.chance(0.02) ? ['loop'] : [])],
			...(shape.hasRules && random.chance(0.03) ? { rounds: [1 + random.int(shape.rounds)] } : {}),
		}
	})
	const pairs = (count: number) =>
		Array.from({ length: count }, () => random.shuffle(people.map(({ id }) => String(id))).slice(0, 2))
	return {
		version: 1,
		rounds: shape.rounds,
		topics,
		groups,
		people,
		...(shape.hasRules
			? { apart: pairs(Math.floor(shape.people / 60)), together: pairs(Math.floor(shape.people / 60)) }
			: {}),
	}
}
