/** Words of forms that turn out to be a topic, and topics that turn into words again. */
import { fold } from '../../../shared/lib/text.ts'
import type { Journal } from '../../bus/journal.store.ts'
import type { Writer } from '../../database/handle.ts'
import { keepWhatFileSaid } from '../../database/stores/registrations.store.ts'
import { codeKey } from './codeKey.ts'
import { topicName } from './setup.store.ts'
import {
	type AvoidRow,
	avoidsInWords,
	avoidsOf,
	avoidsOfTopic,
	type ChoiceRow,
	choicesInWords,
	choicesOf,
	choicesOfTopic,
} from './wishes.store.ts'

/** Takes a row of a form away; what the form said is remembered, so that the same file again brings no news. */
const drop = (db: Writer, journal: Journal, table: 'topic_choice' | 'topic_avoid', row: ChoiceRow | AvoidRow): void => {
	keepWhatFileSaid(db, row.registration_id)
	journal.remove(table, row)
}

/**
 * Makes a wish of some words. Where the person has the topic already it was said twice, and the row
 * goes; where they both wish for it and wish to miss it, they miss it.
 */
const meanChoice = (db: Writer, journal: Journal, row: ChoiceRow, topicId: string): void => {
	const has =
		choicesOf(db, row.registration_id).some((one) => one.rank !== row.rank && one.topic_id === topicId) ||
		avoidsOf(db, row.registration_id).some((one) => one.topic_id === topicId)
	if (has) drop(db, journal, 'topic_choice', row)
	else journal.put('topic_choice', { ...row, topic_id: topicId })
}

const meanAvoid = (db: Writer, journal: Journal, row: AvoidRow, topicId: string): void => {
	const others = avoidsOf(db, row.registration_id)
	if (others.some((one) => one.position !== row.position && one.topic_id === topicId))
		drop(db, journal, 'topic_avoid', row)
	else journal.put('topic_avoid', { ...row, topic_id: topicId })
	for (const choice of choicesOf(db, row.registration_id))
		if (choice.topic_id === topicId) drop(db, journal, 'topic_choice', choice)
}

type Rows = { readonly avoids: readonly AvoidRow[]; readonly choices: readonly ChoiceRow[] }

const rowsLike = (db: Writer, isMeant: (row: ChoiceRow | AvoidRow) => boolean): Rows => ({
	avoids: avoidsInWords(db).filter(isMeant),
	choices: choicesInWords(db).filter(isMeant),
})

/** What people wish to miss comes first, so that it wins over what they wish for. */
const mean = (db: Writer, journal: Journal, { avoids, choices }: Rows, topicId: string): void => {
	for (const row of avoids) meanAvoid(db, journal, row, topicId)
	for (const row of choices) meanChoice(db, journal, row, topicId)
}

const peopleIn = ({ avoids, choices }: Rows): number =>
	new Set([...avoids, ...choices].map((row) => row.registration_id)).size

/** Finds the topic's title, its code or both in words that no topic was found for yet. */
export const resolveWords = (db: Writer, journal: Journal, topicId: string): void => {
	const topic = topicName(db, topicId)
	if (!topic) return
	const [title, code, both] = [fold(topic.title), codeKey(topic.code), fold(`${topic.code} ${topic.title}`)]
	const isIt = (words: string) =>
		(title !== '' && fold(words) === title) || codeKey(words) === code || fold(words) === both
	mean(
		db,
		journal,
		rowsLike(db, (row) => row.topic_id === null && isIt(row.words)),
		topicId,
	)
}

/** Takes these words to mean a topic, or none: then they are no wish. Answers how many people wrote them. */
export const matchWords = (db: Writer, journal: Journal, words: string, topicId: string | null): number => {
	const meant = fold(words)
	const rows = rowsLike(
		db,
		(row) => (topicId === null || row.topic_id !== topicId) && (fold(row.words) || row.words) === (meant || words),
	)
	if (topicId !== null) mean(db, journal, rows, topicId)
	else {
		for (const row of rows.avoids) drop(db, journal, 'topic_avoid', row)
		for (const row of rows.choices) drop(db, journal, 'topic_choice', row)
	}
	return peopleIn(rows)
}

/** The topic goes: whoever asked for it asked for something of that name. */
export const backToWords = (db: Writer, journal: Journal, topicId: string): void => {
	const title = topicName(db, topicId)?.title ?? ''
	for (const row of avoidsOfTopic(db, topicId))
		journal.put('topic_avoid', { ...row, topic_id: null, words: row.words || title })
	for (const row of choicesOfTopic(db, topicId))
		journal.put('topic_choice', { ...row, topic_id: null, words: row.words || title })
}
