/** Halls for tests: read from plain JSON, and small random ones that bend every rule there is. */
import fc from 'fast-check'
import type { StallPlaces } from '../../shared/allocation/stalls/evaluate.ts'
import { readStalls, type StallInstance } from '../../shared/allocation/stalls/instance.ts'

export const hallOf = (given: Record<string, unknown>): StallInstance => {
	const { instance, faults } = readStalls({ version: 1, kind: 'stalls', ...given })
	if (!instance) throw new Error(JSON.stringify(faults))
	return instance
}

type Kind = { readonly hasNeighbours: boolean }

/** A random hall of at most five stalls and six positions. Many can be placed, many only just, some not at all. */
export const anyHall = ({ hasNeighbours }: Kind): fc.Arbitrary<StallInstance> =>
	fc
		.record({ stalls: fc.integer({ min: 1, max: 5 }), spare: fc.constantFrom(-1, 0, 0, 1, 1, 2, 2) })
		.chain(({ stalls, spare }) => {
			const stallIds = Array.from({ length: stalls }, (_, at) => `s${at}`)
			const positionIds = Array.from({ length: Math.max(1, stalls + spare) }, (_, at) => `P${at}`)
			const zones = ['entrance', 'quiet']
			const some = (list: readonly string[], most: number) =>
				fc.shuffledSubarray([...list], { maxLength: Math.min(most, list.length) })
			const seldom = <T>(value: T, usual: T) => fc.constantFrom(value, usual, usual, usual, usual, usual, usual, usual)
			const position = fc.record({
				x: fc.integer({ min: 0, max: 12 }),
				y: fc.integer({ min: 0, max: 6 }),
				tables: fc.constantFrom(1, 2, 2),
				sockets: fc.constantFrom(0, 1, 2, 2),
				watts: fc.constantFrom(500, 1000, 1000, 1000),
				circuit: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
				wall: fc.boolean(),
				light: fc.constantFrom('low', 'normal', 'bright'),
				noiseZone: fc.constantFrom('quiet', 'normal', 'loud'),
				isPrivate: fc.boolean(),
				near: some(zones, 2),
				stepFree: seldom(false, true),
				isOpen: seldom(false, true),
			})
			const stall = fc.record({
				tables: fc.constantFrom(0, 1, 1, 2),
				power: fc.constantFrom(
					{},
					{},
					{ sockets: 1, watts: 300 },
					{ sockets: 1, watts: 500 },
					{ sockets: 1, watts: 800 },
				),
				needs: fc.record({
					wall: fc.boolean(),
					privacy: fc.boolean(),
					quiet: fc.boolean(),
					light: fc.constantFrom(undefined, 'low', 'bright'),
					stepFree: seldom(true, false),
				}),
				noisy: hasNeighbours ? fc.boolean() : fc.constant(false),
				near: some(hasNeighbours ? [...stallIds, 'entrance'] : ['entrance'], 2),
				far: some(hasNeighbours ? [...stallIds, 'quiet'] : ['quiet'], 2),
				pin: fc.constantFrom(...positionIds).chain((name) => seldom<string | undefined>(name, undefined)),
				ban: some(positionIds, 1),
				priority: fc.integer({ min: 0, max: 5 }),
			})
			return fc.record({
				positions: fc.array(position, { minLength: positionIds.length, maxLength: positionIds.length }),
				stalls: fc.array(stall, { minLength: stalls, maxLength: stalls }),
				circuits: fc.tuple(fc.constantFrom(500, 1000, 1300), fc.constantFrom(300, 1000, 1600)),
				published: fc.dictionary(fc.constantFrom(...stallIds, 'gone'), fc.constantFrom(...positionIds, 'gone')),
				fairness: fc.constantFrom('worstFirst', 'total'),
			})
		})
		.map(({ positions, stalls, circuits, published, fairness }) => {
			// A zone that no position is near would be a fault.
			const zones = new Set(['s', ...positions.flatMap(({ near }) => near)])
			const isKnown = (self: string) => (name: string) => name !== self && (zones.has(name) || name.startsWith('s'))
			return hallOf({
				positions: positions.map((one, at) => ({ ...one, id: `P${at}` })),
				circuits: [
					{ id: 'A', watts: circuits[0] },
					{ id: 'B', watts: circuits[1] },
				],
				stalls: stalls.map(({ power, pin, ban, near, far, ...one }, at) => ({
					...one,
					...power,
					id: `s${at}`,
					near: near.filter(isKnown(`s${at}`)),
					far: far.filter(isKnown(`s${at}`)),
					pin,
					ban: ban.filter((name) => name !== pin),
				})),
				published,
				aims: { fairness },
			})
		})

/** Every way of giving each stall a position of its own, rules aside. */
export function* everyPlacing({ stalls, positions }: StallInstance): Generator<StallPlaces> {
	const taken = new Set<string>()
	const places: Record<string, string> = {}
	function* from(at: number): Generator<StallPlaces> {
		const stall = stalls[at]
		if (!stall) {
			yield { ...places }
			return
		}
		for (const { id } of positions) {
			if (taken.has(id)) continue
			taken.add(id)
			places[stall.id] = id
			yield* from(at + 1)
			taken.delete(id)
		}
	}
	yield* from(0)
}
