/** Badges and slips: how they look, and what each says. A badge's code holds no name. */
import * as z from 'zod'
import { badgePapers, badgeParts } from '../domain/badges/words.ts'
import { photoAnswers } from '../domain/person.ts'
import { desks, leads, organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, line, notFound, outcome } from './parts.ts'
import { peopleFilter } from './peopleList.ts'

const millimetres = (least: number, most: number) => z.number().min(least).max(most)

const design = z.object({
	paper: z.enum(badgePapers),
	widthMm: millimetres(20, 300),
	heightMm: millimetres(15, 300),
	across: z.int().min(1).max(10),
	down: z.int().min(1).max(30),
	marginTopMm: millimetres(0, 50),
	marginLeftMm: millimetres(0, 50),
	gapXMm: millimetres(0, 30),
	gapYMm: millimetres(0, 30),
	parts: z.array(z.enum(badgeParts)).max(badgeParts.length),
})

/** What stands on one badge. */
const badge = z.object({
	registrationId: id,
	badgeCode: z.string(),
	preferredName: z.string(),
	familyName: z.string(),
	/** As they gave them; printed only where the design of the event has them on, which none has to begin with. */
	pronouns: z.string(),
	/** Only of people here for work. */
	organisation: z.string(),
	photo: z.enum(photoAnswers),
	/** Of the day: `10:30 Table 7, Room 4`. */
	groups: z.array(z.object({ startAt: z.string(), number: z.int(), roomName: z.string() })),
	prints: z.int(),
})

export const badges = {
	designs: query({
		input: z.object({}),
		output: z.object({ designs: z.array(z.object({ id, name: z.string(), design })) }),
		roles: desks,
	}),
	saveDesign: command({
		input: z.object({ designId: id, name: line(60).trim().min(1), design }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('nameTaken'),
			outcome('tooLarge'),
		]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	removeDesign: command({
		input: z.object({ designId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** One person's, at a desk. */
	one: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('known'), badge }), notFound]),
		roles: desks,
	}),
	/** Many, for a filter. `onlyNew`: those that were never printed. */
	batch: query({
		input: z.object({ filter: peopleFilter, dayId: id, onlyNew: z.boolean() }),
		output: z.object({ badges: z.array(badge) }),
		roles: organisers,
	}),
	/**
	 * Everybody who is booked for a day, walk-ins too, for a list on paper that is ticked when screens are dark.
	 * A name, a code and what photographers have to know: nothing else may lie on a desk.
	 */
	deskList: query({
		input: z.object({ dayId: id }),
		output: z.object({
			people: z.array(
				z.object({
					registrationId: id,
					badgeCode: z.string(),
					preferredName: z.string(),
					familyName: z.string(),
					photo: z.enum(photoAnswers),
				}),
			),
		}),
		roles: leads,
	}),
	recordPrint: command({
		input: z.object({
			what: z.enum(['badge', 'slip']),
			rows: z
				.array(z.object({ registrationId: id }))
				.min(1)
				.max(5000),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('recorded'), count: z.int(), again: z.int() }),
			notFound,
		]),
		roles: desks,
		topics: ['people', 'history'],
		privacy: 'rows',
	}),
}
