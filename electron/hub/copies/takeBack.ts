/** Taking back all that one bringing back did: the last first, each through the one door like any undo. */
import { specOf } from '../../../shared/contract/index.ts'
import type { Actor } from '../../bus/actor.ts'
import { isUndone, rowById } from '../../bus/log.store.ts'
import { broughtCommands } from '../../features/copies/copies.store.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'

const pieceOf = 50

export type TakingParts = {
	readonly event: Pick<OpenEvent, 'bus' | 'file'>
	readonly actor: Actor
	readonly bringingId: string
	readonly reason: string
	readonly yieldToDesk: () => Promise<void>
}

/** Yields how many are looked at; answers how many went, and how many stayed because something later stands on them. */
export async function* takeBack({
	event: { bus, file },
	actor,
	bringingId,
	reason,
	yieldToDesk,
}: TakingParts): AsyncGenerator<
	{ readonly done: number; readonly of: number },
	{ readonly count: number; readonly stayed: number }
> {
	const ids = broughtCommands(file.reader, bringingId)
	let [count, stayed] = [0, 0]
	const takeOne = (targetId: string): void => {
		const row = rowById(file.reader, targetId)
		const spec = row && specOf(row.name)
		// What waits for a decision, or was never done, has changed nothing.
		if (!row || spec?.kind !== 'command' || isUndone(file.reader, targetId)) return
		const { outcome: before } = JSON.parse(row.outcome) as { outcome?: string }
		if (!spec.late?.includes(before ?? '')) return
		const { outcome } = bus.call(actor, 'history.undo', { id: newId(), input: { targetId, reason } })
		if (outcome === 'undone') count++
		else if (outcome !== 'notUndoable' || row.name === 'history.undo') stayed++
	}
	for (const [at, id] of ids.entries()) {
		takeOne(id)
		if ((at + 1) % pieceOf === 0) {
			yield { done: at + 1, of: ids.length }
			await yieldToDesk()
		}
	}
	bus.call(actor, 'copies.tookBack', { id: newId(), input: { bringingId, count, stayed } })
	return { count, stayed }
}
