/** SQL of themes and actions as they leave the event. Quotations only where whoever said them agreed. */
import type { HeardParts } from '../../../shared/domain/exports/heard.ts'
import type { Reader } from '../../database/handle.ts'

type ThemeRow = Omit<HeardParts['themes'][number], 'rounds'> & { readonly rounds: string | null }

/** Rounds are counted over the whole event, by day and time. */
const themes = (db: Reader): HeardParts['themes'] =>
	db
		.all<ThemeRow>(
			`WITH numbered AS (
			  SELECT breakout_round.id, row_number() OVER (ORDER BY date, breakout_round.start_at, breakout_round.id) AS number
			  FROM breakout_round JOIN event_day ON event_day.id = day_id),
			 raised AS (
			  SELECT theme_id, group_id, numbered.number AS round FROM theme_note
			  JOIN group_note ON group_note.id = note_id
			  JOIN breakout_group ON breakout_group.id = group_id JOIN numbered ON numbered.id = round_id)
			 SELECT theme.id AS themeId, coalesce(topic.title, '') AS topic, theme.title, works, in_the_way AS inTheWay, ideas,
			 (SELECT count(DISTINCT group_id) FROM raised WHERE theme_id = theme.id) AS groups,
			 (SELECT json_group_array(DISTINCT round) FROM raised WHERE theme_id = theme.id) AS rounds
			 FROM theme LEFT JOIN topic ON topic.id = topic_id
			 ORDER BY topic_id IS NULL, topic.code, theme.position, theme.id`,
		)
		.map(({ rounds, ...theme }) => ({
			...theme,
			rounds: (JSON.parse(rounds ?? '[]') as readonly number[]).toSorted((a, b) => a - b),
		}))

const actions = (db: Reader): HeardParts['actions'] =>
	db.all(
		`SELECT number, theme_id AS themeId, heard, will_do AS willDo, owner, by_when AS byWhen, status, why_not AS whyNot,
		 told_on AS toldOn, told_how AS toldHow FROM action ORDER BY number, id`,
	)

const notes = (db: Reader): HeardParts['notes'] =>
	db.all(
		`SELECT kind, text, coalesce(topic.title, '') AS topic, theme_id AS themeId FROM group_note
		 JOIN breakout_group ON breakout_group.id = group_id
		 LEFT JOIN topic ON topic.id = breakout_group.topic_id
		 LEFT JOIN theme_note ON note_id = group_note.id
		 WHERE kind = 'question' OR (kind = 'quotation' AND is_agreed = 1)
		 ORDER BY topic.code, created_at_ms, group_note.id`,
	)

/** Everything that the file of themes and actions is made from, and the report's part of it. */
export const themesForFiles = (db: Reader): HeardParts => ({
	themes: themes(db),
	actions: actions(db),
	notes: notes(db),
})
