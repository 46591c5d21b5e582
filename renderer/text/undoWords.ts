/** What became of taking something back, or why it stays, in words. */
import type { OutputOf } from '../../shared/contract/index.ts'
import { say } from './text.ts'

export const undoWords = (answer: OutputOf<'history.undo'>): string =>
	answer.outcome === 'standsOn'
		? say(`history.outcome.${answer.why}`, { count: answer.count })
		: say(`history.outcome.${answer.outcome}`)
