/** What columns of a file become when one of them is chosen anew. */
import { ignored } from '../../../shared/domain/importing/targets.ts'

/**
 * What each column becomes, once `column` becomes `target`.
 * @param isOnce whether only one column can become that: then it leaves where it was, and is said to be not used
 */
export const chosenTarget = (
	columns: readonly string[],
	column: number,
	target: string,
	isOnce: boolean,
): readonly string[] =>
	columns.map((before, at) => (at === column ? target : isOnce && before === target ? ignored : before))

/** Which other column had it before; null where none did. */
export const movedFrom = (before: readonly string[], after: readonly string[], column: number): number | null => {
	const from = before.findIndex((target, at) => at !== column && target !== after[at])
	return from < 0 ? null : from
}
