/** SQL of the report to whoever paid for the event: its words, and how many stories were told. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import {
	type CommissionerFacts,
	noWords,
	type ReportAction,
	type ReportTheme,
	type ReportWords,
} from '../../../shared/domain/papers/commissioner/facts.ts'
import type { Reader } from '../../database/handle.ts'

type Published = Extract<OutputOf<'statistics.preview'>, { outcome: 'ready' }>

export const reportFacts = (db: Reader, { rule, tables }: Pick<Published, 'rule' | 'tables'>): CommissionerFacts => {
	const kept = db.get<{ words: string }>("SELECT words FROM report_words WHERE id = 'only'")
	const told = db.get<{ n: number }>(
		"SELECT count(*) AS n FROM story_slot WHERE withdrawn_at_ms IS NULL AND state IN ('delivered', 'debriefed', 'followedUp')",
	)
	// Of what was sorted: the themes with the most groups first.
	const themes = db.all<ReportTheme>(
		`SELECT coalesce(topic.title, '') AS topic, theme.title AS theme, count(DISTINCT group_note.group_id) AS groups
		 FROM theme LEFT JOIN topic ON topic.id = theme.topic_id
		 LEFT JOIN theme_note ON theme_note.theme_id = theme.id LEFT JOIN group_note ON group_note.id = theme_note.note_id
		 GROUP BY theme.id ORDER BY groups DESC, theme.position`,
	)
	const actions = db.all<ReportAction>(
		`SELECT heard AS weHeard, CASE status WHEN 'notPossible' THEN 'Not possible: ' || why_not ELSE will_do END AS weWillDo,
		 owner, by_when AS byWhen FROM action ORDER BY number`,
	)
	// Of the frozen counts, as every other number of people in it.
	const counted = db.get<{ payments: string | null }>(
		"SELECT json_extract(counts, '$.payments') AS payments FROM statistics_snapshot",
	)
	return {
		payments: counted?.payments ? (JSON.parse(counted.payments) as CommissionerFacts['payments']) : null,
		themes,
		actions,
		// Written by `reports.saveWords` alone.
		words: kept ? (JSON.parse(kept.words) as ReportWords) : noWords,
		stories: told?.n ?? 0,
		rule,
		tables,
	}
}
