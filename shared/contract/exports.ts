/** Files that leave the event. Each is made in full, then fetched or saved; that it left is written down and listed. */
import * as z from 'zod'
import { exportCares, exportFormats, exportKinds, leftFormats, leftKinds } from '../domain/exports/kinds.ts'
import { leavingRefusals } from '../domain/exports/leaving.ts'
import { organisers } from '../domain/roles.ts'
import { statisticsPresets } from '../domain/statistics/rule.ts'
import { command, query, service, stream } from './define.ts'
import { date, id, instant, line, notFound, outcome } from './parts.ts'

export const exports_ = {
	/** What would be in a file: the first rows of every sheet but the one about it. Nothing leaves. */
	preview: service({
		input: z.object({ what: z.enum(exportKinds) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('ready'),
				rows: z.int(),
				sheets: z.array(
					z.object({
						name: z.string(),
						columns: z.array(z.string()),
						/** The first five. */
						rows: z.array(z.array(z.string())),
						count: z.int(),
					}),
				),
			}),
			/** Statistics leave from frozen counts alone. */
			outcome('notFrozen'),
			outcome('failed'),
		]),
		roles: organisers,
	}),
	/** Makes a file, telling how far it is. */
	make: stream({
		input: z.object({
			what: z.enum(exportKinds),
			format: z.enum(exportFormats),
			/** The offset of the reader's clock is the event's own: Europe/London. */
			purpose: line(300),
			recipient: line(300),
			/** Closed with a password, which is made for it and told once. */
			isLocked: z.boolean(),
		}),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int() }),
			z.object({
				state: z.literal('ready'),
				exportId: id,
				fileName: z.string(),
				bytes: z.int(),
				rows: z.int(),
				sha256: z.string(),
				destroyBy: date.nullable(),
				/** Told here and never again; null: the file is open. */
				password: z.string().nullable(),
			}),
			z.object({
				state: z.literal('refused'),
				/** `pastDay`: it would hold what should have been erased by now. */
				why: z.enum(['rehearsal', 'pastDay', 'notFrozen', 'failed', ...leavingRefusals]),
			}),
		]),
		roles: organisers,
	}),
	/** The bytes of a file just made, piece by piece. Gone ten minutes after it was made. */
	read: service({
		input: z.object({ exportId: id, offset: z.int().nonnegative() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('bytes'), base64: z.string(), isLast: z.boolean() }),
			z.object({ outcome: z.literal('gone') }),
		]),
		roles: organisers,
	}),
	/** Asks where to keep it with the system's own dialog, and keeps it there. */
	saveAs: service({
		input: z.object({ exportId: id }),
		output: z.object({ outcome: z.enum(['saved', 'notSaved', 'gone', 'noDialog']) }),
		roles: organisers,
	}),
	/** The record that a file was made: what, for whom, how many rows, and its fingerprint. */
	record: command({
		input: z.object({
			exportId: id,
			what: z.enum(exportKinds),
			format: z.enum(exportFormats),
			rows: z.int().nonnegative(),
			purpose: line(300),
			recipient: line(300),
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			/** Left out by versions that kept no list. */
			terms: z
				.object({
					care: z.enum(exportCares),
					isLocked: z.boolean(),
					destroyBy: date.nullable(),
					/** Of statistics: by which rule, of which frozen counts. */
					statistics: z.object({ preset: z.enum(statisticsPresets), snapshotId: id }).nullable(),
				})
				.optional(),
		}),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('recorded') })]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
	/** What left so far, the newest first. */
	left: query({
		input: z.object({}),
		output: z.object({
			files: z.array(
				z.object({
					exportId: id,
					what: z.enum(leftKinds),
					format: z.enum(leftFormats),
					rows: z.int(),
					purpose: z.string(),
					recipient: z.string(),
					care: z.enum(exportCares),
					isLocked: z.boolean(),
					sha256: z.string(),
					statisticsRule: z.enum([...statisticsPresets, '']),
					atMs: instant,
					desk: z.string(),
					/** Null: it may be kept. */
					destroyBy: date.nullable(),
					destroyedAtMs: instant.nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Whoever got the file says that it is gone. */
	markDestroyed: command({
		input: z.object({ exportId: id }),
		output: z.discriminatedUnion('outcome', [outcome('marked'), outcome('alreadyMarked'), notFound]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
}
