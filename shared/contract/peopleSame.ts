/** Registrations that may be one person: shown side by side, made one by a person's decision, and taken back. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, notFound, outcome } from './parts.ts'

/** Fields that are taken from the one that goes; of the rest the one that stays has its own. */
const takeable = [
	'preferredName',
	'givenName',
	'familyName',
	'pronouns',
	'email',
	'phone',
	'organisation',
	'jobTitle',
	'sector',
] as const

const side = z.object({
	registrationId: id,
	badgeCode: z.string(),
	preferredName: z.string(),
	isIn: z.boolean(),
	fields: z.array(z.object({ field: z.string(), value: z.string() })),
})

export const peopleSame = {
	/** Pairs that look like one person, most alike first. Two who were said to be different are not among them. */
	suspects: query({
		input: z.object({ limit: z.int().min(1).max(100), offset: z.int().nonnegative() }),
		output: z.object({
			total: z.int(),
			pairs: z.array(
				z.object({
					one: side,
					other: side,
					why: z.array(z.enum(['email', 'phone', 'name', 'nameAndOrganisation'])),
				}),
			),
		}),
		roles: organisers,
	}),
	/**
	 * One person out of two. The one that stays gets days, needs, links, seats and duties of both; a "no" to photos
	 * wins over a "yes"; whoever is in stays in.
	 */
	merge: command({
		input: z.object({ registrationId: id, goneId: id, take: z.array(z.enum(takeable)).max(takeable.length) }),
		output: z.discriminatedUnion('outcome', [
			outcome('merged'),
			outcome('isSame'),
			/** Both speak, both have a seat in one round, both staff a stall at a time: take one of these away first. */
			outcome('bothHaveDuties'),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'breakouts', 'programme', 'stories', 'marketplace', 'history'],
		privacy: 'person',
	}),
	setDifferent: command({
		input: z.object({ registrationId: id, otherId: id, isDifferent: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('isSame'), notFound]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'person',
	}),
}
