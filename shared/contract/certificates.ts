/** Certificates of continuing professional development (CPD): what counts, who has how many minutes, and issuing them. */
import * as z from 'zod'
import { itemUses } from '../domain/certificates/settings.ts'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { date, id, instant, line, notFound, outcome, timeOfDay } from './parts.ts'

/** Items that count otherwise than their kind does. */
const uses = z.array(z.object({ itemId: id, use: z.enum(itemUses) })).max(500)

const settings = z.object({
	outcomes: z.array(line(200).trim().min(1)).max(6),
	organiser: line(200).trim(),
	/** An address or a number of the organiser's. */
	checkWith: line(200).trim(),
	leastMinutes: z.int().min(15).max(6000),
	uses,
})

export const certificates = {
	/** Everybody who wants a certificate or has one, with their minutes as they stand now. */
	list: query({
		input: z.object({}),
		output: z.object({
			days: z.array(z.object({ dayId: id, date })),
			settings,
			areSaved: z.boolean(),
			items: z.array(
				z.object({
					itemId: id,
					dayId: id,
					startAt: timeOfDay,
					endAt: timeOfDay,
					kind: z.string(),
					title: z.string(),
					use: z.enum(itemUses),
				}),
			),
			people: z.array(
				z.object({
					registrationId: id,
					badgeCode: z.string(),
					name: z.string(),
					days: z.array(
						z.object({
							dayId: id,
							minutes: z.int(),
							groupMinutes: z.int(),
							isExitUnseen: z.boolean(),
							isExitAssumed: z.boolean(),
						}),
					),
					issued: z.object({ serial: z.string(), atMs: instant, minutes: z.int() }).nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
	saveSettings: command({
		input: settings,
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Issues, or issues again with the same serial. Whoever has less than the least is left out. */
	issue: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id }))
				.min(1)
				.max(5000),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('issued'), count: z.int(), again: z.int(), tooFew: z.int() }),
			outcome('noSettings'),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'rows',
	}),
}
