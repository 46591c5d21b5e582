/** Undoing a whole import, and what an undo answered in words. */
import type { Client, OutputOf } from '../../../../shared/contract/index.ts'
import { say } from '../../../text/text.ts'
import type { Hub } from '../../../transport/hub.ts'

export type ImportRow = OutputOf<'people.imports'>['imports'][number]
type Undone = OutputOf<'history.undo'>

/** What an undo answered, in a sentence. */
export const wordsOf = (answer: Undone): string =>
	answer.outcome === 'standsOn'
		? say(`history.outcome.${answer.why}`, { count: answer.count })
		: say(`history.outcome.${answer.outcome}`)

/** The newest import that is in the list now: the one an undo is offered for. */
export const lastStanding = (imports: readonly ImportRow[]): ImportRow | undefined =>
	imports.find(({ state }) => state === 'finished' || state === 'stopped')

/** @throws where the hub does not answer */
export const takeBackImport = async (
	hub: Hub,
	importId: string,
	reason: string,
): Promise<{ readonly outcome: Undone['outcome']; readonly words: string }> => {
	const { imports } = await hub.client.people.imports({})
	const targetId = imports.find((one) => one.importId === importId)?.commandId
	if (targetId === undefined) return { outcome: 'notFound', words: say('importing.undo.notThere') }
	const answer = await hub.call('history.undo', { targetId, reason })
	return { outcome: answer.outcome, words: wordsOf(answer) }
}

/** The last row that was decided on, as the log knows it. */
export const lastSettled = async (client: Client): Promise<string | null> => {
	const { entries } = await client.history.list({ limit: 20, before: null })
	return entries.find((entry) => entry.command === 'people.settleHeld' && entry.isUndoable)?.commandId ?? null
}
