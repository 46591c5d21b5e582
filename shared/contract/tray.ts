/** What desks did alone, or a copy brought, and that could not simply be done: kept until somebody decides. */
import * as z from 'zod'
import { whyAside } from '../domain/alone/whyAside.ts'
import { organisers } from '../domain/roles.ts'
import { command, query, service } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

/** How it was settled. `done`: it was done after all; `left`: it stays as it is; `takenBack`: the desk itself took it back. */
const settledHow = z.enum(['done', 'left', 'takenBack'])

export const tray = {
	/** Keeps a command that may not be run, word for word, until somebody decides about it. The hub sends it, never a desk. */
	setAside: command({
		input: z.object({
			lateId: id,
			name: line(60),
			desk: line(60),
			operator: line(40),
			role: line(20),
			saidMs: instant,
			why: z.enum(whyAside),
			/** The command's words as the log splits them, each about one person, or about nobody. */
			parts: z.array(z.object({ subject: id.nullable(), body: z.string().max(200_000) })).max(100_000),
		}),
		output: z.discriminatedUnion('outcome', [outcome('kept'), outcome('unchanged')]),
		roles: organisers,
		topics: ['desks', 'history'],
		privacy: 'parts',
	}),
	/** Writes down what was decided about one of them; `open`: nobody has decided after all. */
	settle: command({
		input: z.object({ lateId: id, how: z.enum(['done', 'left', 'open']), reason: line(300) }),
		output: z.discriminatedUnion('outcome', [outcome('settled'), outcome('opened'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['desks', 'history'],
		privacy: 'nobody',
	}),
	/** Does it after all, as the organiser's own, with what has to be so first; or leaves it as it is. */
	decide: service({
		input: z.object({ lateId: id, how: z.enum(['apply', 'leave']), reason: line(300) }),
		output: z.discriminatedUnion('outcome', [
			outcome('done'),
			outcome('left'),
			/** It waits still. `why`: what the door said, or `erased`. */
			z.object({ outcome: z.literal('notDone'), why: z.string() }),
			outcome('alreadySettled'),
			notFound,
		]),
		roles: organisers,
	}),
	/** Takes a decision back, and what was done by it. */
	reopen: service({
		input: z.object({ lateId: id, reason: line(300) }),
		output: z.discriminatedUnion('outcome', [
			outcome('opened'),
			/** Something later stands on what was done: it stays. */
			outcome('standsOn'),
			outcome('needsReason'),
			notFound,
		]),
		roles: organisers,
	}),
	/** For information: people whom two desks let in. Nothing to decide: the earlier entry counts. */
	twice: query({
		input: z.object({}),
		output: z.object({
			people: z.array(
				z.object({
					registrationId: id,
					preferredName: z.string(),
					badgeCode: z.string(),
					/** The first is the one that counts. */
					lines: z.array(z.object({ desk: z.string(), atMs: instant })),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Everything that ever needed a decision, in the order in which it happened at the desks. */
	list: query({
		input: z.object({}),
		output: z.object({
			items: z.array(
				z.object({
					lateId: id,
					command: z.string(),
					desk: z.string(),
					operator: z.string(),
					role: z.string(),
					saidMs: instant,
					cameMs: instant,
					/** The outcome it had, or one of `whyAside`. */
					why: z.string(),
					/** Whom it is about, where that is one person who is still known. */
					registrationId: id.nullable(),
					preferredName: z.string(),
					badgeCode: z.string(),
					settledHow: settledHow.nullable(),
					settledAtMs: instant.nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
}
