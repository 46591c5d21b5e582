/** Registrations that may be one person: shown side by side, made one by a person's decision, and taken back. */
import * as z from 'zod'
import { consentKinds, consentValues } from '../domain/person.ts'
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
	 * One person out of two. The one that stays gets days, needs, links and duties of both; of two seats in a round
	 * they keep their own; a "no" to photos wins over a "yes"; whoever is in stays in. The badge of the one that goes
	 * still leads to them.
	 */
	merge: command({
		input: z.object({ registrationId: id, goneId: id, take: z.array(z.enum(takeable)).max(takeable.length) }),
		output: z.discriminatedUnion('outcome', [
			outcome('merged'),
			outcome('isSame'),
			/** Both speak or have a part in one story, host groups at one time, or staff stalls at one time: take one of these away first. */
			outcome('bothHaveDuties'),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'breakouts', 'programme', 'stories', 'marketplace', 'history'],
		privacy: 'person',
	}),
	/** What making one person out of two would do. Of stories it says nothing: who speaks may be under seal. */
	previewMerge: query({
		input: z.object({ registrationId: id, goneId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				/** Answers in which the two differ, and what will hold; `isOwn`: as the one that stays has it. */
				answers: z.array(z.object({ kind: z.enum(consentKinds), value: z.enum(consentValues), isOwn: z.boolean() })),
				/** Days that the one that stays is not booked for yet. */
				days: z.int(),
				needs: z.int(),
				links: z.int(),
				/** Hosting, shifts and stalls. */
				duties: z.int(),
				/** Seats of the one that goes: those taken over, and those that become free because the other has one. */
				seats: z.int(),
				freedSeats: z.int(),
				plan: z.enum(['none', 'own', 'other', 'bothOwn', 'bothOther']),
				contact: z.enum(['none', 'own', 'other', 'bothOwn']),
				/** The one that goes is in, and the one that stays is not: they will be. */
				comesIn: z.boolean(),
				isBlocked: z.boolean(),
			}),
			outcome('isSame'),
			notFound,
		]),
		roles: organisers,
	}),
	setDifferent: command({
		input: z.object({ registrationId: id, otherId: id, isDifferent: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('isSame'), notFound]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'person',
	}),
}
