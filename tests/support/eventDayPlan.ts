/** The people of a sample event sorted into who comes, who does not and who comes without booking; for `eventDay.ts`. */
import type { InputOf } from '../../shared/contract/index.ts'
import type { PersonRole } from '../../shared/domain/person.ts'
import { inventNames } from '../../shared/domain/samples/inventNames.ts'
import type { SampleEvent, SamplePerson } from '../../shared/domain/samples/sample.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'
import { idOf } from './events.ts'

/** How many of something, by sector. */
export type BySector = Readonly<Record<string, number>>

/** 08:00 UTC is 09:00 at either venue: both events are in summer time. */
export const atVenue = (date: string, time: string): number => Date.parse(`${date}T${time}:00Z`) - 3_600_000

const has = (role: PersonRole) => (one: SamplePerson) => one.person.roles.includes(role)

/** People who take part with no duty, whom nothing ties to anybody: they can stay away and nobody else is touched. */
export const loosePeople = ({ people, breakouts }: SampleEvent): SamplePerson[] => {
	const tied = new Set([
		...people.flatMap((one) => one.links.flatMap((link) => [link.to, one.registrationId])),
		...breakouts.constraints.flatMap((one) => (one.kind === 'together' ? [one.registrationId, one.otherId ?? ''] : [])),
		...breakouts.teams.flatMap((team) => team.rows.map((row) => row.registrationId)),
	])
	return people.filter(
		(one) => one.status === 'confirmed' && one.person.roles.join() === 'attendee' && !tied.has(one.registrationId),
	)
}

/** Those of them for whom nothing has to be set up and nobody has to be kept away: anybody's stand-in. */
export const plainPeople = (sample: SampleEvent): SamplePerson[] => {
	const apart = new Set(sample.breakouts.constraints.flatMap((one) => [one.registrationId, one.otherId ?? '']))
	return loosePeople(sample).filter(
		(one) => one.person.needs.every((need) => need.kind === 'dietary') && !apart.has(one.registrationId),
	)
}

/** So many of each sector, drawn from those who suit. Throws where there are too few: the plan would not add up. */
export const drawBySector = (
	from: readonly SamplePerson[],
	counts: BySector,
	random: Random,
): readonly SamplePerson[] =>
	Object.entries(counts).flatMap(([sector, count]) => {
		const drawn = random.shuffle(from.filter((one) => one.person.sector === sector)).slice(0, count)
		if (drawn.length < count) throw new Error(`Only ${drawn.length} of ${sector} can stay away, not ${count}`)
		return drawn
	})

/** People with a duty, in the order they booked. */
export const withDuty = (sample: SampleEvent, role: PersonRole, sector: string): readonly SamplePerson[] =>
	sample.people.filter((one) => one.status === 'confirmed' && has(role)(one) && one.person.sector === sector)

export type WalkIn = InputOf<'checkin.walkIn'>

/** People whom nobody booked, with names that nobody on the list has and an organisation of the event where they have one. */
export const walkInsOf = (
	sample: SampleEvent,
	dayId: string,
	counts: BySector,
	photos: readonly WalkIn['photo'][],
	seed: string,
): readonly WalkIn[] => {
	const random = seeded(`${seed}/walk-ins`)
	const sectors = random.shuffle(Object.entries(counts).flatMap(([sector, count]) => Array<string>(count).fill(sector)))
	const taken = new Set(sample.people.map(({ person }) => `${person.preferredName} ${person.familyName}`))
	const names = inventNames(
		Array.from({ length: sectors.length * 3 }, () => ({ sector: '' })),
		0,
		random,
	).filter((name) => !taken.has(`${name.preferredName} ${name.familyName}`))
	return sectors.map((sector, at): WalkIn => {
		const colleagues = sample.people.filter(({ person }) => person.sector === sector && person.organisation !== '')
		return {
			registrationId: idOf(70_000 + at),
			dayId,
			preferredName: names[at]?.preferredName ?? '',
			familyName: names[at]?.familyName ?? '',
			organisation: colleagues.length > 0 ? random.pick(colleagues).person.organisation : '',
			sector,
			photo: photos[at % photos.length] ?? 'no',
			needsEvacuationHelp: 'no',
		}
	})
}

/** One thing that happens at a desk. `twice`: the same person again, at another desk; `wrongly`: taken back at once. */
export type Step =
	| { readonly do: 'admit' | 'twice' | 'wrongly'; readonly atMs: number; readonly desk: string; readonly who: string }
	| { readonly do: 'walkIn'; readonly atMs: number; readonly desk: string; readonly who: WalkIn }

/** Times between two hours, most of them around the peak, in order and no two alike. */
const times = (count: number, fromMs: number, peakMs: number, toMs: number, random: Random): number[] =>
	Array.from({ length: count }, () => {
		const [one, other] = [random.next(), random.next()]
		const side = random.chance((peakMs - fromMs) / (toMs - fromMs)) ? fromMs - peakMs : toMs - peakMs
		return Math.round(peakMs + side * Math.min(one, other))
	})
		.sort((a, b) => a - b)
		.map((at, n) => at + n)

export type Hours = { readonly from: string; readonly peak: string; readonly to: string }

/** Everybody who comes: crew first, then stewards, hosts and everybody else as they happen to arrive; companions with their person. */
export const arrivalsOf = (
	came: readonly SamplePerson[],
	walkIns: readonly WalkIn[],
	{ date, desks, hours, walkInHours }: { date: string; desks: readonly string[]; hours: Hours; walkInHours: Hours },
	seed: string,
): readonly Step[] => {
	const random = seeded(`${seed}/arrivals`)
	const span = ({ from, peak, to }: Hours) =>
		[atVenue(date, from), atVenue(date, peak), atVenue(date, to)] as const satisfies readonly number[]
	const early: readonly PersonRole[] = ['crew', 'steward']
	const beside = came.filter((one) => !has('attendee')(one))
	const attending = came.filter(has('attendee'))
	const order = [
		...early.flatMap((role) => attending.filter(has(role))),
		...random.shuffle(attending.filter((one) => !early.some((role) => has(role)(one)))),
	]
	const at = times(order.length, ...span(hours), random)
	const desk = () => random.pick(desks)
	const steps = order.flatMap((one, n): Step[] => {
		const own = { atMs: at[n] ?? 0, desk: desk() }
		const along = beside.filter((other) => has('companion')(other) && other.links[0]?.to === one.registrationId)
		return [one, ...along].map((person, late) => ({
			do: 'admit',
			...own,
			atMs: own.atMs + late,
			who: person.registrationId,
		}))
	})
	const working = beside
		.filter((one) => !has('companion')(one))
		.map(
			(one, n): Step => ({ do: 'admit', atMs: atVenue(date, hours.from) + n, desk: desk(), who: one.registrationId }),
		)
	const walkInAt = times(walkIns.length, ...span(walkInHours), random)
	const unbooked = walkIns.map((who, n): Step => ({ do: 'walkIn', atMs: walkInAt[n] ?? 0, desk: desk(), who }))
	return [...steps, ...working, ...unbooked].sort((a, b) => a.atMs - b.atMs)
}
