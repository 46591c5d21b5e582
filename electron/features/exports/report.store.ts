/** SQL of the report to whoever paid for the event: its words, and how many stories were told. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type CommissionerFacts, noWords, type ReportWords } from '../../../shared/domain/papers/commissioner/facts.ts'
import type { Reader } from '../../database/handle.ts'

type Published = Extract<OutputOf<'statistics.preview'>, { outcome: 'ready' }>

export const reportFacts = (db: Reader, { rule, tables }: Pick<Published, 'rule' | 'tables'>): CommissionerFacts => {
	const kept = db.get<{ words: string }>("SELECT words FROM report_words WHERE id = 'only'")
	const told = db.get<{ n: number }>(
		"SELECT count(*) AS n FROM story_slot WHERE withdrawn_at_ms IS NULL AND state IN ('delivered', 'debriefed', 'followedUp')",
	)
	return {
		// Written by `reports.saveWords` alone.
		words: kept ? (JSON.parse(kept.words) as ReportWords) : noWords,
		stories: told?.n ?? 0,
		rule,
		tables,
	}
}
