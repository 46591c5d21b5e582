/** What is kept how long, what is erased when, and how it is shown that it is gone. */
import * as z from 'zod'
import { byItselfCame, holdReasons } from '../domain/retention/byItself.ts'
import { copyKinds } from '../domain/retention/copyKinds.ts'
import { identityChecks, keepReasons, retainedData } from '../domain/retention/schedule.ts'
import { organisers } from '../domain/roles.ts'
import { command, query, service } from './define.ts'
import { date, id, instant, line, name, notFound, outcome } from './parts.ts'

const data = z.enum(retainedData)
const count = z.int().nonnegative()
const keep = z.array(z.object({ data, why: z.enum(keepReasons) })).max(retainedData.length)

/** What reading every byte of the files said; counts only. */
const proof = z.object({
	/** Pages of the event file that were deciphered and read, before and after. */
	pagesBefore: count,
	pages: count,
	/** Pages that could not be read, before or after: then nothing is proven. */
	unread: count,
	/** Things that were looked for, and how many of them are said of somebody else by right and were left out. */
	words: count,
	saidElsewhere: count,
	/** Where they were found before: 0 says that the search proves nothing. */
	hitsBefore: count,
	hits: count,
	/** Other files of this computer's that Foyer knows of: read as they are, and those that another key closes. */
	files: count,
	fileHits: count,
	closedFiles: count,
	isSynced: z.boolean(),
	/** The file was written anew under the code it had: whoever has an older copy opens it still. Left out before there was a choice. */
	isSameCode: z.boolean().default(false),
})
const heldBack = z.object({ untilMs: instant, why: z.enum(holdReasons) })

export const keeping = {
	/** The schedule with what is held now, requests, what was erased, and copies. */
	state: query({
		input: z.object({}),
		output: z.object({
			closedAtMs: instant.nullable(),
			/** What to look at before it is closed. `stillIn`: whom nobody saw leaving. */
			days: z.array(z.object({ dayId: id, date, isClosed: z.boolean(), stillIn: count })),
			/** Rows of files that wait for a decision. */
			toDecide: count,
			areCountsMade: z.boolean(),
			schedule: z.array(
				z.object({
					data,
					days: count,
					isProposed: z.boolean(),
					held: count,
					/** Of those, what stays past its day: a payment that is still open. */
					staying: count,
					untilMs: instant.nullable(),
					isDue: z.boolean(),
					waitsForCounts: z.boolean(),
					heldBack: heldBack.nullable(),
					/** When it goes by itself; null: it does not. */
					goesAtMs: instant.nullable(),
				}),
			),
			byItself: z.object({
				isOn: z.boolean(),
				/** Nothing goes by itself in a practice event. */
				isPractice: z.boolean(),
				/** How the last time went; empty: there was none yet. */
				came: z.enum([...byItselfCame, '']),
				cameAtMs: instant.nullable(),
			}),
			requests: z.array(
				z.object({
					requestId: id,
					number: count,
					/** Null once it is done. */
					registrationId: id.nullable(),
					checked: z.enum(identityChecks),
					keep,
					atMs: instant,
				}),
			),
			erasures: z.array(
				z.object({
					erasureId: id,
					requestNumber: count.nullable(),
					data: z.array(data),
					rows: count,
					parts: count,
					atMs: instant,
					proof: proof.nullable(),
				}),
			),
			copies: z.array(
				z.object({
					copyId: id,
					kind: z.enum(copyKinds),
					place: z.string(),
					madeAtMs: instant,
					destroyBy: z.string(),
					goneAtMs: instant.nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
	/**
	 * What is held about somebody, their other registrations too: how much of each kind, and the words that they would
	 * know themselves by. Nothing of a story, not even whether there is one: that goes without being shown.
	 */
	held: query({
		input: z.object({ registrationId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('held'),
				registrations: count,
				items: z.array(z.object({ data, table: z.string(), rows: count, texts: z.array(z.string()) })),
				said: count,
				duties: z.array(z.object({ duty: z.string(), count })),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** The whole event is over: the days begin to count. */
	closeEvent: command({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [outcome('closed'), outcome('alreadyClosed')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	saveRule: command({
		input: z.object({ data, days: z.int().min(0).max(3650) }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Somebody asked to be erased: what goes, and what stays and why. Erases nothing yet. */
	openRequest: command({
		input: z.object({ registrationId: id, checked: z.enum(identityChecks), keep }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('opened'), number: count }),
			outcome('alreadyOpen'),
			notFound,
		]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'person',
	}),
	/**
	 * Takes it out of every table and out of the log. It cannot be taken back. The file is written anew and searched
	 * by `eraseNow`, which calls this; whoever calls this alone has done half of it.
	 */
	erase: command({
		input: z.object({ requestId: id.nullable(), data: z.array(data).max(retainedData.length) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('erased'),
				rows: count,
				parts: count,
				/** Of the event as it is now: where `verify` begins. */
				sha256: z.string().regex(/^[0-9a-f]{64}$/),
			}),
			outcome('nothingToErase'),
			outcome('alarmOn'),
			outcome('needsCounts'),
			notFound,
		]),
		roles: organisers,
		topics: [
			'event',
			'people',
			'attendance',
			'breakouts',
			'programme',
			'stories',
			'marketplace',
			'rules',
			'imports',
			'history',
		],
		privacy: 'nobody',
	}),
	/** What the search of the bytes said, for the certificate. */
	prove: command({
		input: z.object({ erasureId: id, proof }),
		output: z.discriminatedUnion('outcome', [outcome('proven'), notFound]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** A recovery code to be written down, for the file that an erasure leaves. Nothing changes yet. */
	newCode: service({ input: z.object({}), output: z.object({ recoveryCode: z.string() }), roles: organisers }),
	/**
	 * Searches the file, erases, writes the file anew under the new code, and searches again. `groups`: the second and
	 * the last group of the code, typed from the paper.
	 */
	eraseNow: service({
		input: z.object({ requestId: id.nullable(), data: z.array(data).max(retainedData.length), groups: line(20) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('done'), erasureId: id, proof }),
			/** Nothing was done. */
			z.object({
				outcome: z.literal('refused'),
				why: z.enum(['code', 'nothingToErase', 'alarmOn', 'needsCounts', 'notFound']),
			}),
			/** It is erased, but the file could not be written anew: what it said may still lie in its gaps. */
			z.object({
				outcome: z.literal('unfinished'),
				erasureId: id,
				why: z.enum(['busy', 'changed', 'differs', 'cannotWrite']),
			}),
		]),
		roles: organisers,
	}),
	/** Writes the file anew under the code that was shown last. `groups` as in `eraseNow`. Backups under the old one go. */
	changeCode: service({
		input: z.object({ groups: line(20) }),
		output: z.discriminatedUnion('outcome', [
			outcome('changed'),
			/** What was typed is not on the paper. */
			outcome('wrongGroups'),
			/** The old code opens the file as before. */
			z.object({ outcome: z.literal('notChanged'), why: z.enum(['busy', 'changed', 'differs', 'cannotWrite']) }),
		]),
		roles: organisers,
	}),
	/** That the file has a new code; never which. */
	codeChanged: command({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [outcome('recorded')]),
		roles: organisers,
		topics: ['history'],
		privacy: 'nobody',
	}),
	/** A copy of the event somewhere else, to go when the event does. */
	addCopy: command({
		input: z.object({
			copyId: id,
			kind: z.enum(copyKinds),
			place: name,
			destroyBy: date.or(z.literal('')),
		}),
		output: z.discriminatedUnion('outcome', [outcome('added')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Somebody made sure that a copy is no more. */
	copyGone: command({
		input: z.object({ copyId: id }),
		output: z.discriminatedUnion('outcome', [outcome('gone'), outcome('alreadyGone'), notFound]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Whether what is due is erased without anybody asking. Off until somebody turns it on. */
	setByItself: command({
		input: z.object({ isOn: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('turnedOn'), outcome('turnedOff'), outcome('unchanged')]),
		roles: organisers,
		topics: ['event', 'rules', 'history'],
		privacy: 'nobody',
	}),
	/** Not yet: one kind of data stays until then, and why in fixed words; null lets it go on its day again. */
	holdBack: command({
		input: z.object({ data, hold: heldBack.nullable() }),
		output: z.discriminatedUnion('outcome', [
			outcome('heldBack'),
			outcome('letGo'),
			outcome('unchanged'),
			/** Until a day that has passed. */
			outcome('notAhead'),
		]),
		roles: organisers,
		topics: ['event', 'rules', 'history'],
		privacy: 'nobody',
	}),
	/** Foyer erased what was due by itself, or could not. */
	ranByItself: command({
		input: z.object({ came: z.enum(byItselfCame) }),
		output: z.discriminatedUnion('outcome', [outcome('erased'), outcome('notErased'), notFound]),
		roles: organisers,
		topics: ['event', 'rules', 'history'],
		privacy: 'nobody',
	}),
}
