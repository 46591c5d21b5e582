/**
 * The days of the sample events, played as they are told: who comes and when, at which desk, who does
 * not come, who comes without booking, who stands in. The plan is pure and the same every time;
 * `playMorning` sends it through the door, command by command, by the hub's own clock.
 */
import type { Actor } from '../../electron/bus/actor.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { SampleEvent, SamplePerson } from '../../shared/domain/samples/sample.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { seeded } from '../../shared/lib/random.ts'
import {
	arrivalsOf,
	atVenue,
	type BySector,
	drawBySector,
	loosePeople,
	plainPeople,
	type Step,
	type WalkIn,
	walkInsOf,
	withDuty,
} from './eventDayPlan.ts'

/** The hub's clock: give `() => clock.nowMs` to the hub, and whatever is played here moves it on. */
export type Clock = { nowMs: number }

/** A way to send commands: a hub of a test, or an event opened without one (`doorOf`). */
export type Door = {
	readonly call: <N extends CommandName>(
		name: N,
		input: InputOf<N>,
		actor?: Actor,
	) => { readonly id: string; readonly outcome: OutputOf<N> }
}

export const doorOf = (event: OpenEvent): Door => ({
	call: (name, input, actor = hubActor) => {
		const id = newId()
		return { id, outcome: event.bus.call(actor, name, { id, input }) }
	},
})

/** Who takes over, for `setStandIns`. Registration ids throughout. */
export type StandIns = {
	/** A host who has not come, and whoever hosts all their groups instead. */
	readonly hosts: readonly { readonly missing: string; readonly instead: string }[]
	/** Members of the crew who have not come, and who helps instead of taking part. */
	readonly crew: readonly { readonly missing: string; readonly instead: string }[]
}

export type EventDay = {
	readonly sample: SampleEvent
	readonly dayId: string
	readonly steps: readonly Step[]
	/** Booked for the day and not come. */
	readonly absent: readonly string[]
	readonly walkIns: readonly WalkIn[]
	readonly standIns: StandIns
}

const bookedFor = (sample: SampleEvent, dayId: string): SamplePerson[] =>
	sample.people.filter((one) => one.status === 'confirmed' && one.person.days.includes(dayId))

const desksOf = ({ event }: SampleEvent): string[] =>
	event.desks.map((desk) => desk.name).filter((name) => name !== 'Help desk')

/** The registration id behind a name; the tests that use it know that there is one of that name. */
export const personCalled = ({ people }: SampleEvent, preferredName: string, familyName: string): string => {
	const found = people.filter(
		({ person }) => person.preferredName === preferredName && person.familyName === familyName,
	)
	const [one] = found
	if (one === undefined || found.length > 1) throw new Error(`${found.length} people are called ${preferredName}`)
	return one.registrationId
}

/** Nobody else goes missing from these: a host each, stewards who would have joined groups, a buddy among the crew. */
const missingOnDuty = (sample: SampleEvent) => {
	const staying = new Set(sample.breakouts.away.map((one) => one.registrationId))
	const buddies = sample.people.flatMap(({ person }) =>
		person.needs.flatMap((need) => (need.code === 'helpToLeave' ? [need.actionLine] : [])),
	)
	const linked = new Set(sample.people.filter((one) => one.links.length > 0).map((one) => one.registrationId))
	const first = (from: readonly SamplePerson[]): SamplePerson => {
		const [one] = from
		if (one === undefined) throw new Error('Nobody with that duty can be missing')
		return one
	}
	const joins = (sector: string) =>
		first(
			withDuty(sample, 'steward', sector).filter(
				({ registrationId, person }) => !staying.has(registrationId) && person.needs.length === 0,
			),
		)
	return {
		facilitators: [first(withDuty(sample, 'facilitator', 'LE')), first(withDuty(sample, 'facilitator', 'NP'))],
		noteTaker: first(withDuty(sample, 'noteTaker', 'LA').filter((one) => !linked.has(one.registrationId))),
		stewards: [joins('VC'), joins('NP')],
		crew: first(
			withDuty(sample, 'crew', 'CO').filter(({ person }) =>
				buddies.some((line) => line.startsWith(`Buddy: ${person.preferredName};`)),
			),
		),
	}
}

/**
 * The forum's morning: of 186 booked 164 come and 16 more; 15 beside the numbers make 195 in the building.
 * Missing are 2 facilitators, a note-taker, 2 stewards, one of the crew and 16 with no duty. At 09:22
 * somebody is taken at two desks; at 09:31 a namesake is taken by mistake and put back.
 */
export const blmkDay = (sample: SampleEvent = sampleEvent('blmk-forum')): EventDay => {
	const seed = 'blmk-forum/day'
	const [day] = sample.event.days
	if (!day) throw new Error('The forum has a day')
	const loose = loosePeople(sample).filter(
		({ person }) => `${person.preferredName} ${person.familyName}` !== 'Patricia Ward',
	)
	const random = seeded(`${seed}/absent`)
	const duty = missingOnDuty(sample)
	const onDuty = [...duty.facilitators, duty.noteTaker, ...duty.stewards, duty.crew]
	const others: BySector = { LE: 4, CA: 2, NP: 4, CO: 1, LA: 1, VC: 2, PR: 1, ED: 1 }
	const away = [...onDuty, ...drawBySector(loose, others, random)]
	const absent = new Set(away.map((one) => one.registrationId))
	const came = bookedFor(sample, day.id).filter((one) => !absent.has(one.registrationId))

	const counts: BySector = { LE: 3, CA: 1, NP: 3, LA: 2, VC: 4, PR: 1, ED: 1, OT: 1 }
	const photos = (['yes', 'yes', 'yes', 'ask', 'no', 'yes', 'yes', 'no'] as const).flatMap((answer) => [answer, answer])
	/** Nine say yes, three ask first, four no. */
	const walkIns = walkInsOf(sample, day.id, counts, photos.with(0, 'ask'), seed)
	const desks = desksOf(sample)
	const hours = { from: '09:00', peak: '09:30', to: '09:45' }
	const walkInHours = { from: '09:20', peak: '09:40', to: '10:10' }
	const steps = arrivalsOf(came, walkIns, { date: day.date, desks, hours, walkInHours }, seed)

	const [one = '', other = ''] = sample.people
		.filter(({ person }) => `${person.preferredName} ${person.familyName}` === 'Patricia Ward')
		.map((person) => person.registrationId)
	const at = (time: string) => atVenue(day.date, time)
	const early = steps.filter((step) => step.do === 'admit' && step.atMs < at('09:22') && step.desk === desks[0])
	const seen = early.at(-1)?.who
	const script: Step[] = [
		{ do: 'twice', atMs: at('09:22'), desk: desks[1] ?? '', who: typeof seen === 'string' ? seen : '' },
		{ do: 'wrongly', atMs: at('09:31'), desk: desks[1] ?? '', who: other },
		{ do: 'admit', atMs: at('09:31') + 20_000, desk: desks[1] ?? '', who: one },
		{ do: 'admit', atMs: at('09:40'), desk: desks[2] ?? '', who: other },
	]
	const isTwin = (step: Step) => step.do === 'admit' && (step.who === one || step.who === other)
	const free = plainPeople(sample).filter((person) => !absent.has(person.registrationId))
	const [voice] = drawBySector(free, { LE: 1 }, random)
	const [forNurse, forNotes, forCrew] = drawBySector(free, { NP: 1, LA: 2 }, random)
	const pair = (missing: SamplePerson | undefined, instead: SamplePerson | undefined) => ({
		missing: missing?.registrationId ?? '',
		instead: instead?.registrationId ?? '',
	})
	return {
		sample,
		dayId: day.id,
		steps: [...steps.filter((step) => !isTwin(step)), ...script].sort((a, b) => a.atMs - b.atMs),
		absent: [...absent],
		walkIns,
		standIns: {
			hosts: [pair(duty.facilitators[0], voice), pair(duty.facilitators[1], forNurse), pair(duty.noteTaker, forNotes)],
			crew: [pair(duty.crew, forCrew)],
		},
	}
}

/** Booked for the first day alone, or for both days, and never seen. */
const cypAbsent = (sample: SampleEvent): ReadonlySet<string> => {
	const random = seeded('cyp-intensive/days/absent')
	const [first, second] = sample.event.days.map((day) => day.id)
	const loose = loosePeople(sample)
	const booked = (...days: (string | undefined)[]) => loose.filter(({ person }) => person.days.join() === days.join())
	const firstOnly: BySector = { SC: 1, PC: 4, NP: 6, IS: 3, HE: 2, VC: 2 }
	const both: BySector = { SC: 2, PC: 4, NP: 6, IS: 2, LE: 5, CO: 2, OT: 1 }
	const never = [
		...drawBySector(booked(first), firstOnly, random),
		...drawBySector(booked(first, second), both, random),
	]
	return new Set(never.map((one) => one.registrationId))
}

/**
 * A day of the conference. The first: 286 come of 314 booked, 12 of them without booking. The second: 274,
 * which is everybody who came for both days and all 34 who booked the second alone. Everybody with a duty comes.
 */
export const cypDay = (number: 1 | 2, sample: SampleEvent = sampleEvent('cyp-intensive')): EventDay => {
	const seed = `cyp-intensive/day ${number}`
	const day = sample.event.days[number - 1]
	if (!day) throw new Error('The conference has two days')
	const never = cypAbsent(sample)
	const booked = bookedFor(sample, day.id)
	const absent = booked.filter((one) => never.has(one.registrationId)).map((one) => one.registrationId)
	const counts: BySector = number === 1 ? { PC: 3, NP: 5, IS: 2, HE: 1, VC: 1 } : {}
	const walkIns = walkInsOf(sample, day.id, counts, ['yes', 'ask', 'yes', 'no'], seed)
	const hours =
		number === 1 ? { from: '09:00', peak: '09:35', to: '09:58' } : { from: '08:45', peak: '09:10', to: '09:28' }
	const walkInHours = { from: '09:20', peak: '09:50', to: '10:40' }
	const came = booked.filter((one) => !never.has(one.registrationId))
	return {
		sample,
		dayId: day.id,
		steps: arrivalsOf(came, walkIns, { date: day.date, desks: desksOf(sample), hours, walkInHours }, seed),
		absent,
		walkIns,
		standIns: { hosts: [], crew: [] },
	}
}

/** What a day's door answered, by outcome. */
export type Played = Readonly<Record<string, number>>

/**
 * Plays a morning up to a time of the day at the venue, the whole of it unless told, and leaves the clock there.
 * @throws where the door answers otherwise than the story has it
 */
export const playMorning = (door: Door, clock: Clock, day: EventDay, until = '11:15'): Played => {
	const { date } = day.sample.event.days.find((one) => one.id === day.dayId) ?? { date: '' }
	const untilMs = atVenue(date, until)
	const played: Record<string, number> = {}
	const count = (outcome: string, wanted: string) => {
		if (outcome !== wanted) throw new Error(`The door answered ${outcome}, not ${wanted}`)
		played[outcome] = (played[outcome] ?? 0) + 1
	}
	for (const step of day.steps) {
		if (step.atMs > untilMs) break
		clock.nowMs = Math.max(clock.nowMs, step.atMs)
		const actor: Actor = { role: 'desk', desk: step.desk, operator: '' }
		if (step.do === 'walkIn') {
			count(door.call('checkin.walkIn', step.who, actor).outcome.outcome, 'admitted')
			continue
		}
		const { id, outcome } = door.call(
			'checkin.admit',
			{ registrationId: step.who, dayId: day.dayId, method: 'search' },
			actor,
		)
		count(outcome.outcome, step.do === 'twice' ? 'alreadyIn' : 'admitted')
		if (step.do === 'wrongly')
			count(door.call('history.undo', { targetId: id, reason: '' }, actor).outcome.outcome, 'undone')
	}
	clock.nowMs = Math.max(clock.nowMs, untilMs)
	return played
}

/** Puts the stand-ins where hosts and crew are missing: whoever stands in takes part no more. */
export const setStandIns = (door: Door, { sample, standIns }: EventDay): void => {
	const { hosts, rounds } = sample.breakouts
	const rows = standIns.hosts.flatMap(({ missing, instead }) =>
		hosts
			.filter((host) => host.registrationId === missing)
			.flatMap(({ groupId, duty }) => [
				{ registrationId: missing, groupId, duty: null },
				{ registrationId: instead, groupId, duty },
			]),
	)
	if (rows.length > 0) door.call('breakouts.setHosts', { rows })
	const busy = standIns.crew.flatMap(({ instead }) =>
		rounds.map(({ id }) => ({ registrationId: instead, roundId: id, why: 'crew' as const })),
	)
	if (busy.length > 0) door.call('breakouts.setAway', { rows: busy })
}

/** After lunch at the forum: the speaker of story 3 and her supporter have gone, and five more left early. */
export const leaveAtLunch = (door: Door, day: EventDay): readonly string[] => {
	const { sample, absent, standIns } = day
	const speaker = personCalled(sample, 'Wren', 'Calloway')
	const supporter = sample.people.find((one) => one.links.some((link) => link.to === speaker))?.registrationId ?? ''
	const staying = new Set([...absent, ...[...standIns.hosts, ...standIns.crew].map((one) => one.instead)])
	const others = seeded('blmk-forum/day/early')
		.shuffle(plainPeople(sample).filter((one) => !staying.has(one.registrationId)))
		.slice(0, 5)
	const gone = [speaker, supporter, ...others.map((one) => one.registrationId)]
	const roundId = sample.breakouts.rounds[1]?.id ?? ''
	door.call('breakouts.setAway', {
		rows: gone.map((registrationId) => ({ registrationId, roundId, why: 'left' as const })),
	})
	return gone
}

/** 08:50 on the second day of the conference: the lift to Seminar 7 to 10 stops. */
export const liftStops = (door: Door, { sample }: EventDay): void => {
	for (const room of sample.event.rooms)
		if (room.access === 'lift') door.call('breakouts.setRoomFault', { roomId: room.id, fault: 'lift', isOut: true })
}
