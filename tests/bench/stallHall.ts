/** Invented halls: rows of positions four metres apart, a tenth more of them than stalls, and wishes as people have them. */

import { diceOf } from '../../shared/allocation/random.ts'
import { readStalls, type StallInstance } from '../../shared/allocation/stalls/instance.ts'

/** A hall with so many stalls. `isMindingNeighbours`: about three wishes near or far for every four stalls, and some noise. */
export const stallHall = (count: number, seed: number, isMindingNeighbours: boolean): StallInstance => {
	const dice = diceOf(seed * 1000 + count)
	const chance = (percent: number) => dice.below(100) < percent
	const positionCount = Math.ceil(count * 1.1) + 1
	const perRow = Math.ceil(Math.sqrt(positionCount * 2))
	const perCircuit = 12
	const positions = Array.from({ length: positionCount }, (_, at) => {
		const row = Math.floor(at / perRow)
		const column = at % perRow
		const hasPower = at % 5 < 3
		const noise = dice.below(10)
		return {
			id: `P${at + 1}`,
			x: column * 4,
			y: row * 4,
			tables: chance(35) ? 2 : 1,
			...(hasPower ? { sockets: 2, watts: 1000, circuit: `C${1 + Math.floor(at / perCircuit)}` } : {}),
			wall: row === 0 || column === 0 || column === perRow - 1,
			light: chance(30) ? 'bright' : chance(30) ? 'low' : 'normal',
			noiseZone: noise < 3 ? 'quiet' : noise < 5 ? 'loud' : 'normal',
			isPrivate: chance(10),
			near:
				at < Math.max(2, count / 10) ? ['entrance'] : at >= positionCount - Math.max(2, count / 10) ? ['quiet'] : [],
			stepFree: chance(95),
		}
	})
	const stalls = Array.from({ length: count }, (_, at) => {
		const other = (from: number) => `s${1 + ((at + from + dice.below(count - 2 * from)) % count)}`
		const draws = chance(45)
		const neighbours = isMindingNeighbours
			? { near: chance(35) ? [other(1)] : [], far: chance(35) ? [other(1)] : [], noisy: chance(8) }
			: {}
		const zone = dice.below(10)
		return {
			id: `s${at + 1}`,
			tables: chance(15) ? 2 : 1,
			...(draws ? { sockets: 1, watts: 100 + 50 * dice.below(6) } : {}),
			needs: {
				wall: chance(35),
				privacy: chance(10),
				quiet: chance(15),
				...(chance(20) ? { light: chance(70) ? 'bright' : 'low' } : {}),
				stepFree: chance(15),
			},
			...neighbours,
			near: [...(neighbours.near ?? []), ...(zone < 2 ? ['entrance'] : [])],
			priority: dice.below(5),
		}
	})
	const circuits = Array.from({ length: Math.ceil(positionCount / perCircuit) }, (_, at) => ({
		id: `C${at + 1}`,
		watts: 3000,
	}))
	const { instance, faults } = readStalls({
		version: 1,
		kind: 'stalls',
		positions,
		circuits,
		stalls,
		aims: { farMetres: 9 },
	})
	if (!instance) throw new Error(JSON.stringify(faults))
	return instance
}
