/** Several positions at once: a row of them, copies beside those there are, a place that is free. Centimetres. */
import type { HallFact, PositionFact, ZoneFact } from './facts.ts'
import { type Footprint, footprintOf, isWithin, mayBeUsed, overlap } from './footprint.ts'

type Size = Pick<HallFact, 'widthCm' | 'depthCm'>

export const rowWays = ['right', 'down', 'left', 'up'] as const
export type RowWay = (typeof rowWays)[number]

const stepOf: Readonly<Record<RowWay, readonly [x: number, y: number]>> = {
	right: [1, 0],
	down: [0, 1],
	left: [-1, 0],
	up: [0, -1],
}

/** What a new position is where nothing else is said: one table of six feet, with room to sit behind it. */
export const usualPosition: Omit<PositionFact, 'id' | 'code' | 'xCm' | 'yCm'> = {
	widthCm: 180,
	depthCm: 80,
	turned: 0,
	tables: 1,
	sockets: 0,
	watts: 0,
	circuitId: null,
	isWall: false,
	light: 'normal',
	noise: 'normal',
	isPrivate: false,
	isStepFree: true,
	isOpen: true,
	near: [],
}

/** One position for every code, each a step further; from middle to middle. */
export const rowOf = (
	first: Omit<PositionFact, 'id' | 'code'>,
	codes: readonly string[],
	{ way, stepCm }: { readonly way: RowWay; readonly stepCm: number },
	newId: () => string,
): readonly PositionFact[] => {
	const [x, y] = stepOf[way]
	return codes.map((code, at) => ({
		...first,
		id: newId(),
		code,
		xCm: first.xCm + at * stepCm * x,
		yCm: first.yCm + at * stepCm * y,
	}))
}

const isFree = (own: Footprint, taken: readonly Footprint[]): boolean => !taken.some((other) => overlap(own, other))

/** Half a metre between what is put in by itself. */
const apartCm = 50

/** The first place, by rows from the left top corner, where nothing stands and nothing must stay clear. */
export const freePlace = (
	hall: Size,
	zones: readonly ZoneFact[],
	positions: readonly PositionFact[],
	like: PositionFact,
): { readonly xCm: number; readonly yCm: number } | null => {
	const { left, right, top, bottom } = footprintOf({ ...like, xCm: 0, yCm: 0 })
	const taken = positions.map(footprintOf)
	for (let yCm = Math.ceil(-top); yCm + bottom <= hall.depthCm; yCm += apartCm)
		for (let xCm = Math.ceil(-left); xCm + right <= hall.widthCm; xCm += apartCm) {
			const there = { ...like, xCm, yCm }
			if (isFree(footprintOf(there), taken) && mayBeUsed(hall, zones, there)) return { xCm, yCm }
		}
	return null
}

/**
 * All of them again, moved together to the nearest side with room for every one; where no side has, just beside
 * themselves and kept in the hall, to be moved by hand.
 */
export const copiesOf = (
	hall: Size,
	positions: readonly PositionFact[],
	chosen: readonly PositionFact[],
	codes: readonly string[],
	newId: () => string,
): readonly PositionFact[] => {
	const prints = chosen.map(footprintOf)
	const width = Math.max(...prints.map(({ right }) => right)) - Math.min(...prints.map(({ left }) => left))
	const depth = Math.max(...prints.map(({ bottom }) => bottom)) - Math.min(...prints.map(({ top }) => top))
	const taken = positions.map(footprintOf)
	const moved = (x: number, y: number): readonly PositionFact[] =>
		chosen.map((one, at) => ({
			...one,
			id: newId(),
			code: codes[at] ?? one.code,
			xCm: Math.round(one.xCm + x),
			yCm: Math.round(one.yCm + y),
		}))
	const [across, along] = [width + apartCm, depth + apartCm]
	const sides = [
		[0, along],
		[across, 0],
		[0, -along],
		[-across, 0],
	] as const
	for (const [x, y] of sides) {
		const there = moved(x, y)
		if (there.every((one) => isWithin(footprintOf(one), hall) && isFree(footprintOf(one), taken))) return there
	}
	const nudged = sides
		.map(([x, y]) => moved(Math.sign(x) * apartCm, Math.sign(y) * apartCm))
		.find((there) => there.every((one) => isWithin(footprintOf(one), hall)))
	return nudged ?? moved(0, 0)
}
