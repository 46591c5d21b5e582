/** Instances that the measurements of the engine share. */
import { type Instance, readInstance } from '../../shared/allocation/instance.ts'
import { inventInstance, type Shape } from '../support/instances.ts'

export const readGiven = (given: unknown): Instance => {
	const { instance, faults } = readInstance(given)
	if (!instance) throw new Error(faults.map(({ where, what }) => `${where}: ${what}`).join('; '))
	return instance
}

/** No keep-aparts or companions: what people do by hand has none either, so the two costs are of one thing. */
export const benchInstance = (
	size: Pick<Shape, 'people' | 'groups' | 'topics'>,
	slack: number,
	seed: number,
): Instance =>
	readGiven(
		inventInstance(
			{ people: size.people, groups: size.groups, topics: size.topics, rounds: 3, slack, hasRules: false },
			seed,
		),
	)
