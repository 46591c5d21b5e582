/**
 * The board as a value: columns from what the hub answered, people put elsewhere before the hub has answered, and
 * the way of the arrow keys among the cards. Columns and people that are as before stay the same objects, so that a
 * screen of two thousand cards draws again only what changed.
 */
import type { Strength } from '../../../../shared/domain/rules/finding.ts'
import { type BoardAnswer, type Column, noTable, type Person, type Spot, type Standing } from './boardTypes.ts'

const gravity: Readonly<Record<Strength, number>> = { block: 3, publish: 2, warn: 1, note: 0 }
const standings: Readonly<Record<Strength, Standing>> = {
	block: 'blocked',
	publish: 'blocked',
	warn: 'look',
	note: 'note',
}

type Finding = BoardAnswer['findings'][number]

/** The gravest first; as they came where they weigh the same. */
export const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted((a, b) => gravity[b.strength] - gravity[a.strength])

const sameValue = (a: unknown, b: unknown): boolean => {
	if (Object.is(a, b)) return true
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
	if (Array.isArray(a) !== Array.isArray(b)) return false
	const entries = Object.entries(a)
	const others = Object.entries(b)
	return entries.length === others.length && entries.every(([key, value]) => sameValue(value, Reflect.get(b, key)))
}

const asPerson = (one: BoardAnswer['unplaced'][number]): Person => ({
	...one,
	mark: '',
	isPinned: false,
	isMoved: false,
})

/** The columns of an answer; what is as it was in `before` is the same object. */
export const columnsOf = (answer: BoardAnswer, before: readonly Column[] = []): readonly Column[] => {
	const graded = byGravity(answer.findings)
	const known = new Map(before.map((column) => [column.id, column]))
	const knownPeople = new Map(before.flatMap(({ people }) => people.map((one) => [one.registrationId, one] as const)))
	const keep = (person: Person): Person => {
		const earlier = knownPeople.get(person.registrationId)
		return earlier !== undefined && sameValue(earlier, person) ? earlier : person
	}
	const column = (id: string, group: Column['group'], people: readonly Person[]): Column => {
		const finding = group === null ? null : (graded.find(({ groupIds }) => groupIds.includes(id)) ?? null)
		const made: Column = {
			id,
			group,
			people: people.map(keep),
			standing: finding === null ? 'fine' : standings[finding.strength],
			finding,
		}
		const earlier = known.get(id)
		return earlier !== undefined && sameValue(earlier, made) ? earlier : made
	}
	const tables = answer.groups.map(({ people, ...group }) => column(group.id, group, people))
	const made = answer.unplaced.length === 0 ? tables : [column(noTable, null, answer.unplaced.map(asPerson)), ...tables]
	return made.length === before.length && made.every((one, at) => one === before[at]) ? before : made
}

/** Where each person is: by registration, the id of the column. */
export const placesOf = (columns: readonly Column[]): ReadonlyMap<string, string> =>
	new Map(columns.flatMap(({ id, people }) => people.map((one) => [one.registrationId, id] as const)))

const byName = new Intl.Collator('en-GB').compare

/** The board with people somewhere else already; the hub's answer replaces it. Null: out of their table. */
export const withMoved = (
	columns: readonly Column[],
	rows: readonly { readonly registrationId: string; readonly groupId: string | null }[],
): readonly Column[] => {
	const target = new Map(rows.map(({ registrationId, groupId }) => [registrationId, groupId ?? noTable]))
	const movers = columns.flatMap(({ id, people }) =>
		people.filter((one) => target.has(one.registrationId) && target.get(one.registrationId) !== id),
	)
	if (movers.length === 0) return columns
	const moving = new Set(movers.map(({ registrationId }) => registrationId))
	const hasNoTable = columns.some(({ id }) => id === noTable)
	const needsNoTable = !hasNoTable && [...moving].some((id) => target.get(id) === noTable)
	const all: readonly Column[] = needsNoTable
		? [{ id: noTable, group: null, people: [], standing: 'fine', finding: null }, ...columns]
		: columns
	return all.map((column) => {
		const stay = column.people.filter(({ registrationId }) => !moving.has(registrationId))
		const come = movers.filter(({ registrationId }) => target.get(registrationId) === column.id)
		if (stay.length === column.people.length && come.length === 0) return column
		const people = [...stay, ...come].toSorted((a, b) => byName(a.preferredName, b.preferredName))
		return { ...column, people }
	})
}

export type Way = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'firstColumn' | 'lastColumn'

const spotIn = (column: Column | undefined, at: number): Spot | null => {
	const person = column?.people[Math.min(Math.max(at, 0), (column?.people.length ?? 0) - 1)]
	return column === undefined || person === undefined
		? null
		: { columnId: column.id, registrationId: person.registrationId }
}

/** The first card of the board; null where there is none. */
export const firstSpot = (columns: readonly Column[]): Spot | null =>
	spotIn(
		columns.find(({ people }) => people.length > 0),
		0,
	)

/** Where somebody is now, even if they were moved since. */
export const spotOf = (columns: readonly Column[], registrationId: string): Spot | null => {
	const column = columns.find(({ people }) => people.some((one) => one.registrationId === registrationId))
	return column === undefined ? null : { columnId: column.id, registrationId }
}

/** The next card that way, past empty columns; the same spot at the edge. */
export const nextSpot = (columns: readonly Column[], from: Spot, way: Way): Spot => {
	const columnAt = columns.findIndex(({ id }) => id === from.columnId)
	const column = columns[columnAt]
	if (column === undefined) return firstSpot(columns) ?? from
	const at = column.people.findIndex(({ registrationId }) => registrationId === from.registrationId)
	const holding = columns.filter(({ people }) => people.length > 0)
	switch (way) {
		case 'up':
			return spotIn(column, at - 1) ?? from
		case 'down':
			return spotIn(column, at + 1) ?? from
		case 'first':
			return spotIn(column, 0) ?? from
		case 'last':
			return spotIn(column, column.people.length - 1) ?? from
		case 'left':
			return (
				spotIn(
					columns.slice(0, columnAt).findLast(({ people }) => people.length > 0),
					at,
				) ?? from
			)
		case 'right':
			return (
				spotIn(
					columns.slice(columnAt + 1).find(({ people }) => people.length > 0),
					at,
				) ?? from
			)
		case 'firstColumn':
			return spotIn(holding[0], at) ?? from
		case 'lastColumn':
			return spotIn(holding.at(-1), at) ?? from
		default:
			return way satisfies never
	}
}

/** The table beside this one, for whoever carries a card by keys. The edge stays the edge; people are not carried to "without a table". */
export const besideOf = (columns: readonly Column[], columnId: string, step: 1 | -1): string => {
	const tables = columns.filter(({ group }) => group !== null)
	const at = tables.findIndex(({ id }) => id === columnId)
	if (at === -1) return (step === 1 ? tables[0] : undefined)?.id ?? columnId
	return tables[at + step]?.id ?? columnId
}

/** People whose name or badge code begins with what was typed, or holds it: those that begin first. */
export const findOnBoard = (columns: readonly Column[], typed: string, most: number): readonly (Spot & Person)[] => {
	const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
	const text = fold(typed)
	if (text === '') return []
	const found = columns.flatMap(({ id, people }) =>
		people.flatMap((person) => {
			const name = fold(person.preferredName)
			const code = fold(person.badgeCode)
			const begins = name.startsWith(text) || code.startsWith(text)
			if (!begins && !name.includes(text) && !code.includes(text)) return []
			return [{ columnId: id, ...person, begins }]
		}),
	)
	return found
		.toSorted((a, b) => Number(b.begins) - Number(a.begins) || byName(a.preferredName, b.preferredName))
		.slice(0, most)
		.map(({ begins: _, ...rest }) => rest)
}
