/** What is written in the cells of a table, to and from what the hub keeps. Lengths: metres on the screen, centimetres kept. */
import { formatCount } from '../../../../text/format.ts'
import { say } from '../../../../text/text.ts'

export type Said = string | boolean | readonly string[]
/** One row as it is written, by column. */
export type Draft = Readonly<Record<string, Said>>
/** What is wrong, in words, by column; under `whole` where it is about none. */
export type Faults = Readonly<Record<string, string>>

/** Least and most that the contract takes. */
export type Range = readonly [least: number, most: number]

/** What a circuit may give. */
export const circuitWatts: Range = [0, 1_000_000]

export type CellRead<T> = { readonly value: T } | { readonly fault: string }

/** `2.5`, `2.05`. */
export const asMetres = (cm: number): string => String(cm / 100)

/** Centimetres. With a point or a comma. */
export const readMetres = (said: Said | undefined, [least, most]: Range): CellRead<number> => {
	const text = String(said ?? '').trim()
	const range = { least: asMetres(least), most: asMetres(most) }
	if (!/^\d+(?:[.,]\d{0,2})?$/.test(text)) return { fault: say('marketHall.fault.metres', range) }
	const cm = Math.round(Number(text.replace(',', '.')) * 100)
	return cm >= least && cm <= most ? { value: cm } : { fault: say('marketHall.fault.metresRange', range) }
}

/** A whole number; `2,000` is two thousand. */
export const readWhole = (said: Said | undefined, [least, most]: Range): CellRead<number> => {
	const text = String(said ?? '').trim()
	const range = { least: formatCount(least), most: formatCount(most) }
	if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(text)) return { fault: say('marketHall.fault.whole', range) }
	const value = Number(text.replaceAll(',', ''))
	return value >= least && value <= most ? { value } : { fault: say('marketHall.fault.range', range) }
}

export const readWord = (said: Said | undefined, longest: number): CellRead<string> => {
	const value = String(said ?? '').trim()
	if (value === '') return { fault: say('marketHall.fault.empty') }
	return value.length > longest ? { fault: say('marketHall.fault.long', { longest }) } : { value }
}

/** The values, or what is wrong with those that are none. */
export const readAll = <T extends Readonly<Record<string, unknown>>>(
	cells: {
		readonly [K in keyof T]: CellRead<T[K]>
	},
): { readonly values: T } | { readonly faults: Faults } => {
	const entries: readonly (readonly [string, CellRead<unknown>])[] = Object.entries(cells)
	const faults = entries.flatMap(([name, cell]) => ('fault' in cell ? [[name, cell.fault] as const] : []))
	if (faults.length > 0) return { faults: Object.fromEntries(faults) }
	const values = entries.map(([name, cell]) => [name, 'value' in cell ? cell.value : null] as const)
	return { values: Object.fromEntries(values) as T }
}
