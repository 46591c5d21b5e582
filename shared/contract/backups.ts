/** Copies of the open event in a folder of this computer, and on a second drive: made, looked into, brought back. */
import * as z from 'zod'
import { backupReasons } from '../domain/backups/fileName.ts'
import { organisers } from '../domain/roles.ts'
import { service } from './define.ts'
import { id, instant, line, outcome } from './parts.ts'

/** The name of a backup: by it one is asked for, and no path leaves or comes in. */
const name = z.string().max(80)
const path = z.string().max(4096)
const trouble = z.enum(['full', 'cannotWrite', 'failed'])

const counts = z.object({
	people: z.int(),
	inside: z.int(),
	walkIns: z.int(),
	last: z.object({ command: z.string(), outcome: z.string(), desk: z.string(), atMs: instant }),
	revision: z.int(),
})

export const backups = {
	list: service({
		input: z.object({}),
		output: z.object({
			folder: z.string(),
			second: z.object({
				/** Empty: none was chosen. */
				folder: z.string(),
				/** `unknown`: nothing was copied there since this event was opened. */
				state: z.enum(['none', 'unknown', 'upToDate', 'away', 'full', 'cannotWrite']),
			}),
			/** Why the last one was not made; null where it was. */
			trouble: trouble.nullable(),
			isWorking: z.boolean(),
			/** When the next one is made by itself, if something changes until then; null: none is. */
			nextAtMs: instant.nullable(),
			/** Practice events are not copied by themselves. */
			isPractice: z.boolean(),
			/** This event is itself a copy that was brought back, and of when. */
			restoredFromMs: instant.nullable(),
			hasDialogs: z.boolean(),
			/** Newest first. */
			backups: z.array(
				z.object({ name, atMs: instant, bytes: z.int(), why: z.enum(backupReasons), isOnSecond: z.boolean() }),
			),
		}),
		roles: organisers,
	}),
	make: service({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [
			outcome('made'),
			z.object({ outcome: z.literal('notMade'), why: trouble }),
		]),
		roles: organisers,
	}),
	/** What is in a backup beside what is in the event now. */
	preview: service({
		input: z.object({ name }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('ready'), inBackup: counts, now: counts }),
			/** It does not open with this event's code, or not at all. */
			outcome('unreadable'),
			outcome('notThere'),
		]),
		roles: organisers,
	}),
	/** Puts a copy of a backup beside the event, under a name of its own, and opens that. The event stays as it is. */
	restore: service({
		input: z.object({ name }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('opened'), eventId: id }),
			outcome('unreadable'),
			outcome('notThere'),
			outcome('cannotWrite'),
		]),
		roles: organisers,
	}),
	/** The same of the last backup that opens of a file that is damaged. */
	restoreLast: service({
		input: z.object({ path, code: line(60) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('opened'), eventId: id }),
			outcome('notThere'),
			outcome('cannotWrite'),
		]),
		roles: organisers,
	}),
	chooseFolder: service({
		input: z.object({}),
		output: z.object({ path: z.string().nullable() }),
		roles: organisers,
	}),
	/** Where every backup is copied to as well; empty: nowhere. What lies there already stays there. */
	setFolder: service({
		input: z.object({ path }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('notAFolder'), outcome('cannotWrite')]),
		roles: organisers,
	}),
}
