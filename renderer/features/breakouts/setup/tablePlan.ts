/**
 * Plans the tables of a round: how many each topic gets, which rooms they stand in, what they are
 * called. Pure: the same answers give the same tables. Nothing is made here.
 */
import type { Setup, SetupGroup } from '../useSetup.ts'

export type Sizes = { readonly min: number; readonly target: number; readonly max: number }

export type TableAsk = {
	/** In the order of their numbers. */
	readonly topics: readonly { readonly topicId: string; readonly tables: number }[]
	/** In the order in which they are filled; how many more tables may stand in each. */
	readonly rooms: readonly { readonly roomId: string; readonly tables: number }[]
}

export type PlannedTable = {
	readonly number: number
	readonly topicId: string
	/** Null where the rooms are full. */
	readonly roomId: string | null
	/** `A`, `B`: where several stand in one room. */
	readonly table: string
}

/** `A` to `Z`, then numbers: nobody looks for table AB. */
const letterOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : String(index + 1))

/**
 * Tables of one topic stand side by side; their numbers go on after those the round has.
 * @param existing the tables that the round has already
 */
export const planTables = ({ topics, rooms }: TableAsk, existing: readonly SetupGroup[]): readonly PlannedTable[] => {
	const wanted = topics.flatMap(({ topicId, tables }) => Array.from({ length: tables }, () => topicId))
	const places = rooms
		.flatMap(({ roomId, tables }) => Array.from({ length: tables }, () => roomId))
		.slice(0, wanted.length)
	const first = Math.max(0, ...existing.map(({ number }) => number)) + 1
	const taken = new Map<string, Set<string>>()
	for (const { roomId, table } of existing)
		if (roomId !== null) taken.set(roomId, (taken.get(roomId) ?? new Set()).add(table))
	const nameIn = (roomId: string): string => {
		const names = taken.get(roomId) ?? new Set<string>()
		let index = 0
		while (names.has(letterOf(index))) index++
		taken.set(roomId, names.add(letterOf(index)))
		return letterOf(index)
	}
	/** A table that has a room to itself needs no letter. */
	const isAlone = (roomId: string): boolean =>
		places.filter((place) => place === roomId).length === 1 && !existing.some((group) => group.roomId === roomId)
	return wanted.map((topicId, index) => {
		const roomId = places[index] ?? null
		return {
			number: first + index,
			topicId,
			roomId,
			table: roomId === null || isAlone(roomId) ? '' : nameIn(roomId),
		}
	})
}

/**
 * Shares tables out by first choices: every topic gets one, the rest go where most people want to be
 * (largest remainders, the earlier topic where equal).
 * @param people who take part in the round
 * @param target people at a table; no number while somebody types
 */
export const shareTables = (
	topics: readonly Pick<Setup['topics'][number], 'id' | 'firstChoices'>[],
	people: number,
	target: number,
): ReadonlyMap<string, number> => {
	const needed = target >= 1 ? Math.ceil(people / target) : 0
	const total = Math.max(topics.length, needed)
	const extra = total - topics.length
	const wishes = topics.reduce((sum, { firstChoices }) => sum + firstChoices, 0)
	/** What each topic would have if tables could be cut, less the one it has anyway. */
	const shares = topics.map(({ id, firstChoices }, index) => {
		const share = wishes === 0 ? total / topics.length : (total * firstChoices) / wishes
		return { id, index, over: Math.max(0, share - 1) }
	})
	const over = shares.reduce((sum, share) => sum + share.over, 0)
	const cut = shares.map((share) => {
		const exact = over === 0 ? 0 : (extra * share.over) / over
		return { ...share, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
	})
	const left = extra - cut.reduce((sum, { whole }) => sum + whole, 0)
	const lucky = new Set(
		[...cut]
			.sort((a, b) => b.rest - a.rest || a.index - b.index)
			.slice(0, left)
			.map(({ id }) => id),
	)
	return new Map(cut.map(({ id, whole }) => [id, 1 + whole + (lucky.has(id) ? 1 : 0)]))
}

/**
 * How many more tables a room takes: by its seats at tables, or where those are not known by how many
 * may be there, or else one. Each table seats its largest group and a host.
 */
export const tablesThatFit = (
	room: Pick<Setup['rooms'][number], 'id' | 'cabaretSeats' | 'fireCapacity' | 'faults'>,
	max: number,
	existing: readonly SetupGroup[],
): number => {
	if (room.faults.includes('room')) return 0
	const standing = existing.filter(({ roomId }) => roomId === room.id)
	const seats = room.cabaretSeats > 0 ? room.cabaretSeats : room.fireCapacity
	if (seats === 0) return standing.length === 0 ? 1 : 0
	const used = standing.reduce((sum, group) => sum + group.max + 1, 0)
	return Math.max(0, Math.floor((seats - used) / (Math.max(1, max) + 1)))
}

export const areSizes = ({ min, target, max }: Sizes): boolean =>
	[min, target, max].every((size) => Number.isInteger(size) && size >= 1 && size <= 200) &&
	min <= target &&
	target <= max

/** A whole number as people type it; NaN where it is none. */
export const wholeNumber = (typed: string): number =>
	/^\d{1,8}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN
