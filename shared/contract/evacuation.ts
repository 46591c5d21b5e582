/** Leaving the building: zones, plans, an alarm, and who is settled. One key from any screen. */
import * as z from 'zod'
import { alarmEndings, alarmKinds, planMethods, planStates, settledOutcomes } from '../domain/evacuation/words.ts'
import { desks, leads, organisers, type Role } from '../domain/roles.ts'
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
const settled = z.object({
	outcome: z.enum([...settledOutcomes, '']),
	atMs: instant.nullable(),
	/** Not ticked by anybody: the door let them out. */
	isByDoor: z.boolean(),
})
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
	...settled.shape,
})
const waiting = card.extend({ place: lastPlace.nullable() })

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
	/**
	 * Freezes who is believed on site; of the day that is on where `dayId` is null. `alreadyOn`: one is going on.
	 * A drill shows as much as an alarm does, so that only a lead begins one.
	 */
	begin: command({
		input: z.object({ kind: z.enum(alarmKinds), isDrill: z.boolean(), dayId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('begun'), onSite: z.int() }),
			z.object({ outcome: z.literal('drillBegun'), onSite: z.int() }),
			outcome('alreadyOn'),
			outcome('needsLead'),
			notFound,
		]),
		roles: atWork,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	/** Not leaving but staying inside, not a drill but real. Only a lead makes a drill of what was real. */
	change: command({
		input: z.object({ evacuationId: id, kind: z.enum(alarmKinds), isDrill: z.boolean() }),
		output: z.discriminatedUnion('outcome', [
			outcome('changed'),
			outcome('unchanged'),
			outcome('needsLead'),
			outcome('alreadyOver'),
			notFound,
		]),
		roles: atWork,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
	}),
	/** It was a mistake: over for everybody, and kept as one. By a lead, or at first by whoever began it. */
	callOff: command({
		input: z.object({ evacuationId: id }),
		output: z.discriminatedUnion('outcome', [
			outcome('calledOff'),
			outcome('needsLead'),
			outcome('alreadyOver'),
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
		roles: leads,
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
	/**
	 * One person, or a whole group; `state` empty: not settled after all. `onlyUnsettled`: whoever another screen
	 * settled meanwhile stays as that screen said.
	 */
	settle: command({
		input: z.object({
			evacuationId: id,
			state: z.enum([...settledOutcomes, '']),
			onlyUnsettled: z.boolean().optional(),
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
			/** One is on that screens for the public show in so many milliseconds; null: nothing is to come. */
			comesInMs: z.int().nullable(),
			/** The last one that is over: for whoever asks why it went away. Only at work. */
			last: z.object({ evacuationId: id, ending: z.enum(alarmEndings), endedAtMs: instant }).nullable(),
		}),
		roles: [...atWork, 'display', 'kiosk'],
	}),
	/**
	 * The whole of it: zones, people with a plan, everybody believed on site who is not settled, by where they were.
	 * Once it is over only for leads. Of a large group only the first people are told, but all of them if `isWhole`: for
	 * paper.
	 */
	now: query({
		input: z.object({ evacuationId: id, isWhole: z.boolean().optional() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				kind: z.enum(alarmKinds),
				isDrill: z.boolean(),
				beganAtMs: instant,
				endedAtMs: instant.nullable(),
				/** The hub's clock at this answer. */
				nowMs: instant,
				mayStandDown: z.boolean(),
				/** Whoever asks may still say that it was a mistake. */
				mayCallOff: z.boolean(),
				zones: z.array(
					z.object({
						zoneId: id,
						code: z.string(),
						name: z.string(),
						marshal: z.string(),
						sweptAtMs: instant.nullable(),
						/** Not settled, and last in one of its rooms. */
						unsettled: z.int(),
					}),
				),
				planned: z.array(planned),
				onSite: z.int(),
				settled: z.int(),
				atRefuge: z.int(),
				/** Came in since it began; they are among those on site. */
				cameSince: z.int(),
				/** Groups of people not yet settled; `groupId` null: at no table. */
				unsettled: z.array(
					z.object({
						groupId: id.nullable(),
						place: lastPlace.nullable(),
						count: z.int(),
						people: z.array(waiting),
					}),
				),
			}),
			notFound,
		]),
		roles: atWork,
	}),
	/** At most eight by badge, name or table: those believed on site, then whoever else is registered. */
	find: query({
		input: z.object({ evacuationId: id, text: line(60) }),
		output: z.object({
			people: z.array(waiting.extend({ ...settled.shape, isBelieved: z.boolean() })).max(8),
			groups: z.array(z.object({ groupId: id, number: z.int(), roomName: z.string(), unsettled: z.array(id) })).max(4),
		}),
		roles: atWork,
	}),
	/** What is printed before doors: zones, plans, everybody booked for the day or in on it. */
	pack: query({
		input: z.object({ dayId: id }),
		output: z.object({
			zones: z.array(z.object({ code: z.string(), name: z.string(), rooms: z.array(z.string()), marshal: z.string() })),
			planned: z.array(planned),
			/** `zone`: the code of the one where their place is; empty where it is in none. */
			people: z.array(waiting.extend({ isHere: z.boolean(), sinceMs: instant.nullable(), zone: z.string() })),
			here: z.int(),
			/** Printed so far, the newest first. */
			printed: z.array(
				z.object({
					packId: id,
					holder: z.string(),
					copies: z.int(),
					atMs: instant,
					/** Came in or went out since. */
					movedSince: z.int(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Written down before it is printed: who holds it. */
	recordPack: command({
		input: z.object({
			packId: id,
			dayId: id,
			/** A place or a duty; never a person. */
			holder: line(60).trim().min(1),
			copies: z.int().min(1).max(100),
		}),
		output: z.discriminatedUnion('outcome', [outcome('recorded'), notFound]),
		roles: organisers,
		topics: ['alarm', 'history'],
		privacy: 'nobody',
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
					/** Null while it is on. */
					ending: z.enum(alarmEndings).nullable(),
					onSite: z.int(),
					settled: z.int(),
					atRefuge: z.int(),
					leftEarlier: z.int(),
					zones: z.int(),
					swept: z.int(),
				}),
			),
		}),
		roles: organisers,
	}),
}
