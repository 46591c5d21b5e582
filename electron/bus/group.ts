/**
 * Many desks, one disk: a commit waits some milliseconds for the disk, and commands that came meanwhile would each
 * wait for their own. Those that wait are run together, each with its own log row, and are on disk with one commit;
 * nobody is answered before that. What one refuses is no matter of the others.
 */
import type { CommandName, OutputOf, Sent } from '../../shared/contract/index.ts'
import type { Actor } from './actor.ts'
import { Refusal } from './refusal.ts'

export type Group = {
	/** Runs a command with all that wait, at the end of this turn of the loop. Rejects with what `call` throws. */
	readonly callSoon: <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>) => Promise<OutputOf<N>>
	/** Runs what waits now, so that whatever is read next knows of it. */
	readonly flush: () => void
}

type Call = <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>) => OutputOf<N>
type Waiting = {
	readonly run: () => unknown
	readonly resolve: (outcome: never) => void
	readonly reject: (error: unknown) => void
}
type Result = { readonly outcome: unknown } | { readonly refused: unknown }

/** So many at most: nobody waits for more than these. */
const most = 64

/** @param together runs work whose commands are on disk with one commit; where it throws, none of them is. */
export const createGroup = (call: Call, together: <T>(work: () => T) => T): Group => {
	const waiting: Waiting[] = []
	let isDue = false

	const resultOf = ({ run }: Waiting): Result => {
		try {
			return { outcome: run() }
		} catch (error) {
			return { refused: error }
		}
	}
	const tell = (one: Waiting, result: Result) => {
		if ('refused' in result) one.reject(result.refused)
		else one.resolve(result.outcome as never)
	}
	const runTogether = (group: readonly Waiting[]): readonly Result[] =>
		together(() =>
			group.map((one) => {
				try {
					return { outcome: one.run() }
				} catch (error) {
					if (error instanceof Refusal) return { refused: error }
					// A bug, or a full disk: which of them is at fault shows when each is run alone.
					throw error
				}
			}),
		)
	const runAll = (group: readonly Waiting[]): readonly Result[] => {
		if (group.length === 1) return group.map(resultOf)
		try {
			return runTogether(group)
		} catch {
			return group.map(resultOf)
		}
	}
	const flush = () => {
		while (waiting.length > 0) {
			const group = waiting.splice(0, most)
			for (const [at, result] of runAll(group).entries()) {
				const one = group[at]
				if (one) tell(one, result)
			}
		}
	}
	return {
		callSoon: (actor, name, sent) =>
			new Promise((resolve, reject) => {
				waiting.push({ run: () => call(actor, name, sent), resolve, reject })
				if (isDue) return
				isDue = true
				setImmediate(() => {
					isDue = false
					flush()
				})
			}),
		flush,
	}
}
