/** The day at a glance, and whether everything is ready for doors. Numbers, not people. */
import * as z from 'zod'
import { leads, organisers } from '../domain/roles.ts'
import { query } from './define.ts'
import { id, instant, timeOfDay } from './parts.ts'

export const readySections = [
	'crew',
	'needs',
	'plans',
	'groups',
	'stories',
	'marketplace',
	'papers',
	'answers',
] as const

export const today = {
	glance: query({
		input: z.object({ dayId: id }),
		output: z.object({
			nowMs: instant,
			in: z.int(),
			left: z.int(),
			expected: z.int(),
			walkIns: z.int(),
			stillToCome: z.int(),
			helpWaiting: z.int(),
			/** By quarter of an hour, from an hour before doors on. */
			arrivals: z.array(z.object({ at: timeOfDay, came: z.int(), walkIns: z.int() })),
			desks: z.array(z.object({ desk: z.string(), in: z.int(), lastAtMs: instant })),
			/** Only for organisers, and never for small numbers: then `count` is null. */
			sectors: z.array(z.object({ sector: z.string(), count: z.int().nullable() })),
		}),
		roles: leads,
	}),
	/** What is ready and what is left, part by part. */
	ready: query({
		input: z.object({ dayId: id }),
		output: z.object({
			sections: z.array(z.object({ section: z.enum(readySections), ready: z.int(), of: z.int() })),
		}),
		roles: organisers,
	}),
}
