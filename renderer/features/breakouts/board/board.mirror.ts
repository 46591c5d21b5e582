/**
 * The round that is on the screen, as the hub answered it last, and what was done here that its answer does not hold
 * yet. One window shows one board, so there is one.
 */
import { create } from 'zustand'
import { roomFeatures } from '../../../../shared/domain/breakouts/words.ts'
import { columnsOf, placesOf, withMoved } from './boardState.ts'
import type { BoardAnswer, Column } from './boardTypes.ts'

type Row = { readonly registrationId: string; readonly groupId: string | null }

type Mirror = {
	/** Which round and pool it is of. */
	readonly key: string
	readonly answer: BoardAnswer | null
	/** Somebody has come in: from then on it says something that others have not. */
	readonly hasBegun: boolean
	/** What every room of the round has: not worth a word at each table. */
	readonly everywhere: string
	/** As the hub says. */
	readonly told: readonly Column[]
	/** Moves on their way, by command. */
	readonly onTheWay: readonly { readonly id: string; readonly rows: readonly Row[] }[]
	/** As the screen shows it. */
	readonly columns: readonly Column[]
	/** By registration: the column. */
	readonly places: ReadonlyMap<string, string>
}

const empty: Mirror = {
	key: '',
	answer: null,
	hasBegun: false,
	everywhere: '',
	told: [],
	onTheWay: [],
	columns: [],
	places: new Map(),
}

export const useMirror = create<Mirror>()(() => empty)

const shown = (told: Mirror['told'], onTheWay: Mirror['onTheWay'], before: Mirror): Partial<Mirror> => {
	const columns = withMoved(
		told,
		onTheWay.flatMap(({ rows }) => rows),
	)
	return columns === before.columns ? {} : { columns, places: placesOf(columns) }
}

export const mirror = {
	/** An answer of the hub; another round or pool begins anew. */
	tell: (key: string, answer: BoardAnswer): void =>
		useMirror.setState((before) => {
			if (before.answer === answer && before.key === key) return before
			const base = before.key === key ? before : empty
			const told = columnsOf(answer, base.told)
			const hasBegun = answer.groups.some(({ people }) => people.some(({ isHere }) => isHere))
			const everywhere = roomFeatures
				.filter((feature) => answer.groups.every(({ features }) => features.includes(feature)))
				.join(' ')
			return { ...base, key, answer, hasBegun, everywhere, told, ...shown(told, base.onTheWay, base) }
		}, true),
	/** Shows people where they are about to be. */
	expect: (id: string, rows: readonly Row[]): void =>
		useMirror.setState((before) => {
			const onTheWay = [...before.onTheWay, { id, rows }]
			return { onTheWay, ...shown(before.told, onTheWay, before) }
		}),
	/** The hub's answer holds it now, or it was refused. */
	settle: (id: string): void =>
		useMirror.setState((before) => {
			const onTheWay = before.onTheWay.filter((one) => one.id !== id)
			return onTheWay.length === before.onTheWay.length ? before : { onTheWay, ...shown(before.told, onTheWay, before) }
		}),
	clear: (): void => useMirror.setState(empty, true),
}
