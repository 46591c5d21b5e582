/**
 * What a desk did by itself and the hub has not got yet, in order. An entry leaves only when the hub has said what
 * became of it; whatever else comes back, it stays.
 */
import type { AloneEntry } from './aloneTypes.ts'

/** The hub takes so many at once. */
export const mostAtOnce = 50

export type Outbox = {
	readonly entries: () => readonly AloneEntry[]
	readonly waiting: () => number
	/** Once: an id that is here already is here already. */
	readonly add: (entry: AloneEntry) => void
	/** The oldest that were not passed over in this round; empty: the round is over. */
	readonly next: () => readonly AloneEntry[]
	/** The hub has these. */
	readonly settle: (ids: Iterable<string>) => void
	/** The hub could not take these just now: one alone is passed over until the next round, several go one by one. */
	readonly refuse: (entries: readonly AloneEntry[]) => void
	readonly beginRound: () => void
}

export const createOutbox = (first: readonly AloneEntry[] = []): Outbox => {
	const held = new Map(first.map((entry) => [entry.id, entry]))
	const passed = new Set<string>()
	/** Goes one by one for so many, after several together were refused. */
	let oneByOne = 0
	return {
		entries: () => [...held.values()],
		waiting: () => held.size,
		add: (entry) => {
			if (!held.has(entry.id)) held.set(entry.id, entry)
		},
		next: () => {
			const open = [...held.values()].filter(({ id }) => !passed.has(id))
			return open.slice(0, oneByOne > 0 ? 1 : mostAtOnce)
		},
		settle: (ids) => {
			for (const id of ids) {
				if (!held.delete(id)) continue
				oneByOne = Math.max(0, oneByOne - 1)
			}
		},
		refuse: (entries) => {
			const [only] = entries
			if (entries.length > 1) oneByOne = entries.length
			else if (only !== undefined) {
				passed.add(only.id)
				oneByOne = Math.max(0, oneByOne - 1)
			}
		},
		beginRound: () => {
			passed.clear()
			oneByOne = 0
		},
	}
}
