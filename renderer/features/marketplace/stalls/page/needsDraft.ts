/** What a stall needs while it is typed: text until it is whole, then what the hub keeps. */
import type { Stall } from '../../marketTypes.ts'
import { countWithin, type SavedStall } from '../stallFacts.ts'

type Flags = 'needsWall' | 'needsPrivacy' | 'needsQuiet' | 'isNoisy' | 'hasFood'
export const flags = [
	'needsWall',
	'needsPrivacy',
	'needsQuiet',
	'isNoisy',
	'hasFood',
] as const satisfies readonly Flags[]

export const amounts = ['tables', 'chairs', 'sockets', 'watts', 'priority'] as const
export type Amount = (typeof amounts)[number]

/** What the hub takes at most. */
export const mostOf: Readonly<Record<Amount, number>> = {
	tables: 10,
	chairs: 20,
	sockets: 10,
	watts: 10_000,
	priority: 100,
}
/** Wishes of one kind that a stall can have. */
export const mostNeighbours = 10

export type NeedsDraft = Pick<Stall, Flags | 'needsLight' | 'near' | 'far'> & Readonly<Record<Amount, string>>

export const needsDraft = (stall: Stall): NeedsDraft => ({
	needsWall: stall.needsWall,
	needsPrivacy: stall.needsPrivacy,
	needsQuiet: stall.needsQuiet,
	isNoisy: stall.isNoisy,
	hasFood: stall.hasFood,
	needsLight: stall.needsLight,
	near: stall.near,
	far: stall.far,
	tables: String(stall.tables),
	chairs: String(stall.chairs),
	sockets: String(stall.sockets),
	watts: String(stall.watts),
	priority: String(stall.priority),
})

export const amountOf = (draft: NeedsDraft, amount: Amount): number | null =>
	countWithin(draft[amount] === '' ? '0' : draft[amount], 0, mostOf[amount])

/** Watts come out of a socket. */
export const isUnplugged = (draft: NeedsDraft): boolean =>
	(amountOf(draft, 'watts') ?? 0) > 0 && amountOf(draft, 'sockets') === 0

/** Null where something typed is not whole yet. */
export const needsOf = (draft: NeedsDraft): Partial<SavedStall> | null => {
	const [tables, chairs, sockets, watts, priority] = amounts.map((amount) => amountOf(draft, amount))
	if (
		tables === null ||
		chairs === null ||
		sockets === null ||
		watts === null ||
		priority === null ||
		isUnplugged(draft)
	)
		return null
	const { needsWall, needsPrivacy, needsQuiet, isNoisy, hasFood, needsLight, near, far } = draft
	const counted = { tables, chairs, sockets, watts, priority } as Readonly<Record<Amount, number>>
	return { needsWall, needsPrivacy, needsQuiet, isNoisy, hasFood, needsLight, near, far, ...counted }
}

export const isChanged = (draft: NeedsDraft, stall: Stall): boolean =>
	JSON.stringify(draft) !== JSON.stringify(needsDraft(stall))
