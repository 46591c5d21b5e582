/** What stalls would like to be near to or far from: other stalls by number or name, and parts of the hall. */
import { fold } from '../../../lib/text.ts'
import type { ZoneKind } from '../words.ts'
import { parts, stallNumber } from './cells.ts'
import type { StallCellCode } from './words.ts'

type Standing = { readonly id: string; readonly number: number; readonly organisation: string; readonly title: string }

/** Longer ones first: a quiet way out is no way out like any other. */
const zones: readonly (readonly [RegExp, ZoneKind])[] = [
	[/^quiet (exit|way out|door)$/, 'quietExit'],
	[/^quiet (route|way|path)$/, 'quietRoute'],
	[/^(step free|accessible|level) (route|way|path|access)$/, 'stepFreeRoute'],
	[/^(photo|picture|selfie) (wall|board|area)$/, 'photoWall'],
	[/^(payment|payments|expenses|pay) (table|desk)$/, 'paymentTable'],
	[/^(queue|queue space|queues|queuing area)$/, 'queue'],
	[/^(aisle|aisles|main aisle|gangway)$/, 'aisle'],
	[/^((main|fire|emergency) )?(exit|exits|way out|fire exits|fire door)$/, 'exit'],
	[/^((main|front) )?(entrance|entry|way in|door|doors|doorway|reception)$/, 'entrance'],
]

export type Neighbour = { readonly of: string } | { readonly code: StallCellCode; readonly words: string }

/** Answers what one cell names; `ownId` is the stall that wishes. */
export type NeighbourReader = (cell: string, ownId: string) => readonly Neighbour[]

const mostNamed = 40

export const neighbourReader = (stalls: readonly Standing[]): NeighbourReader => {
	const byNumber = new Map(stalls.map((stall) => [stall.number, stall.id]))
	const byName = new Map<string, Set<string>>()
	for (const { id, organisation, title } of stalls)
		for (const name of [organisation, title, `${organisation} ${title}`]) {
			const key = fold(name)
			if (key === '') continue
			const ids = byName.get(key) ?? new Set<string>()
			byName.set(key, ids.add(id))
		}
	const one = (words: string): Neighbour | null => {
		const key = fold(words).replace(/^(the|near|next to|beside|away from|far from) /, '')
		const zone = zones.find(([names]) => names.test(key))
		if (zone) return { of: zone[1] }
		const ids = byName.get(key)
		if (ids !== undefined) {
			const [id] = ids
			return ids.size === 1 && id !== undefined ? { of: id } : { code: 'severalNeighbours', words }
		}
		const id = byNumber.get(stallNumber(words) ?? -1)
		return id === undefined ? null : { of: id }
	}
	return (cell, ownId) => {
		const whole = one(cell)
		const found = whole
			? [whole]
			: parts(cell)
					.slice(0, mostNamed)
					.map((words): Neighbour => one(words) ?? { code: 'unknownNeighbour', words })
		return found.map((neighbour, at) =>
			'of' in neighbour && neighbour.of === ownId
				? { code: 'ownNeighbour', words: whole ? cell : (parts(cell)[at] ?? cell) }
				: neighbour,
		)
	}
}
