/** The marketplace of the BLMK sample event: 24 stalls, 26 positions in a hall of 30 by 14 metres, two circuits. */

const code = (number: number): string => `M${String(number).padStart(2, '0')}`
const within = (number: number, from: number, to: number): boolean => number >= from && number <= to

/** M01 to M13 along one long side from the entrance on, M14 to M26 back along the other. */
const positions = Array.from({ length: 26 }, (_, at) => {
	const number = at + 1
	const isFirstSide = number <= 13
	const hasPower = number <= 14
	const near = [
		...(within(number, 1, 4) ? ['entrance'] : []),
		...(within(number, 23, 26) ? ['quietExit', 'quietRoute'] : []),
		...(within(number, 14, 15) ? ['paymentTable'] : []),
	]
	return {
		id: code(number),
		x: 2 + 2.2 * (isFirstSide ? number - 1 : number - 14),
		y: isFirstSide ? 1 : 13,
		tables: [1, 2, 7, 8, 13, 14].includes(number) ? 2 : 1,
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
