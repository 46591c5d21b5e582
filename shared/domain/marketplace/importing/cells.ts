/**
 * One cell of a list of stalls to what it says. Every reader answers null where it cannot tell: then the cell is
 * left out and a person is told, for nothing about a stall is guessed. Only asked of cells with something in them.
 */
import { fold } from '../../../lib/text.ts'
import { yesOrNo } from '../../importing/answers.ts'
import type { DateOrder } from '../../importing/dates.ts'
import type { DocumentState, StallState } from '../words.ts'

const counted = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `n/a`, `-`, `?`: a cell filled in to say nothing. */
export const saysNothing = (cell: string): boolean =>
	/^[\s.?–—-]*$/.test(cell) ||
	/^(n ?a|not applicable|tbc|tba|to be confirmed|unknown|not known|not sure|dont know)$/.test(fold(cell))

/** `2`, `2 tables`, `two`, `none`; not `2 or 3`. */
export const wholeNumber = (cell: string): number | null => {
	const plain = cell
		.trim()
		.replace(/(\d),(?=\d{3}\b)/g, '$1')
		.replace(/^(\d+)\.0+$/, '$1')
	const key = fold(plain)
	const word = counted.indexOf(key.replace(/ .*$/, ''))
	if (word >= 0 && !/\d/.test(key)) return word
	if (yesOrNo(cell) === 'no') return 0
	const found = /^(?:x )?(\d{1,9})(?: ?x)?(?: [a-z ]*)?$/.exec(key)
	return found && !/\bor\b/.test(key) && !/[.,/]\d|^-/.test(plain) ? Number(found[1]) : null
}

/** `12`, `Stall 12`, `#12`, `No. 12`: 1 to 999. */
export const stallNumber = (cell: string): number | null => {
	const found = /^(?:[a-z]+ ?){0,2}0*(\d{1,3})$/.exec(fold(cell.replace(/\.0+$/, '')))
	const number = Number(found?.[1] ?? 0)
	return number >= 1 && !cell.trim().startsWith('-') ? number : null
}

/** `300`, `1,500 W`, `1.5kW`, `60 watts`. */
export const watts = (cell: string): number | null => {
	const plain = cell
		.trim()
		.toLowerCase()
		.replace(/(\d),(?=\d{3}\b)/g, '$1')
	const found = /^(?:approx\.? |about |max\.? |up to )?(\d{1,9}(?:\.\d{1,3})?) ?(k)?(?:w|watts?)?\.?$/.exec(plain)
	if (found) return Math.round(Number(found[1]) * (found[2] === undefined ? 1 : 1000))
	return wholeNumber(cell) === 0 ? 0 : null
}

/** `own`: words that mean yes in this column, such as `banner` under *Wall*; `other`: words that mean no. */
export const yesNo = (cell: string, own: RegExp | null = null, other: RegExp | null = null): boolean | null => {
	const said = yesOrNo(cell)
	if (said !== '') return said === 'yes'
	const key = fold(cell)
	if (/^(needed|required|essential|yes if possible|if possible|preferred|would like)$/.test(key)) return true
	if (/^(not needed|not required|nothing)$/.test(key) || other?.test(key)) return false
	return own?.test(key) ? true : null
}

export const stateOf = (cell: string): StallState | null => {
	const key = fold(cell)
	if (/\b(withdrawn|withdrew|cancelled|canceled|declined|not coming|pulled out|rejected)\b/.test(key))
		return 'withdrawn'
	if (
		/\b(not (yet )?(confirmed|accepted|approved)|applied|application|applying|pending|requested|waiting|provisional|submitted|new)\b/.test(
			key,
		)
	)
		return 'applied'
	if (/\b(invited|invite sent|asked|to invite)\b/.test(key)) return 'invited'
	if (/\b(accepted|confirmed|approved|booked|coming|attending|paid)\b/.test(key)) return 'accepted'
	const said = yesOrNo(cell)
	return said === 'yes' ? 'accepted' : said === 'no' ? 'withdrawn' : null
}

export const lightOf = (cell: string): '' | 'low' | 'bright' | null => {
	const key = fold(cell)
	if (/\b(low|dim|dimmed|dark|darker|soft)\b/.test(key)) return 'low'
	if (/\b(bright|daylight|natural|good|strong|well lit)\b/.test(key)) return 'bright'
	return /^(normal|any|either|standard|no preference|no|none|usual)$/.test(key) ? '' : null
}

/** How far a paper has got. */
export const paperState = (cell: string): DocumentState | null => {
	const key = fold(cell)
	if (/\bnot (needed|required)\b/.test(key)) return null
	if (/\b(not|no|awaiting|awaited|chase|chased|missing|outstanding|requested|needed|to follow|to come|due)\b/.test(key))
		return 'missing'
	if (/\b(checked|verified|approved|in order)\b/.test(key)) return 'checked'
	if (/\b(received|seen|sent|attached|provided|supplied|in|have|got|uploaded|valid|on file)\b/.test(key))
		return 'received'
	const said = yesOrNo(cell)
	return said === 'yes' ? 'received' : said === 'no' ? 'missing' : null
}

/** Whole pounds: `£5,000,000`, `5m`, `£5 million`, `5000000.00`. */
export const pounds = (cell: string): number | null => {
	const plain = cell
		.trim()
		.toLowerCase()
		.replace(/^gbp ?|£ ?| ?gbp$|,(?=\d{3})/g, '')
	const found = /^(\d{1,10}(?:\.\d{1,2})?) ?(m|mn|mil|mill|million|k|thousand)?$/.exec(plain)
	if (!found) return null
	const times = found[2] === undefined ? 1 : /^(k|thousand)$/.test(found[2]) ? 1000 : 1_000_000
	return Math.round(Number(found[1]) * times)
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day there is, as `2027-05-19`. */
const isoDate = (year: number, month: number, day: number): string | null => {
	const whole = year < 100 ? 2000 + year : year
	const date = new Date(Date.UTC(whole, month - 1, day))
	const isThere = date.getUTCFullYear() === whole && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
	return isThere && whole >= 1990 && whole < 2200 ? date.toISOString().slice(0, 10) : null
}

/** `19/05/2027`, `2027-05-19`, `19 May 2027`, `May 19th, 2027`; figures in the order the file writes them. */
export const dateIn = (cell: string, order: DateOrder): string | null => {
	const text = cell.trim().toLowerCase()
	const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[t ])/.exec(text)
	if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
	const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$| )/.exec(text)
	if (figures) {
		const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])]
		const isMonthFirst = order === 'monthFirst' ? first <= 12 : second > 12
		return isMonthFirst ? isoDate(year, first, second) : isoDate(year, second, first)
	}
	const named =
		/^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3})[a-z]*,?[ -](\d{4}|\d{2})$/.exec(text) ??
		/^([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text)
	if (!named) return null
	const isDayFirst = /^\d/.test(named[1] ?? '')
	const month = months.indexOf((isDayFirst ? named[2] : named[1]) ?? '') + 1
	return month === 0 ? null : isoDate(Number(named[3]), month, Number(isDayFirst ? named[1] : named[2]))
}

/** The parts of a list in one cell: by semicolon, comma, bar, slash between spaces, ampersand or `and`. */
export const parts = (cell: string): string[] =>
	cell
		.split(/\s*[;,|\n]\s*|\s+\/\s+|\s+&\s+|\s+and\s+/i)
		.map((part) => part.trim())
		.filter((part) => part !== '')
