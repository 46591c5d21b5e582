/** A page by the door where people check themselves in: by code alone, no list, no names to look through. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, query, service } from './define.ts'
import { id, line, outcome } from './parts.ts'

const digits = z.string().regex(/^\d{4,8}$/)

export const kiosk = {
	/** Made by `setPin` of the hub: the digits themselves are never kept. */
	keepPin: command({
		input: z.object({ salt: line(64).min(16), hash: line(128).min(32) }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	setPin: service({
		input: z.object({ pin: digits }),
		/** `tooEasy`: what anybody would try first. */
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('tooEasy')]),
		roles: organisers,
	}),
	/** An address for another browser of this computer; opens once, within a minute. */
	address: service({
		input: z.object({}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('ready'), url: z.string() }),
			outcome('noPages'),
			outcome('noPin'),
		]),
		roles: organisers,
	}),
	/** Whether the page may be left. Wrong digits cost more time each. */
	mayLeave: service({
		input: z.object({ pin: digits }),
		output: z.discriminatedUnion('outcome', [
			outcome('yes'),
			outcome('no'),
			z.object({ outcome: z.literal('tooOften'), waitMinutes: z.int() }),
		]),
		roles: ['organiser', 'kiosk'],
	}),
	/** Whether there is a PIN to leave the page with. */
	setup: query({ input: z.object({}), output: z.object({ hasPin: z.boolean() }), roles: organisers }),
	/** What the page says of somebody who is in: where to go, nothing else. Nobody else is known here. */
	welcome: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				preferredName: z.string(),
				isBack: z.boolean(),
				photo: z.enum(['yes', 'ask', 'no', '']),
				place: z.object({ number: z.int(), roomName: z.string(), startAt: z.string() }).nullable(),
				/** A desk has something for them; what, is said there. */
				callAtDesk: z.boolean(),
			}),
			outcome('notFound'),
		]),
		roles: ['organiser', 'kiosk'],
	}),
}
