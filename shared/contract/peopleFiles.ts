/** Registrations as files bring them, one added by hand, a name put right, doubtful rows settled. */
import * as z from 'zod'
import { fileKinds, refusalCodes } from '../domain/fileCodes.ts'
import { linkKinds, needStatuses, registrationStatuses } from '../domain/person.ts'
import { desks, leads, organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { keptMapping } from './importParts.ts'
import { id, instant, line, name, notFound, outcome, personDetails } from './parts.ts'

/** One row of a file, decided. The ids are made by whoever reads the file, so that a replay makes the same. */
const importRow = z.object({
	registrationId: id,
	/** The row's number in the file as a spreadsheet counts it, header included. */
	row: z.int().positive(),
	/** What the booking tool calls this person's place; empty where it has no name for it. */
	ref: line(200),
	result: z.enum(['new', 'changed', 'held']),
	person: personDetails,
	/** `confirmed`, `waiting`, or `cancelled` where the tool says so of somebody already known. */
	status: z.enum(registrationStatuses),
	/** For `held`: registrations that may be the same person. */
	suspects: z.array(id).max(5),
	/** A further person out of a row that names two; not counted as a row of its own. */
	isExtra: z.boolean(),
	/** Others this person belongs with: named in the same row, a companion, an interpreter. */
	links: z.array(z.object({ to: id, kind: z.enum(linkKinds) })).max(9),
})

/** What else is known of a person, field by field, to compare two by; what is empty is left out. */
const details = z.array(z.object({ field: z.string(), value: z.string() }))

export const peopleFiles = {
	/** Opens an import; its rows follow in `importRows`, and `finishImport` closes it. */
	startImport: command({
		input: z.object({
			importId: id,
			fileName: line(255),
			kind: z.enum(fileKinds),
			rows: z.int().nonnegative(),
			mapping: keptMapping,
			/** Rows that are not added, and why: no cell of theirs is kept. */
			refused: z
				.array(z.object({ row: z.int().positive(), column: line(200), code: z.enum(refusalCodes) }))
				.max(100_000),
			unchanged: z.int().nonnegative(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('started') }),
			z.object({ outcome: z.literal('anotherIsRunning') }),
		]),
		roles: organisers,
		topics: ['imports'],
		privacy: 'nobody',
	}),
	/** Some rows of an open import. A field that a desk has changed since is kept as the desk left it. */
	importRows: command({
		input: z.object({ importId: id, rows: z.array(importRow).min(1).max(1000) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('imported'),
				added: z.int(),
				changed: z.int(),
				unchanged: z.int(),
				held: z.int(),
				/** Fields left as a desk had set them. */
				keptAtDesk: z.int(),
			}),
			z.object({ outcome: z.literal('notRunning') }),
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'imports'],
		privacy: 'rows',
	}),
	finishImport: command({
		input: z.object({ importId: id, isComplete: z.boolean() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('finished'),
				rows: z.int(),
				added: z.int(),
				changed: z.int(),
				unchanged: z.int(),
				held: z.int(),
				refused: z.int(),
			}),
			z.object({ outcome: z.literal('notRunning') }),
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'imports', 'history'],
		privacy: 'nobody',
	}),
	/** A person decides on a row that may be somebody already known. */
	settleHeld: command({
		input: z.object({
			registrationId: id,
			/** `same`: update `sameAs` with what the file says; `new`: another person; `leaveOut`: neither. */
			decision: z.enum(['same', 'new', 'leaveOut']),
			sameAs: id.nullable(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('settled') }),
			z.object({ outcome: z.literal('alreadySettled') }),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'imports', 'history'],
		privacy: 'person',
	}),
	add: command({
		input: z.object({ registrationId: id, person: personDetails.extend({ preferredName: name }) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('added') }),
			z.object({ outcome: z.literal('unknownDay') }),
			z.object({ outcome: z.literal('unknownSector') }),
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'history'],
		privacy: 'person',
	}),
	/** The name on the badge and on every screen. No papers are asked for. */
	rename: command({
		input: z.object({ registrationId: id, preferredName: name }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('renamed') }),
			z.object({ outcome: z.literal('unchanged') }),
			notFound,
		]),
		roles: desks,
		topics: ['people', 'history'],
		privacy: 'person',
	}),
	/** How far needs have got: planned, ready, met. `position` is a need's place among its person's. */
	setNeedStatus: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, position: z.int().nonnegative(), status: z.enum(needStatuses) }))
				.min(1)
				.max(500),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('set'), count: z.int() }),
			outcome('unchanged'),
			/** One of them is not there: nothing was changed. */
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'rows',
	}),
	/** Rows that wait for a person's decision, with who they may be. */
	held: query({
		input: z.object({ limit: z.int().min(1).max(200), offset: z.int().nonnegative() }),
		output: z.object({
			total: z.int(),
			rows: z.array(
				z.object({
					registrationId: id,
					row: z.int(),
					importId: id,
					heldAtMs: instant,
					name: z.string(),
					email: z.string(),
					organisation: z.string(),
					details,
					suspects: z.array(
						z.object({
							registrationId: id,
							name: z.string(),
							email: z.string(),
							organisation: z.string(),
							badgeCode: z.string(),
							details,
						}),
					),
				}),
			),
		}),
		roles: organisers,
	}),
	/** What the files so far brought, newest first. */
	imports: query({
		input: z.object({}),
		output: z.object({
			imports: z.array(
				z.object({
					importId: id,
					/** The command to undo, to take all of it back in one step. */
					commandId: id,
					fileName: z.string(),
					kind: z.enum(fileKinds),
					atMs: instant,
					state: z.enum(['running', 'finished', 'stopped', 'undone']),
					rows: z.int(),
					added: z.int(),
					changed: z.int(),
					unchanged: z.int(),
					held: z.int(),
					refused: z.int(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** A mapping used before for a file of this shape, if any. */
	mapping: query({
		input: z.object({ shape: line(64) }),
		output: z.object({ mapping: keptMapping.nullable() }),
		roles: organisers,
	}),
	/** How many there are in each state. */
	totals: query({
		input: z.object({}),
		output: z.object({ confirmed: z.int(), waiting: z.int(), cancelled: z.int(), held: z.int() }),
		roles: leads,
	}),
}
