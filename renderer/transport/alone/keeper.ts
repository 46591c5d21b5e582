/**
 * Keeps a desk's list and outbox in its store, closed. What does not open is set aside, not thrown away, and the rest
 * goes on working. The list can go at any moment; an entry of the outbox goes only when the hub has it.
 */

import type { OutputOf } from '../../../shared/contract/index.ts'
import type { AloneEntry } from '../../../shared/domain/alone/aloneTypes.ts'
import { isAloneCommand } from '../../../shared/domain/alone/aloneTypes.ts'
import type { KeptClock } from '../../../shared/domain/alone/deskClock.ts'
import type { DeskPerson } from '../../../shared/domain/alone/deskPerson.ts'
import type { DeskStore } from './deskStore.ts'
import type { ClosedKey, Sealing } from './sealing.ts'

/** What a desk knows beside its people: enough to show its screen again. */
export type DeskHead = {
	readonly revision: number
	readonly me: OutputOf<'session.me'>
	readonly overview: OutputOf<'events.overview'>
	readonly facts: OutputOf<'alone.doorList'>['facts']
	readonly clock: KeptClock
	/** When the list was read last, by the clock of the hub. */
	readonly knewMs: number
}

export type Kept = {
	readonly head: DeskHead | null
	readonly people: readonly DeskPerson[]
	readonly entries: readonly AloneEntry[]
	/** Entries of the outbox that did not open: kept as they are. */
	readonly setAside: number
}

export type Keeper = {
	readonly load: () => Promise<Kept>
	readonly keepHead: (head: DeskHead) => Promise<void>
	/** Everybody anew. */
	readonly keepAll: (people: readonly DeskPerson[]) => Promise<void>
	readonly keepSome: (people: readonly DeskPerson[], goneIds: readonly string[]) => Promise<void>
	/** @throws where it is not on disk: then it must not be said to be done. */
	readonly keepEntry: (entry: AloneEntry) => Promise<void>
	readonly dropEntries: (ids: readonly string[]) => Promise<void>
	/** The list and all that is known of the event; never the outbox. */
	readonly wipeList: () => Promise<void>
}

const [headName, listStart, entryStart, asideStart, keyName] = ['head', 'list/', 'out/', 'aside/', 'key'] as const
/** One record for so many people: a change of one writes some twenty kilobytes anew. */
const groupSize = 64

const isEntry = (value: unknown): value is AloneEntry =>
	typeof value === 'object' && value !== null && 'name' in value && isAloneCommand(String(value.name))

export const createKeeper = (store: DeskStore, sealing: Sealing, nowMs: () => number): Keeper => {
	/** The people of each record of the list, and who is in which. */
	let groups: Map<string, DeskPerson>[] = []
	let groupOf = new Map<string, number>()
	/** One write after the other, so that an older one never lands on a newer one. */
	let last: Promise<unknown> = Promise.resolve()
	const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work, work)
		last = next.catch(() => undefined)
		return next
	}
	const write = async (name: string, value: unknown): Promise<void> =>
		store.put(name, await sealing.close(name, nowMs(), JSON.stringify(value)))
	const read = async (name: string): Promise<unknown> => {
		const bytes = await store.get(name)
		const text = bytes && (await sealing.open(name, bytes))
		return text === null ? undefined : (JSON.parse(text) as unknown)
	}
	const writeGroup = (at: number): Promise<void> =>
		write(`${listStart}${at}`, [...(groups[at] ?? new Map<string, DeskPerson>()).values()])
	const place = (person: DeskPerson): number => {
		const known = groupOf.get(person.registrationId)
		const at = known ?? ((groups.at(-1)?.size ?? groupSize) < groupSize ? groups.length - 1 : groups.length)
		const group = groups[at] ?? new Map<string, DeskPerson>()
		group.set(person.registrationId, person)
		groups[at] = group
		groupOf.set(person.registrationId, at)
		return at
	}
	const forget = (): void => {
		groups = []
		groupOf = new Map()
	}

	const setAside = async (name: string): Promise<void> => {
		const bytes = await store.get(name)
		if (bytes === null) return
		await store.put(`${asideStart}${name}`, bytes)
		await store.remove(name)
	}

	return {
		load: () =>
			inOrder(async () => {
				const names = (await store.keys()).toSorted()
				const entries: AloneEntry[] = []
				forget()
				for (const name of names) {
					if (name.startsWith(entryStart)) {
						const entry = await read(name)
						if (isEntry(entry) && name.endsWith(entry.id)) entries.push(entry)
						else await setAside(name)
					} else if (name.startsWith(listStart)) {
						const people = await read(name)
						if (Array.isArray(people)) for (const person of people as DeskPerson[]) place(person)
						else await store.remove(name)
					}
				}
				const head = ((await read(headName)) as DeskHead | undefined) ?? null
				const aside = (await store.keys()).filter((name) => name.startsWith(asideStart)).length
				const people = groups.flatMap((group) => [...group.values()])
				return { head, people, entries: entries.toSorted((a, b) => a.saidMs - b.saidMs), setAside: aside }
			}),
		keepHead: (head) => inOrder(() => write(headName, head)),
		keepAll: (people) =>
			inOrder(async () => {
				const before = (await store.keys()).filter((name) => name.startsWith(listStart))
				forget()
				for (const person of people) place(person)
				for (let at = 0; at < groups.length; at++) await writeGroup(at)
				for (const name of before) if (Number(name.slice(listStart.length)) >= groups.length) await store.remove(name)
			}),
		keepSome: (people, goneIds) =>
			inOrder(async () => {
				const changed = new Set(people.map(place))
				for (const id of goneIds) {
					const at = groupOf.get(id)
					if (at === undefined || groups[at]?.delete(id) !== true) continue
					groupOf.delete(id)
					changed.add(at)
				}
				for (const at of changed) await writeGroup(at)
			}),
		keepEntry: (entry) => inOrder(() => write(`${entryStart}${entry.id}`, entry)),
		dropEntries: (ids) =>
			inOrder(async () => {
				for (const id of ids) await store.remove(`${entryStart}${id}`)
			}),
		wipeList: () =>
			inOrder(async () => {
				forget()
				for (const name of await store.keys())
					if (name === headName || name === keyName || name.startsWith(listStart)) await store.remove(name)
			}),
	}
}

/** The key for a restart without the hub, where the page survives one. */
export const keepClosedKey = async (store: DeskStore, closed: ClosedKey): Promise<void> => {
	if (store.survivesRestart) await store.put(keyName, new TextEncoder().encode(JSON.stringify(closed)))
}

/** Null: nothing was kept, or the desk was removed since. */
export const closedKeyOf = async (store: DeskStore): Promise<ClosedKey | null> => {
	const bytes = store.survivesRestart ? await store.get(keyName) : null
	return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as ClosedKey)
}
