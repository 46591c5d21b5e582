/** Desks without any network: a copy of the whole event on a stick, worked on elsewhere, and brought back. */
import * as z from 'zod'
import { comingRefusals } from '../domain/desks/comingRefusals.ts'
import { everyone, organisers } from '../domain/roles.ts'
import { command, query, service, stream } from './define.ts'
import { date, id, instant, line, name, notFound, outcome } from './parts.ts'

const count = z.int().nonnegative()
const path = z.string().max(4096)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** What its desk is called. */
const copyName = name.max(60)

const refused = z.object({ outcome: z.literal('refused'), why: z.enum(comingRefusals) })

/** What becomes of what was done in a copy. `forgotten`: about somebody who was erased since, and so not brought back. */
const fates = ['applied', 'known', 'tray', 'forgotten'] as const
const tally = z.object({ applied: count, known: count, tray: count, forgotten: count })

const coming = z.object({
	/** Null: no list knows it, it is this event all the same. */
	copyId: id.nullable(),
	name: z.string(),
	/** The last that both know was done then. */
	sinceMs: instant,
	/** The last that was done in it; null: nothing. */
	lastMs: instant.nullable(),
	/** How far its clock was ahead of this computer's, in ms; 0: not so that it matters. Its times are set back by that. */
	aheadMs: count,
	total: tally,
	kinds: z.array(z.object({ command: z.string(), outcome: z.string(), desk: z.string(), fate: z.enum(fates), count })),
})

export const copies = {
	/** The copies, every bringing back, and whether this file is itself a copy. */
	state: query({
		input: z.object({}),
		output: z.object({
			copies: z.array(
				z.object({
					copyId: id,
					name: z.string(),
					madeAtMs: instant,
					backAtMs: instant.nullable(),
					/** Somebody made sure that it is no more. */
					goneAtMs: instant.nullable(),
					place: z.string(),
					destroyBy: z.string(),
				}),
			),
			bringings: z.array(
				z.object({
					bringingId: id,
					copyId: id.nullable(),
					name: z.string(),
					beganAtMs: instant,
					/** Null: it was cut off. What is in stays in; bringing it back again goes on. */
					total: tally.nullable(),
					isWhole: z.boolean(),
					takenBack: z.object({ atMs: instant, count, stayed: count }).nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** What this file is, for the banner that every screen of a copy has; null: the event itself. */
	self: query({
		input: z.object({}),
		output: z.object({
			copy: z.object({ copyId: id, name: z.string(), madeAtMs: instant, madeAt: z.string() }).nullable(),
		}),
		roles: everyone,
	}),
	/** Writes a copy of the whole event into a folder, under a code of its own that is shown once. */
	make: service({
		input: z.object({ name: copyName, folder: path }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('made'), copyId: id, fileName: z.string(), recoveryCode: z.string() }),
			outcome('notAFolder'),
			outcome('nameTaken'),
			outcome('cannotWrite'),
			outcome('full'),
			outcome('failed'),
		]),
		roles: organisers,
	}),
	/** What bringing this file back would do, tried on a copy of the event that is thrown away. Changes nothing. */
	look: service({
		input: z.object({ path, code: line(60) }),
		output: z.discriminatedUnion('outcome', [coming.extend({ outcome: z.literal('ready') }), refused]),
		roles: organisers,
	}),
	/** Brings it back, piece by piece. Whoever stops listening stops it after a piece: what is in stays in. */
	bringBack: stream({
		input: z.object({ path, code: line(60) }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: count, of: count }),
			z.object({ state: z.literal('done'), bringingId: id, isWhole: z.boolean(), total: tally }),
			z.object({ state: z.literal('refused'), why: z.enum(comingRefusals) }),
		]),
		roles: organisers,
	}),
	/** Takes back all that one bringing back did, the last first, as far as nothing later stands on it. */
	takeBack: stream({
		input: z.object({ bringingId: id, reason: line(300) }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: count, of: count }),
			z.object({ state: z.literal('done'), count, stayed: count }),
			z.object({ state: z.literal('refused'), why: z.enum(['needsReason', 'notFound']) }),
		]),
		roles: organisers,
	}),
	/** That a copy was made: by `make`, which calls this. */
	record: command({
		input: z.object({
			copyId: id,
			name: copyName,
			place: name,
			madeAtMs: instant,
			baseSeq: count,
			baseHash: sha256,
			destroyBy: date,
		}),
		output: z.discriminatedUnion('outcome', [outcome('recorded'), outcome('nameTaken')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** The first command of a copy tells it what it is. */
	begin: command({
		input: z.object({ copyId: id, name: copyName, madeAtMs: instant, madeAt: line() }),
		output: z.discriminatedUnion('outcome', [outcome('begun')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Bringing back begins: by `bringBack`, which calls this and the next two. */
	startBack: command({
		input: z.object({ bringingId: id, copyId: id.nullable(), name: line() }),
		output: z.discriminatedUnion('outcome', [outcome('started')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** What is handed in next, by its ids. */
	handPiece: command({
		input: z.object({ bringingId: id, ids: z.array(id).min(1).max(500) }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('noted'), count }), notFound]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
	finishBack: command({
		input: z.object({ bringingId: id, isWhole: z.boolean(), total: tally }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('finished'), count }),
			z.object({ outcome: z.literal('stopped'), count }),
			notFound,
		]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** That it was taken back: by `takeBack`, which calls this. */
	tookBack: command({
		input: z.object({ bringingId: id, count, stayed: count }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('noted'), count }), notFound]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
}
