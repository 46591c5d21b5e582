/**
 * This computer as a desk of another's event: *Join a hub*, and what it keeps of it. Answered by this computer for
 * itself; everything else that its page asks is passed on to the hub that is on.
 */
import * as z from 'zod'
import { everyone, organisers, roles } from '../domain/roles.ts'
import { service } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

const address = line(200)
const pin = z.string().regex(/^[\w-]{43}$/)
/** A record's name in the desk's store: never anything about a person. */
const key = z.string().regex(/^[\w./:-]{1,100}$/)

const hub = z.object({
	joinedId: id,
	eventName: z.string(),
	/** What this computer is called there. */
	desk: z.string(),
	role: z.enum(roles),
	address: z.string(),
	lastSeenMs: instant,
	/** Holds a live copy of the event, or did. */
	hasCopy: z.boolean(),
})

export const joined = {
	list: service({
		input: z.object({}),
		output: z.object({ hubs: z.array(hub), /** The one that is on. */ onId: id.nullable() }),
		roles: organisers,
	}),
	/** Whose key answers at an address, before anything is said to it. `pinSaid`: by the pairing text. */
	look: service({
		input: z.object({ text: line(400) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('seen'),
				address,
				pin,
				/** Of its certificate, as its own screen shows it: for a person to compare. */
				fingerprint: z.string(),
				pinSaid: z.boolean(),
				code: z.string(),
			}),
			/** Another key answers there than the text says: perhaps somebody sits in between. */
			outcome('otherHub'),
			outcome('away'),
			outcome('unreadable'),
		]),
		roles: organisers,
	}),
	/** Sends the code to the hub of this key. Both screens show `number` then, until somebody there allows it. */
	ask: service({
		input: z.object({ address, pin, code: line(40), operator: line(6) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('waiting'), number: z.string() }),
			z.object({
				outcome: z.literal('refused'),
				why: z.enum(['wrong', 'used', 'old', 'blocked', 'full', 'notOpen', 'otherHub', 'away']),
			}),
		]),
		roles: organisers,
	}),
	/** What came of it. `joined`: the hub is on now. */
	wait: service({
		input: z.object({}),
		output: z.object({ outcome: z.enum(['waiting', 'refused', 'gone', 'away', 'joined']) }),
		roles: organisers,
	}),
	/** Goes on as a desk of a hub that was joined before, whether it answers or not. */
	enter: service({
		input: z.object({ joinedId: id }),
		output: z.discriminatedUnion('outcome', [outcome('entered'), outcome('keyLost'), notFound]),
		roles: organisers,
	}),
	/** Back to this computer's own events. What the desk keeps stays. */
	pause: service({ input: z.object({}), output: z.object({}), roles: organisers }),
	/** Not a desk of it any more: everything that was kept for it here is destroyed. */
	leave: service({
		input: z.object({ joinedId: id }),
		output: z.discriminatedUnion('outcome', [outcome('left'), notFound]),
		roles: organisers,
	}),
	/** The hub is at another address now, or another computer took over with the same key. */
	move: service({
		input: z.object({ joinedId: id, address }),
		output: z.discriminatedUnion('outcome', [
			outcome('moved'),
			outcome('otherHub'),
			outcome('away'),
			outcome('unreadable'),
			notFound,
		]),
		roles: organisers,
	}),
	/** The hub that is on. `older`: another hub has taken over since, this one is not spoken to. Null to other computers. */
	link: service({
		input: z.object({}),
		output: z.object({
			hub: hub.extend({ is: z.enum(['online', 'away', 'otherHub', 'older', 'removed']) }).nullable(),
		}),
		roles: everyone,
	}),
	storeGet: service({
		input: z.object({ key }),
		output: z.object({ base64: z.string().nullable() }),
		roles: organisers,
	}),
	storePut: service({
		input: z.object({ key, base64: z.base64().max(700_000) }),
		/** `noRoom`: nothing was kept; what was there before still is. */
		output: z.object({ outcome: z.enum(['kept', 'noRoom', 'notJoined']) }),
		roles: organisers,
	}),
	storeRemove: service({ input: z.object({ key }), output: z.object({}), roles: organisers }),
	storeKeys: service({ input: z.object({}), output: z.object({ keys: z.array(z.string()) }), roles: organisers }),
}
