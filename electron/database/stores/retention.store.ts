/** SQL of what is kept until when: the days, what is held back, and what there is of each kind. */
import { goesAt, type HoldReason } from '../../../shared/domain/retention/byItself.ts'
import { keptUntil, proposedDays, type RetainedData, retainedData } from '../../../shared/domain/retention/schedule.ts'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import type { Reader } from '../handle.ts'
import { asked, goesOf, type Holding, holdings } from './holdings.store.ts'

export const closedAt = (db: Reader): number | null =>
	db.get<{ atMs: number }>('SELECT at_ms AS atMs FROM event_close WHERE id = 1')?.atMs ?? null

export const changedDays = (db: Reader): ReadonlyMap<string, number> =>
	new Map(
		db
			.all<{ data: string; days: number }>('SELECT data, days FROM retention_rule')
			.map(({ data, days }) => [data, days]),
	)

export type HeldBack = { readonly untilMs: number; readonly why: HoldReason }

export const heldBack = (db: Reader): ReadonlyMap<string, HeldBack> =>
	new Map(
		db
			.all<HeldBack & { data: string }>('SELECT data, until_ms AS untilMs, why FROM retention_hold')
			.map(({ data, untilMs, why }) => [data, { untilMs, why }]),
	)

export type ByItselfRow = {
	readonly isOn: boolean
	readonly warnedFromMs: number
	readonly came: string
	readonly cameAtMs: number | null
}

/** Undefined where it was never turned on. */
export const byItselfRow = (db: Reader): ByItselfRow | undefined => {
	const row = db.get<Omit<ByItselfRow, 'isOn'> & { isOn: number }>(
		`SELECT is_on AS isOn, warned_from_ms AS warnedFromMs, came, came_at_ms AS cameAtMs
		 FROM erasing_by_itself WHERE id = 1`,
	)
	return row && { ...row, isOn: row.isOn === 1 }
}

export type KeptUntil = {
	readonly data: RetainedData
	/** After the event was closed. */
	readonly days: number
	readonly isProposed: boolean
	readonly heldBack: HeldBack | null
	/** Null while the event is open. */
	readonly untilMs: number | null
	/** When it goes by itself; null: it does not. */
	readonly goesAtMs: number | null
}

export const schedule = (db: Reader): readonly KeptUntil[] => {
	const closedAtMs = closedAt(db)
	const changed = changedDays(db)
	const held = heldBack(db)
	const byItself = byItselfRow(db)
	return retainedData.map((data) => {
		const days = changed.get(data) ?? proposedDays[data]
		const back = held.get(data) ?? null
		const untilMs = keptUntil(closedAtMs, days, back?.untilMs)
		const goesAtMs = goesAt(untilMs, byItself?.isOn ? byItself.warnedFromMs : null)
		return { data, days, isProposed: days === proposedDays[data], heldBack: back, untilMs, goesAtMs }
	})
}

/** What is written over columns leaves the row: it holds something where a column differs from that. */
const holdsSomething = ({ erase }: Holding): string =>
	erase === 'rows'
		? '1'
		: `NOT (${erase
				.split(', ')
				.map((one) => one.replace(' = ', ' IS '))
				.join(' AND ')})`

/** Rows of one holding that hold something, of these people or under a condition without any. */
export const countWhere = (db: Reader, holding: Holding, condition: string, ids: readonly string[]): number =>
	db.get<{ n: number }>(
		`SELECT count(*) AS n FROM ${holding.table} WHERE (${condition}) AND ${holdsSomething(holding)}`,
		...asked(condition, ids),
	)?.n ?? 0

/** How much of a kind is held, and how much of it stays past its day because somebody still waits for something. */
export type HeldNow = { readonly held: number; readonly staying: number }

/** Of each kind, of everybody. */
export const heldNow = (db: Reader): ReadonlyMap<RetainedData, HeldNow> => {
	const counts = new Map<RetainedData, HeldNow>(retainedData.map((data) => [data, { held: 0, staying: 0 }]))
	for (const holding of holdings) {
		const { data, ofAll, stays } = holding
		if (ofAll === null) continue
		const held = countWhere(db, holding, ofAll, [])
		const staying = stays === undefined ? 0 : held - countWhere(db, holding, goesOf(holding, ofAll), [])
		const known = counts.get(data) ?? { held: 0, staying: 0 }
		counts.set(data, { held: known.held + held, staying: known.staying + staying })
	}
	return counts
}

/** There is something of a kind that goes when its day comes. */
const isHeld = (db: Reader, data: RetainedData): boolean =>
	holdings.some(
		(holding) =>
			holding.data === data &&
			holding.ofAll !== null &&
			db.get(
				`SELECT 1 FROM ${holding.table} WHERE (${goesOf(holding, holding.ofAll)}) AND ${holdsSomething(holding)} LIMIT 1`,
			) !== undefined,
	)

/** Of what there is anything: until when it is kept. Nothing while the event is open. */
export const retentionFacts = (db: Reader): EventFacts['retention'] =>
	closedAt(db) === null
		? []
		: schedule(db).flatMap(({ data, untilMs, goesAtMs }) =>
				untilMs !== null && isHeld(db, data) ? [{ data, untilMs, goesAtMs }] : [],
			)
