/** SQL of erasing: rows and columns of people or of everybody, what was said of them in the log, and what others wrote. */
import type { RetainedData } from '../../../shared/domain/retention/schedule.ts'
import { columnsOf, stateTables } from '../../bus/checkpoint.store.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { asked, goesOf, type Holding, holdings, isNotOwed, notInTouch } from '../../database/stores/holdings.store.ts'

/** While it lasts, what is otherwise kept for good may go. All of it is one transaction. */
export const whileErasing = <T>(db: Writer, work: () => T): T => {
	db.run('INSERT INTO erasing (id) VALUES (1)')
	const done = work()
	db.run('DELETE FROM erasing')
	return done
}

const eraseWhere = (db: Writer, { table, erase }: Holding, condition: string, ids: readonly string[]): number =>
	db.run(
		erase === 'rows' ? `DELETE FROM ${table} WHERE ${condition}` : `UPDATE ${table} SET ${erase} WHERE ${condition}`,
		...asked(condition, ids),
	)

/** The registrations of one person: those that were found to be the same, too. */
export const samePerson = (db: Reader, registrationId: string): readonly string[] => {
	const found = new Set([registrationId])
	for (const id of found)
		for (const { one } of db.all<{ one: string }>(
			`SELECT gone_id AS one FROM person_merge WHERE kept_id = ?
			 UNION SELECT kept_id FROM person_merge WHERE gone_id = ?`,
			id,
			id,
		))
			found.add(one)
	return [...found]
}

export const isThere = (db: Reader, registrationId: string): boolean =>
	db.get('SELECT 1 FROM registration WHERE id = ?', registrationId) !== undefined

/** Everything of these kinds that is about these people. Answers how many rows it changed. */
export const erasePeople = (
	db: Writer,
	ids: readonly string[],
	data: ReadonlySet<RetainedData>,
	isWhole: boolean,
): number => {
	let rows = 0
	db.run(
		'UPDATE erasure_request SET registration_id = NULL WHERE registration_id IN (SELECT value FROM json_each(?))',
		JSON.stringify(ids),
	)
	for (const holding of holdings) {
		if (!data.has(holding.data) || holding.ofPeople === null) continue
		// Who it is stays where anything stays: it would be about nobody.
		const isWho = holding.data === 'contacts' && holding.erase === 'rows' && holding.table !== 'consent'
		if (!isWhole && isWho) continue
		rows += eraseWhere(db, holding, holding.ofPeople, ids)
	}
	return rows
}

/** Everybody whose registration ends with attendance by name: all but those who agreed to be written to, or are to be paid. */
const everybodyNotInTouch = (db: Reader): readonly string[] =>
	db.all<{ id: string }>(`SELECT id FROM registration WHERE ${notInTouch}`).map(({ id }) => id)
const everybody = (db: Reader): readonly string[] =>
	db.all<{ id: string }>(`SELECT id FROM registration WHERE ${isNotOwed}`).map(({ id }) => id)

/** Everything of these kinds, whoever it is about. Answers how many rows it changed. */
export const eraseData = (db: Writer, data: ReadonlySet<RetainedData>, all: ReadonlySet<RetainedData>): number => {
	let rows = 0
	const gone = data.has('contacts') ? everybody(db) : data.has('attendance') ? everybodyNotInTouch(db) : []
	for (const holding of holdings)
		if (data.has(holding.data) && holding.data !== 'contacts' && holding.ofAll !== null)
			rows += eraseWhere(db, holding, goesOf(holding, holding.ofAll), [])
	return gone.length === 0 ? rows : rows + erasePeople(db, gone, all, true)
}

export const forgetJournal = (db: Writer): number => db.run('DELETE FROM row_change')

type PartKey = { readonly seq: number; readonly position: number }
const forget = (db: Writer, keys: readonly PartKey[]): number => {
	for (const { seq, position } of keys)
		db.run('UPDATE log_part SET body = NULL, salt = NULL, subject = NULL WHERE seq = ? AND position = ?', seq, position)
	return keys.length
}

/** As texts are compared: composed, in small letters. */
export const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en-GB')

const saidOf = (db: Reader, subjects: readonly string[], words: readonly string[]): readonly PartKey[] => {
	const about = new Set(subjects)
	const wanted = words.map(folded)
	const keys: PartKey[] = []
	for (const { seq, position, subject, body } of db.each<PartKey & { subject: string | null; body: string | null }>(
		'SELECT seq, position, subject, body FROM log_part',
	)) {
		const text = body === null ? '' : folded(body)
		if ((subject !== null && about.has(subject)) || wanted.some((word) => text.includes(word)))
			keys.push({ seq, position })
	}
	return keys
}

/** How often something was said of these subjects in the log, or one of these words of them. */
export const countSaid = (db: Reader, subjects: readonly string[], words: readonly string[]): number =>
	saidOf(db, subjects, words).length

/** Forgets it. */
export const forgetSaid = (db: Writer, subjects: readonly string[], words: readonly string[]): number =>
	forget(db, saidOf(db, subjects, words))

/** Whatever was ever said in the log. The facts stay, and whom they were about where the person stays. */
export const forgetEverythingSaid = (db: Writer): number =>
	db.run('UPDATE log_part SET body = NULL, salt = NULL WHERE body IS NOT NULL') +
	db.run(
		`UPDATE log_part SET subject = NULL, body = NULL, salt = NULL
		 WHERE subject IS NOT NULL AND subject NOT IN (SELECT id FROM registration)`,
	)

export const speakersOf = (db: Reader, ids: readonly string[]): readonly string[] =>
	db
		.all<{ id: string }>(
			'SELECT id FROM story_speaker WHERE registration_id IN (SELECT value FROM json_each(?))',
			JSON.stringify(ids),
		)
		.map(({ id }) => id)

type Who = {
	readonly id: string
	readonly badge: string
	readonly preferred: string
	readonly given: string
	readonly family: string
	readonly email: string
	readonly phone: string
}

/** Too short, and it would be found in everything. */
const shortest = 5

/** What a person would be found by: names in full, e-mail, phone with and without its gaps, ids, badge. */
export const wordsFor = (
	db: Reader,
	ids: readonly string[],
	how: 'alsoAsSpeaker' | 'notAsSpeaker' = 'alsoAsSpeaker',
): readonly string[] => {
	const found = db
		.all<Who>(
			`SELECT id, badge_code AS badge, preferred_name AS preferred, given_name AS given, family_name AS family,
			 email, phone FROM registration WHERE id IN (SELECT value FROM json_each(?))`,
			JSON.stringify(ids),
		)
		.flatMap(({ id, badge, preferred, given, family, email, phone }) => [
			id,
			badge,
			email,
			phone,
			phone.replace(/[^\d]/g, ''),
			...(family === '' ? [] : [preferred, given].filter((one) => one !== '').map((one) => `${one} ${family}`)),
		])
	const speakers = how === 'alsoAsSpeaker' ? speakersOf(db, ids) : []
	return [...new Set([...found, ...speakers].map((one) => one.trim()))].filter((one) => one.length >= shortest)
}

/** Up to so many values of what is to go are looked for afterwards. */
const mostValues = 60

/** Some of what these kinds hold, of everybody: what must not be found in the file afterwards. */
export const valuesOf = (db: Reader, data: ReadonlySet<RetainedData>): readonly string[] => {
	const found = new Set<string>()
	const each = 8
	for (const { data: kind, table, columns } of holdings) {
		if (!data.has(kind)) continue
		// In JSON a text has its quotes; what holds more than one text is looked for by its parts elsewhere.
		for (const column of columns)
			for (const { value } of db.all<{ value: string }>(
				`SELECT DISTINCT ${column} AS value FROM ${table}
				 WHERE typeof(${column}) = 'text' AND length(${column}) >= 8 AND ${column} GLOB '*[ @]*' LIMIT ${each}`,
			))
				if (!/^[{[]/.test(value)) found.add(value.replace(/^"|"$/g, ''))
	}
	return [...found].slice(0, mostValues)
}

/** What a text says once none of these words is in it. */
const without = (text: string, words: readonly RegExp[]): string => {
	const cleared = words.reduce((left, word) => left.replace(word, ''), text.normalize('NFC'))
	return cleared === text.normalize('NFC') ? text : cleared
}
const expressionOf = (word: string): RegExp =>
	new RegExp(word.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')

/** Who somebody is, and what an organisation is called, is not taken from another. */
const ofOthers: ReadonlySet<string> = new Set(['registration', 'organisation'])

type Found = {
	readonly table: string
	readonly key: Readonly<Record<string, string | number>>
	readonly column: string
	readonly text: string
}

/** Every text of the event that says one of these words. */
const sayings = function* (db: Reader, words: readonly string[]): Generator<Found> {
	const wanted = words.map(folded)
	for (const table of stateTables(db)) {
		if (table === 'row_change') continue
		const columns = columnsOf(db, table)
		const texts = columns.filter(({ type }) => type === 'TEXT').map(({ name }) => name)
		const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
		if (texts.length === 0) continue
		for (const row of db.all<Record<string, string | number | null>>(
			`SELECT ${[...new Set([...keys, ...texts])].join(', ')} FROM ${table}`,
		))
			for (const column of texts) {
				const text = row[column]
				if (typeof text !== 'string' || text.length < shortest) continue
				const small = folded(text)
				if (!wanted.some((word) => small.includes(word))) continue
				yield { table, key: Object.fromEntries(keys.map((name) => [name, row[name] ?? ''])), column, text }
			}
	}
}

/**
 * Takes these words out of whatever others wrote: notes, reasons, file names. A row that is named by one goes.
 * Answers how many rows it changed.
 */
export const takeOut = (db: Writer, words: readonly string[]): number => {
	const expressions = words.map(expressionOf)
	let rows = 0
	for (const { table, key, column, text } of [...sayings(db, words)]) {
		if (ofOthers.has(table)) continue
		const where = Object.keys(key)
			.map((name) => `${name} = ?`)
			.join(' AND ')
		rows +=
			column in key
				? db.run(`DELETE FROM ${table} WHERE ${where}`, ...Object.values(key))
				: db.run(`UPDATE ${table} SET ${column} = ? WHERE ${where}`, without(text, expressions), ...Object.values(key))
	}
	return rows
}

/** Those of the words that somebody's data say still, by right: a namesake, an organisation, what another kind holds. */
export const stillSaid = (db: Reader, words: readonly string[]): ReadonlySet<string> => {
	const left = new Set<string>()
	const smalls = words.map((word) => ({ word, small: folded(word) }))
	const lookIn = (text: string) => {
		const small = folded(text)
		for (const one of smalls) if (small.includes(one.small)) left.add(one.word)
	}
	for (const { text } of sayings(db, words)) lookIn(text)
	for (const { body } of db.each<{ body: string }>('SELECT body FROM log_part WHERE body IS NOT NULL')) lookIn(body)
	for (const { outcome } of db.each<{ outcome: string }>('SELECT DISTINCT outcome FROM log')) lookIn(outcome)
	return left
}
