/** What was done, by which desk, and taking it back. */
import * as z from 'zod'
import { desks, leads, organisers } from '../domain/roles.ts'
import { command, query, topics } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

export const history = {
	/**
	 * Takes one command back. A desk may undo its own within 60 s; afterwards a lead may, with a
	 * reason. Refused where something later stands on it. The page by the door: its own, for "this is not me".
	 */
	undo: command({
		input: z.object({ targetId: id, reason: line(300) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('undone') }),
			z.object({ outcome: z.literal('alreadyUndone') }),
			z.object({ outcome: z.literal('needsReason') }),
			z.object({ outcome: z.literal('needsLead') }),
			z.object({ outcome: z.literal('notUndoable') }),
			/** `checkedIn`: people have come in since; `changedSince`: somebody changed it again. */
			z.object({ outcome: z.literal('standsOn'), why: z.enum(['checkedIn', 'changedSince']), count: z.int() }),
			notFound,
		]),
		roles: [...desks, 'kiosk'],
		topics: [...topics],
		privacy: 'nobody',
		late: ['undone', 'alreadyUndone'],
	}),
	/** The record that what was done left as a file: how many sentences. */
	recordExport: command({
		input: z.object({ sentences: z.int().nonnegative() }),
		output: z.discriminatedUnion('outcome', [outcome('recorded')]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
	/** The last commands in words: no names, badge codes at most. Newest first. */
	list: query({
		input: z.object({ limit: z.int().min(1).max(200), before: z.int().positive().nullable() }),
		output: z.object({
			entries: z.array(
				z.object({
					seq: z.int(),
					commandId: id,
					atMs: instant,
					desk: z.string(),
					operator: z.string(),
					command: z.string(),
					outcome: z.string(),
					/** Of the person it was about, if it was about one. */
					badgeCode: z.string(),
					/** People concerned, where it was about several. */
					count: z.int(),
					isUndone: z.boolean(),
					isUndoable: z.boolean(),
				}),
			),
		}),
		roles: leads,
	}),
}
