/**
 * What a desk needs to go on while the hub is out of reach: the door list of its role, the key that it keeps the list
 * with, and the way to hand in what was done meanwhile.
 */
import * as z from 'zod'
import { photoAnswers, registrationStatuses } from '../domain/person.ts'
import { desks, organisers } from '../domain/roles.ts'
import { query, service } from './define.ts'
import { id, instant, line } from './parts.ts'

/** Bytes as a page takes them, base64. */
const bytes = (most: number) => z.string().max(most)

/**
 * One person as a desk may see them (domain.md 3.7), with what its welcome says. Nothing else leaves the hub: not the
 * given name either, by which a desk finds somebody only while the hub is in reach.
 */
const deskPerson = z.object({
	registrationId: id,
	preferredName: z.string(),
	familyName: z.string(),
	/** Only for people here for work. */
	organisation: z.string(),
	badgeCode: z.string(),
	status: z.enum(registrationStatuses),
	isWalkIn: z.boolean(),
	bookedDayIds: z.array(id),
	presence: z.array(z.object({ dayId: id, state: z.enum(['in', 'out']), sinceMs: instant, desk: z.string() })),
	/** Empty: nobody has asked yet. */
	photo: z.enum([...photoAnswers, '']),
	actionLine: z.string(),
	/** Desks that let them in too while they were in, by day. */
	alsoIn: z.array(z.object({ dayId: id, atMs: instant, desk: z.string() })),
	/** Days on which they went out in between. */
	outDayIds: z.array(id),
	/** Where to go next, until the round is over: what is right after it only the hub knows. */
	places: z.array(
		z.object({
			dayId: id,
			place: z.object({ isFirst: z.boolean(), number: z.int(), roomName: z.string() }).nullable(),
			lacksPlace: z.boolean(),
			untilMs: instant,
		}),
	),
	linkedIds: z.array(id),
	/** Prints of other codes that lead to them: an old badge, a ticket. */
	codePrints: z.array(z.string()),
})

export const alone = {
	/**
	 * The door list, a page at a time in the order of ids; `ids`: those people alone, who may have gone.
	 * `revision`: as of the answer; a page with another one than the page before means that people may have changed.
	 */
	doorList: query({
		input: z.object({ ids: z.array(id).max(200).nullable(), after: id.nullable() }),
		output: z.object({
			revision: z.int(),
			people: z.array(deskPerson),
			/** The last id of a page that another one follows. */
			next: id.nullable(),
			facts: z.object({
				fireLimit: z.int(),
				comfortable: z.int(),
				helpWaiting: z.int(),
				/** Closed days, and when. */
				closed: z.array(z.object({ dayId: id, atMs: instant })),
				/** The day that is on was closed: desks keep no list. */
				isOver: z.boolean(),
			}),
		}),
		roles: desks,
	}),
	/**
	 * The key of this desk's records (AES-256-GCM): the same for the same desk until something is erased. `wrapped`, for a
	 * desk that may start while the hub is away: the key closed with the desk code (PBKDF2-SHA-256, 600,000; AES-256-GCM).
	 */
	key: service({
		input: z.object({ survivesRestart: z.boolean() }),
		output: z.object({
			key: bytes(64),
			wrapped: z.object({ salt: bytes(64), iv: bytes(64), bytes: bytes(128), rounds: z.int() }).nullable(),
		}),
		roles: desks,
	}),
	/** The code that opens a desk's list after a restart without the hub: to be kept by its lead, off the desk. */
	deskCode: service({
		input: z.object({ desk: line(120) }),
		output: z.object({ code: z.string() }),
		roles: organisers,
	}),
	/**
	 * What was done while the hub was out of reach, in its order. An entry is dropped at the desk only after one of
	 * these answers: `applied` now, `known` from before, or `tray`, for a person to decide. Nothing is dropped here.
	 */
	handIn: service({
		input: z.object({
			items: z
				.array(
					z.object({
						id,
						name: line(60),
						input: z.unknown(),
						saidMs: instant,
						/** Up to when the desk knew what others had done. */
						knewMs: instant,
						seed: z.int().nonnegative(),
					}),
				)
				.min(1)
				.max(50),
		}),
		output: z.object({ items: z.array(z.object({ id, is: z.enum(['applied', 'known', 'tray']) })) }),
		roles: desks,
	}),
}
