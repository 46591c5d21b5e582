/** SQL of what was heard: notes of the groups, the themes they are sorted into, and what is done about them. */
import type { NoteKind } from '../../../shared/domain/breakouts/words.ts'
import type { ActionState } from '../../../shared/domain/heard/words.ts'
import type { Reader } from '../../database/handle.ts'

export type TopicRow = { readonly topicId: string; readonly title: string }

export const topicRows = (db: Reader): readonly TopicRow[] =>
	db.all('SELECT id AS topicId, title FROM topic ORDER BY code, id')

export type RoundRow = { readonly roundId: string; readonly date: string; readonly startAt: string }

/** By day and time. */
export const roundRows = (db: Reader): readonly RoundRow[] =>
	db.all(
		`SELECT breakout_round.id AS roundId, date, breakout_round.start_at AS startAt
		 FROM breakout_round JOIN event_day ON event_day.id = day_id
		 ORDER BY date, breakout_round.start_at, breakout_round.id`,
	)

export type HeardNote = {
	readonly noteId: string
	readonly kind: NoteKind
	readonly text: string
	readonly groupId: string
	readonly groupNumber: number
	readonly roundId: string
	readonly topicId: string | null
	readonly themeId: string | null
}

/** What every group said. A quotation that nobody agreed to is not read. */
export const noteRows = (db: Reader): readonly HeardNote[] =>
	db.all(
		`SELECT group_note.id AS noteId, kind, text, group_id AS groupId, breakout_group.number AS groupNumber,
		 round_id AS roundId, topic_id AS topicId, theme_id AS themeId
		 FROM group_note JOIN breakout_group ON breakout_group.id = group_id
		 JOIN breakout_round ON breakout_round.id = round_id JOIN event_day ON event_day.id = day_id
		 LEFT JOIN theme_note ON note_id = group_note.id
		 WHERE kind <> 'quotation' OR is_agreed = 1
		 ORDER BY date, breakout_round.start_at, breakout_group.number, created_at_ms, group_note.id`,
	)

export type ThemeRow = {
	readonly themeId: string
	readonly topicId: string | null
	readonly position: number
	readonly title: string
	readonly works: string
	readonly inTheWay: string
	readonly ideas: string
}

const themeColumns =
	'SELECT id AS themeId, topic_id AS topicId, position, title, works, in_the_way AS inTheWay, ideas FROM theme'

export const themeRows = (db: Reader): readonly ThemeRow[] => db.all(`${themeColumns} ORDER BY position, id`)
export const themeRow = (db: Reader, id: string): ThemeRow | undefined => db.get(`${themeColumns} WHERE id = ?`, id)

export type ActionRow = {
	readonly actionId: string
	readonly number: number
	readonly themeId: string | null
	readonly heard: string
	readonly willDo: string
	readonly owner: string
	readonly byWhen: string
	readonly status: ActionState
	readonly whyNot: string
	readonly toldOn: string
	readonly toldHow: string
}

const actionColumns = `SELECT id AS actionId, number, theme_id AS themeId, heard, will_do AS willDo, owner,
	by_when AS byWhen, status, why_not AS whyNot, told_on AS toldOn, told_how AS toldHow FROM action`

export const actionRows = (db: Reader): readonly ActionRow[] => db.all(`${actionColumns} ORDER BY number, id`)
export const actionRow = (db: Reader, id: string): ActionRow | undefined => db.get(`${actionColumns} WHERE id = ?`, id)

export const hasTopic = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM topic WHERE id = ?', id) !== undefined

export const notesOfTheme = (db: Reader, themeId: string): readonly string[] =>
	db.all<{ id: string }>('SELECT note_id AS id FROM theme_note WHERE theme_id = ?', themeId).map(({ id }) => id)

/** Null: in no theme. Undefined: there is no such note. */
export const themeOfNote = (db: Reader, noteId: string): string | null | undefined =>
	db.get<{ id: string | null }>(
		'SELECT theme_id AS id FROM group_note LEFT JOIN theme_note ON note_id = group_note.id WHERE group_note.id = ?',
		noteId,
	)?.id

/** The next place in the list of themes. */
export const nextPosition = (db: Reader): number =>
	(db.get<{ most: number | null }>('SELECT max(position) AS most FROM theme')?.most ?? 0) + 1
/** The next number of an action. */
export const nextNumber = (db: Reader): number =>
	(db.get<{ most: number | null }>('SELECT max(number) AS most FROM action')?.most ?? 0) + 1

/** Actions that have their number with another one. */
export const sharedNumbers = (db: Reader): number =>
	db.get<{ n: number }>(
		'SELECT count(*) AS n FROM action one JOIN action other ON other.number = one.number AND other.id > one.id',
	)?.n ?? 0
