/** Gives every place of a plan a name and a way to be reached. Two people share a full name only where the plan says so. */
import type { Random } from '../../lib/random.ts'
import { type Given, namePools, type Pronoun } from './names.ts'
import type { Organisation, Place } from './plan.ts'

export type Named = {
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly pronouns: string
}

/** Letters that have no decomposition in Unicode but a usual plain spelling. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' }

/** A name as it goes into an address: lower case, without accents, spaces and marks. */
export const plainLettersOf = (name: string): string =>
	name
		.toLowerCase()
		.normalize('NFD')
		.replace(/[łøđıßæ]/g, (letter) => plainLetters[letter] ?? '')
		.replace(/[^a-z0-9]/g, '')

const spoken: Readonly<Record<Pronoun, readonly string[]>> = {
	she: ['she/her', 'she/her', 'she/her', 'she/they'],
	he: ['he/him', 'he/him', 'he/him', 'he/they'],
	they: ['they/them'],
}

/** A pool by its share: the sum of all shares is 100. */
const drawPool = (random: Random) => {
	let left = random.int(100)
	for (const pool of namePools) {
		left -= pool.share
		if (left < 0) return pool
	}
	throw new Error('The shares of the name pools must sum to 100')
}

const drawGiven = (goesBy: boolean, random: Random): { first: Given; family: string } => {
	const pool = drawPool(random)
	const families = random.chance(0.06) ? drawPool(random) : pool
	return { first: random.pick(goesBy ? pool.goesBy : pool.plain), family: random.pick(families.family) }
}

/**
 * Names in the order of the places. `goBy` of the confirmed people taking part go by another name
 * than their given one, those counted whom the plan itself names so.
 */
export const inventNames = (order: readonly Place[], goBy: number, random: Random): Named[] => {
	const taken = new Set<string>()
	const isTaken = (first: string, family: string) => taken.has(`${plainLettersOf(first)} ${plainLettersOf(family)}`)
	const take = (first: string, family: string) => taken.add(`${plainLettersOf(first)} ${plainLettersOf(family)}`)
	for (const place of order) {
		if (place.given === undefined) continue
		take(place.given, place.family ?? '')
		take(place.preferred ?? place.given, place.family ?? '')
	}

	const named = order.filter((place) => place.preferred !== undefined && place.preferred !== place.given).length
	const open = order.flatMap((place, i) =>
		place.given === undefined && place.insteadOf === undefined && (place.status ?? 'confirmed') === 'confirmed'
			? [i]
			: [],
	)
	const goers = new Set(random.shuffle(open).slice(0, goBy - named))

	return order.map((place, i) => {
		const mention = random.chance(0.24)
		if (place.given !== undefined)
			return {
				preferredName: place.preferred ?? place.given,
				givenName: place.given,
				familyName: place.family ?? '',
				pronouns: place.pronouns ?? '',
			}
		let { first, family } = drawGiven(goers.has(i), random)
		while (isTaken(first.given, family) || isTaken(first.preferred, family))
			({ first, family } = drawGiven(goers.has(i), random))
		take(first.given, family)
		take(first.preferred, family)
		const pronouns = mention || first.pronoun === 'they' ? random.pick(spoken[first.pronoun]) : ''
		return { preferredName: first.preferred, givenName: first.given, familyName: family, pronouns }
	})
}

const homes = ['post.example', 'mail.example', 'home.example', 'inbox.example']

/**
 * An address for each person, nobody's twice unless the plan shares it. Work addresses end in the
 * organisation's own, all of them under `.example` (RFC 2606).
 */
export const inventEmails = (
	order: readonly Place[],
	names: readonly Named[],
	organisations: readonly Organisation[],
	random: Random,
): string[] => {
	const mailOf = new Map(organisations.map(({ name, mail }) => [name, mail]))
	const taken = new Set(order.flatMap((place) => (place.email === undefined ? [] : [place.email])))
	return order.map((place, i) => {
		const name = names[i]
		const home = random.pick(homes)
		const style = random.int(3)
		const number = 10 + random.int(90)
		if (place.email !== undefined || name === undefined) return place.email ?? ''
		const given = plainLettersOf(name.givenName)
		const family = plainLettersOf(name.familyName)
		const work = mailOf.get(place.organisation ?? '')
		const local =
			work !== undefined || style === 0
				? [given, family].filter((part) => part !== '').join('.')
				: style === 1
					? `${plainLettersOf(name.preferredName)}${family.slice(0, 1)}${number}`
					: `${family || given}${number}`
		let address = `${local}@${work ?? home}`
		for (let again = 2; taken.has(address); again++) address = `${local}${again}@${work ?? home}`
		taken.add(address)
		return address
	})
}

/**
 * Telephone numbers for about seven in ten, and for everybody in `must`. All lie in the range that
 * Ofcom keeps for drama (07700 900000 to 900999), so none ever rings.
 */
export const inventPhones = (order: readonly Place[], must: ReadonlySet<number>, random: Random): string[] => {
	const numbers = random.shuffle(Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0')))
	return order.map((place, i) => {
		const has = random.chance(0.7)
		const style = random.int(4)
		if (place.phone !== undefined) return place.phone
		if (!has && !must.has(i)) return ''
		const last = numbers[i] ?? '000'
		return style === 0 ? `+44 7700 900${last}` : style === 1 ? `07700900${last}` : `07700 900${last}`
	})
}
