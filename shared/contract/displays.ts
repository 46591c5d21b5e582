/** Screens for the public: now and next, where to go, your group by badge code, stalls. Nothing on them is about a person. */
import * as z from 'zod'
import { itemKinds, itemStatuses } from '../domain/programme/words.ts'
import type { Role } from '../domain/roles.ts'
import { organisers } from '../domain/roles.ts'
import { query, service } from './define.ts'
import { positionFields, zone } from './marketplaceParts.ts'
import { date, id, instant, line, notFound, outcome } from './parts.ts'

const shown = ['organiser', 'display'] as const satisfies readonly Role[]

export const displays = {
	/** What a screen shows of today; of one room, or of the whole venue. No speaker's name, whoever speaks. */
	show: query({
		input: z.object({ roomId: id.nullable() }),
		output: z.object({
			eventName: z.string(),
			roomName: z.string(),
			nowMs: instant,
			day: z.object({ id, date, doorsAt: z.string(), startAt: z.string(), endAt: z.string() }).nullable(),
			items: z.array(
				z.object({
					itemId: id,
					startAt: z.string(),
					endAt: z.string(),
					/** With what runs late taken into account. */
					expectedAt: z.string(),
					expectedEndAt: z.string(),
					is: z.enum(['over', 'on', 'next', 'later', 'dropped']),
					/** Empty where it would name a speaker, or is of a story that is not told: its kind is shown instead. */
					title: z.string(),
					kind: z.enum(itemKinds),
					status: z.enum(itemStatuses),
					roomName: z.string(),
					/** Public titles of the stories told in it. */
					stories: z.array(z.string()),
					/** A story in it is not told: a small change to the programme. */
					isChanged: z.boolean(),
					/** What happens instead; may be empty. */
					change: z.string(),
					/** Told before it: what it is about, and that one can step out. */
					contentNote: z.string(),
				}),
			),
			quietRoom: z.string(),
			/** Where else people can go by themselves. */
			places: z.array(z.object({ purpose: z.enum(['wellbeing', 'prayer']), roomName: z.string() })),
			/** Groups were published for a round that is not over. */
			canFindGroup: z.boolean(),
			/** People were told where stalls are, and this screen stands where one asks for them: in the foyer or the hall. */
			canFindStall: z.boolean(),
		}),
		roles: shown,
	}),
	/**
	 * Who stands where, as people were told last: nothing before the first time, nothing of a draft, nobody at a stall
	 * and nothing that it needs. Who will not come after all is not on it.
	 */
	stalls: query({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				version: z.int(),
				/** When people were told. */
				atMs: instant,
				hall: z.object({ name: z.string(), roomName: z.string(), widthCm: z.int(), depthCm: z.int() }),
				zones: z.array(zone),
				/** Where a stall stands; what is free is not told. */
				positions: z.array(
					positionFields.pick({
						id: true,
						code: true,
						xCm: true,
						yCm: true,
						widthCm: true,
						depthCm: true,
						turned: true,
					}),
				),
				/** By number. */
				stalls: z.array(
					z.object({
						stallId: id,
						number: z.int(),
						organisation: z.string(),
						title: z.string(),
						blurb: z.string(),
						/** As it was told. */
						code: z.string(),
						/** Null: the position was taken out of the drawing since. */
						positionId: id.nullable(),
					}),
				),
			}),
			outcome('notPublished'),
		]),
		roles: shown,
	}),
	/** The tables of a badge today. Neither name nor topic: a topic can say something about somebody. */
	findGroup: query({
		input: z.object({ badgeCode: line(20).trim().min(1) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				tables: z.array(
					z.object({
						roundNumber: z.int(),
						startAt: z.string(),
						endAt: z.string(),
						number: z.int(),
						roomName: z.string(),
						table: z.string(),
						/** By stairs only, by lift, or step-free. */
						access: z.enum(['stepFree', 'lift', 'stairs']),
					}),
				),
			}),
			outcome('noGroup'),
			outcome('notPublished'),
			outcome('tooOften'),
			notFound,
		]),
		roles: shown,
	}),
	/** An address for another browser of this computer; opens once, within a minute. */
	address: service({
		input: z.object({ roomId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('ready'), url: z.string() }),
			/** No page is served: this Foyer only has its own window. */
			outcome('noPages'),
		]),
		roles: organisers,
	}),
}
