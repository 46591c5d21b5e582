/**
 * What a desk kept, opened again after a restart without its hub: with the desk code, which the organiser has and this
 * computer has not. A wrong code costs half a second, and after a few of them a little wait.
 */
import type { DeskStore } from './deskStore.ts'
import { closedKeyOf, createKeeper, type DeskHead, type Keeper, type Kept } from './keeper.ts'
import { sealingFromCode } from './sealing.ts'

/**
 * `wrong`: not the code of this desk. `wait`: too many wrong ones just now. `nothing`: no list is kept here any more,
 * or it does not open.
 */
export type NotReopened = 'wrong' | 'wait' | 'nothing'
export type Reopened = { readonly keeper: Keeper; readonly kept: Kept; readonly head: DeskHead }

export type Reopening = {
	/** Whether a list is kept here that the desk code opens. */
	readonly isPossible: () => Promise<boolean>
	readonly open: (typed: string) => Promise<Reopened | NotReopened>
}

export type ReopeningParts = {
	readonly openStore: () => Promise<DeskStore | null>
	/** Ms from any beginning; only ever rises. */
	readonly counter: () => number
	readonly wall: () => number
}

const triesBeforeWait = 5
const waitMs = 30_000

export const createReopening = ({ openStore, counter, wall }: ReopeningParts): Reopening => {
	let wrongTries = 0
	let waitUntil = 0
	const closedNow = async () => {
		const store = await openStore()
		const closed = store && (await closedKeyOf(store))
		return store && closed && { store, closed }
	}
	return {
		isPossible: async () => (await closedNow().catch(() => null)) !== null,
		open: async (typed) => {
			if (counter() < waitUntil) return 'wait'
			const there = await closedNow().catch(() => null)
			if (there === null) return 'nothing'
			const sealing = await sealingFromCode(there.closed, typed)
			if (sealing === null) {
				wrongTries++
				if (wrongTries % triesBeforeWait !== 0) return 'wrong'
				waitUntil = counter() + waitMs
				return 'wait'
			}
			const keeper = createKeeper(there.store, sealing, wall)
			const kept = await keeper.load()
			return kept.head === null ? 'nothing' : { keeper, kept, head: kept.head }
		},
	}
}
