/**
 * What the front door of a sample event needs, as the commands take it that set it up: who sees to what
 * people need, how each who asked for it leaves the building, whom to call, which part of the building who
 * sweeps. Draws from a stream of its own, so that nobody is renamed by a change here.
 */
import { type Random, seeded } from '../../lib/random.ts'
import type { PlanMethod, PlanState } from '../evacuation/words.ts'
import { everybody, type PeopleFilter } from '../people/filter.ts'
import type { Need, NeedStatus } from '../person.ts'
import { type Cast, has } from './breakouts.ts'
import { idAt } from './invent.ts'
import { namePools } from './names.ts'
import type { SampleFrontDoor, SamplePerson } from './sample.ts'

type Chosen = (cast: Cast) => SamplePerson | undefined

export type FrontDoorPlan = {
	readonly building: { readonly fireLimit: number; readonly comfortable: number }
	/** Rooms by code; who sweeps it is one of the crew. */
	readonly zones: readonly { readonly code: string; readonly name: string; readonly rooms: readonly string[] }[]
	/** How far each plan has got, of those who most need it first. As many as asked for help. */
	readonly plans: readonly PlanState[]
	/** Where somebody waits who does not take stairs, taken in turn. */
	readonly refuges: readonly string[]
	readonly route: string
	/** Needs that are not ready like all others: `at`: which of those with this need, from 0. */
	readonly progress: readonly {
		readonly code: Need['code']
		readonly at: number
		readonly status: NeedStatus
		readonly instead?: string
	}[]
	/** Somebody on the waiting list who has a place already and did not know. */
	readonly bookedTwice?: { readonly waiting: Chosen; readonly confirmed: Chosen }
	readonly views: readonly {
		readonly name: string
		/** Number of the event's day, from 0. */
		readonly day?: number
		readonly filter: Partial<PeopleFilter>
	}[]
}

/** Which duty sees to a need that takes somebody's work; the others lie ready in a box. */
const owners: Readonly<Partial<Record<Need['code'], string>>> = {
	wheelchairSpace: 'access lead',
	hearingLoop: 'sound and stage',
	bslInterpreter: 'access lead',
	spokenLanguageInterpreter: 'access lead',
	plainTextFile: 'office',
	lowNoise: 'breakout lead',
	assistanceDog: 'desk lead',
	helpToLeave: 'evacuation lead',
}

type Of = { readonly code: Need['code']; readonly at: number }

/** Every need of those somebody sees to, with how far it has got. */
const carriedNeeds = (
	{ progress }: FrontDoorPlan,
	people: readonly SamplePerson[],
	openPlans: ReadonlySet<string>,
): SampleFrontDoor['needs'] => {
	const met = new Map<Need['code'], number>()
	const isOf = ({ code, at }: Of) => progress.find((one) => one.code === code && one.at === at)
	return people.flatMap(({ registrationId, person }) => {
		let isCarried = false
		const needs = person.needs.map((need) => {
			const at = met.get(need.code) ?? 0
			met.set(need.code, at + 1)
			const special = isOf({ code: need.code, at })
			const owner = need.kind === 'dietary' ? '' : (owners[need.code] ?? '')
			const isOpen = need.code === 'helpToLeave' && openPlans.has(registrationId)
			if (special || owner !== '') isCarried = true
			return {
				...need,
				audience: [...need.audience],
				status: special?.status ?? (isOpen ? ('planned' as const) : ('ready' as const)),
				instead: special?.instead ?? '',
				owner,
			}
		})
		return isCarried ? [{ registrationId, needs }] : []
	})
}

const needs = (one: SamplePerson, ...codes: readonly Need['code'][]): boolean =>
	one.person.needs.some(({ code }) => codes.includes(code))

/** How somebody leaves, by what they need; `at` among those of their kind. */
const methodFor = (one: SamplePerson, at: number): PlanMethod => {
	if (needs(one, 'wheelchairSpace', 'stepFree')) return at % 2 === 0 ? 'refuge' : 'evacChair'
	if (needs(one, 'bslInterpreter', 'lipReading', 'hearingLoop')) return 'otherAlert'
	return (['buddy', 'familiarPerson', 'ownPace', 'byArm'] as const)[at % 4] ?? 'buddy'
}
const equipmentFor: Readonly<Partial<Record<PlanMethod, string>>> = {
	evacChair: 'Evacuation chair beside the lift',
	otherAlert: 'Flashing pager from the help desk',
}

const agreed: ReadonlySet<PlanState> = new Set(['agreed', 'briefed', 'reviewed'])

type Helped = { readonly one: SamplePerson; readonly buddy: SamplePerson | undefined; readonly state: PlanState }

/** Everybody who asked for help, with the member of the crew whom their need names and how far their plan has got. */
const helpedOf = (plan: FrontDoorPlan, people: readonly SamplePerson[], crew: readonly SamplePerson[]): Helped[] => {
	const asked = people.filter(({ person }) => person.needsEvacuationHelp === 'yes')
	if (asked.length !== plan.plans.length)
		throw new Error(`A sample event says how far ${plan.plans.length} plans are and there are ${asked.length}`)
	const urgent = (one: SamplePerson): boolean => methodFor(one, 0) !== 'buddy'
	const states = new Map(
		[...asked.filter(urgent), ...asked.filter((one) => !urgent(one))].map((one, at) => [one, plan.plans[at]]),
	)
	return asked.map((one, at) => ({ one, buddy: crew[at % crew.length], state: states.get(one) ?? 'asked' }))
}

const plansFor = (
	plan: FrontDoorPlan,
	helped: readonly Helped[],
	backups: readonly SamplePerson[],
): SampleFrontDoor['plans'] => {
	const seen = new Map<PlanMethod, number>()
	return helped.map(({ one, buddy, state }, at) => {
		const first = methodFor(one, 0)
		const turn = seen.get(first) ?? 0
		seen.set(first, turn + 1)
		const method = methodFor(one, turn)
		const isAgreed = agreed.has(state)
		return {
			registrationId: one.registrationId,
			plan: {
				state,
				method: state === 'asked' ? '' : method,
				buddyId: buddy?.registrationId ?? null,
				backupId: isAgreed ? (backups[at % backups.length]?.registrationId ?? null) : null,
				meetAt: 'The help desk',
				refuge: isAgreed && method !== 'otherAlert' ? (plan.refuges[at % plan.refuges.length] ?? '') : '',
				equipment: state === 'asked' ? '' : (equipmentFor[method] ?? ''),
				route: isAgreed ? plan.route : '',
			},
		}
	})
}

const relations = ['Partner', 'Friend', 'Parent', 'Cousin', 'Support worker', 'Neighbour'] as const
/** Of those who were not asked for it and gave somebody anyway. */
const freelyGiven = 8

/** Whom to call for some people. Numbers that Ofcom keeps for drama and nobody else of the event has. */
const contactsFor = (
	called: readonly SamplePerson[],
	people: readonly SamplePerson[],
	random: Random,
): SampleFrontDoor['contacts'] => {
	const used = new Set(people.map(({ person }) => person.phone.slice(-3)))
	const free = random.shuffle(
		Array.from({ length: 1000 }, (_, at) => String(at).padStart(3, '0')).filter((last) => !used.has(last)),
	)
	return called.map(({ registrationId, person }, at) => {
		const pool = random.pick(namePools)
		return {
			registrationId,
			contact: {
				name: `${random.pick(pool.plain).given} ${random.pick(pool.family)}`,
				phone: `07700 900${free[at] ?? '000'}`,
				relationship: person.isUnder18 ? 'Parent' : random.pick(relations),
			},
		}
	})
}

/** The booking of somebody who waits becomes a second one of somebody who has a place. */
const bookedAgain = (
	{ waiting, confirmed }: NonNullable<FrontDoorPlan['bookedTwice']>,
	cast: Cast,
): SampleFrontDoor['edits'][number] => {
	const [again, first] = [waiting(cast), confirmed(cast)]
	if (!again || !first) throw new Error('A sample event has nobody who booked twice')
	const { givenName, familyName, phone, organisation, sector } = first.person
	return {
		registrationId: again.registrationId,
		changes: { preferredName: givenName, givenName, familyName, phone, organisation, sector },
	}
}

export const frontDoorOf = (plan: FrontDoorPlan, cast: Cast, busy: ReadonlySet<string>): SampleFrontDoor => {
	const random = seeded(`${cast.seed}/frontDoor`)
	let atMs = cast.atMs
	const id = () => idAt(atMs++, random)
	const confirmed = cast.people.filter(({ status }) => status === 'confirmed')
	const crew = confirmed.filter(has('crew'))
	const helped = helpedOf(plan, confirmed, crew)
	// Nobody sweeps a part of the building who walks with somebody or is on call.
	const walking = new Set(helped.map(({ buddy }) => buddy))
	const free = crew.filter((one) => !walking.has(one) && !busy.has(one.registrationId))
	const [marshals, backups] = [free.slice(0, plan.zones.length), free.slice(plan.zones.length)]
	if (marshals.length < plan.zones.length || backups.length === 0)
		throw new Error('A sample event has too small a crew for its zones')
	const rooms = new Map(cast.event.rooms.map((room) => [room.code, room.id]))
	// Never picked by what they do: who has a story to tell must not be told by this.
	const willing = new Set(random.shuffle(confirmed).slice(0, freelyGiven))
	const called = confirmed.filter(
		(one) => willing.has(one) || one.person.isUnder18 || helped.some((other) => other.one === one),
	)
	return {
		building: plan.building,
		zones: plan.zones.map(({ code, name, rooms: codes }, at) => ({
			id: id(),
			code,
			name,
			marshalId: marshals[at]?.registrationId ?? null,
			roomIds: codes.flatMap((room) => rooms.get(room) ?? []),
		})),
		needs: carriedNeeds(
			plan,
			confirmed,
			new Set(helped.filter(({ state }) => !agreed.has(state)).map(({ one }) => one.registrationId)),
		),
		plans: plansFor(plan, helped, backups),
		contacts: contactsFor(called, cast.people, random),
		edits: plan.bookedTwice ? [bookedAgain(plan.bookedTwice, cast)] : [],
		views: plan.views.map(({ name, day, filter }) => ({
			viewId: id(),
			name,
			filter: {
				...everybody,
				...filter,
				statuses: [...(filter.statuses ?? everybody.statuses)],
				roles: [...(filter.roles ?? [])],
				sectors: [...(filter.sectors ?? [])],
				sources: [...(filter.sources ?? [])],
				presence: [...(filter.presence ?? [])],
				needs: [...(filter.needs ?? [])] as SampleFrontDoor['views'][number]['filter']['needs'],
				lacks: [...(filter.lacks ?? [])],
				dayId: day === undefined ? null : (cast.event.days[day]?.id ?? null),
			},
		})),
	}
}
