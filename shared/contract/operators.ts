/** Who is at the desk: operators with a PIN and a role, and the lock of this computer. Off until the first is set. */
import * as z from 'zod'
import { operatorRoles } from '../domain/operators.ts'
import { everyone, organisers } from '../domain/roles.ts'
import { command, query, service } from './define.ts'
import { id, line, notFound, outcome } from './parts.ts'

const pin = z.string().regex(/^\d{4,8}$/)
const initials = z
	.string()
	.trim()
	.regex(/^[\p{L}\p{N}]{1,6}$/u)
const role = z.enum(operatorRoles)

const unlocked = z.discriminatedUnion('outcome', [
	outcome('open'),
	outcome('no'),
	z.object({ outcome: z.literal('tooOften'), waitMinutes: z.int() }),
])

export const operators = {
	list: query({
		input: z.object({}),
		output: z.object({ operators: z.array(z.object({ operatorId: id, initials: z.string(), role })) }),
		roles: organisers,
	}),
	/** Made by `set` of the hub: the digits themselves are never kept. */
	keep: command({
		input: z.object({ operatorId: id, initials, role, salt: line(64).min(16), hash: line(128).min(32) }),
		output: z.discriminatedUnion('outcome', [outcome('kept'), outcome('initialsTaken'), outcome('needsOrganiser')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Somebody new, or another PIN or role. The first one signs in by it and has to be an organiser. */
	set: service({
		input: z.object({ operatorId: id, initials, role, pin }),
		output: z.discriminatedUnion('outcome', [
			outcome('kept'),
			outcome('initialsTaken'),
			outcome('needsOrganiser'),
			outcome('tooEasy'),
		]),
		roles: organisers,
	}),
	/** With the last one, the lock goes off. */
	remove: command({
		input: z.object({ operatorId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('needsOrganiser'), notFound]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** Locks this computer, whoever sits there. Other connections have nothing to lock. */
	lock: service({ input: z.object({}), output: z.object({}), roles: everyone }),
	unlock: service({ input: z.object({ initials, pin }), output: unlocked, roles: everyone }),
	/** With the recovery code of the event, where a PIN was forgotten: as an organiser. */
	unlockWithCode: service({ input: z.object({ code: line(60) }), output: unlocked, roles: everyone }),
}
