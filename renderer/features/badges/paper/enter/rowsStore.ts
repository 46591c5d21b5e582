/**
 * Lines from paper that are typed and not sent yet: kept while this window is open, whatever else is looked at and
 * when the page is loaded afresh. What outlives the page is ids and times and no name: names are asked for again.
 */
import { create } from 'zustand'
import type { DoorState } from '../../../../../shared/domain/attendance.ts'
import type { PaperRow } from '../../../../../shared/domain/badges/paperRows.ts'
import { newId } from '../../../../transport/newId.ts'

/** A line as it is kept. */
export type HeldRow = Pick<PaperRow, 'key' | 'registrationId' | 'kind' | 'at' | 'isTimeSure'>

/** What is known of somebody on a line. */
export type Known = {
	readonly preferredName: string
	readonly badgeCode: string
	readonly state: DoorState
	readonly inSince: string
}

type DayRows = { readonly rows: readonly HeldRow[]; readonly sendId: string }

type Rows = {
	readonly days: Readonly<Record<string, DayRows>>
	readonly known: Readonly<Record<string, Known>>
}

const storageKey = 'foyer.paperRows'

const isRow = (value: unknown): value is HeldRow => {
	const row = value as Partial<HeldRow> | null
	return (
		typeof row?.key === 'string' &&
		typeof row.registrationId === 'string' &&
		(row.kind === 'in' || row.kind === 'out') &&
		typeof row.at === 'string' &&
		/^\d\d:\d\d$/.test(row.at) &&
		typeof row.isTimeSure === 'boolean'
	)
}

const remembered = (): Rows['days'] => {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
		return Object.fromEntries(
			Object.entries(kept as Record<string, DayRows>).flatMap(([dayId, day]) =>
				Array.isArray(day.rows) && typeof day.sendId === 'string'
					? [[dayId, { rows: day.rows.filter(isRow), sendId: day.sendId }]]
					: [],
			),
		)
	} catch {
		return {}
	}
}

const useRows = create<Rows>()(() => ({ days: remembered(), known: {} }))

useRows.subscribe(({ days }, before) => {
	if (days === before.days) return
	try {
		sessionStorage.setItem(storageKey, JSON.stringify(days))
	} catch {
		// They are kept for as long as the page lives.
	}
})

const none: DayRows = { rows: [], sendId: '' }

/** Every change of the lines is another thing to send, under an id of its own. */
const setRows = (dayId: string, change: (rows: readonly HeldRow[]) => readonly HeldRow[]): void =>
	useRows.setState(({ days }) => ({
		days: { ...days, [dayId]: { rows: change(days[dayId]?.rows ?? []), sendId: newId() } },
	}))

export const addRow = (dayId: string, row: Omit<HeldRow, 'key' | 'isTimeSure'>, known: Known): void => {
	useRows.setState((state) => ({ known: { ...state.known, [row.registrationId]: known } }))
	setRows(dayId, (rows) => [{ ...row, key: newId(), isTimeSure: false }, ...rows])
}
export const changeRow = (dayId: string, key: string, change: Partial<Pick<HeldRow, 'kind' | 'isTimeSure'>>): void =>
	setRows(dayId, (rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
export const takeOff = (dayId: string, key: string): void =>
	setRows(dayId, (rows) => rows.filter((row) => row.key !== key))
export const clearRows = (dayId: string): void => setRows(dayId, () => [])
export const learn = (known: Rows['known']): void =>
	useRows.setState((state) => ({ known: { ...state.known, ...known } }))

const nobodyKnown: Known = { preferredName: '', badgeCode: '', state: 'expected', inSince: '' }

export type PaperRows = {
	/** The newest first. */
	readonly rows: readonly PaperRow[]
	/** The command that sends them, however often it has to be tried. */
	readonly sendId: string
}

export const usePaperRows = (dayId: string): PaperRows => {
	const day = useRows(({ days }) => days[dayId]) ?? none
	const known = useRows((state) => state.known)
	return {
		rows: day.rows.map((row) => ({ ...row, ...(known[row.registrationId] ?? nobodyKnown) })),
		sendId: day.sendId,
	}
}
