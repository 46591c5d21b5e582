/** What matters when places are found, as it is filled in: weights are words, metres and pounds are typed. */
import type { StallAims } from '../marketTypes.ts'

export const levels = ['none', 'little', 'some', 'much'] as const
export type Level = (typeof levels)[number]
export type WeightName = keyof StallAims['weights']
export const weightNames = [
	'wall',
	'privacy',
	'quiet',
	'light',
	'near',
	'far',
	'moved',
] as const satisfies readonly WeightName[]

const weightOfLevel: Readonly<Record<Level, number>> = { none: 0, little: 5, some: 10, much: 20 }

export const levelOf = (weight: number): Level => {
	if (weight === 0) return 'none'
	if (weight < 8) return 'little'
	return weight <= 15 ? 'some' : 'much'
}

/** A number that the word stands for already is kept as it is. */
export const weightOf = (level: Level, before: number): number =>
	levelOf(before) === level ? before : weightOfLevel[level]

export type AimsDraft = {
	readonly fairness: StallAims['fairness']
	readonly near: string
	readonly far: string
	readonly levels: Readonly<Record<WeightName, Level>>
	readonly documentsStop: boolean
	readonly cover: string
}

export type AimsFaults = { readonly near: boolean; readonly far: boolean; readonly cover: boolean }

const record = <T>(of: (name: WeightName) => T): Record<WeightName, T> =>
	Object.fromEntries(weightNames.map((name) => [name, of(name)])) as Record<WeightName, T>

export const draftOf = (aims: StallAims): AimsDraft => ({
	fairness: aims.fairness,
	near: String(aims.nearMetres),
	far: String(aims.farMetres),
	levels: record((name) => levelOf(aims.weights[name])),
	documentsStop: aims.documentsStop,
	cover: String(aims.leastCover),
})

/** Null where it is no number in that range. A comma in thousands is taken, and one in metres as a point. */
const numberOf = (typed: string, most: number): number | null => {
	const text = typed.trim()
	const value = Number(text)
	return text !== '' && Number.isFinite(value) && value >= 0 && value <= most ? value : null
}
const metresOf = (typed: string): number | null => numberOf(typed.replace(',', '.'), 1000)
const poundsOf = (typed: string): number | null => {
	const value = numberOf(typed.replaceAll(/[£,\s]/g, ''), 100_000_000)
	return value !== null && Number.isInteger(value) ? value : null
}

export const faultsOf = ({ near, far, cover }: AimsDraft): AimsFaults => ({
	near: metresOf(near) === null,
	far: metresOf(far) === null,
	cover: poundsOf(cover) === null,
})

/** Null while something in it is no number. */
export const aimsOf = (draft: AimsDraft, before: StallAims): StallAims | null => {
	const [nearMetres, farMetres, leastCover] = [metresOf(draft.near), metresOf(draft.far), poundsOf(draft.cover)]
	if (nearMetres === null || farMetres === null || leastCover === null) return null
	return {
		fairness: draft.fairness,
		nearMetres,
		farMetres,
		weights: record((name) => weightOf(draft.levels[name], before.weights[name])),
		documentsStop: draft.documentsStop,
		leastCover,
	}
}
