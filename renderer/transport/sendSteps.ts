/** Doing several things as one: commands sent one after the other, to be taken back together. */
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Hub } from './hub.ts'
import { newId } from './newId.ts'

/** One command with what it is about. */
export type StepOf<C extends CommandName> = { [N in C]: readonly [N, InputOf<N>] }[C]

export type Steps<C extends CommandName> = {
	/** Ids of those that changed something, in order: what taking it all back takes back. */
	readonly ids: readonly string[]
	readonly answers: readonly OutputOf<C>[]
	/** The first that was not done; nothing after it was sent. Null: all were done. */
	readonly refused: { readonly name: C; readonly answer: OutputOf<C> } | null
}

/**
 * Sends the steps one after the other and stops at the first refusal. What was done before it stays done.
 * @param done outcomes that mean that a command did what it says; `unchanged` is one of them and leaves no id.
 * @param onStep called after each that was done, with its id, or null where it changed nothing: whoever counts
 *   along, or has to know what was done before the hub stopped answering
 * @throws where the hub does not answer.
 */
export const sendSteps = async <C extends CommandName>(
	hub: Hub,
	steps: readonly StepOf<C>[],
	done: ReadonlySet<string>,
	onStep: (id: string | null) => void = () => undefined,
): Promise<Steps<C>> => {
	const ids: string[] = []
	const answers: OutputOf<C>[] = []
	for (const [name, input] of steps) {
		const id = newId()
		const answer: OutputOf<C> = await hub.call(name, input, id)
		if (!done.has(answer.outcome)) return { ids, answers, refused: { name, answer } }
		const hasChanged = answer.outcome !== 'unchanged'
		if (hasChanged) ids.push(id)
		answers.push(answer)
		onStep(hasChanged ? id : null)
	}
	return { ids, answers, refused: null }
}
