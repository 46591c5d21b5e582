/** Who has how many minutes, by the door's book and what counts. */
import { type DayMinutes, minutesOfDay } from '../../../shared/domain/certificates/minutes.ts'
import { type CertificateSettings, type CountedItem, usualUse } from '../../../shared/domain/certificates/settings.ts'
import type { ItemFact } from '../../../shared/domain/programme/facts.ts'
import { withoutGone } from '../../../shared/domain/programme/titles.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { entriesOfPeople, settingsOf } from './certificates.store.ts'

export type UsedItem = CountedItem & Pick<ItemFact, 'kind' | 'title'>

/** What was to take place and was not dropped, and how it counts. */
export const itemsWith = (db: Reader, { uses }: CertificateSettings): readonly UsedItem[] => {
	const slots = Map.groupBy(storyFacts(db), ({ itemId }) => itemId)
	const chosen = new Map(uses.map(({ itemId, use }) => [itemId, use]))
	return programmeFacts(db)
		.items.filter(({ status, kind }) => status !== 'dropped' && kind !== 'setUp')
		.map(({ id, dayId, startAt, endAt, kind, title }) => ({
			itemId: id,
			dayId,
			startAt,
			endAt,
			kind,
			// A story that is not told is not named here either.
			title: withoutGone(slots.get(id) ?? [])(title),
			use: chosen.get(id) ?? usualUse(kind),
		}))
}

/** Minutes of some people, by who they are; only days on which the door saw them. */
export const minutesOf = (
	db: Reader,
	registrationIds: readonly string[],
	untilMs: number,
): ReadonlyMap<string, readonly DayMinutes[]> => {
	const items = itemsWith(db, settingsOf(db).settings)
	const byDay = days(db).map((day) => ({ day, items: items.filter(({ dayId }) => dayId === day.id) }))
	const entries = Map.groupBy(entriesOfPeople(db, registrationIds), ({ registrationId }) => registrationId)
	return new Map(
		registrationIds.map((id) => {
			const own = entries.get(id) ?? []
			const counted = byDay.flatMap(({ day, items: ofDay }) => {
				const lines = own.filter(({ dayId }) => dayId === day.id)
				return lines.length === 0 ? [] : [minutesOfDay(day, lines, ofDay, untilMs)]
			})
			return [id, counted]
		}),
	)
}
