/** Everybody at once, for work that compares all of them: a handful of statements whatever their number. */
import type { Need, PersonDetails, PersonRole, RegistrationStatus } from '../../../shared/domain/person.ts'
import { nobodyYet } from '../../../shared/domain/person.ts'
import type { Reader } from '../handle.ts'
import { detailsFrom, everybodysWishes } from './topicWishes.store.ts'

export type Everybody = {
	readonly id: string
	readonly status: RegistrationStatus
	readonly importId: string | null
	readonly importRef: string
	readonly imported: PersonDetails | null
	readonly current: PersonDetails
}

const grouped = <Row extends { readonly id: string }, Value>(
	rows: readonly Row[],
	valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> => {
	const groups = new Map<string, Value[]>()
	for (const row of rows) {
		const group = groups.get(row.id)
		if (group) group.push(valueOf(row))
		else groups.set(row.id, [valueOf(row)])
	}
	return groups
}

/** The latest answers, oldest first so that a map keeps the last. */
const answers = (db: Reader, kind: 'photo' | 'keepInTouch'): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ id: string; value: string }>(
				'SELECT registration_id AS id, value FROM consent WHERE kind = ? ORDER BY at_ms, position',
				kind,
			)
			.map((row) => [row.id, row.value === 'withdrawn' ? '' : row.value]),
	)

type Row = Omit<Everybody, 'imported' | 'current'> &
	Pick<
		PersonDetails,
		| 'preferredName'
		| 'givenName'
		| 'familyName'
		| 'pronouns'
		| 'email'
		| 'phone'
		| 'organisation'
		| 'jobTitle'
		| 'sector'
		| 'needsEvacuationHelp'
	> & {
		readonly imported: string | null
		readonly roles: string
		readonly wantsCpd: number
		readonly isUnder18: number
	}

export const everybody = (db: Reader): readonly Everybody[] => {
	const days = grouped(
		db.all<{ id: string; dayId: string }>(
			'SELECT registration_id AS id, day_id AS dayId FROM registration_day ORDER BY day_id',
		),
		(row) => row.dayId,
	)
	const needs = grouped(
		db.all<Omit<Need, 'audience'> & { id: string; audience: string }>(
			'SELECT registration_id AS id, kind, code, words, action_line AS actionLine, audience FROM need ORDER BY position',
		),
		({ id: _, audience, ...need }): Need => ({ ...need, audience: JSON.parse(audience) as Need['audience'] }),
	)
	const wishes = everybodysWishes(db)
	const photo = answers(db, 'photo')
	const keepInTouch = answers(db, 'keepInTouch')
	return db
		.all<Row>(
			`SELECT registration.id, status, import_id AS importId, import_ref AS importRef, imported,
			 preferred_name AS preferredName, given_name AS givenName, family_name AS familyName, pronouns, email, phone,
			 coalesce(organisation.name, '') AS organisation, job_title AS jobTitle, coalesce(sector_code, '') AS sector,
			 roles, wants_cpd AS wantsCpd, is_under_18 AS isUnder18, needs_evacuation_help AS needsEvacuationHelp
			 FROM registration LEFT JOIN organisation ON organisation.key = organisation_key
			 WHERE status <> 'removed' ORDER BY registration.id`,
		)
		.map(({ id, status, importId, importRef, imported, roles, wantsCpd, isUnder18, ...person }) => ({
			id,
			status,
			importId,
			importRef,
			imported: imported === null ? null : detailsFrom(imported),
			current: {
				...nobodyYet,
				...person,
				roles: JSON.parse(roles) as PersonRole[],
				wantsCpd: wantsCpd === 1,
				isUnder18: isUnder18 === 1,
				days: days.get(id) ?? [],
				photo: (photo.get(id) ?? '') as PersonDetails['photo'],
				keepInTouch: (keepInTouch.get(id) ?? '') as PersonDetails['keepInTouch'],
				needs: needs.get(id) ?? [],
				...wishes.get(id),
			},
		}))
}
