/**
 * The two events to practise with. Everybody in them is invented; the same call gives the same
 * people, ids included, on every machine and every day.
 */
import type { InputOf } from '../../contract/index.ts'
import { seeded } from '../../lib/random.ts'
import { localSectors, nationalSectors, type Sector } from '../sectors.ts'
import { blmkBreakouts } from './blmkBreakouts.ts'
import { blmk, blmkOrganisations } from './blmkEvent.ts'
import { blmkFrontDoor } from './blmkFrontDoor.ts'
import { blmkLast, blmkParties, blmkWanted } from './blmkPeople.ts'
import { blmkProgramme } from './blmkProgramme.ts'
import { blmkStalls } from './blmkStalls.ts'
import { type BreakoutPlan, breakoutsOf } from './breakouts.ts'
import { cypBreakouts } from './cypBreakouts.ts'
import { cyp, cypOrganisations } from './cypEvent.ts'
import { cypFrontDoor } from './cypFrontDoor.ts'
import { cypLast, cypParties, cypWanted } from './cypPeople.ts'
import { cypProgramme } from './cypProgramme.ts'
import { cypStalls } from './cypStalls.ts'
import { type FrontDoorPlan, frontDoorOf } from './frontDoor.ts'
import { idAt, invent } from './invent.ts'
import type { Organisation, Plan } from './plan.ts'
import { type ProgrammePlan, programmeOf } from './programme.ts'
import type { SampleEvent } from './sample.ts'
import { type StallsPlan, stallsOf } from './stalls.ts'

export const sampleIds = ['blmk-forum', 'cyp-intensive'] as const
export type SampleId = (typeof sampleIds)[number]

type Created = InputOf<'events.create'>
type WithoutId<T> = { readonly [K in keyof T as Exclude<K, 'id'>]: T[K] }

/** An event as its own file lists it, before it has ids. */
type Listed = {
	readonly name: string
	readonly venue: string
	readonly organiser: string
	readonly days: readonly WithoutId<Created['days'][number]>[]
	readonly desks: readonly string[]
	readonly rooms: readonly WithoutId<Created['rooms'][number]>[]
}

const dayMs = 86_400_000

/** @param atMs when the event was drawn up; each of its ids is one millisecond later than the one before */
const created = (
	seed: string,
	atMs: number,
	listed: Listed,
	sectors: readonly Sector[],
	organisations: readonly Organisation[],
): Created => {
	const random = seeded(`${seed}/event`)
	let at = atMs
	const id = () => idAt(at++, random)
	return {
		eventId: id(),
		name: listed.name,
		venue: listed.venue,
		organiser: listed.organiser,
		practice: 'sample',
		days: listed.days.map((day) => ({ id: id(), ...day })),
		rooms: listed.rooms.map((room) => ({ id: id(), ...room })),
		desks: listed.desks.map((name) => ({ id: id(), name })),
		sectors: sectors.map((sector) => ({ ...sector })),
		organisations: organisations.map(({ name, type }) => ({ name, type })),
	}
}

const assembled = (
	event: Created,
	plan: Omit<Plan, 'dayIds'>,
	groups: BreakoutPlan,
	day: ProgrammePlan,
	stalls: StallsPlan,
	frontDoor: FrontDoorPlan,
): SampleEvent => {
	const invented = invent({ ...plan, dayIds: event.days.map((day) => day.id) })
	const cast = { event, ...invented, seed: plan.seed, atMs: plan.bookingFromMs - dayMs }
	const breakouts = breakoutsOf(groups, cast)
	const programme = programmeOf(day, cast, breakouts)
	const onCall = new Set(programme.shifts.map(({ registrationId }) => registrationId))
	return {
		event,
		people: invented.people,
		breakouts,
		programme,
		marketplace: stallsOf(stalls, cast, breakouts),
		frontDoor: frontDoorOf(frontDoor, cast, onCall),
	}
}

const blmkForum = (): SampleEvent => {
	const seed = 'blmk-forum/1'
	const fromMs = Date.UTC(2027, 1, 22, 9)
	return assembled(
		created(seed, fromMs - 30 * dayMs, blmk, localSectors, blmkOrganisations),
		{
			seed,
			bookingFromMs: fromMs,
			bookingForMs: 80 * dayMs,
			organisations: blmkOrganisations,
			parties: blmkParties,
			last: blmkLast,
			wanted: blmkWanted,
		},
		blmkBreakouts,
		blmkProgramme,
		blmkStalls,
		blmkFrontDoor,
	)
}

const cypIntensive = (): SampleEvent => {
	const seed = 'cyp-intensive/1'
	const fromMs = Date.UTC(2027, 1, 1, 9)
	return assembled(
		created(seed, fromMs - 30 * dayMs, cyp, nationalSectors, cypOrganisations),
		{
			seed,
			bookingFromMs: fromMs,
			bookingForMs: 120 * dayMs,
			organisations: cypOrganisations,
			parties: cypParties,
			last: cypLast,
			wanted: cypWanted,
		},
		cypBreakouts,
		cypProgramme,
		cypStalls,
		cypFrontDoor,
	)
}

/** One of the events, made afresh. */
export const sampleEvent = (id: SampleId): SampleEvent => (id === 'blmk-forum' ? blmkForum() : cypIntensive())
