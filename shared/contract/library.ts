/** The event files of this computer: opening, making and keeping them. None of it touches an open event's log. */
import * as z from 'zod'
import { openRefusals } from '../domain/fileCodes.ts'
import { organisers } from '../domain/roles.ts'
import { service } from './define.ts'
import { practice } from './events.ts'
import { date, id, instant, line, name, timeOfDay } from './parts.ts'

const opened = z.object({ outcome: z.literal('opened'), eventId: id })
const refused = z.object({
	outcome: z.literal('refused'),
	why: z.enum(openRefusals),
	/** Of a damaged file: of when its last backup is that opens. Left out where there is none. */
	backupAtMs: instant.optional(),
})

export const library = {
	/** Events opened on this computer, last one first, and whether this computer remembers their key. */
	recent: service({
		input: z.object({}),
		output: z.object({
			events: z.array(
				z.object({
					path: z.string(),
					name: z.string(),
					venue: z.string(),
					firstDate: z.string(),
					lastDate: z.string(),
					booked: z.int(),
					practice,
					openedAtMs: instant,
					isThere: z.boolean(),
					hasKey: z.boolean(),
				}),
			),
			/** `device`: the system's key store; `file`: a key file, readable by anyone who copies the disk. */
			keys: z.enum(['device', 'file', 'exposed']),
			/** The window can show the system's own dialogs. */
			hasDialogs: z.boolean(),
		}),
		roles: organisers,
	}),
	/** Which event is open now. */
	current: service({
		input: z.object({}),
		output: z.object({ path: z.string().nullable(), eventId: id.nullable() }),
		roles: organisers,
	}),
	create: service({
		input: z.object({
			name,
			venue: line(),
			days: z
				.array(z.object({ date, doorsAt: timeOfDay, startAt: timeOfDay, endAt: timeOfDay }))
				.min(1)
				.max(31),
			rooms: z.array(z.object({ name, seats: z.int().min(0).max(100_000) })).max(200),
			desks: z.array(name).max(50),
		}),
		output: z.discriminatedUnion('outcome', [
			/** The code is shown once; the file opens with it on any computer. */
			z.object({ outcome: z.literal('opened'), eventId: id, recoveryCode: z.string() }),
			z.object({ outcome: z.literal('daysOverlap') }),
			z.object({ outcome: z.literal('cannotWrite') }),
		]),
		roles: organisers,
	}),
	/** A practice copy of a sample event, made afresh. */
	openSample: service({
		input: z.object({ sample: z.enum(['blmk-forum', 'cyp-intensive']) }),
		output: z.discriminatedUnion('outcome', [opened, z.object({ outcome: z.literal('cannotWrite') })]),
		roles: organisers,
	}),
	/** Opens a file. Without a code, the key that this computer remembers is used. */
	open: service({
		input: z.object({ path: z.string().max(4096), code: line(60) }),
		output: z.discriminatedUnion('outcome', [opened, refused]),
		roles: organisers,
	}),
	/** The system's own "Open" dialog, where there is one. */
	choose: service({
		input: z.object({}),
		output: z.object({ path: z.string().nullable() }),
		roles: organisers,
	}),
	/** Event files in the usual places, for computers without that dialog. */
	nearby: service({
		input: z.object({}),
		output: z.object({ files: z.array(z.object({ path: z.string(), changedAtMs: instant, bytes: z.int() })) }),
		roles: organisers,
	}),
	close: service({ input: z.object({}), output: z.object({}), roles: organisers }),
	/** Takes an event off the list of recent ones; the file stays where it is. */
	forget: service({ input: z.object({ path: z.string().max(4096) }), output: z.object({}), roles: organisers }),
}
