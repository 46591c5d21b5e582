/** The desks of the venue's network: the switch, letting one in, and the list of them. */
import * as z from 'zod'
import { pairableRoles } from '../domain/desks/pairable.ts'
import { everyone, organisers } from '../domain/roles.ts'
import { command, service } from './define.ts'
import { id, instant, line, notFound, outcome, timeOfDay } from './parts.ts'

const deskName = z.string().trim().min(1).max(40)
const role = z.enum(pairableRoles)
const address = z.union([z.ipv4(), z.ipv6()])
const port = z.int().min(1).max(65_535)

const change = { roles: organisers, topics: ['desks', 'history'], privacy: 'nobody' } as const

export const desks = {
	/** The key that desks know this event's hub by. Kept once; every hub of this event has the same. */
	keepIdentity: command({
		input: z.object({ privateKey: line(400).min(100), pin: line(43).min(43) }),
		output: z.discriminatedUnion('outcome', [outcome('kept'), outcome('alreadyThere')]),
		...change,
	}),
	noteOpened: command({
		input: z.object({ address, port, certificate: line(4000).min(100) }),
		output: z.discriminatedUnion('outcome', [outcome('opened')]),
		...change,
	}),
	noteShut: command({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [outcome('shut')]),
		...change,
	}),
	/** Made by `letIn` of the hub: what the desk shows to be known again is never kept, only its hash. */
	pair: command({
		input: z.object({
			deskId: id,
			name: deskName,
			role,
			tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
			untilMs: instant,
		}),
		output: z.discriminatedUnion('outcome', [outcome('paired'), outcome('nameTaken')]),
		...change,
	}),
	rename: command({
		input: z.object({ deskId: id, name: deskName }),
		output: z.discriminatedUnion('outcome', [outcome('renamed'), outcome('unchanged'), outcome('nameTaken'), notFound]),
		...change,
	}),
	/** A locked desk is answered nothing until it is unlocked; what it shows is covered at once. */
	lock: command({
		input: z.object({ deskId: id, isLocked: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('locked'), outcome('unlocked'), outcome('unchanged'), notFound]),
		...change,
	}),
	/** At once and for good: whoever is to come back is let in anew. */
	remove: command({
		input: z.object({ deskId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		...change,
	}),
	/** The switch, what it takes to join, and who waits to be let in. */
	network: service({
		input: z.object({}),
		output: z.object({
			/** `noPages`: there is nothing to show in a browser; `oldRuntime`: what Foyer runs on is not safe enough. */
			can: z.enum(['yes', 'noPages', 'oldRuntime', 'noNetwork', 'isCopy']),
			/** Of this computer. `isPrivate`: not reachable from the internet by itself. */
			addresses: z.array(z.object({ address, isPrivate: z.boolean() })),
			/** Where desks were let in last. */
			last: z.object({ address, port }).nullable(),
			open: z
				.object({
					url: z.string(),
					address,
					/** SHA-256 of the certificate as browsers show it, and of its key as Foyer remembers it. */
					fingerprint: z.string(),
					pin: z.string(),
					/** The port of last time was taken by another program. */
					isElsewhere: z.boolean(),
					/** Calls of the last hour that were refused, from whomever. */
					refused: z.int().min(0),
				})
				.nullable(),
			pairing: z
				.object({
					name: z.string(),
					role,
					/** Empty: until the end of the day. */
					until: z.string(),
					leftMs: z.int(),
					/** Null: somebody used it, or too many wrong ones were tried. */
					code: z.object({ code: z.string(), leftMs: z.int(), qr: z.string() }).nullable(),
					isVoid: z.boolean(),
				})
				.nullable(),
			waiting: z.array(
				z.object({
					waitId: id,
					name: z.string(),
					role,
					/** Shown on both screens. */
					number: z.string(),
					operator: z.string(),
					kind: z.enum(['browser', 'foyer']),
				}),
			),
		}),
		roles: organisers,
	}),
	open: service({
		input: z.object({ address }),
		output: z.discriminatedUnion('outcome', [
			outcome('open'),
			outcome('alreadyOpen'),
			outcome('cannot'),
			/** The computer does not have that address any more. */
			outcome('noSuchAddress'),
		]),
		roles: organisers,
	}),
	shut: service({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [outcome('shut'), outcome('notOpen')]),
		roles: organisers,
	}),
	/** A code for one desk, for ten minutes; each code counts three of them. */
	startPairing: service({
		input: z.object({ name: deskName, role, until: z.union([timeOfDay, z.literal('')]) }),
		output: z.discriminatedUnion('outcome', [
			outcome('started'),
			outcome('notOpen'),
			outcome('nameTaken'),
			/** It has been that time already today. */
			outcome('tooSoon'),
		]),
		roles: organisers,
	}),
	stopPairing: service({ input: z.object({}), output: z.object({}), roles: organisers }),
	/** Lets the desk in that shows this number. */
	letIn: service({
		input: z.object({ waitId: id, number: line(8) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('letIn'), deskId: id }),
			outcome('nameTaken'),
			notFound,
		]),
		roles: organisers,
	}),
	turnAway: service({
		input: z.object({ waitId: id }),
		output: z.discriminatedUnion('outcome', [outcome('turnedAway'), notFound]),
		roles: organisers,
	}),
	list: service({
		input: z.object({}),
		output: z.object({
			desks: z.array(
				z.object({
					deskId: id,
					name: z.string(),
					role,
					/** Initials, or empty. */
					operator: z.string(),
					isLocked: z.boolean(),
					/** Listens just now. */
					isHere: z.boolean(),
					/** Null: not since the hub was started. */
					seenMs: instant.nullable(),
					/** What it did alone and has not handed in yet, as it says itself. */
					waiting: z.int(),
					untilMs: instant,
				}),
			),
			nowMs: instant,
		}),
		roles: organisers,
	}),
	/** A desk says who sits there, and how much it has not handed in yet. */
	tell: service({
		input: z.object({
			waiting: z.int().min(0).max(1_000_000),
			operator: z.union([z.string().regex(/^[\p{L}\p{N}]{1,6}$/u), z.literal('')]),
		}),
		output: z.object({}),
		roles: everyone,
	}),
}
