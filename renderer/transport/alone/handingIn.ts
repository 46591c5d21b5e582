/** Handing in what was done while the hub was out of reach: in order, batch by batch, until each is answered for. */
import type { Client } from '../../../shared/contract/index.ts'
import type { AloneEntry } from '../../../shared/domain/alone/aloneTypes.ts'
import type { Outbox } from '../../../shared/domain/alone/outbox.ts'
import { isStranger } from '../liveHub.ts'
import { isNoRoom } from '../noRoom.ts'
import { Lost, reach } from './reach.ts'

export type HandedIn = { readonly count: number; readonly decisions: number }

/**
 * `done`: every entry was asked for once; what the hub could not take stays. `ended`: the hub does not know this desk.
 * `noRoom`: its disk is full; everything stays and is handed in once there is room.
 */
export type Round = HandedIn & { readonly is: 'done' | 'lost' | 'ended' | 'noRoom' }

/** A batch goes on disk entry by entry, on the slowest of disks too. */
const patienceMs = 20_000

const known: ReadonlySet<unknown> = new Set(['applied', 'known', 'tray'])

/** Those that the hub has said something about; whatever else came back counts for nothing. */
const answeredFor = (batch: readonly AloneEntry[], answer: unknown): ReadonlyMap<string, string> => {
	const items: unknown = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : []
	const sent = new Set(batch.map(({ id }) => id))
	const told = new Map<string, string>()
	for (const item of Array.isArray(items) ? (items as readonly unknown[]) : []) {
		if (typeof item !== 'object' || item === null || !('id' in item) || !('is' in item)) continue
		if (typeof item.id === 'string' && sent.has(item.id) && known.has(item.is)) told.set(item.id, String(item.is))
	}
	return told
}

/** @param drop takes entries off the disk, once the hub has them. */
export const handInRound = async (
	client: Client,
	outbox: Outbox,
	drop: (ids: readonly string[]) => Promise<void>,
	onProgress: () => void,
): Promise<Round> => {
	let count = 0
	let decisions = 0
	outbox.beginRound()
	for (;;) {
		const batch = outbox.next()
		if (batch.length === 0) return { is: 'done', count, decisions }
		const items = batch.map((entry) => ({ ...entry }))
		try {
			const told = answeredFor(batch, await reach(() => client.alone.handIn({ items }), patienceMs))
			if (told.size === 0) outbox.refuse(batch)
			outbox.settle(told.keys())
			count += told.size
			for (const is of told.values()) if (is === 'tray') decisions++
			// A record that stays although the hub has it is handed in again, and known.
			await drop([...told.keys()]).catch(() => undefined)
		} catch (error) {
			if (error instanceof Lost) return { is: 'lost', count, decisions }
			if (isStranger(error)) return { is: 'ended', count, decisions }
			if (isNoRoom(error)) return { is: 'noRoom', count, decisions }
			outbox.refuse(batch)
		}
		onProgress()
	}
}
