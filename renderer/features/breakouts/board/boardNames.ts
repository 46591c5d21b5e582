/** Whom and what the ids on this board mean. */
import type { FindingNames } from '../../../text/findingWords.ts'
import { useMirror } from './board.mirror.ts'
import type { BoardAnswer, Column, PersonCard } from './boardTypes.ts'

export type BoardNames = FindingNames & {
	readonly cardOf: (registrationId: string) => PersonCard | undefined
	readonly groupOf: (groupId: string) => Omit<BoardAnswer['groups'][number], 'people'> | undefined
}

const namesOf = (columns: readonly Column[]): BoardNames => {
	const groups = new Map(columns.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const])))
	const people = new Map<string, PersonCard>()
	for (const { people: seated, group } of columns) {
		for (const one of group?.hosts ?? []) people.set(one.registrationId, one)
		for (const one of seated) people.set(one.registrationId, one)
	}
	return {
		tableOf: (id) => groups.get(id)?.number,
		personOf: (id) => people.get(id)?.preferredName,
		cardOf: (id) => people.get(id),
		groupOf: (id) => groups.get(id),
	}
}

let last: { readonly columns: readonly Column[]; readonly names: BoardNames } = { columns: [], names: namesOf([]) }

/** Made once for a board, however many ask. */
export const namesNow = (): BoardNames => {
	const { columns } = useMirror.getState()
	if (columns !== last.columns) last = { columns, names: namesOf(columns) }
	return last.names
}
