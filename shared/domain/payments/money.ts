/** Money as people write it and read it; in the event it is whole pence. Pure. */
import { mostPence } from './words.ts'

/** `75`, `£75`, `75.5`, `1,250.00` as pence; null where it is no amount above nothing, or too much. */
export const penceFrom = (typed: string): number | null => {
	const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim())
	if (found === null) return null
	const pence = Number((found[1] ?? '').replaceAll(',', '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
	return pence > 0 && pence <= mostPence ? pence : null
}

/** `75.00`, as a spreadsheet adds it up. */
export const inPounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`

/** `£1,250.00`. */
export const poundWords = (pence: number): string => `£${inPounds(pence).replace(/\B(?=(\d{3})+\.)/g, ',')}`

/** `2.5`, in quarters of an hour as minutes; null where it is none. Empty: it is not said, as undefined. */
export const minutesFrom = (typed: string): number | null | undefined => {
	if (typed.trim() === '') return undefined
	const hours = Number(typed.trim().replace(',', '.'))
	const minutes = Math.round(hours * 60)
	return Number.isFinite(hours) && minutes >= 5 && minutes <= 6000 ? minutes : null
}

/** `2.5`; empty where it is not said. */
export const hoursWords = (minutes: number | null): string =>
	minutes === null ? '' : String(Math.round((minutes / 60) * 100) / 100)
