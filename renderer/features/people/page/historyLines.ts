/** What was done about a person, in sentences with their name: only organisers read them. */
import { doneSentence } from '../../../text/doneSentence.ts'
import { dateOf, formatDate, formatTime } from '../../../text/format.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import type { KnownPerson } from './pageTypes.ts'

type Entry = KnownPerson['history'][number]

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Commands that say how much of somebody they changed; all others are about one person here, whatever they did besides. */
const countsFields = new Set(['people.edit'])

const fieldWord = (field: string): string =>
	(sayIfKnown(`people.page.field.${field}`) ?? sayIfKnown(`importing.field.${field}`) ?? field).toLocaleLowerCase(
		'en-GB',
	)

export type HistoryLine = {
	readonly commandId: string
	readonly when: string
	readonly sentence: string
	/** Which of their details; empty where none was changed or nobody kept which. */
	readonly fields: string
	readonly isUndone: boolean
}

export const historyLine = (entry: Entry, name: string): HistoryLine => {
	const { commandId, atMs, desk, command, fields, isUndone } = entry
	const count = countsFields.has(command) ? Math.max(1, fields.length) : 1
	return {
		commandId,
		when: say('people.page.when', { day: formatDate(dateOf(atMs)), time: formatTime(atMs), desk }),
		sentence: command === 'people.importRows' ? say('people.page.came') : doneSentence(entry, name, count),
		fields:
			fields.length === 0
				? ''
				: say('people.page.fields', { list: lists.format([...new Set(fields)].map(fieldWord).toSorted()) }),
		isUndone,
	}
}
