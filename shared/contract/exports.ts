/** Files that leave the event. Each is made in full, then fetched or saved; that it left is in the log. */
import * as z from 'zod'
import { exportFormats, exportKinds } from '../domain/exports/kinds.ts'
import { organisers } from '../domain/roles.ts'
import { command, service, stream } from './define.ts'
import { id, line } from './parts.ts'

export const exports_ = {
	/** Makes a file, telling how far it is. */
	make: stream({
		input: z.object({
			what: z.enum(exportKinds),
			format: z.enum(exportFormats),
			/** The offset of the reader's clock is the event's own: Europe/London. */
			purpose: line(300),
			recipient: line(300),
		}),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int() }),
			z.object({
				state: z.literal('ready'),
				exportId: id,
				fileName: z.string(),
				bytes: z.int(),
				rows: z.int(),
			}),
			z.object({ state: z.literal('refused'), why: z.enum(['rehearsal', 'notInFormat', 'notFrozen', 'failed']) }),
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
		}),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('recorded') })]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
}
