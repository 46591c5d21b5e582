/**
 * Reading a file of registrations: send its bytes, see what Foyer makes of it, change the mapping,
 * look over every row's fate, then run. Nothing is written before `run`.
 */
import * as z from 'zod'
import { fileKinds, fileProblems, refusalCodes } from '../domain/fileCodes.ts'
import { organisers } from '../domain/roles.ts'
import { service, stream } from './define.ts'
import { chosenMapping, fileColumns } from './importParts.ts'
import { id, line } from './parts.ts'
import { stallImports } from './stallImports.ts'

const tally = z.object({
	rows: z.int(),
	new: z.int(),
	changed: z.int(),
	unchanged: z.int(),
	held: z.int(),
	refused: z.int(),
	/** People the new rows bring: more than the rows where two booked in one. */
	people: z.int(),
})

export const imports = {
	...stallImports,
	begin: service({
		input: z.object({ fileName: line(255), bytes: z.int().positive() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('ready'), uploadId: id, chunkBytes: z.int() }),
			z.object({ outcome: z.literal('refused'), problem: z.enum(fileProblems) }),
		]),
		roles: organisers,
	}),
	append: service({
		input: z.object({ uploadId: id, offset: z.int().nonnegative(), base64: z.string().max(1_000_000) }),
		output: z.object({ outcome: z.enum(['kept', 'unknownUpload', 'outOfOrder']) }),
		roles: organisers,
	}),
	/** Reads the file and proposes what each column is. */
	inspect: service({
		input: z.object({ uploadId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('read'),
				kind: z.enum(fileKinds),
				shape: z.string(),
				rows: z.int(),
				/** The row with the headings, as a spreadsheet counts. */
				headerRow: z.int(),
				encoding: z.string(),
				isRemembered: z.boolean(),
				columns: fileColumns,
				mapping: chosenMapping,
			}),
			z.object({
				outcome: z.literal('refused'),
				problem: z.enum(fileProblems),
				row: z.int().nullable(),
				column: z.string(),
			}),
			z.object({ outcome: z.literal('unknownUpload') }),
		]),
		roles: organisers,
	}),
	/** What would happen to every row under this mapping. Writes nothing. */
	preview: service({
		input: z.object({ uploadId: id, mapping: chosenMapping }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('planned'),
				tally,
				/** Answers of a mapped column that mean nothing yet, most frequent first. */
				unknownAnswers: z.array(z.object({ column: z.int(), answer: z.string(), rows: z.int() })),
				/** Which fields no column fills, of those that matter at the desk. */
				missing: z.array(z.string()),
				/** E-mail addresses that several people share: buyers, carers, offices. Not a fault. */
				sharedEmails: z.int(),
			}),
			z.object({ outcome: z.literal('unknownUpload') }),
		]),
		roles: organisers,
	}),
	/** Some planned rows of one fate, to look over. */
	rows: service({
		input: z.object({
			uploadId: id,
			result: z.enum(['new', 'changed', 'unchanged', 'held', 'refused']),
			offset: z.int().nonnegative(),
			limit: z.int().min(1).max(100),
		}),
		output: z.object({
			total: z.int(),
			rows: z.array(
				z.object({
					row: z.int(),
					name: z.string(),
					organisation: z.string(),
					email: z.string(),
					/** What else the row says of this person, as it will be kept: field by field, what is empty left out. */
					details: z.array(z.object({ field: z.string(), value: z.string() })),
					/** For `changed`: which fields, and from what to what. */
					changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
					/** For `held`: who it may be. */
					suspects: z.array(z.object({ name: z.string(), email: z.string(), organisation: z.string() })),
					/** For `refused`. */
					code: z.enum(refusalCodes).nullable(),
					column: z.string(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Adds the rows, telling how far it is at least five times a second. */
	run: stream({
		input: z.object({ uploadId: id }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int() }),
			z.object({ state: z.literal('finished'), importId: id, tally }),
			/** Cancelled: everything it had added was taken out again. */
			z.object({ state: z.literal('stopped'), importId: id }),
			z.object({ state: z.literal('refused'), why: z.enum(['unknownUpload', 'anotherIsRunning', 'failed']) }),
		]),
		roles: organisers,
	}),
	/** Stops a running import, or forgets an upload. */
	cancel: service({ input: z.object({ uploadId: id }), output: z.object({}), roles: organisers }),
}
