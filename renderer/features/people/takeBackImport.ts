/** Undoing a whole import: the log knows it by the command that finished it. */
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import { sayIfKnown } from '../../text/text.ts'
import type { Hub } from '../../transport/hub.ts'

export type ImportRow = OutputOf<'people.imports'>['imports'][number]
export type TakenBack = OutputOf<'history.undo'>['outcome'] | 'notThere'

const page = 200
const mostPages = 100

/** Imports that have ended and not been taken out: the only ones an undo can be asked for. */
export const standing = (imports: readonly ImportRow[]): readonly ImportRow[] =>
	imports.filter(({ state }) => state === 'finished' || state === 'stopped')

/**
 * The command that finished an import, or null. Only one import runs at a time, so those in the
 * list and those in the log that can be undone are the same ones in the same order, newest first.
 */
export const finishOf = async (client: Client, importId: string): Promise<string | null> => {
	const place = standing((await client.people.imports({})).imports).findIndex((one) => one.importId === importId)
	if (place < 0) return null
	let before: number | null = null
	let passed = 0
	for (let pages = 0; pages < mostPages; pages++) {
		const found: OutputOf<'history.list'> = await client.history.list({ limit: page, before })
		for (const entry of found.entries) {
			if (entry.command !== 'people.finishImport' || !entry.isUndoable) continue
			if (passed++ === place) return entry.commandId
		}
		const last = found.entries.at(-1)
		if (found.entries.length < page || last === undefined) return null
		before = last.seq
	}
	return null
}

/** The last row that was decided on, as the log knows it. */
export const lastSettled = async (client: Client): Promise<string | null> => {
	const { entries } = await client.history.list({ limit: 20, before: null })
	return entries.find((entry) => entry.command === 'people.settleHeld' && entry.isUndoable)?.commandId ?? null
}

/** @throws where the hub does not answer */
export const takeBackImport = async (
	hub: Hub,
	importId: string,
	reason: string,
): Promise<{ readonly outcome: TakenBack; readonly words: string }> => {
	const targetId = await finishOf(hub.client, importId)
	if (targetId === null) return { outcome: 'notThere', words: sayIfKnown('importing.undo.notThere') ?? '' }
	const answer = await hub.call('history.undo', { targetId, reason })
	return { outcome: answer.outcome, words: wordsOf(answer) }
}

/** What an undo answered, in a sentence. */
export const wordsOf = (answer: OutputOf<'history.undo'>): string =>
	(answer.outcome === 'standsOn'
		? sayIfKnown(`history.outcome.${answer.why}`, { count: answer.count })
		: sayIfKnown(`history.outcome.${answer.outcome}`)) ?? ''
