/** At the tables: sheets to print, the facilitator's own page, who turned up at the door, what the group said. */
import * as z from 'zod'
import type { Role } from '../domain/roles.ts'
import { organisers } from '../domain/roles.ts'
import { card, duty, noteKind } from './breakoutParts.ts'
import { command, query } from './define.ts'
import { date, id, instant, line, notFound, outcome } from './parts.ts'

const hostsToo = ['organiser', 'facilitator'] as const satisfies readonly Role[]
/** A facilitator says who they are by the code on their badge; organisers need not. */
const badge = line(20)

const table = z.object({
	groupId: id,
	roundId: id,
	roundNumber: z.int(),
	date,
	startAt: z.string(),
	endAt: z.string(),
	number: z.int(),
	topicTitle: z.string(),
	question: z.string(),
	contentNote: z.string(),
	roomName: z.string(),
	table: z.string(),
	/** The version this is from; null before anything was published. */
	version: z.int().nullable(),
	publishedAtMs: instant.nullable(),
})

/** One person at a table as its facilitator may see them. */
const seated = card.extend({
	pronouns: z.string(),
	/** In the building now. */
	isHere: z.boolean(),
	/** What to do, never why; only lines meant for facilitators. */
	actionLines: z.array(z.string()),
	isAtDoor: z.boolean(),
	/** Badge of the person they came with, if they came with somebody. */
	comesWith: z.string(),
})

const note = z.object({ noteId: id, kind: noteKind, text: z.string(), isAgreed: z.boolean() })

export const breakoutTables = {
	/**
	 * Somebody came to this table instead of theirs, and may stay; whoever they came with stays too.
	 * A group's id is told only to those who host it and to organisers, so the id alone is asked for:
	 * the log then holds no host's badge.
	 */
	tookIn: command({
		input: z.object({ registrationId: id, groupId: id }),
		output: z.discriminatedUnion('outcome', [
			outcome('tookIn'),
			outcome('isHere'),
			/** They cannot be placed here; another table suits better. */
			outcome('cannotPlace'),
			outcome('notPublished'),
			notFound,
		]),
		roles: hostsToo,
		topics: ['breakouts', 'history'],
		privacy: 'person',
	}),
	/** One line of what the group said; empty text takes it away. Nobody is linked to it, and no name belongs in it. */
	setNote: command({
		input: z.object({
			noteId: id,
			groupId: id,
			kind: noteKind,
			text: line(600),
			/** For a quotation: whoever said it agreed. Without that it is not kept, and what was kept of it goes. */
			isAgreed: z.boolean(),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('removed'),
			outcome('unchanged'),
			outcome('needsAgreement'),
			z.object({ outcome: z.literal('tooMany'), most: z.int() }),
			notFound,
		]),
		roles: hostsToo,
		topics: ['breakouts'],
		privacy: 'nobody',
	}),

	/** The tables somebody hosts, by the code on their badge. */
	mine: query({
		input: z.object({ badgeCode: badge.trim().min(1) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('known'), preferredName: z.string(), tables: z.array(table.extend({ duty })) }),
			outcome('hostsNothing'),
			outcome('tooOften'),
			notFound,
		]),
		roles: hostsToo,
	}),
	/** One table: who is here, what to do for them, what was said. */
	table: query({
		input: z.object({ groupId: id, hostBadge: badge }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				table,
				hosts: z.array(card.extend({ duty })),
				people: z.array(seated),
				/** `several` or not: how many there are is not said. */
				hasSeveralVoices: z.boolean(),
				notes: z.array(note),
				/** How many lines of each kind may be kept. */
				most: z.record(noteKind, z.int()),
			}),
			outcome('notYours'),
			notFound,
		]),
		roles: hostsToo,
	}),
	/** Who has this badge, for taking them in at a table. */
	atDoor: query({
		input: z.object({ badgeCode: badge.trim().min(1), groupId: id, hostBadge: badge }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				person: card,
				/** The number of the table they were told; null: none. */
				toldNumber: z.int().nullable(),
				/** This is the table they were told. */
				isTheirs: z.boolean(),
				/** Badge codes of those who come along. */
				along: z.array(z.string()),
				/** False: another table suits better. */
				canStay: z.boolean(),
			}),
			outcome('notYours'),
			/** Nobody has been told a table yet. */
			outcome('notPublished'),
			outcome('tooOften'),
			notFound,
		]),
		roles: hostsToo,
	}),
	/**
	 * Whether a line seems to name somebody: yes or no, never whom. Asked as it is written. For a facilitator only the
	 * names that they see at this table anyway count, so that no other can be found out by trying.
	 */
	noteNames: query({
		input: z.object({ text: line(600), groupId: id, hostBadge: badge }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('known'), isNaming: z.boolean() }),
			outcome('notYours'),
			outcome('tooOften'),
			notFound,
		]),
		roles: hostsToo,
	}),
	/** What was said at the tables of a round. */
	notes: query({
		input: z.object({ roundId: id }),
		output: z.object({
			tables: z.array(z.object({ groupId: id, number: z.int(), topicTitle: z.string(), notes: z.array(note) })),
		}),
		roles: organisers,
	}),
	/**
	 * Everything to print of a round as it was published last: door sheets by badge code, sheets for
	 * facilitators, slips. `since`: slips of those alone whose place changed after that version.
	 */
	sheets: query({
		input: z.object({ roundId: id, since: z.int().positive().nullable() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				version: z.int(),
				publishedAtMs: instant,
				eventName: z.string(),
				tables: z.array(
					table.extend({
						hosts: z.array(card.extend({ duty })),
						people: z.array(seated),
					}),
				),
				slips: z.array(
					card.extend({
						number: z.int(),
						topicTitle: z.string(),
						roomName: z.string(),
						table: z.string(),
						isChange: z.boolean(),
					}),
				),
			}),
			outcome('notPublished'),
			notFound,
		]),
		roles: organisers,
	}),
}
