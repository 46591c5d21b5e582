/** The names that try a design most: the longest, the shortest, and how many cannot be read from across a table. */
import { isReadFrom2m, layoutOf, type Widths } from '../../../../shared/domain/badges/layout.ts'
import type { BadgeDesign } from '../../../../shared/domain/badges/words.ts'
import { type Badge, wordsOf } from '../../../components/badge/badgeWords.ts'

export type Extremes = {
	readonly longest: Badge
	readonly shortest: Badge
	/** Names smaller than can be read from 2 m; null where there is no name on the badge. */
	readonly tooSmall: number | null
}

/** More are not laid out: the widest names are looked at first, and one that fits means that narrower ones do. */
const mostTried = 400

/** `badges`: one at least. */
export const extremesOf = (
	badges: readonly Badge[],
	design: BadgeDesign,
	eventName: string,
	widths: Widths,
): Extremes | null => {
	const byWidth = badges
		.map((badge) => ({ badge, width: widths.name(badge.preferredName) }))
		.toSorted((one, other) => other.width - one.width)
	const [first, last] = [byWidth[0], byWidth.at(-1)]
	if (first === undefined || last === undefined) return null
	const hasName = design.parts.includes('preferredName')
	const small = byWidth
		.slice(0, mostTried)
		.filter(({ badge }) => !isReadFrom2m(layoutOf(design, wordsOf(badge, eventName), widths).nameSize))
	return { longest: first.badge, shortest: last.badge, tooSmall: hasName ? small.length : null }
}

/** Where there is nobody yet. */
const inventedBadge: Badge = {
	registrationId: '00000000-0000-0000-0000-000000000000',
	badgeCode: '4KM2Q',
	preferredName: 'Amara',
	familyName: 'Okafor',
	pronouns: 'she/her',
	organisation: 'Paper Crane Arts',
	photo: 'yes',
	groups: [{ startAt: '10:30', number: 7, roomName: 'Room 4' }],
	prints: 0,
}

export const nobodyYet: readonly Badge[] = [inventedBadge]
