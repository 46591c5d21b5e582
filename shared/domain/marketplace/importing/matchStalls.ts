/**
 * Which stall of the event a row is about: the one with its number; else the only one with its organisation and
 * title. A row that may be two is nobody's, and no stall is two rows'.
 */
import { fold } from '../../../lib/text.ts'
import type { KnownStall } from './planTypes.ts'
import { isLeft, type RowLeft, type StallSaid } from './rowSaid.ts'

/** `known` null: a new one. */
export type Matched = { readonly said: StallSaid; readonly known: KnownStall | null }

const nameOf = (organisation: string, title: string): string => `${fold(organisation)}\n${fold(title)}`

export const matchStalls = (
	rows: readonly (StallSaid | RowLeft)[],
	stalls: readonly KnownStall[],
): readonly (Matched | RowLeft)[] => {
	const byNumber = new Map(stalls.map((stall) => [stall.number, stall]))
	const numbers = new Set<number>()
	const claimed = new Map<string, number>()
	const twice = new Set<number>()
	for (const said of rows) {
		if (isLeft(said) || said.stall.number === undefined) continue
		const { number } = said.stall
		if (numbers.has(number)) twice.add(said.row)
		numbers.add(number)
		const known = byNumber.get(number)
		if (known && !claimed.has(known.id)) claimed.set(known.id, said.row)
	}
	const bySame = new Map<string, KnownStall[]>()
	const byOrganisation = new Map<string, KnownStall[]>()
	for (const stall of stalls)
		for (const [groups, key] of [
			[bySame, nameOf(stall.organisation, stall.title)],
			[byOrganisation, fold(stall.organisation)],
		] as const) {
			const group = groups.get(key)
			if (group) group.push(stall)
			else groups.set(key, [stall])
		}
	/** Rows without a number, by what they are called. */
	const named = new Set<string>()

	const match = (said: StallSaid): Matched | RowLeft => {
		const { row, stall } = said
		if (twice.has(row)) return { row, code: 'twiceInFile' }
		const numbered = stall.number === undefined ? undefined : byNumber.get(stall.number)
		if (numbered) return { said, known: numbered }
		const { organisation = '', title } = stall
		if (organisation === '') return { row, code: 'noOrganisation' }
		const group = title === undefined ? byOrganisation.get(fold(organisation)) : bySame.get(nameOf(organisation, title))
		const fitting = (group ?? []).filter(({ id }) => !claimed.has(id))
		if (fitting.length > 1) return { row, code: 'severalFit' }
		const key = nameOf(organisation, title ?? '')
		if (stall.number === undefined && named.has(key)) return { row, code: 'twiceInFile' }
		named.add(key)
		const [known] = fitting
		if (known) claimed.set(known.id, row)
		return { said, known: known ?? null }
	}
	return rows.map((said) => (isLeft(said) ? said : match(said)))
}
