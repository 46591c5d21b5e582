/** SQL of the words of the report. */
import { noWords, type ReportWords } from '../../../shared/domain/papers/commissioner/facts.ts'
import type { Reader } from '../../database/handle.ts'

export const reportWords = (db: Reader): ReportWords => {
	const row = db.get<{ words: string }>("SELECT words FROM report_words WHERE id = 'only'")
	// Written by `reports.saveWords` alone.
	return row ? (JSON.parse(row.words) as ReportWords) : noWords
}
