/**
 * The desk's search: a person says a name, two or three letters later they are on the screen. Knows
 * only what a desk may find people by. Every typed word must be the start of some word of the
 * person, in any order; accents, case, hyphens and apostrophes do not matter; where too few are
 * found, one slip in each typed word is forgiven. Pure and in memory, the same at the hub and at a
 * desk working alone; a change costs microseconds, nothing is rebuilt.
 */
import { foldCode, nameWords, organisationWords, readingsOf, typedCode } from './doorWords.ts'
import { fold } from './folding.ts'
import { gatherCodes, gatherWords } from './gather.ts'
import { nameKey, nearest } from './nearest.ts'
import { createTally, holderOf } from './tally.ts'
import { createWordList } from './wordList.ts'

export type DoorPerson = {
	readonly registrationId: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly organisation: string
	readonly badgeCode: string
}

/** `score`: how far the person is from what was typed; 0 and below is exact, more is further. */
export type DoorMatch = { readonly registrationId: string; readonly score: number }

export type DoorSearch = {
	/** Adds a person, or replaces what was known of them. */
	readonly put: (person: DoorPerson) => void
	/** Forgets a person; nothing happens where there is none. */
	readonly remove: (registrationId: string) => void
	/**
	 * The nearest `limit` people and how many there are in all. Order: how exactly the words match
	 * (badge code, whole words, starts of words, slips), name before organisation, the lower `rank`,
	 * the name, the id. Where over a thousand match equally well, the first thousand by name are ranked.
	 * Slips are only looked for where fewer than `limit` people match without.
	 */
	readonly search: (
		text: string,
		limit: number,
		rank?: (registrationId: string) => number,
	) => { matches: DoorMatch[]; total: number }
	readonly size: number
}

/** A bound for what is kept at hand; more than the different names of any event. */
const mostAtHand = 20_000

type Kept = { readonly registrationId: string; readonly person: DoorPerson; readonly sortName: string }

export function createDoorSearch(people: Iterable<DoorPerson>): DoorSearch {
	const kept: (Kept | undefined)[] = []
	const nameKeys: number[] = []
	const places = new Map<string, number>()
	const free: number[] = []

	const settle = (person: DoorPerson): number => {
		const place = free.pop() ?? kept.length
		const { registrationId } = person
		const sortName = fold(`${person.preferredName} ${person.familyName}`)
		kept[place] = { registrationId, person, sortName }
		nameKeys[place] = nameKey(sortName)
		places.set(registrationId, place)
		return place
	}

	const latest = new Map<string, DoorPerson>()
	for (const person of people) latest.set(person.registrationId, person)
	const reader = createReader()
	const words = createWordList((add) => {
		for (const person of latest.values()) {
			const place = settle(person)
			reader.read(person, (word, isOrganisation) => add(word, holderOf(place, isOrganisation)))
		}
	})
	const codes = createWordList((add) => {
		for (const [place, one] of kept.entries()) if (one !== undefined) add(foldCode(one.person.badgeCode), place)
	})
	const tally = createTally()

	const remove = (registrationId: string) => {
		const place = places.get(registrationId)
		const person = place === undefined ? undefined : kept[place]?.person
		if (place === undefined || person === undefined) return
		reader.read(person, (word, isOrganisation) => words.remove(word, holderOf(place, isOrganisation)))
		codes.remove(foldCode(person.badgeCode), place)
		kept[place] = undefined
		places.delete(registrationId)
		free.push(place)
	}

	return {
		remove,
		put: (person) => {
			remove(person.registrationId)
			const place = settle(person)
			reader.read(person, (word, isOrganisation) => words.add(word, holderOf(place, isOrganisation)))
			codes.add(foldCode(person.badgeCode), place)
		},
		search: (text, limit, rank = () => 0) => {
			const readings = readingsOf(text)
			const code = typedCode(text)
			tally.start(kept.length)
			gatherWords(tally, words, readings, false)
			if (code !== undefined) gatherCodes(tally, codes, code)
			if (tally.count() < limit) gatherWords(tally, words, readings, true)
			const { scoreOf } = tally
			const found = tally.found()
			const keptAt = (at: number) => kept[found[at] as number] as Kept
			const scoreAt = (at: number) => scoreOf(found[at] as number)
			const idAt = (at: number) => keptAt(at).registrationId
			const choice = {
				count: found.length,
				scoreAt,
				rankAt: (at: number) => rank(idAt(at)),
				nameKeyAt: (at: number) => nameKeys[found[at] as number] as number,
				nameAt: (at: number) => keptAt(at).sortName,
				idAt,
			}
			const matches = nearest(choice, limit).map((at) => ({ registrationId: idAt(at), score: scoreAt(at) }))
			return { matches, total: found.length }
		},
		get size() {
			return places.size
		},
	}
}

/** Reads a person's words. Names and organisations come again and again: their words are kept at hand. */
function createReader() {
	const ofNames = new Map<string, readonly string[]>()
	const ofOrganisations = new Map<string, readonly string[]>()
	const atHand = (known: Map<string, readonly string[]>, text: string, read: (text: string) => string[]) => {
		const before = known.get(text)
		if (before !== undefined) return before
		if (known.size >= mostAtHand) known.clear()
		const words = read(text)
		known.set(text, words)
		return words
	}
	return {
		/** Tells each word once, and whether it stands only in the organisation. */
		read: (person: DoorPerson, tell: (word: string, isOrganisation: boolean) => void) => {
			const names = new Set(atHand(ofNames, person.familyName, nameWords))
			for (const word of atHand(ofNames, person.givenName, nameWords)) names.add(word)
			if (person.preferredName !== person.givenName) {
				for (const word of atHand(ofNames, person.preferredName, nameWords)) names.add(word)
			}
			for (const word of names) tell(word, false)
			for (const word of atHand(ofOrganisations, person.organisation, organisationWords)) {
				if (!names.has(word)) tell(word, true)
			}
		},
	}
}
