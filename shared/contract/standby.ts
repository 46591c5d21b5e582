/**
 * A second computer that holds a live copy of the event, to go on as the hub when the first is lost. The first answers
 * `begin`, `read`, `rows`; the second `state`, `keep`, `takeOver`, `stop`. A term counts the hubs an event has had.
 */
import * as z from 'zod'
import { standbyStops } from '../domain/desks/standbyStops.ts'
import { everyone, organisers } from '../domain/roles.ts'
import { command, service } from './define.ts'
import { id, instant, line, outcome } from './parts.ts'

const base64 = z.string()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.int().nonnegative()
/** 1 for the first hub of an event, one more with each that takes over. */
const term = z.int().positive()

/** A row of the log as it lies in the file, what was said of people with it. */
const row = z.object({
	seq,
	id: line(60),
	name: line(60),
	role: line(20),
	desk: line(),
	operator: line(40),
	atMs: instant,
	seed: z.int(),
	outcome: z.string(),
	saidMs: z.int().nullable(),
	knewMs: z.int().nullable(),
	commitment: base64,
	hash: base64,
	parts: z.array(
		z.object({
			subject: z.string().nullable(),
			salt: base64.nullable(),
			body: z.string().nullable(),
			commitment: base64,
		}),
	),
})

export const standby = {
	/** A whole copy of the event file as it is now, under its own code, for a computer that is to follow it. */
	begin: service({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('ready'),
				copyId: id,
				bytes: z.int(),
				eventId: id,
				eventName: z.string(),
				firstDate: z.string(),
			}),
			outcome('cannotWrite'),
		]),
		roles: organisers,
	}),
	/** The bytes of it, piece by piece. Gone ten minutes after it was made. */
	read: service({
		input: z.object({ copyId: id, offset: z.int().nonnegative() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('bytes'), base64, isLast: z.boolean() }),
			outcome('gone'),
		]),
		roles: organisers,
	}),
	/**
	 * Rows of the log after one that is known, by its number and its hash; waits up to two seconds for the next where
	 * there is none. `fork`: the log went another way there.
	 */
	rows: service({
		input: z.object({ after: seq, hash }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('rows'), rows: z.array(row), revision: seq, nowMs: instant }),
			outcome('fork'),
		]),
		roles: organisers,
	}),
	/** The other hub's word that it took over, which its key proves; `superseded`: this hub serves no desks any more. */
	shown: service({
		input: z.object({ term, hubId: id, proof: line(400) }),
		output: z.object({ outcome: z.enum(['superseded', 'older', 'notProven']) }),
		roles: everyone,
	}),
	/** Which hub of the event this is, and the proof of it that desks keep; null where no event is open. */
	self: service({
		input: z.object({}),
		output: z.object({
			hub: z
				.object({
					eventId: id,
					term,
					hubId: id,
					/** Signed with the key that desks know the event by; empty where it has none yet. */
					proof: z.string(),
					/** Another hub took over since: its term. */
					supersededBy: term.nullable(),
				})
				.nullable(),
		}),
		roles: everyone,
	}),
	/** The live copy that this computer holds, if it holds one. */
	state: service({
		input: z.object({}),
		output: z.object({
			copy: z
				.object({
					eventName: z.string(),
					/** `fetching`: the whole is on its way; `away`: the hub does not answer. */
					is: z.enum(['fetching', 'following', 'away', 'stopped']),
					why: z.enum(standbyStops).nullable(),
					/** Bytes that have come, of how many. */
					fetched: z.int(),
					bytes: z.int(),
					/** When the last that it holds was done, by the hub's clock; null: nothing yet. */
					holdsToMs: instant.nullable(),
					rows: z.int(),
					/** How many rows the hub has that are not here yet, when it was last heard. */
					missing: z.int(),
					/** When the hub was last heard, by this computer's clock. */
					heardMs: instant.nullable(),
				})
				.nullable(),
		}),
		roles: organisers,
	}),
	/** Begins to hold a live copy of the hub that this computer has joined. The code is the event's own. */
	keep: service({
		input: z.object({ code: line(60) }),
		output: z.object({
			outcome: z.enum(['begun', 'notJoined', 'notOrganiser', 'wrongCode', 'away', 'cannotWrite', 'already']),
		}),
		roles: organisers,
	}),
	/** This computer becomes the hub. A person decides that, after being told what it means. */
	takeOver: service({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('tookOver'), eventId: id, term, holdsToMs: instant }),
			outcome('noCopy'),
			outcome('notWhole'),
			/** The first hub still answers: it is to be closed first. */
			outcome('hubAnswers'),
			outcome('failed'),
		]),
		roles: organisers,
	}),
	/** Holds no live copy any more: what there was is destroyed. */
	stop: service({ input: z.object({}), output: z.object({}), roles: organisers }),
	/** That this file's hub is another one from here on: by `takeOver`, which calls this. */
	tookOver: command({
		input: z.object({ term, hubId: id }),
		output: z.discriminatedUnion('outcome', [outcome('tookOver'), outcome('notNext')]),
		roles: organisers,
		topics: ['event', 'desks', 'history'],
		privacy: 'nobody',
	}),
}
