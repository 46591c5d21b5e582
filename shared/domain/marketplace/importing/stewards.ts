/**
 * Who a cell of stewards means among the people who are registered: by e-mail address, or by a name that only one
 * of them has. Nobody is guessed: whoever may be two people, or nobody, is left for a person to decide.
 */
import { fold } from '../../../lib/text.ts'
import { displayName, keysOf } from '../../importing/matching.ts'
import { areSimilar } from '../../importing/similar.ts'
import { parts } from './cells.ts'
import type { KnownSteward } from './planTypes.ts'
import type { StallCellCode } from './words.ts'

export type Found = { readonly person: KnownSteward } | { readonly code: StallCellCode }
/** One steward as a file names them, with who that is or why it is nobody. */
export type Named = { readonly column: number; readonly words: string; readonly found: Found }

export type StewardFinder = (cells: readonly { readonly column: number; readonly words: string }[]) => readonly Named[]

export const stewardName = (person: KnownSteward): string => displayName(person)

const addresses = /[^\s<>"(),;:|]+@[^\s<>"(),;:|]+\.[^\s<>"(),;:|.]{2,}/g

type Mention = { readonly column: number; readonly words: string; readonly email: string; readonly name: string }

/** `Sam Lee <sam@mail.example>` is one mention with both; two addresses beside each other are two. */
const mentionsIn = (column: number, words: string): readonly Mention[] => {
	const found = words.match(addresses) ?? []
	const name = words
		.replace(addresses, ' ')
		.replace(/mailto:|[<>()"]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^[\s:–-]+|[\s:–-]+$/g, '')
	if (found.length === 0) return [{ column, words, email: '', name }]
	if (found.length === 1) return [{ column, words, email: found[0]?.toLowerCase() ?? '', name }]
	return found.map((email) => ({ column, words: email, email: email.toLowerCase(), name: '' }))
}

const namesOf = (person: KnownSteward): ReadonlySet<string> =>
	new Set([...keysOf({ ...person, organisation: '' }).names, fold(displayName(person))].filter((name) => name !== ''))

const grouped = (
	people: readonly KnownSteward[],
	keys: (person: KnownSteward) => Iterable<string>,
): ReadonlyMap<string, readonly KnownSteward[]> => {
	const groups = new Map<string, KnownSteward[]>()
	for (const person of people)
		for (const key of keys(person)) {
			const group = groups.get(key)
			if (group) group.push(person)
			else groups.set(key, [person])
		}
	return groups
}

const none: readonly KnownSteward[] = []

export const stewardFinder = (people: readonly KnownSteward[]): StewardFinder => {
	const byEmail = grouped(people, ({ email }) => (email === '' ? [] : [email.toLowerCase()]))
	const byName = grouped(people, namesOf)

	/** The one of these who has a place; else why it is nobody. */
	const only = (candidates: readonly KnownSteward[]): Found => {
		if (candidates.length === 0) return { code: 'stewardUnknown' }
		const booked = candidates.filter(({ status }) => status === 'confirmed')
		const [one] = booked
		if (one === undefined) return { code: 'stewardNotBooked' }
		return booked.length === 1 ? { person: one } : { code: 'stewardSeveral' }
	}
	const named = (name: string): readonly KnownSteward[] => byName.get(fold(name)) ?? none
	const isCalled = (person: KnownSteward, name: string): boolean =>
		[...namesOf(person)].some((own) => own === fold(name) || areSimilar(own, fold(name)))

	const find = ({ email, name }: Mention): Found => {
		if (email === '') return only(named(name))
		const sharing = byEmail.get(email) ?? none
		// A new address of somebody whose name is theirs alone.
		if (sharing.length === 0) return name === '' ? { code: 'stewardUnknown' } : only(named(name))
		if (name === '') return only(sharing)
		const called = sharing.filter((person) => isCalled(person, name))
		return called.length === 0 ? { code: 'stewardOtherName' } : only(called)
	}

	/** `Lee, Sam` is one person where there is a Sam Lee and nobody called Lee or Sam alone. */
	const turned = (column: number, words: string): readonly Mention[] | null => {
		const [family = '', given = '', ...more] = words.split(',').map((part) => part.trim())
		if (more.length > 0 || given === '' || family === '' || words.includes('@')) return null
		const isOne = named(`${given} ${family}`).length > 0 && named(family).length + named(given).length === 0
		return isOne ? [{ column, words, email: '', name: `${given} ${family}` }] : null
	}

	return (cells) => {
		const mentions = cells.flatMap(
			({ column, words }) =>
				turned(column, words) ??
				(named(words).length > 0
					? [{ column, words, email: '', name: words }]
					: parts(words).flatMap((part) => mentionsIn(column, part))),
		)
		// Addresses first: a name beside it, in a column of its own, then means the same person.
		const surely = mentions.filter(({ email }) => email !== '').map((mention) => ({ mention, found: find(mention) }))
		const here = surely.flatMap(({ found }) => ('person' in found ? [found.person] : []))
		const seen = new Set<string>()
		return mentions.flatMap((mention): readonly Named[] => {
			const known = surely.find((one) => one.mention === mention)?.found
			const meant = known ?? here.map((person) => ({ person })).find(({ person }) => isCalled(person, mention.name))
			const found = meant ?? find(mention)
			if ('person' in found) {
				if (seen.has(found.person.registrationId)) return []
				seen.add(found.person.registrationId)
			}
			return [{ column: mention.column, words: mention.words.slice(0, 120), found }]
		})
	}
}
