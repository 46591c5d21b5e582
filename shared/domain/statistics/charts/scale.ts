/** The scale of a chart: from nothing up to a round number, with two to four round steps. Pure. */
import type { Figure } from './figures.ts'

export type Scale = { readonly top: number; readonly steps: readonly number[] }

/** 1, 2, 5, 10, 20, 50 … so that there are at most four. */
const stepFor = (most: number): number => {
	for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (most / (step * power) <= 4) return step * power
}

/** By what is shown alone. */
export const scaleOf = ({ groups }: Figure): Scale => {
	const most = Math.max(1, ...groups.flatMap(({ values }) => values.map((value) => value ?? 0)))
	const step = stepFor(most)
	const count = Math.ceil(most / step)
	return { top: count * step, steps: Array.from({ length: count }, (_, at) => (at + 1) * step) }
}
