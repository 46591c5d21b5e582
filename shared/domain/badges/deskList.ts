/** The list that lies on a desk: in order of name, parted among desks by letter, on pages. */

export type ListedPerson = {
	readonly registrationId: string
	readonly badgeCode: string
	readonly preferredName: string
	readonly familyName: string
	readonly photo: 'yes' | 'ask' | 'no'
}

export const listOrders = ['family', 'preferred'] as const
/** By which name people are looked up; whoever has no family name is found by the preferred one. */
export type ListOrder = (typeof listOrders)[number]

export const keyName = ({ preferredName, familyName }: ListedPerson, order: ListOrder): string =>
	order === 'family' && familyName.trim() !== '' ? familyName : preferredName

/** `É` is found under `E`; what begins with no letter is found under `#`. */
export const letterOf = (name: string): string => {
	const [first = ''] = name.trim().normalize('NFKD').toUpperCase()
	return /\p{L}/u.test(first) ? first : '#'
}

export const inListOrder = <T extends ListedPerson>(people: readonly T[], order: ListOrder): readonly T[] => {
	const names = new Intl.Collator('en-GB')
	const others: ListOrder = order === 'family' ? 'preferred' : 'family'
	return people.toSorted(
		(one, other) =>
			names.compare(letterOf(keyName(one, order)), letterOf(keyName(other, order))) ||
			names.compare(keyName(one, order), keyName(other, order)) ||
			names.compare(keyName(one, others), keyName(other, others)) ||
			names.compare(one.badgeCode, other.badgeCode),
	)
}

export type DeskPart<T> = {
	/** `A`, or the first and the last: `A` to `F`. */
	readonly from: string
	readonly to: string
	readonly people: readonly T[]
}

/**
 * Parts a list among desks so that nobody with one letter is at two of them, and no desk has many more than the others:
 * the letters are cut where it comes closest to equal parts. Fewer parts where there are fewer letters.
 */
export const partsByLetter = <T extends ListedPerson>(
	people: readonly T[],
	order: ListOrder,
	desks: number,
): readonly DeskPart<T>[] => {
	const letters: { readonly letter: string; readonly people: T[] }[] = []
	for (const person of inListOrder(people, order)) {
		const letter = letterOf(keyName(person, order))
		const last = letters.at(-1)
		if (last?.letter === letter) last.people.push(person)
		else letters.push({ letter, people: [person] })
	}
	const parts: (typeof letters)[] = []
	let done = 0
	let rest = letters
	for (let left = Math.min(desks, letters.length); left > 0; left--) {
		const wanted = (people.length - done) / left
		let taken = 0
		let count = 0
		// One letter at least, and one is left for each desk that follows.
		while (taken < rest.length - (left - 1)) {
			const next = rest[taken]?.people.length ?? 0
			if (taken > 0 && left > 1 && count + next / 2 > wanted) break
			count += next
			taken++
		}
		parts.push(rest.slice(0, taken))
		rest = rest.slice(taken)
		done += count
	}
	return parts.map((part) => ({
		from: part[0]?.letter ?? '',
		to: part.at(-1)?.letter ?? '',
		people: part.flatMap((letter) => letter.people),
	}))
}

/** So many at a time, the last page with what is left. */
export const inPages = <T>(things: readonly T[], most: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(things.length / most) }, (_, page) => things.slice(page * most, (page + 1) * most))
