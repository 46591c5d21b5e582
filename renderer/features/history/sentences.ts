/** The sentence of a log entry, put together from its command and outcome. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { doneSentence } from '../../text/doneSentence.ts'
import { say } from '../../text/text.ts'

export type HistoryEntry = OutputOf<'history.list'>['entries'][number]

/** What was done, in words; never a name. A command that this Foyer has no words for is said by its code. */
export const sentenceOf = (entry: HistoryEntry): string => {
	const who = entry.badgeCode === '' ? say('history.somebody') : say('history.badge', { code: entry.badgeCode })
	return doneSentence(entry, who, entry.count)
}

/** Entries of one day under one heading, newest first as they came. */
export const byDay = (
	entries: readonly HistoryEntry[],
	dayOf: (ms: number) => string,
): readonly { readonly day: string; readonly entries: readonly HistoryEntry[] }[] => {
	const days: { day: string; entries: HistoryEntry[] }[] = []
	for (const entry of entries) {
		const day = dayOf(entry.atMs)
		const last = days.at(-1)
		if (last?.day === day) last.entries.push(entry)
		else days.push({ day, entries: [entry] })
	}
	return days
}
