/** The connection itself: who am I here, and what has changed. */
import * as z from 'zod'
import { everyone, roles } from '../domain/roles.ts'
import { service, stream, topics } from './define.ts'
import { id, instant } from './parts.ts'

export const session = {
	me: service({
		input: z.object({}),
		output: z.object({
			role: z.enum(roles),
			desk: z.string(),
			operator: z.string(),
			/** Of a desk on the venue's network that was let in; null where it is this computer itself. */
			deskId: id.nullable(),
			/** Of this computer: nobody has to sign in, somebody has to first, or somebody has. */
			seat: z.enum(['free', 'locked', 'taken']),
			/** The hub's clock, so that a desk can notice its own is wrong. */
			nowMs: instant,
			/** The day that is on, or the next one, or the last. Null while no event is open. */
			dayId: id.nullable(),
			revision: z.int(),
		}),
		roles: everyone,
	}),
	/** What changed, from `since` on: topics, and ids only where the role may see them. */
	notices: stream({
		input: z.object({ since: z.int().nonnegative() }),
		output: z.object({
			revision: z.int(),
			topics: z.array(z.enum(topics)),
			ids: z.array(id),
		}),
		roles: everyone,
	}),
}
