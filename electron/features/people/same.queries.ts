/** Registrations that may be one person, side by side. */
import { detailsSaid } from '../../../shared/domain/importing/compare.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { presentDays } from '../../database/stores/attendance.store.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { detailsOf, registrationById } from '../../database/stores/registrations.store.ts'
import { likenesses, type Why } from './same.store.ts'
import { previewOf } from './samePreview.ts'

/** How much each likeness says, to put the likest first. */
const weights: Readonly<Record<Why, number>> = { email: 4, name: 3, phone: 2, nameAndOrganisation: 1 }

/** What two people are told apart by first. What somebody wishes to miss is not. */
const named = ['preferredName', 'givenName', 'familyName', 'email', 'organisation'] as const

const sideOf = (db: Reader, id: string, dayNames: ReadonlyMap<string, string>) => {
	const known = registrationById(db, id)
	const person = detailsOf(db, id)
	return {
		registrationId: id,
		badgeCode: known?.badgeCode ?? '',
		preferredName: known?.preferredName ?? '',
		isIn: presentDays(db, id).length > 0,
		fields: person
			? [
					...named.map((field) => ({ field, value: person[field] })).filter(({ value }) => value !== ''),
					...detailsSaid(person, known?.status ?? 'confirmed', dayNames).filter(({ field }) => field !== 'avoidTopics'),
				]
			: [],
	}
}

export const sameQueries: QueryHandlers<'people.suspects' | 'people.previewMerge'> = {
	'people.previewMerge': ({ db }, { registrationId, goneId }) => previewOf(db, registrationId, goneId),
	'people.suspects': ({ db }, { limit, offset }) => {
		const found = Array.from(Map.groupBy(likenesses(db), ({ one, other }) => `${one} ${other}`).values(), (likes) => ({
			likes,
			weight: likes.reduce((sum, { why }) => sum + weights[why], 0),
		})).toSorted((a, b) => b.weight - a.weight || (a.likes[0]?.one ?? '').localeCompare(b.likes[0]?.one ?? ''))
		const dayNames = new Map(days(db).map(({ id, date }) => [id, date]))
		return {
			total: found.length,
			pairs: found.slice(offset, offset + limit).flatMap(({ likes }) => {
				const [first] = likes
				if (!first) return []
				return [
					{
						one: sideOf(db, first.one, dayNames),
						other: sideOf(db, first.other, dayNames),
						why: likes.map(({ why }) => why),
					},
				]
			}),
		}
	},
}
