/**
 * Names as a file has them: one column or several, one person or two. Never changes a letter's
 * case, never invents a part. A person with one name has one name.
 */
import { fold } from '../../lib/text.ts'

export type Name = { preferredName: string; givenName: string; familyName: string; pronouns: string }

const titles = new Set(
	'mr|mrs|ms|miss|mx|dr|doctor|prof|professor|rev|revd|reverend|sir|dame|lord|lady|cllr|councillor|fr|sr'.split('|'),
)
const particles = new Set(
	'van|von|de|der|den|del|della|di|da|dos|das|du|la|le|bin|bint|ibn|al|el|ap|ferch|ter|ten|st|mac|af|av|zu'.split('|'),
)
/** After a comma these are what a person has earned, not what they are called. */
const postNominal =
	/^(mbe|obe|cbe|phd|md|rn|rmn|rgn|jr|jnr|snr|sr|jp|ba|bsc|msc|ma|mph|pgce|frcpsych|mrcpsych|frcgp|mrcgp|frcn|esq|kc|qc|ii|iii|iv)$/
const pronounPair =
	/^(she|he|they|xe|ze|ey|any|all|fe|per)( (her|hers|him|his|them|theirs|they|she|he|any|pronouns|xem|zir|em))*$/
/** Words that no person is called and that organisations are made of. */
const notNames = new Set(
	'trust|council|nhs|ltd|limited|plc|llp|cic|service|services|centre|center|group|team|association|society|foundation|university|college|school|hospital|charity|department|partnership|forum|network|community|care|health|support|family|families|friends|friend|sons|co|company|guest|guests|partner|carer|carers|plus|one|wife|husband|daughter|son|mum|dad|mother|father|others|other|colleague|colleagues|tbc|tba|team|dog|pa|mental|wellbeing|housing|youth|women|men|children|people|lived|experience|advocacy|consulting|associates|brothers|sisters|the|of|for|in|unknown'.split(
		'|',
	),
)
/** Begins an answer that is no name. */
const answers = new Set('yes|no|not|none|nobody|maybe|possibly|same|see|to|my|our|i|ask|please'.split('|'))
const addressLike = /\S@\S/

const words = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** A title goes only where a given name stays: `Dr Okafor` is how somebody wants to be called. */
const withoutTitle = (parts: readonly string[], atLeast: number): readonly string[] => {
	let from = 0
	while (from < parts.length - atLeast && titles.has(fold(parts[from] ?? ''))) from++
	return from === 0 ? parts : parts.slice(from)
}

/** `Ludwig van Beethoven`, `Beethoven, Ludwig`, `Shanelle (Shan) Okonjo`, `Sam Lee (they/them)`, `Björk`. */
export const splitFullName = (text: string): Name => {
	const name: Name = { preferredName: '', givenName: '', familyName: '', pronouns: '' }
	let rest = text
	const bracket = /^(.*?)[([“"]([^()[\]“”"]+)[)\]”"](.*)$/.exec(rest)
	if (bracket) {
		const [, before = '', inside = '', after = ''] = bracket
		const isPronouns = pronounPair.test(fold(inside))
		if (isPronouns) name.pronouns = inside.trim()
		// Between two names it is what people call them; at the end it may be anything, and stays.
		else if (before.trim() !== '' && after.trim() !== '' && words(inside.trim()).length === 1)
			name.preferredName = inside.trim()
		if (isPronouns || name.preferredName !== '') rest = `${before.trim()} ${after.trim()}`.trim()
	}
	const comma = rest.split(',')
	const [before = '', after = ''] = comma.map((part) => part.trim())
	if (comma.length === 2 && before !== '' && after !== '' && words(before).length <= 3 && words(after).length <= 3) {
		if (!postNominal.test(fold(after))) {
			name.givenName = withoutTitle(words(after), 1).join(' ')
			name.familyName = before
			name.preferredName ||= name.givenName
			return name
		}
		rest = before
	}
	const parts = withoutTitle(words(rest), 2)
	if (parts.length < 2 || titles.has(fold(parts[0] ?? ''))) {
		name.preferredName ||= rest
		if (parts.length < 2) name.givenName = rest
		return name
	}
	let split = parts.length - 1
	for (let at = 1; at < parts.length - 1; at++) {
		if (particles.has(fold(parts[at] ?? ''))) {
			split = at
			break
		}
	}
	name.givenName = parts.slice(0, split).join(' ')
	name.familyName = parts.slice(split).join(' ')
	name.preferredName ||= name.givenName
	return name
}

export type NameCells = { preferred: string; given: string; family: string; full: string }

/** The name of one row out of its cells. `preferredName` is empty only where there is no name at all. */
export const nameOf = ({ preferred, given, family, full }: NameCells): Name => {
	const from: Name =
		given !== '' || family !== ''
			? { preferredName: given || family, givenName: given, familyName: given === '' ? '' : family, pronouns: '' }
			: addressLike.test(full)
				? { preferredName: '', givenName: '', familyName: '', pronouns: '' }
				: splitFullName(full)
	if (given === '' && family !== '') from.givenName = family
	if (preferred !== '' && !addressLike.test(preferred)) {
		const isWholeName = from.familyName !== '' && fold(preferred) === fold(`${from.givenName} ${from.familyName}`)
		from.preferredName = isWholeName ? from.givenName : preferred
	}
	return from
}

const joined = /^(.+?)\s+(?:and|And|AND|&|\+|und|et)\s+(.+)$/
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u
const startsLower = /^\p{Ll}/u

/** Whether every word could be a person's name; a lower-case start only where all are lower case. */
const areNames = (sides: readonly (readonly string[])[]): boolean => {
	const all = sides.flat()
	const isAllLower = all.every((word) => startsLower.test(word))
	return sides.every(
		(side) =>
			side.length >= 1 &&
			side.length <= 3 &&
			side.every((word) => nameWord.test(word) && !notNames.has(fold(word)) && !titles.has(fold(word))) &&
			(isAllLower || !startsLower.test(side[0] ?? '')),
	)
}

/**
 * Two people in one row: `Ana and Luis Moreno`, `Ana Moreno & Luis Pérez`, or `Ana and Luis` with
 * a family name beside it. Null unless both are surely persons: two bare words may be a firm, and
 * a hyphen never parts anybody.
 */
export const twoPeople = (cells: NameCells): readonly [NameCells, NameCells] | null => {
	const text = cells.given !== '' ? cells.given : cells.full
	if (text.length < 5 || text.length > 200 || !text.includes(' ')) return null
	const found = joined.exec(text)
	if (!found) return null
	const left = withoutTitle(words(found[1] ?? ''), 1)
	const right = withoutTitle(words(found[2] ?? ''), 1)
	if (joined.test(found[2] ?? '') || (found[1] ?? '').includes(',')) return null
	if (!areNames([left, right])) return null
	const person = (given: string, family: string): NameCells => ({ preferred: '', given, family, full: '' })
	if (cells.given !== '') {
		if (cells.family === '') return null
		const families = joined.exec(cells.family)
		return [
			person(left.join(' '), families?.[1] ?? cells.family),
			person(right.join(' '), families?.[2] ?? cells.family),
		]
	}
	const rightName = splitFullName(right.join(' '))
	if (rightName.familyName === '') return null
	const leftName = splitFullName(left.join(' '))
	return [
		person(leftName.givenName, leftName.familyName || rightName.familyName),
		person(rightName.givenName, rightName.familyName),
	]
}

/**
 * Who comes along, where a column asks for them by name: a given and a family name. Null for whatever may be none
 * (`Yes please`, `my mum`, one bare word): nobody is put on the list who may not be there.
 */
export const companionNamed = (text: string): NameCells | null => {
	const parts = withoutTitle(words(text), 2)
	if (text.length > 200 || parts.length < 2 || answers.has(fold(parts[0] ?? ''))) return null
	if (!areNames([parts]) || startsLower.test(parts[0] ?? '')) return null
	return { preferred: '', given: '', family: '', full: text }
}
