/** SQL of the statistics: true counts of those who take part. Companions, interpreters and contractors are not counted. */

import type { AccessNeedCode } from '../../../shared/domain/person.ts'
import type { CameOn, GroupCount, StatisticsCounts } from '../../../shared/domain/statistics/counts.ts'
import { needLabels } from '../../../shared/domain/statistics/needLabels.ts'
import { byQuarter } from '../../../shared/domain/today/quarters.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'

type Person = {
	readonly sector: string | null
	readonly sectorLabel: string | null
	readonly isForWork: number
	readonly organisation: string
	readonly isWalkIn: number
	readonly isBooked: number
	readonly bookedDays: string | null
	readonly cameDays: string | null
}

/** Everybody who is confirmed or came, and takes part. */
const people = (db: Reader): readonly Person[] =>
	db.all<Person>(
		`SELECT sector_code AS sector, sector.label AS sectorLabel, coalesce(is_for_work, 0) AS isForWork,
		 coalesce(organisation.name, '') AS organisation, source = 'walkIn' AS isWalkIn, status = 'confirmed' AS isBooked,
		 (SELECT group_concat(day_id) FROM registration_day WHERE registration_id = registration.id) AS bookedDays,
		 (SELECT group_concat(day_id) FROM presence WHERE registration_id = registration.id) AS cameDays
		 FROM registration
		 LEFT JOIN sector ON sector.code = sector_code
		 LEFT JOIN organisation ON organisation.key = organisation_key
		 WHERE (status = 'confirmed'
		  OR (status <> 'removed' AND EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id)))
		 AND NOT EXISTS (SELECT 1 FROM json_each(roles)
		  WHERE value IN ('companion', 'communicationProfessional', 'contractor'))`,
	)

const idsIn = (list: string | null): readonly string[] => (list === null || list === '' ? [] : list.split(','))

/** Groups people, in the order in which their groups are first met. */
const grouped = (all: readonly Person[], keyOf: (one: Person) => string, order: readonly string[]) => {
	const found = new Map<string, Person[]>()
	for (const one of all) {
		const key = keyOf(one)
		const known = found.get(key)
		if (known) known.push(one)
		else found.set(key, [one])
	}
	const countOf = (key: string, label: string): GroupCount => {
		const members = found.get(key) ?? []
		const sets = new Map<string, number>()
		for (const { cameDays } of members) {
			const came = idsIn(cameDays)
				.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
				.join()
			if (came !== '') sets.set(came, (sets.get(came) ?? 0) + 1)
		}
		return {
			key,
			label,
			booked: members.filter(({ isBooked, isWalkIn }) => isBooked === 1 && isWalkIn === 0).length,
			came: [...sets].toSorted().map(([ids, count]): CameOn => ({ dayIds: ids.split(','), count })),
		}
	}
	return { keys: [...found.keys()], countOf }
}

const sectorsOf = (db: Reader, all: readonly Person[], order: readonly string[]): StatisticsCounts['sectors'] => {
	const { keys, countOf } = grouped(all, ({ sector }) => sector ?? '', order)
	const known = db.all<{ code: string; label: string }>('SELECT code, label FROM sector ORDER BY position')
	const said = known.map(({ code, label }) => countOf(code, label))
	return keys.includes('') ? [...said, countOf('', 'Not said')] : said
}

const individuals = ''
const organisationsOf = (all: readonly Person[], order: readonly string[]): StatisticsCounts['organisations'] => {
	const keyOf = ({ isForWork, organisation }: Person): string => (isForWork === 1 ? fold(organisation) : individuals)
	const { keys, countOf } = grouped(all, keyOf, order)
	const names = new Map(all.map((one) => [keyOf(one), one]))
	const working = keys
		.filter((key) => key !== individuals)
		.map((key) => ({ ...countOf(key, names.get(key)?.organisation ?? ''), type: names.get(key)?.sectorLabel ?? '' }))
		.toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'))
	return [{ ...countOf(individuals, 'Individuals and families'), type: '' }, ...working]
}

const arrivalsOf = (db: Reader, dayId: string, doorsAt: string): StatisticsCounts['arrivals'] => {
	const moments = db.all<{ atMs: number }>(
		`SELECT min(attendance.at_ms) AS atMs FROM presence
		 JOIN registration ON registration.id = presence.registration_id
		 JOIN attendance ON attendance.registration_id = presence.registration_id AND attendance.day_id = presence.day_id
		 WHERE presence.day_id = ? AND attendance.kind IN ('in', 'markedInByGroup')
		 AND NOT EXISTS (SELECT 1 FROM attendance AS later WHERE later.cancels = attendance.id)
		 AND NOT EXISTS (SELECT 1 FROM json_each(roles)
		  WHERE value IN ('companion', 'communicationProfessional', 'contractor'))
		 GROUP BY presence.registration_id`,
		dayId,
	)
	if (moments.length === 0) return []
	return byQuarter(
		moments.map(({ atMs }) => ({ atMs, isWalkIn: false, count: 1 })),
		doorsAt,
	).map(({ at, came }) => ({ dayId, at, count: came }))
}

/** Of those who have a place in what was last published. */
const topicsOf = (db: Reader): StatisticsCounts['topics'] =>
	db.all(
		`WITH latest AS (
		  SELECT round_id, id AS version_id, max(number) FROM breakout_version GROUP BY round_id),
		 seated AS (
		  SELECT latest.round_id, version_group.group_id, version_group.topic_id,
		   count(version_place.registration_id) AS people,
		   coalesce(sum(sector.is_voice), 0) AS voices
		  FROM latest JOIN version_group ON version_group.version_id = latest.version_id
		  LEFT JOIN version_place ON version_place.version_id = latest.version_id
		   AND version_place.group_id = version_group.group_id
		  LEFT JOIN registration ON registration.id = version_place.registration_id
		  LEFT JOIN sector ON sector.code = registration.sector_code
		  GROUP BY latest.round_id, version_group.group_id)
		 SELECT day_id AS dayId, start_at AS startAt, topic.title AS topic, count(*) AS groups,
		  sum(people) AS people, sum(voices >= 2) AS withVoices
		 FROM seated JOIN breakout_round ON breakout_round.id = seated.round_id JOIN topic ON topic.id = seated.topic_id
		 GROUP BY seated.round_id, seated.topic_id ORDER BY day_id, start_at, topic.code`,
	)

const accessOf = (db: Reader): StatisticsCounts['access'] =>
	db
		.all<{ code: AccessNeedCode; asked: number; met: number; metAnotherWay: number; notMet: number }>(
			`SELECT need.code, count(*) AS asked, sum(need.status = 'met') AS met,
			 sum(need.status = 'notMet' AND instead <> '') AS metAnotherWay,
			 sum(need.status = 'notMet' AND instead = '') AS notMet
			 FROM need JOIN registration ON registration.id = registration_id
			 WHERE need.kind = 'access' AND registration.status = 'confirmed' GROUP BY need.code ORDER BY need.code`,
		)
		.map((one) => ({ ...one, label: needLabels[one.code] ?? one.code }))

const stallsOf = (db: Reader): StatisticsCounts['stalls'] =>
	db.all(
		`SELECT number, organisation, coalesce((SELECT sum(count) FROM stall_tally WHERE stall_id = stall.id), 0) AS tally
		 FROM stall WHERE state = 'accepted' ORDER BY number`,
	)

/** What was agreed to, paid yet or not. Nothing of it where nobody was offered any: as snapshots were before there were payments. */
const paymentsOf = (db: Reader): Pick<StatisticsCounts, 'payments'> => {
	if (db.get('SELECT 1 FROM payment_offer LIMIT 1') === undefined) return {}
	const agreed = "choice IN ('accept', 'acceptLess', 'charity')"
	const found = db.get<{ people: number; pence: number | null }>(
		`SELECT count(DISTINCT registration_id) AS people, sum(coalesce(accepted_pence, offered_pence)) AS pence
		 FROM payment_offer WHERE ${agreed}`,
	)
	return { payments: { people: found?.people ?? 0, pence: found?.pence ?? 0 } }
}

/** Counts everything as it is now. */
export const countEvent = (db: Reader): StatisticsCounts => {
	const all = people(db)
	const eventDays = days(db).toSorted((one, other) => one.date.localeCompare(other.date))
	const order = eventDays.map(({ id }) => id)
	return {
		days: eventDays.map(({ id, date }) => {
			const booked = all.filter(
				({ isBooked, isWalkIn, bookedDays }) => isBooked === 1 && isWalkIn === 0 && idsIn(bookedDays).includes(id),
			)
			const came = all.filter(({ cameDays }) => idsIn(cameDays).includes(id))
			const bookedCame = booked.filter(({ cameDays }) => idsIn(cameDays).includes(id)).length
			return { id, date, booked: booked.length, bookedCame, walkIns: came.length - bookedCame }
		}),
		sectors: sectorsOf(db, all, order),
		organisations: organisationsOf(all, order),
		arrivals: eventDays.flatMap(({ id, doorsAt }) => arrivalsOf(db, id, doorsAt)),
		topics: topicsOf(db),
		access: accessOf(db),
		...paymentsOf(db),
		stalls: stallsOf(db),
	}
}

export type Snapshot = {
	readonly id: string
	readonly preset: string
	readonly least: number
	readonly base: number
	readonly counts: string
	readonly atMs: number
}

export const snapshotOf = (db: Reader): Snapshot | undefined =>
	db.get<Snapshot>('SELECT id, preset, least, base, counts, at_ms AS atMs FROM statistics_snapshot')
