/**
 * Dates, times and numbers as people at the venue read them. Times are the venue's own
 * (Europe/London) whatever the computer is set to; dates are in words.
 */
const zone = 'Europe/London'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })
const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })

/** A calendar date, `2027-05-19`, as a moment that falls on that day everywhere in Europe. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`)
const dateWith = (options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const inFull = dateWith({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const plain = dateWith({ day: 'numeric', month: 'long', year: 'numeric' })
const dayOnly = dateWith({ day: 'numeric' })
const monthAndYear = dateWith({ month: 'short', year: 'numeric' })
const dayAndMonth = dateWith({ day: 'numeric', month: 'short' })

const isDate = (date: string): boolean => !Number.isNaN(noon(date).getTime())

/** `09:12` at the venue. */
export const formatTime = (ms: number): string => clock.format(ms)
/** `19 May 2027` at the venue. */
export const formatDay = (ms: number): string => day.format(ms)
/** `2027-05-19` at the venue. */
export const dateOf = (ms: number): string => iso.format(ms)
/** The hour at the venue, 0 to 23. */
export const hourOf = (ms: number): number => Number(hour.format(ms))
/** `19 May 2027`; empty where the date is none. */
export const formatDate = (date: string): string => (isDate(date) ? plain.format(noon(date)) : '')
/** `Wednesday 19 May 2027`; empty where the date is none. */
export const formatDateInFull = (date: string): string =>
	isDate(date) ? inFull.format(noon(date)).replace(',', '') : ''
/** `19`. */
export const formatDayOfMonth = (date: string): string => (isDate(date) ? dayOnly.format(noon(date)) : '')
/** `May 2027`, `Sept 2027`. */
export const formatMonth = (date: string): string => (isDate(date) ? monthAndYear.format(noon(date)) : '')
/** `1 Jun`. */
export const formatDayAndMonth = (date: string): string => (isDate(date) ? dayAndMonth.format(noon(date)) : '')
/** The date so many days later. */
export const addDays = (date: string, days: number): string =>
	new Date(noon(date).getTime() + days * 86_400_000).toISOString().slice(0, 10)
/** Whole days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
/** `10,418`. */
export const formatCount = (count: number): string => count.toLocaleString('en-GB')
/** `3.1 MB`, in the steps people know. */
export const formatBytes = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/**
 * A time of day as people type it, in the form the hub wants: `9` and `9.00` are `09:00`, `930` is
 * `09:30`. What is no time comes back as it was, so that it can be put right.
 */
export const asTimeOfDay = (typed: string): string => {
	const text = typed.trim()
	const found = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text)
	const hours = Number(found?.[1])
	const minutes = Number(found?.[2] ?? '0')
	if (found === null || hours > 23 || minutes > 59) return text
	return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
