/**
 * Reading a list of stalls: the same upload as for registrations, then what Foyer makes of it, the mapping, every
 * row's fate, and one command for all of it. Nothing is written before `addStalls`.
 */
import * as z from 'zod'
import { fileProblems } from '../domain/fileCodes.ts'
import { stallCellCodes, stallFates, stallRowCodes } from '../domain/marketplace/importing/words.ts'
import { organisers } from '../domain/roles.ts'
import { service } from './define.ts'
import { chosenMapping, fileColumns } from './importParts.ts'
import { id, outcome } from './parts.ts'

const page = { uploadId: id, offset: z.int().nonnegative(), limit: z.int().min(1).max(100) }

export const stallImports = {
	/** Reads one sheet of the file and proposes what each column is. `sheet` null: the first that holds anything. */
	inspectStalls: service({
		input: z.object({ uploadId: id, sheet: z.int().nonnegative().nullable() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('read'),
				rows: z.int(),
				/** The row with the headings, as a spreadsheet counts. */
				headerRow: z.int(),
				isRemembered: z.boolean(),
				columns: fileColumns,
				mapping: chosenMapping,
				/** Names of the sheets to choose from; one, or none for a plain list, where there is no choice. */
				sheets: z.array(z.string()),
				/** Which of them this is. */
				sheet: z.int(),
			}),
			z.object({
				outcome: z.literal('refused'),
				problem: z.enum(fileProblems),
				row: z.int().nullable(),
				column: z.string(),
			}),
			outcome('unknownUpload'),
		]),
		roles: organisers,
	}),
	/** What would happen to every row under this mapping. Writes nothing. */
	previewStalls: service({
		input: z.object({ uploadId: id, mapping: chosenMapping }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('planned'),
				tally: z.object({
					rows: z.int(),
					new: z.int(),
					changed: z.int(),
					unchanged: z.int(),
					refused: z.int(),
				}),
				/** Cells that are left out of rows that are kept. */
				cells: z.int(),
				/** Shifts that stewards are given. */
				shifts: z.int(),
				/** Nothing says whose the stalls are. */
				lacksOrganisation: z.boolean(),
			}),
			outcome('unknownUpload'),
		]),
		roles: organisers,
	}),
	/** Some planned rows of one fate, to look over. Fields hold codes and figures. */
	stallRows: service({
		input: z.object({ ...page, result: z.enum(stallFates) }),
		output: z.object({
			total: z.int(),
			rows: z.array(
				z.object({
					row: z.int(),
					code: z.enum(stallRowCodes).nullable(),
					number: z.int(),
					organisation: z.string(),
					title: z.string(),
					details: z.array(z.object({ field: z.string(), value: z.string() })),
					changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Some of the cells that are left out, in the file's order. */
	stallCells: service({
		input: z.object(page),
		output: z.object({
			total: z.int(),
			cells: z.array(
				z.object({
					row: z.int(),
					column: z.int(),
					code: z.enum(stallCellCodes),
					/** The part of the cell that could not be used. */
					words: z.string(),
					most: z.int(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Does all of it as one command with this id: asked again, it answers the same. */
	addStalls: service({
		input: z.object({ uploadId: id, commandId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('added'), added: z.int(), changed: z.int(), shifts: z.int() }),
			/** There is nothing to do. */
			outcome('unchanged'),
			/** The marketplace, or who is registered, has changed: the rows are planned anew and want another look. */
			outcome('outdated'),
			/** The marketplace did not take it. Nothing was written. */
			outcome('notTaken'),
			outcome('unknownUpload'),
		]),
		roles: organisers,
	}),
}
