/** The event itself: its name, days, rooms, desks and sectors. */
import * as z from 'zod'
import { everyone, organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { date, id, instant, line, name, notFound, timeOfDay } from './parts.ts'

const day = z.object({ id, date, doorsAt: timeOfDay, startAt: timeOfDay, endAt: timeOfDay })

const room = z.object({
	id,
	code: line(12),
	name,
	fireCapacity: z.int().min(0).max(100_000),
	theatreSeats: z.int().min(0).max(100_000),
	cabaretSeats: z.int().min(0).max(100_000),
	access: z.enum(['stepFree', 'lift', 'stairs']),
	loop: z.enum(['fixed', 'portable', 'none']),
	isLowNoise: z.boolean(),
	notes: line(500),
})

const sector = z.object({ code: line(12), label: name, isVoice: z.boolean(), isForWork: z.boolean() })
const desk = z.object({ id, name })
const organisation = z.object({ name, type: line(40) })

/** Whether the event is real. `sample`: invented people; `rehearsal`: a copy of real ones. */
export const practice = z.enum(['no', 'sample', 'rehearsal'])

export const events = {
	/** The first command of every log: nothing exists before it. */
	create: command({
		input: z.object({
			eventId: id,
			name,
			venue: line(),
			organiser: line(),
			practice,
			days: z.array(day).min(1).max(31),
			rooms: z.array(room).max(200),
			desks: z.array(desk).min(1).max(50),
			sectors: z.array(sector).min(1).max(40),
			organisations: z.array(organisation).max(2000),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('created') }),
			z.object({ outcome: z.literal('alreadyCreated') }),
			z.object({ outcome: z.literal('daysOverlap') }),
		]),
		roles: organisers,
		topics: ['event'],
		privacy: 'nobody',
	}),
	/** Name and place. */
	rename: command({
		input: z.object({ name, venue: line() }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('renamed') }),
			z.object({ outcome: z.literal('unchanged') }),
		]),
		roles: organisers,
		topics: ['event'],
		privacy: 'nobody',
	}),
	addRoom: command({
		input: z.object({ room }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('added') }),
			z.object({ outcome: z.literal('nameTaken') }),
		]),
		roles: organisers,
		topics: ['event'],
		privacy: 'nobody',
	}),
	/** `inUse`: groups meet there. */
	removeRoom: command({
		input: z.object({ roomId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('removed') }),
			z.object({ outcome: z.literal('inUse') }),
			notFound,
		]),
		roles: organisers,
		topics: ['event'],
		privacy: 'nobody',
	}),
	/** What every screen of the event needs: no personal data, the same for all roles. */
	overview: query({
		input: z.object({}),
		output: z.object({
			eventId: id,
			name: z.string(),
			venue: z.string(),
			organiser: z.string(),
			practice,
			createdAtMs: instant,
			days: z.array(day),
			rooms: z.array(room),
			desks: z.array(desk),
			/** Labels for the question "How are you taking part?"; never tied to a person here. */
			sectors: z.array(sector),
		}),
		roles: everyone,
	}),
}
