/** Leaving the building: zones, plans, an alarm, and who is settled. One key from any screen. */
import * as z from 'zod'
import { alarmKinds, planMethods, planStates, settledOutcomes } from '../domain/evacuation/words.ts'
import { desks, organisers, type Role } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

/** Everybody at work; no screen for the public. */
export const atWork = [
	'organiser',
	'deskLead',
	'desk',
	'facilitator',
	'steward',
	'speakerSupport',
] as const satisfies readonly Role[]

const zone = z.object({
	id,
	code: line(6).trim().min(1),
	name: line(80).trim().min(1),
	marshalId: id.nullable(),
	roomIds: z.array(id).max(200),
})

const card = z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })
/** Where somebody was last: at a table or a stall; words are the screen's. */
const lastPlace = z.object({ what: z.enum(['table', 'stall']), number: z.int(), roomName: z.string() })
const planned = card.extend({
	state: z.enum(planStates),
	method: z.enum([...planMethods, '']),
	/** What staff do; the reason is never here. */
	actionLine: z.string(),
	buddy: card.extend({ isHere: z.boolean() }).nullable(),
	backup: card.extend({ isHere: z.boolean() }).nullable(),
	meetAt: z.string(),
	refuge: z.string(),
	equipment: z.string(),
	lastPlace: lastPlace.nullable(),
	outcome: z.enum([...settledOutcomes, '']),
	atMs: instant.nullable(),
})

export const evacuation = {
	saveZones: command({
		input: z.object({ zones: z.array(zone).max(40) }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('codeTaken'),
			outcome('roomTwice'),
			notFound,
		]),
		roles: organisers,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	zones: query({
		input: z.object({}),
		output: z.object({ zones: z.array(zone.extend({ marshal: card.extend({ isHere: z.boolean() }).nullable() })) }),
		roles: desks,
	}),
	/** Freezes who is believed on site. `alreadyOn`: one is going on. */
	begin: command({
		input: z.object({ kind: z.enum(alarmKinds), isDrill: z.boolean(), dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('begun'), onSite: z.int() }),
			outcome('alreadyOn'),
			notFound,
		]),
		roles: atWork,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	standDown: command({
		input: z.object({ evacuationId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('stoodDown'), unsettled: z.int() }),
			outcome('alreadyOver'),
			notFound,
		]),
		roles: organisers,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	setSwept: command({
		input: z.object({ evacuationId: id, zoneId: id, isSwept: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('alreadyOver'), notFound]),
		roles: atWork,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	/** One person, or a whole group; `outcome` empty: not settled after all. */
	settle: command({
		input: z.object({
			evacuationId: id,
			state: z.enum([...settledOutcomes, '']),
			rows: z
				.array(z.object({ registrationId: id }))
				.min(1)
				.max(400),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('settled'), count: z.int(), notBelievedHere: z.int() }),
			outcome('unchanged'),
			outcome('alreadyOver'),
			notFound,
		]),
		roles: atWork,
		topics: ['alarm', 'history'],
		privacy: 'rows',
	}),
	/** Whether one is on: the one fact that every screen asks for. */
	state: query({
		input: z.object({}),
		output: z.object({
			on: z.object({ evacuationId: id, kind: z.enum(alarmKinds), isDrill: z.boolean(), beganAtMs: instant }).nullable(),
		}),
		roles: [...atWork, 'display', 'kiosk'],
	}),
	/** The whole of it: zones, people with a plan, everybody believed on site who is not settled, by where they were. */
	now: query({
		input: z.object({ evacuationId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				kind: z.enum(alarmKinds),
				isDrill: z.boolean(),
				beganAtMs: instant,
				endedAtMs: instant.nullable(),
				zones: z.array(
					z.object({
						zoneId: id,
						code: z.string(),
						name: z.string(),
						marshal: z.string(),
						sweptAtMs: instant.nullable(),
					}),
				),
				planned: z.array(planned),
				onSite: z.int(),
				settled: z.int(),
				atRefuge: z.int(),
				/** Groups of people not yet settled; `groupId` null: at no table. */
				unsettled: z.array(
					z.object({
						groupId: id.nullable(),
						place: lastPlace.nullable(),
						people: z.array(card),
					}),
				),
			}),
			notFound,
		]),
		roles: atWork,
	}),
	/** At most eight of those believed on site, by badge, name or table. */
	find: query({
		input: z.object({ evacuationId: id, text: line(60) }),
		output: z.object({
			people: z.array(card.extend({ outcome: z.enum([...settledOutcomes, '']), place: lastPlace.nullable() })).max(8),
			groups: z.array(z.object({ groupId: id, number: z.int(), roomName: z.string(), unsettled: z.array(id) })).max(4),
		}),
		roles: atWork,
	}),
	/** What is printed before doors: zones, plans, everybody booked for the day. */
	pack: query({
		input: z.object({ dayId: id }),
		output: z.object({
			zones: z.array(z.object({ code: z.string(), name: z.string(), rooms: z.array(z.string()), marshal: z.string() })),
			planned: z.array(planned),
			people: z.array(card.extend({ place: lastPlace.nullable(), isHere: z.boolean() })),
		}),
		roles: organisers,
	}),
	/** Earlier ones, with their one-line reports. */
	past: query({
		input: z.object({}),
		output: z.object({
			alarms: z.array(
				z.object({
					evacuationId: id,
					kind: z.enum(alarmKinds),
					isDrill: z.boolean(),
					beganAtMs: instant,
					endedAtMs: instant.nullable(),
					onSite: z.int(),
					settled: z.int(),
					zones: z.int(),
					swept: z.int(),
				}),
			),
		}),
		roles: organisers,
	}),
}
