/** The marketplace of the BLMK sample event: 24 stalls, 26 positions in a hall of 32 by 19 metres, two circuits. */

const code = (number: number): string => `M${String(number).padStart(2, '0')}`
const within = (number: number, from: number, to: number): boolean => number >= from && number <= to

const wide: ReadonlySet<number> = new Set([1, 2, 7, 8, 13, 14])
const row = (from: number, to: number, start: number, apart: number, place: (along: number) => [number, number]) => {
	const middles: [number, number][] = []
	let next = start
	for (let number = from; number <= to; number++) {
		const long = wide.has(number) ? 3.6 : 2
		middles.push(place(Math.round((next + long / 2) * 100) / 100))
		next += long + apart
	}
	return middles
}

/** M01 and M02 beside the doors, M03 to M12 along a wall, M13 and M14 across, M15 to M22 in the middle, the rest where it is quiet. */
const spots: readonly [number, number][] = [
	[0.75, 9.1],
	[0.75, 2.1],
	...row(3, 12, 2.85, 0.45, (x) => [x, 0.75]),
	...row(13, 14, 1.4, 0.3, (y) => [31.25, y]),
	...row(15, 18, 8.6, 0.7, (x) => [x, 7.55]),
	...row(19, 22, 8.6, 0.7, (x) => [x, 10.35]),
	...row(23, 26, 22, 0.5, (x) => [x, 18.25]),
]

const positions = spots.map(([x, y], at) => {
	const number = at + 1
	const hasPower = number <= 14
	const near = [
		...(within(number, 1, 4) ? ['entrance'] : []),
		...(within(number, 23, 26) ? ['quietExit', 'quietRoute'] : []),
		...(number === 23 ? ['paymentTable'] : []),
	]
	return {
		id: code(number),
		x,
		y,
		tables: wide.has(number) ? 2 : 1,
		sockets: hasPower ? 2 : 0,
		watts: hasPower ? 1000 : 0,
		...(hasPower ? { circuit: number <= 7 ? 'A' : 'B' } : {}),
		wall: number <= 12,
		light: within(number, 5, 10) ? 'bright' : number >= 21 ? 'low' : 'normal',
		noiseZone: number >= 21 ? 'quiet' : within(number, 1, 4) ? 'loud' : 'normal',
		isPrivate: [12, 13, 26].includes(number),
		near,
	}
})

const powered = [1, 2, 3, 7, 8, 9, 11, 13, 16, 17, 20, 23]
const special: Readonly<Record<number, object>> = {
	1: { needs: { wall: true } },
	5: { needs: { privacy: true }, far: ['s21'] },
	9: { near: ['entrance'] },
	16: { near: ['entrance'] },
	17: { needs: { light: 'bright' } },
	18: { near: ['quietExit'], far: ['entrance'] },
	20: { needs: { light: 'bright' } },
	21: { far: ['s5'] },
	22: { noisy: true, far: ['quietRoute'] },
	23: { needs: { privacy: true }, far: ['paymentTable'] },
	24: { needs: { quiet: true, light: 'low' } },
}

/** The hall, with these stalls asking for power besides the twelve that did, each for so many watts. */
export const blmkHall = (alsoPowered: readonly number[] = [], watts = 250) => ({
	version: 1,
	kind: 'stalls',
	positions,
	circuits: [
		{ id: 'A', watts: 2000 },
		{ id: 'B', watts: 2000 },
	],
	stalls: Array.from({ length: 24 }, (_, at) => {
		const number = at + 1
		const hasPower = [...powered, ...alsoPowered].includes(number)
		return {
			id: `s${number}`,
			tables: [7, 8, 9, 22].includes(number) ? 2 : 1,
			...(hasPower ? { sockets: 1, watts } : {}),
			...special[number],
		}
	}),
})
