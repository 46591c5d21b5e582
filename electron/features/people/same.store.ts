/** SQL of registrations that may be one person. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Reader } from '../../database/handle.ts'

export type Why = OutputOf<'people.suspects'>['pairs'][number]['why'][number]

type Likeness = { readonly one: string; readonly other: string; readonly why: Why }

type Face = {
	readonly id: string
	readonly email: string
	readonly phone: string
	readonly preferredName: string
	readonly familyName: string
	readonly organisation: string
}

/** What a person is compared by; empty: nothing to compare. Names as people type them, whatever accents and case. */
const keys: Readonly<Record<Why, (face: Face) => string>> = {
	email: ({ email }) => email.trim().toLowerCase(),
	phone: ({ phone }) => phone.replaceAll(/\D/g, '').slice(-10),
	name: ({ preferredName, familyName }) => (familyName === '' ? '' : fold(`${preferredName} ${familyName}`)),
	nameAndOrganisation: ({ preferredName, organisation }) =>
		organisation === '' || preferredName === '' ? '' : `${fold(preferredName)} ${organisation}`,
}

const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other

/** A whole name that more than so many have is a common one. */
const mostNamesakes = 3

/**
 * Whether what two of `alike` share says nothing after all. Two Sams of one organisation are two where both gave a
 * family name and it is another; two of one whole name are two where their e-mails differ, and so do their
 * organisations or the name is a common one.
 */
const areClearlyTwo: Readonly<Partial<Record<Why, (one: Face, other: Face, alike: number) => boolean>>> = {
	nameAndOrganisation: (one, other) => differ(fold(one.familyName), fold(other.familyName)),
	name: (one, other, alike) =>
		differ(keys.email(one), keys.email(other)) &&
		(alike > mostNamesakes || differ(one.organisation, other.organisation)),
}

/** An address that so many share is an office's, and says nothing of them. */
const mostAlike = 8

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Pairs that were said to be different people, or that come together and so are two. */
const apart = (db: Reader): ReadonlySet<string> =>
	new Set(
		db
			.all<{ one: string; other: string }>(
				`SELECT one_id AS one, other_id AS other FROM person_different
				 UNION ALL SELECT registration_id, linked_id FROM person_link`,
			)
			.map(({ one, other }) => pairKey(one, other)),
	)

/** Pairs by what they share, the smaller id first. */
export const likenesses = (db: Reader): readonly Likeness[] => {
	const faces = db.all<Face>(
		`SELECT id, email, phone, preferred_name AS preferredName, family_name AS familyName,
		 coalesce(organisation_key, '') AS organisation FROM registration
		 WHERE status IN ('confirmed', 'waiting') ORDER BY id`,
	)
	const isApart = apart(db)
	return (Object.keys(keys) as Why[]).flatMap((why) => {
		const alike = Map.groupBy(faces, keys[why])
		alike.delete('')
		return [...alike.values()]
			.filter(({ length }) => length > 1 && length <= mostAlike)
			.flatMap((group) =>
				group.flatMap((one, at) =>
					group
						.slice(at + 1)
						.flatMap((other) =>
							areClearlyTwo[why]?.(one, other, group.length) === true ? [] : [{ one: one.id, other: other.id, why }],
						),
				),
			)
			.filter(({ one, other }) => !isApart.has(pairKey(one, other)))
	})
}
