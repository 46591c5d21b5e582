/** Everything of an event in open formats, so that nobody is locked in: one ZIP of CSV and JSON with its description. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, service, stream } from './define.ts'
import { date, id, line, outcome } from './parts.ts'

export const openCopy = {
	make: stream({
		input: z.object({ purpose: line(300), recipient: line(300) }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int() }),
			z.object({
				state: z.literal('ready'),
				copyId: id,
				fileName: z.string(),
				bytes: z.int(),
				tables: z.int(),
				rows: z.int(),
			}),
			/** `needsWords`: for whom and what for were not both said. */
			z.object({ state: z.literal('refused'), why: z.enum(['rehearsal', 'pastDay', 'needsWords', 'failed']) }),
		]),
		roles: organisers,
	}),
	/** The bytes, piece by piece. Gone ten minutes after it was made. */
	read: service({
		input: z.object({ copyId: id, offset: z.int().nonnegative() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('bytes'), base64: z.string(), isLast: z.boolean() }),
			outcome('gone'),
		]),
		roles: organisers,
	}),
	saveAs: service({
		input: z.object({ copyId: id }),
		output: z.object({ outcome: z.enum(['saved', 'notSaved', 'gone', 'noDialog']) }),
		roles: organisers,
	}),
	/** The record that everything was made into a file that may leave. */
	record: command({
		input: z.object({
			copyId: id,
			purpose: line(300),
			recipient: line(300),
			tables: z.int().nonnegative(),
			/** Rows in all of them. */
			size: z.int().nonnegative(),
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			/** Left out by versions that kept no list. */
			destroyBy: date.optional(),
		}),
		output: z.discriminatedUnion('outcome', [outcome('recorded')]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
}
