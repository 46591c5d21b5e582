/**
 * What a person would like to talk about and what they wish to miss, in the words of a form. Words
 * that name a topic of the event are tied to it; the others wait for an organiser to say what they mean.
 */
import { mostAvoided, mostChoices } from '../../../shared/domain/breakouts/words.ts'
import { nobodyYet, type PersonDetails } from '../../../shared/domain/person.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Reader, Writer } from '../handle.ts'

export type TopicWishes = Pick<PersonDetails, 'topicChoices' | 'avoidTopics'>
export type WishField = keyof TopicWishes
/** In the order they are written: what is missed first, for it is no choice. */
export const wishFields = ['avoidTopics', 'topicChoices'] as const satisfies readonly WishField[]
export const isWish = (field: string): field is WishField => wishFields.some((one) => one === field)

/** The topic that some words mean, or null. */
export type TopicMeaning = (words: string) => string | null

/** Codes are the same however they are written: `K 1`, `k-1`. The mark keeps them apart from titles. */
const codeForm = (words: string): string => `#${fold(words).replaceAll(' ', '')}`

/**
 * What words mean at this moment: a topic's title, its code, both, or whatever an organiser took the
 * same words for before. Read when the first words are asked about, once for a whole command.
 */
export const topicMeaning = (db: Reader): TopicMeaning => {
	let meanings: Map<string, string> | undefined
	const read = (): Map<string, string> => {
		const found = new Map<string, string>()
		const add = (words: string, topicId: string) => {
			const key = fold(words)
			if (key !== '' && !found.has(key)) found.set(key, topicId)
		}
		const topics = db.all<{ id: string; code: string; title: string }>('SELECT id, code, title FROM topic ORDER BY id')
		for (const { id, title } of topics) add(title, id)
		for (const { id, code } of topics) found.set(codeForm(code), found.get(codeForm(code)) ?? id)
		for (const { id, code, title } of topics) add(`${code} ${title}`, id)
		if (topics.length > 0)
			for (const { words, topicId } of db.all<{ words: string; topicId: string }>(
				`SELECT DISTINCT words, topic_id AS topicId FROM
				 (SELECT words, topic_id FROM topic_choice UNION ALL SELECT words, topic_id FROM topic_avoid)
				 WHERE topic_id IS NOT NULL AND words <> '' ORDER BY words, topic_id`,
			))
				add(words, topicId)
		return found
	}
	return (words) => {
		meanings ??= read()
		return meanings.get(fold(words)) ?? meanings.get(codeForm(words)) ?? null
	}
}

/** Titles and codes of the event's topics, for taking a cell with several of them apart. */
export const topicWords = (db: Reader): readonly string[] =>
	db
		.all<{ code: string; title: string }>('SELECT code, title FROM topic ORDER BY code')
		.flatMap(({ code, title }) => [title, code, `${code} ${title}`])

const words = (rows: readonly { readonly words: string }[]): readonly string[] => rows.map((row) => row.words)

/** As the form had them; where somebody chose a topic here, its title. */
export const topicWishesOf = (db: Reader, registrationId: string): TopicWishes => ({
	topicChoices: words(
		db.all(
			`SELECT coalesce(nullif(words, ''), title, '') AS words FROM topic_choice LEFT JOIN topic ON topic.id = topic_id
			 WHERE registration_id = ? ORDER BY rank`,
			registrationId,
		),
	),
	avoidTopics: words(
		db.all(
			`SELECT coalesce(nullif(words, ''), title, '') AS words FROM topic_avoid LEFT JOIN topic ON topic.id = topic_id
			 WHERE registration_id = ? ORDER BY position`,
			registrationId,
		),
	),
})

/** Everybody's, by registration id; people who asked for nothing are not in it. */
export const everybodysWishes = (db: Reader): ReadonlyMap<string, TopicWishes> => {
	const all = new Map<string, { topicChoices: string[]; avoidTopics: string[] }>()
	const add = (field: WishField, rows: readonly { readonly id: string; readonly words: string }[]) => {
		for (const row of rows) {
			const own = all.get(row.id) ?? { topicChoices: [], avoidTopics: [] }
			own[field].push(row.words)
			all.set(row.id, own)
		}
	}
	add(
		'topicChoices',
		db.all(
			`SELECT registration_id AS id, coalesce(nullif(words, ''), title, '') AS words
			 FROM topic_choice LEFT JOIN topic ON topic.id = topic_id ORDER BY registration_id, rank`,
		),
	)
	add(
		'avoidTopics',
		db.all(
			`SELECT registration_id AS id, coalesce(nullif(words, ''), title, '') AS words
			 FROM topic_avoid LEFT JOIN topic ON topic.id = topic_id ORDER BY registration_id, position`,
		),
	)
	return all
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every((words, at) => words === other[at])

/** Whether a person's wishes are kept just as a file has them: a topic named twice is kept once. */
export const areKeptAsSaid = (db: Reader, registrationId: string, said: TopicWishes): boolean => {
	if (said.topicChoices.length + said.avoidTopics.length === 0) return true
	const kept = topicWishesOf(db, registrationId)
	return isSameList(kept.topicChoices, said.topicChoices) && isSameList(kept.avoidTopics, said.avoidTopics)
}

/** Puts one list in the place of what was there. A topic is kept once; whoever wishes to miss one does not choose it too. */
export const replaceTopicWishes = (
	db: Writer,
	registrationId: string,
	field: WishField,
	said: readonly string[],
	meaning: TopicMeaning,
): void => {
	const own = db.all<{ words: string; topicId: string }>(
		`SELECT words, topic_id AS topicId FROM
		 (SELECT registration_id, words, topic_id FROM topic_choice
		 UNION ALL SELECT registration_id, words, topic_id FROM topic_avoid)
		 WHERE registration_id = ? AND topic_id IS NOT NULL AND words <> '' ORDER BY words, topic_id`,
		registrationId,
	)
	const missed = db
		.all<{ topicId: string }>(
			'SELECT topic_id AS topicId FROM topic_avoid WHERE registration_id = ? AND topic_id IS NOT NULL',
			registrationId,
		)
		.map((row) => row.topicId)
	const isChoice = field === 'topicChoices'
	const taken = new Set(isChoice ? missed : [])
	const rows = said.flatMap((text) => {
		const topicId = own.find((row) => row.words === text)?.topicId ?? meaning(text)
		if (topicId !== null && taken.has(topicId)) return []
		if (topicId !== null) taken.add(topicId)
		return [{ text, topicId }]
	})
	if (isChoice) {
		db.run('DELETE FROM topic_choice WHERE registration_id = ?', registrationId)
		for (const [at, { text, topicId }] of rows.slice(0, mostChoices).entries())
			db.run(
				'INSERT INTO topic_choice (registration_id, rank, topic_id, words) VALUES (?, ?, ?, ?)',
				registrationId,
				at + 1,
				topicId,
				text,
			)
		return
	}
	db.run('DELETE FROM topic_avoid WHERE registration_id = ?', registrationId)
	for (const [at, { text, topicId }] of rows.slice(0, mostAvoided).entries()) {
		db.run(
			'INSERT INTO topic_avoid (registration_id, position, topic_id, words) VALUES (?, ?, ?, ?)',
			registrationId,
			at,
			topicId,
			text,
		)
		if (topicId !== null)
			db.run('DELETE FROM topic_choice WHERE registration_id = ? AND topic_id = ?', registrationId, topicId)
	}
}

/** The wishes of somebody who was not on the list before. */
export const insertTopicWishes = (
	db: Writer,
	registrationId: string,
	{ topicChoices, avoidTopics }: TopicWishes,
	meaning: TopicMeaning,
): void => {
	if (avoidTopics.length > 0) replaceTopicWishes(db, registrationId, 'avoidTopics', avoidTopics, meaning)
	if (topicChoices.length > 0) replaceTopicWishes(db, registrationId, 'topicChoices', topicChoices, meaning)
}

/** Details as JSON kept them, those of earlier versions too, which knew no wishes. */
export const detailsFrom = (json: string): PersonDetails => ({ ...nobodyYet, ...(JSON.parse(json) as PersonDetails) })
