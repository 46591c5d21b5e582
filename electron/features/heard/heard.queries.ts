/** What was heard, as read. For organisers alone. */
import type { QueryName } from '../../../shared/contract/index.ts'
import { namesInNotes } from '../../../shared/domain/rules/namesInNotes.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { registeredNames } from '../../database/stores/frontDoorFacts.store.ts'
import { actionRows, noteRows, roundRows, themeRows, topicRows } from './heard.store.ts'

type Names = Extract<QueryName, `heard.${string}`>

/** Everything, with who raised each theme counted from the notes that are in it. */
export const heardOf = (db: Reader) => {
	const rounds = roundRows(db).map((round, at) => ({ ...round, number: at + 1 }))
	const numbers = new Map(rounds.map(({ roundId, number }) => [roundId, number]))
	const notes = noteRows(db)
	const byTheme = Map.groupBy(notes, ({ themeId }) => themeId)
	return {
		topics: topicRows(db),
		rounds,
		notes,
		themes: themeRows(db).map((theme) => {
			const own = byTheme.get(theme.themeId) ?? []
			return {
				...theme,
				groups: new Set(own.map(({ groupId }) => groupId)).size,
				rounds: [...new Set(own.map(({ roundId }) => numbers.get(roundId) ?? 0))].toSorted((a, b) => a - b),
			}
		}),
		actions: actionRows(db),
	}
}

export const heardQueries: QueryHandlers<Names> = {
	'heard.page': ({ db }) => {
		const { topics, rounds, notes, themes, actions } = heardOf(db)
		return {
			topics: [...topics],
			rounds: [...rounds],
			notes: notes.map(({ groupId: _, ...note }) => note),
			themes: themes.map(({ position: _, ...theme }) => theme),
			actions: [...actions],
		}
	},
	'heard.names': ({ db }, { texts }) => {
		const isNaming = namesInNotes(texts.every((text) => text.trim() === '') ? [] : registeredNames(db))
		return { naming: texts.map(isNaming) }
	},
}
