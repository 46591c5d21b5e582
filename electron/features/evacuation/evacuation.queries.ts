/** An alarm as it stands: zones, people with a plan, whoever is not settled yet and where they were. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { fullNameOf } from '../../../shared/domain/doorList.ts'
import { comesInMs } from '../../../shared/domain/evacuation/grace.ts'
import { fold } from '../../../shared/lib/text.ts'
import { timeOfDay } from '../../../shared/lib/when.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { codeNow } from '../../database/stores/merged.store.ts'
import { isLead, mayCallOff } from './evacuation.commands.ts'
import {
	type Alarm,
	alarmById,
	alarmOn,
	lastOver,
	onSite,
	type Person,
	pastAlarms,
	sweeps,
} from './evacuation.store.ts'
import { plannedOf, type Whereabouts, whereaboutsOf } from './whereabouts.ts'
import { zonesOf } from './zones.store.ts'

type Now = Extract<OutputOf<'evacuation.now'>, { outcome: 'known' }>
type Found = OutputOf<'evacuation.find'>

const cardOf = ({ registrationId, preferredName, badgeCode }: Person) => ({ registrationId, preferredName, badgeCode })
const settledOf = ({ outcome, atMs, isByDoor }: Person) => ({ outcome, atMs, isByDoor })
const notKnown = { outcome: '', atMs: null, isByDoor: false } as const

/** More names than anybody reads; whoever is among the others is found by the field. */
const mostNamed = 100

/** By table, the largest first; whoever was at none comes last. */
const unsettledBy = (people: readonly Person[], { stayOf, placeOf }: Whereabouts, isWhole: boolean): Now['unsettled'] =>
	Array.from(
		Map.groupBy(
			people.filter(({ outcome }) => outcome === ''),
			({ registrationId }) => stayOf(registrationId)?.groupId ?? '',
		),
		([groupId, own]) => ({
			groupId: groupId === '' ? null : groupId,
			place: groupId === '' ? null : placeOf(own[0]?.registrationId ?? ''),
			count: own.length,
			people: own
				.slice(0, isWhole ? own.length : mostNamed)
				.map((person) => ({ ...cardOf(person), place: placeOf(person.registrationId) })),
		}),
	).toSorted(
		(one, other) =>
			Number(one.groupId === null) - Number(other.groupId === null) ||
			other.count - one.count ||
			(one.place?.number ?? 0) - (other.place?.number ?? 0),
	)

const mostPeople = 8
const mostGroups = 4

/** Whoever was believed on site and fits, the unsettled first; then whoever is registered and was not. */
const peopleFor = (
	typed: string,
	/** The badge that was meant, if it was one: also of a booking that turned out to be somebody else's second. */
	code: string,
	people: readonly Person[],
	{ placeOf }: Whereabouts,
): Found['people'] => {
	const known = people
		.filter(
			(one) =>
				one.badgeCode === code || one.badgeCode.toLowerCase().includes(typed) || fold(fullNameOf(one)).includes(typed),
		)
		.toSorted((one, other) => Number(one.outcome !== '') - Number(other.outcome !== ''))
		.map((one) => ({
			...cardOf(one),
			place: placeOf(one.registrationId),
			...settledOf(one),
			isBelieved: true,
		}))
	return known.slice(0, mostPeople)
}

/** Tables of this number, with whoever of them is not settled. */
const groupsFor = (number: string | undefined, people: readonly Person[], { stayOf }: Whereabouts): Found['groups'] =>
	[...Map.groupBy(people, ({ registrationId }) => stayOf(registrationId)?.groupId ?? '')]
		.flatMap(([groupId, own]) => {
			const stay = stayOf(own[0]?.registrationId ?? '')
			if (groupId === '' || !stay || String(stay.number) !== number) return []
			const unsettled = own.filter(({ outcome }) => outcome === '').map(({ registrationId }) => registrationId)
			return [{ groupId, number: stay.number, roomName: stay.roomName, unsettled }]
		})
		.slice(0, mostGroups)

const publicRoles: readonly string[] = ['display', 'kiosk']
const shownOf = ({ evacuationId, kind, isDrill, beganAtMs }: Alarm) => ({ evacuationId, kind, isDrill, beganAtMs })

export const evacuationQueries: QueryHandlers<
	'evacuation.state' | 'evacuation.now' | 'evacuation.find' | 'evacuation.past'
> = {
	'evacuation.state': ({ db, actor, nowMs }) => {
		const alarm = alarmOn(db)
		const isPublic = publicRoles.includes(actor.role)
		const waits = alarm && isPublic ? comesInMs(alarm.beganAtMs, nowMs) : null
		const over = isPublic ? null : lastOver(db)
		return {
			on: alarm && waits === null ? shownOf(alarm) : null,
			comesInMs: waits,
			last:
				over && over.endedAtMs !== null && over.ending !== ''
					? { evacuationId: over.evacuationId, ending: over.ending, endedAtMs: over.endedAtMs }
					: null,
		}
	},
	'evacuation.now': ({ db, actor, nowMs }, { evacuationId, isWhole = false }) => {
		const alarm = alarmById(db, evacuationId)
		// What everybody at work sees in an emergency is not theirs to look up afterwards.
		if (!alarm || (alarm.endedAtMs !== null && !isLead(actor))) return { outcome: 'notFound' }
		const { kind, isDrill, dayId, beganAtMs, endedAtMs } = alarm
		const people = onSite(db, alarm)
		const known = new Map(people.map((one) => [one.registrationId, one]))
		const swept = sweeps(db, evacuationId)
		const whereabouts = whereaboutsOf(db, dayId, timeOfDay(beganAtMs))
		const waiting = Map.groupBy(
			people.filter(({ outcome }) => outcome === ''),
			({ registrationId }) => whereabouts.stayOf(registrationId)?.roomId ?? '',
		)
		const count = (outcome: string): number => people.filter((one) => one.outcome === outcome).length
		return {
			outcome: 'known',
			kind,
			isDrill,
			beganAtMs,
			endedAtMs,
			nowMs,
			mayStandDown: isLead(actor),
			mayCallOff: endedAtMs === null && mayCallOff(alarm, actor, nowMs),
			zones: zonesOf(db, dayId).map(({ id, code, name, marshal, roomIds }) => ({
				zoneId: id,
				code,
				name,
				marshal: marshal?.preferredName ?? '',
				sweptAtMs: swept.get(id) ?? null,
				unsettled: roomIds.reduce((sum, roomId) => sum + (waiting.get(roomId)?.length ?? 0), 0),
			})),
			// Of those with a plan, whoever is or was here: the others need nobody.
			planned: plannedOf(db, dayId, whereabouts, (id) => {
				const person = known.get(id)
				return person ? settledOf(person) : notKnown
			}).filter(({ registrationId }) => known.has(registrationId)),
			onSite: people.length,
			settled: people.length - count(''),
			atRefuge: count('atRefuge'),
			cameSince: people.filter(({ isFrozen }) => !isFrozen).length,
			unsettled: unsettledBy(people, whereabouts, isWhole),
		}
	},
	'evacuation.find': ({ db, door }, { evacuationId, text }) => {
		const alarm = alarmById(db, evacuationId)
		const typed = fold(text)
		if (!alarm || alarm.endedAtMs !== null || typed === '') return { people: [], groups: [] }
		const whereabouts = whereaboutsOf(db, alarm.dayId, timeOfDay(alarm.beganAtMs))
		const people = onSite(db, alarm)
		const known = peopleFor(typed, codeNow(db, readBadgeCode(text)), people, whereabouts)
		const believed = new Set(people.map(({ registrationId }) => registrationId))
		const others = door
			.search(text, alarm.dayId, mostPeople)
			.found.filter(({ registrationId }) => !believed.has(registrationId))
			.map(({ registrationId, preferredName, badgeCode }) => ({
				registrationId,
				preferredName,
				badgeCode,
				place: null,
				...notKnown,
				isBelieved: false,
			}))
		return {
			people: [...known, ...others].slice(0, mostPeople),
			groups: groupsFor(/(\d+)$/.exec(typed)?.[1], people, whereabouts),
		}
	},
	'evacuation.past': ({ db }) => ({ alarms: pastAlarms(db) }),
}
