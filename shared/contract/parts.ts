/** Pieces that several calls share. Lengths are limits on what the hub keeps, in characters. */
import * as z from 'zod'
import { mostAvoided, mostChoices } from '../domain/breakouts/words.ts'
import {
	accessNeedCodes,
	dietCodes,
	evacuationAnswers,
	needAudiences,
	needKinds,
	personRoles,
	photoAnswers,
} from '../domain/person.ts'

export const id = z.uuid()
/** One line of text as people type it. */
export const line = (max = 200) => z.string().max(max)
/** A name: something must be there once the spaces are gone. */
export const name = z.string().trim().min(1).max(200)
/** A calendar date, `2027-05-19`. */
export const date = z.iso.date()
/** A time of day at the venue, `09:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Milliseconds since 1970, UTC. */
export const instant = z.int().nonnegative()

export const need = z.object({
	kind: z.enum(needKinds),
	code: z.enum([...accessNeedCodes, ...dietCodes.filter((code) => code !== 'inOwnWords'), 'helpToLeave']),
	words: line(2000),
	actionLine: line(60),
	audience: z.array(z.enum(needAudiences)),
})

/** Everything a form or a file can bring about one person; see `PersonDetails`. */
export const personDetails = z.object({
	preferredName: line(),
	givenName: line(),
	familyName: line(),
	pronouns: line(60),
	email: line(320),
	phone: line(60),
	organisation: line(),
	jobTitle: line(),
	sector: line(12),
	roles: z.array(z.enum(personRoles)),
	days: z.array(id),
	photo: z.enum([...photoAnswers, '']),
	keepInTouch: z.enum(['yes', 'no', '']),
	wantsCpd: z.boolean(),
	isUnder18: z.boolean(),
	needsEvacuationHelp: z.enum(evacuationAnswers),
	needs: z.array(need),
	topicChoices: z.array(line(300)).max(mostChoices).default([]),
	avoidTopics: z.array(line(300)).max(mostAvoided).default([]),
})

/** An outcome that says nothing but its name. */
export const outcome = <const T extends string>(value: T) => z.object({ outcome: z.literal(value) })

/** Outcomes that say a person asked for something that is not there any more. */
export const notFound = outcome('notFound')
