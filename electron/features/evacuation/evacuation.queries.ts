/** An alarm as it stands: zones, people with a plan, whoever is not settled yet and where they were. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { fullNameOf } from '../../../shared/domain/doorList.ts'
import { fold } from '../../../shared/lib/text.ts'
import { timeOfDay } from '../../../shared/lib/when.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { codeNow } from '../../database/stores/merged.store.ts'
import { alarmById, alarmOn, type OnSite, onSite, pastAlarms, sweeps } from './evacuation.store.ts'
import { plannedOf, type Whereabouts, whereaboutsOf } from './whereabouts.ts'
import { zonesOf } from './zones.store.ts'

type Now = Extract<OutputOf<'evacuation.now'>, { outcome: 'known' }>

const cardOf = ({ registrationId, preferredName, badgeCode }: OnSite) => ({ registrationId, preferredName, badgeCode })

/** By table, those at most tables first; whoever was at none comes last. */
const unsettledBy = (people: readonly OnSite[], { stayOf, placeOf }: Whereabouts): Now['unsettled'] =>
	Array.from(
		Map.groupBy(
			people.filter(({ outcome }) => outcome === ''),
			({ registrationId }) => stayOf(registrationId)?.groupId ?? '',
		),
		([groupId, own]) => ({
			groupId: groupId === '' ? null : groupId,
			place: groupId === '' ? null : placeOf(own[0]?.registrationId ?? ''),
			people: own.map(cardOf),
		}),
	).toSorted(
		(one, other) =>
			Number(one.groupId === null) - Number(other.groupId === null) || other.people.length - one.people.length,
	)

const mostPeople = 8
const mostGroups = 4

export const evacuationQueries: QueryHandlers<
	'evacuation.state' | 'evacuation.now' | 'evacuation.find' | 'evacuation.past'
> = {
	'evacuation.state': ({ db }) => {
		const alarm = alarmOn(db)
		if (!alarm) return { on: null }
		const { evacuationId, kind, isDrill, beganAtMs } = alarm
		return { on: { evacuationId, kind, isDrill, beganAtMs } }
	},
	'evacuation.now': ({ db }, { evacuationId }) => {
		const alarm = alarmById(db, evacuationId)
		if (!alarm) return { outcome: 'notFound' }
		const { kind, isDrill, dayId, beganAtMs, endedAtMs } = alarm
		const people = onSite(db, evacuationId)
		const known = new Map(people.map((one) => [one.registrationId, one]))
		const swept = sweeps(db, evacuationId)
		const whereabouts = whereaboutsOf(db, dayId, timeOfDay(beganAtMs))
		const count = (outcome: string): number => people.filter((one) => one.outcome === outcome).length
		return {
			outcome: 'known',
			kind,
			isDrill,
			beganAtMs,
			endedAtMs,
			zones: zonesOf(db, dayId).map(({ id, code, name, marshal }) => ({
				zoneId: id,
				code,
				name,
				marshal: marshal?.preferredName ?? '',
				sweptAtMs: swept.get(id) ?? null,
			})),
			// Of those with a plan, whoever is or was here: the others need nobody.
			planned: plannedOf(db, dayId, whereabouts, (id) => ({
				outcome: known.get(id)?.outcome ?? '',
				atMs: known.get(id)?.atMs ?? null,
			})).filter(({ registrationId }) => known.has(registrationId)),
			onSite: people.length,
			settled: people.length - count(''),
			atRefuge: count('atRefuge'),
			unsettled: unsettledBy(people, whereabouts),
		}
	},
	'evacuation.find': ({ db }, { evacuationId, text }) => {
		const alarm = alarmById(db, evacuationId)
		const typed = fold(text)
		if (!alarm || typed === '') return { people: [], groups: [] }
		const { stayOf, placeOf } = whereaboutsOf(db, alarm.dayId, timeOfDay(alarm.beganAtMs))
		const people = onSite(db, evacuationId)
		const number = /(\d+)$/.exec(typed)?.[1]
		// A badge of somebody who was on the list twice.
		const code = codeNow(db, readBadgeCode(text))
		const tables = Map.groupBy(people, ({ registrationId }) => stayOf(registrationId)?.groupId ?? '')
		return {
			people: people
				.filter(
					(one) =>
						one.badgeCode === code ||
						one.badgeCode.toLowerCase().includes(typed) ||
						fold(fullNameOf(one)).includes(typed),
				)
				.toSorted((one, other) => Number(one.outcome !== '') - Number(other.outcome !== ''))
				.slice(0, mostPeople)
				.map((one) => ({ ...cardOf(one), outcome: one.outcome, place: placeOf(one.registrationId) })),
			groups: [...tables]
				.flatMap(([groupId, own]) => {
					const stay = stayOf(own[0]?.registrationId ?? '')
					if (groupId === '' || !stay || number === undefined || String(stay.number) !== number) return []
					const unsettled = own.filter(({ outcome }) => outcome === '').map(({ registrationId }) => registrationId)
					return [{ groupId, number: stay.number, roomName: stay.roomName, unsettled }]
				})
				.slice(0, mostGroups),
		}
	},
	'evacuation.past': ({ db }) => ({ alarms: pastAlarms(db) }),
}
