/** Finding in what was done: all of it is read once, and what fits is shown or made into a file of plain sentences. */
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import { csvText } from '../../../shared/domain/csvText.ts'
import { dateOf, formatTime } from '../../text/format.ts'
import { say } from '../../text/text.ts'
import { type HistoryEntry, sentenceOf } from './sentences.ts'

/** Empty: any. */
export type Wanted = {
	readonly operator: string
	readonly desk: string
	/** The part of the event that a command is of: `checkin`. */
	readonly kind: string
	/** `2027-05-19`. */
	readonly day: string
	/** The beginning of a badge's code. */
	readonly badge: string
}

export const anything: Wanted = { operator: '', desk: '', kind: '', day: '', badge: '' }

const pageSize = 200

/** Everything there is, newest first. */
export const allEntries = async (client: Client): Promise<readonly HistoryEntry[]> => {
	const entries: HistoryEntry[] = []
	let before: number | null = null
	for (;;) {
		const found: OutputOf<'history.list'> = await client.history.list({ limit: pageSize, before })
		entries.push(...found.entries)
		const last = found.entries.at(-1)
		if (found.entries.length < pageSize || last === undefined) return entries
		before = last.seq
	}
}

export const kindOf = (entry: HistoryEntry): string => entry.command.split('.')[0] ?? ''

export const fits = (entry: HistoryEntry, { operator, desk, kind, day, badge }: Wanted): boolean =>
	(operator === '' || entry.operator === operator) &&
	(desk === '' || entry.desk === desk) &&
	(kind === '' || kindOf(entry) === kind) &&
	(day === '' || dateOf(entry.atMs) === day) &&
	(badge.trim() === '' || entry.badgeCode.toUpperCase().startsWith(badge.trim().toUpperCase()))

export const isAnything = (wanted: Wanted): boolean => Object.values(wanted).every((one) => one.trim() === '')

/** What there is to choose from, in the order of the alphabet. */
export const choicesIn = (entries: readonly HistoryEntry[], of: (entry: HistoryEntry) => string): readonly string[] =>
	[...new Set(entries.map(of))].filter((one) => one !== '').toSorted((one, other) => one.localeCompare(other, 'en-GB'))

/** One sentence a row, as the page says it. */
export const entriesCsv = (entries: readonly HistoryEntry[]): string =>
	csvText([
		[
			say('history.find.day'),
			say('history.time'),
			say('history.what'),
			say('history.desk'),
			say('history.find.operator'),
			say('history.undone'),
		],
		...entries.map((entry) => [
			dateOf(entry.atMs),
			formatTime(entry.atMs),
			sentenceOf(entry),
			entry.desk,
			entry.operator,
			entry.isUndone ? say('history.undone') : '',
		]),
	])
