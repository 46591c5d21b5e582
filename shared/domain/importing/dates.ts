/** Dates in a file: in which order they are written, and which day one names. */

export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst'

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?:\D|$)/
const isoLike = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\D|$)/

type Tally = {
	dayFirst: number
	monthFirst: number
	yearFirst: number
	dayFalls: number
	monthFalls: number
	seen: number
}

const count = (tally: Tally, values: Iterable<string>): void => {
	let lastAsDay = 0
	let lastAsMonth = 0
	for (const value of values) {
		const code = value.charCodeAt(0)
		if (!(code >= 48 && code <= 57)) continue
		if (isoLike.test(value)) {
			tally.yearFirst++
			continue
		}
		const found = slashed.exec(value)
		if (!found) continue
		const first = Number(found[1])
		const second = Number(found[2])
		const year = Number(found[3]) % 100
		tally.seen++
		if (first > 12 && second <= 12) tally.dayFirst++
		else if (second > 12 && first <= 12) tally.monthFirst++
		const asDay = year * 400 + second * 32 + first
		const asMonth = year * 400 + first * 32 + second
		if (asDay < lastAsDay) tally.dayFalls++
		if (asMonth < lastAsMonth) tally.monthFalls++
		lastAsDay = asDay
		lastAsMonth = asMonth
	}
}

/**
 * The order in which a file's dates are written, from the values alone: a 13 or more in one place
 * decides; else the reading under which the rows, written as they came in, go backwards less often;
 * else `fallback`.
 */
export const dateOrderOf = (columns: Iterable<Iterable<string>>, fallback: DateOrder): DateOrder => {
	const tally: Tally = { dayFirst: 0, monthFirst: 0, yearFirst: 0, dayFalls: 0, monthFalls: 0, seen: 0 }
	for (const column of columns) count(tally, column)
	if (tally.yearFirst > tally.seen) return 'yearFirst'
	if (tally.dayFirst !== tally.monthFirst) return tally.dayFirst > tally.monthFirst ? 'dayFirst' : 'monthFirst'
	const ups = tally.seen - 1
	if (ups > 2 && tally.dayFalls !== tally.monthFalls && Math.min(tally.dayFalls, tally.monthFalls) * 4 < ups) {
		return tally.dayFalls < tally.monthFalls ? 'dayFirst' : 'monthFirst'
	}
	return fallback
}

const months = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** An event's day with every way of naming it. */
type NamedDay = {
	readonly id: string
	readonly month: number
	readonly day: number
	readonly year: number
	readonly weekday: string
}
export type DayNames = { readonly days: readonly NamedDay[]; readonly all: string[] }

export const nameDays = (days: readonly { readonly id: string; readonly date: string }[]): DayNames => ({
	all: days.map(({ id }) => id),
	days: days.map(({ id, date }) => {
		const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
		return { id, year, month, day, weekday: weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '' }
	}),
})

const everyDay = /\b(both|all|every|full|whole|two days|2 days|three days|3 days|entire)\b/
const anyDate = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g
const dayAndMonth =
	/\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?\b/g

/**
 * The event's days that an answer names: ids, in the event's order. `null` where it names a date
 * that is none of them; nothing where it names no day at all.
 */
export const daysNamed = (answer: string, names: DayNames, order: DateOrder): string[] | null => {
	const text = answer.toLowerCase()
	const found = new Set<string>()
	let isOther = false
	const look = (fits: (day: NamedDay) => boolean) => {
		const day = names.days.find(fits)
		if (day) found.add(day.id)
		else isOther = true
	}
	for (const match of text.matchAll(anyDate)) {
		const isIso = match[1] !== undefined
		const year = Number(isIso ? match[1] : match[6]) % 100
		const first = Number(isIso ? match[2] : match[4])
		const second = Number(isIso ? match[3] : match[5])
		const isMonthFirst = isIso || order === 'monthFirst'
		const month = isMonthFirst ? first : second
		const day = isMonthFirst ? second : first
		look((one) => one.year % 100 === year && one.month === month && one.day === day)
	}
	for (const match of text.matchAll(dayAndMonth)) {
		const day = Number(match[1] ?? match[4])
		const month = months.findIndex((name) => name.startsWith(match[2] ?? match[3] ?? '?')) + 1
		look((one) => one.month === month && one.day === day)
	}
	if (found.size === 0 && !isOther) {
		for (const match of text.matchAll(/\bday (\d{1,2}|one|two|three)\b/g)) {
			const place = Number(match[1]) || ['one', 'two', 'three'].indexOf(match[1] ?? '') + 1
			look((one) => one === names.days[place - 1])
		}
		for (const day of names.days) {
			const isOnlyOne = names.days.filter(({ weekday }) => weekday === day.weekday).length === 1
			if (isOnlyOne && (text.includes(day.weekday) || new RegExp(`\\b${day.weekday.slice(0, 3)}\\b`).test(text)))
				found.add(day.id)
		}
		if (found.size === 0 && everyDay.test(text)) return names.all
	}
	if (found.size === 0) return isOther ? null : []
	return names.all.filter((id) => found.has(id))
}
