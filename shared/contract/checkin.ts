/** The front door: find a person, let them in, put a slip right, add somebody who did not book. */
import * as z from 'zod'
import { photoAnswers } from '../domain/person.ts'
import { desks, everyone } from '../domain/roles.ts'
import { checkinMore } from './checkinMore.ts'
import { command, query } from './define.ts'
import { id, instant, line, name, notFound } from './parts.ts'

/** How the person was found. */
const method = z.enum(['search', 'scan', 'list', 'bulk'])

/** Another person would be more than the building may hold: a lead may decide to go on, nobody else. */
const full = z.object({ outcome: z.literal('full'), inside: z.int(), fireLimit: z.int() })
/** A lead let them in although the building was full. */
const admittedBeyond = z.object({ outcome: z.literal('admittedBeyond'), atMs: instant })

const alreadyIn = z.object({ outcome: z.literal('alreadyIn'), atMs: instant, desk: z.string() })

/**
 * One person as a desk may see them: a name to find them by, an organisation only
 * for people here for work, a badge code, and whether they are in. Nothing else exists on this wire.
 */
const found = z.object({
	registrationId: id,
	preferredName: z.string(),
	/** Preferred and family name, as it is read out at the desk. */
	fullName: z.string(),
	/** Where in `fullName` the typed letters are: pairs of start and end. */
	matched: z.array(z.tuple([z.int(), z.int()])),
	/** Only for people here for work; otherwise empty. */
	organisation: z.string(),
	badgeCode: z.string(),
	state: z.enum(['expected', 'in', 'out', 'wrongDay', 'cancelled', 'waiting']),
	/** When and where they came in, while they are in. */
	inAtMs: instant.nullable(),
	inDesk: z.string(),
	/** Others among the booked share this name and nothing shown here tells them apart. */
	namesakes: z.array(id),
})

export const checkin = {
	...checkinMore,
	/**
	 * Lets one person in. Safe to repeat: the second time says when and where the first was. `goesOn`: a lead has
	 * decided to let them in although the building is full; from anybody else it says nothing.
	 */
	admit: command({
		input: z.object({ registrationId: id, dayId: id, method, goesOn: z.boolean().optional() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('admitted'), atMs: instant }),
			admittedBeyond,
			full,
			alreadyIn,
			z.object({ outcome: z.literal('wrongDay'), bookedDayIds: z.array(id) }),
			z.object({ outcome: z.literal('cancelled') }),
			z.object({ outcome: z.literal('waiting') }),
			notFound,
		]),
		roles: [...desks, 'kiosk'],
		topics: ['attendance', 'history'],
		privacy: 'person',
		late: ['admitted', 'admittedBeyond', 'alreadyIn'],
	}),
	/** Somebody who did not book: four answers, in on saving. */
	walkIn: command({
		input: z.object({
			registrationId: id,
			dayId: id,
			preferredName: name,
			familyName: line(),
			organisation: line(),
			/** A code of the event's sectors. */
			sector: line(12).min(1),
			photo: z.enum(photoAnswers),
			needsEvacuationHelp: z.enum(['yes', 'no']),
			goesOn: z.boolean().optional(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('admitted'), atMs: instant }),
			admittedBeyond,
			full,
			z.object({ outcome: z.literal('unknownSector') }),
			notFound,
		]),
		roles: desks,
		topics: ['people', 'attendance', 'history'],
		privacy: 'person',
		late: ['admitted', 'admittedBeyond'],
	}),
	/** At most five people for what was typed: never a list to browse. Under two letters: nobody. */
	search: query({
		input: z.object({ text: z.string().max(200), dayId: id }),
		output: z.object({ found: z.array(found).max(5), total: z.int() }),
		roles: desks,
	}),
	/**
	 * "Which email did you book with?" Tells namesakes apart by the first letters, three at least.
	 * Answers which of them it is, never the address.
	 */
	matchContact: query({
		input: z.object({ registrationIds: z.array(id).min(1).max(20), start: z.string().trim().min(3).max(320) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('one'), registrationId: id }),
			z.object({ outcome: z.literal('several') }),
			z.object({ outcome: z.literal('none') }),
			z.object({ outcome: z.literal('tooOften') }),
		]),
		roles: desks,
	}),
	/** The large panel after somebody is in: what to hand over and at most one plain action line. */
	welcome: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				preferredName: z.string(),
				badgeCode: z.string(),
				photo: z.enum(photoAnswers),
				/** False: nobody has asked yet, and `photo` is what counts until somebody does. */
				hasPhotoAnswer: z.boolean(),
				/** They were here before: earlier on this day, or on another one. */
				isBack: z.boolean(),
				/** Empty where there is nothing for the desk to do. */
				actionLine: z.string(),
				/** Where to go in the next round of the day that was published; null: no round, or no place in it. */
				place: z
					.object({
						/** No round of the day has begun before it. */
						isFirst: z.boolean(),
						number: z.int(),
						roomName: z.string(),
					})
					.nullable(),
				/** A round of the day that is not over was published, and they have no place in it. */
				lacksPlace: z.boolean(),
				state: z.enum(['expected', 'in', 'out', 'wrongDay', 'cancelled', 'waiting']),
				inAtMs: instant.nullable(),
				inDesk: z.string(),
				/** Desks that let them in too on that day, while they were in: counted once. */
				alsoIn: z.array(z.object({ atMs: instant, desk: z.string() })),
			}),
			notFound,
		]),
		roles: desks,
	}),
	/** The numbers at the door. `in` counts everybody inside now, walk-ins too. */
	counts: query({
		input: z.object({ dayId: id }),
		output: z.object({ in: z.int(), expected: z.int(), walkIns: z.int(), stillToCome: z.int() }),
		roles: everyone,
	}),
}
