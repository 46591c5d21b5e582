/** More of the front door: codes of all kinds, linked people, going out, the help desk, paper, the end of a day. */
import * as z from 'zod'
import { helpReasons } from '../domain/people/helpWords.ts'
import { linkKinds, photoAnswers } from '../domain/person.ts'
import { desks, leads, type Role } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, instant, line, name, notFound, outcome, timeOfDay } from './parts.ts'

const doorState = z.enum(['expected', 'in', 'out', 'wrongDay', 'cancelled', 'waiting'])
const method = z.enum(['search', 'scan', 'list', 'bulk'])
const doorOnly = ['organiser', 'deskLead', 'desk', 'kiosk'] as const satisfies readonly Role[]

const full = z.object({ outcome: z.literal('full'), inside: z.int(), fireLimit: z.int() })

const door = { topics: ['attendance', 'history'], privacy: 'person' } as const

export const checkinMore = {
	/**
	 * Whoever a scanned code belongs to: a badge's, or one that the booking tool printed. The page by the door is told
	 * no name, and `none` of everybody whom it cannot let in.
	 */
	scan: query({
		input: z.object({ code: line(300).trim().min(1), dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('one'), registrationId: id, preferredName: z.string(), state: doorState }),
			/** Two places have this code; the desk asks for a name. */
			outcome('several'),
			outcome('none'),
			outcome('tooOften'),
		]),
		roles: doorOnly,
	}),
	/** Who comes with somebody: a name and a code, never why. */
	linked: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.object({
			people: z.array(
				z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string(), state: doorState }),
			),
		}),
		roles: desks,
	}),
	/** Several who arrive together, in one action; those who cannot are left and counted. */
	admitTogether: command({
		input: z.object({
			dayId: id,
			method,
			rows: z
				.array(z.object({ registrationId: id }))
				.min(1)
				.max(20),
			goesOn: z.boolean().optional(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('admitted'), count: z.int(), already: z.int(), refused: z.int() }),
			z.object({ outcome: z.literal('admittedBeyond'), count: z.int(), already: z.int(), refused: z.int() }),
			z.object({ outcome: z.literal('nobody'), already: z.int(), refused: z.int() }),
			/** All of them together would be too many for the building: nobody was let in. */
			full,
		]),
		roles: desks,
		topics: ['attendance', 'history'],
		privacy: 'rows',
		late: ['admitted', 'admittedBeyond', 'nobody'],
	}),
	/** Somebody who came along unbooked: linked, counted for seats, food and the building, in on saving. */
	addCompanion: command({
		input: z.object({
			registrationId: id,
			forId: id,
			dayId: id,
			preferredName: name,
			kind: z.enum(linkKinds),
			photo: z.enum(photoAnswers),
			goesOn: z.boolean().optional(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('admitted'), atMs: instant }),
			z.object({ outcome: z.literal('admittedBeyond'), atMs: instant }),
			full,
			notFound,
		]),
		roles: desks,
		topics: ['people', 'attendance', 'history'],
		privacy: 'person',
		late: ['admitted', 'admittedBeyond'],
	}),
	/** Somebody goes, or goes for a while: coming back is `admit` again. */
	leave: command({
		input: z.object({ registrationId: id, dayId: id, method }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('left'), atMs: instant }),
			outcome('notIn'),
			notFound,
		]),
		roles: desks,
		...door,
		late: ['left', 'notIn'],
	}),
	/** Next, please: this takes longer. `registrationId` null: somebody who was not found. */
	sendToHelp: command({
		input: z.object({ rows: z.array(z.object({ registrationId: id })).max(1), dayId: id, why: z.enum(helpReasons) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('sent'), waiting: z.int() }),
			outcome('alreadySent'),
			notFound,
		]),
		roles: desks,
		topics: ['attendance', 'history'],
		privacy: 'rows',
		late: ['sent', 'alreadySent'],
	}),
	/** `taken`: somebody at the help desk sees to it; `done`: off the list; `waiting`: back on it. */
	setHelp: command({
		input: z.object({ askId: id, state: z.enum(['waiting', 'taken', 'done']) }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: leads,
		topics: ['attendance', 'history'],
		privacy: 'nobody',
	}),
	/** The queue of the help desk, seen only there. */
	helpQueue: query({
		input: z.object({ dayId: id }),
		output: z.object({
			asks: z.array(
				z.object({
					askId: id,
					registrationId: id.nullable(),
					preferredName: z.string(),
					badgeCode: z.string(),
					why: z.enum(helpReasons),
					desk: z.string(),
					atMs: instant,
					state: z.enum(['waiting', 'taken']),
					takenBy: z.string(),
				}),
			),
		}),
		roles: leads,
	}),
	/** What the help desk may see of one person: what to do, not why. */
	helpCard: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				preferredName: z.string(),
				fullName: z.string(),
				badgeCode: z.string(),
				state: doorState,
				bookedDayIds: z.array(id),
				photo: z.enum(photoAnswers),
				/** False: nobody has asked yet. */
				hasPhotoAnswer: z.boolean(),
				keepInTouch: z.enum(['yes', 'no', '']),
				/** Lines for the desk: `Large-print programme: box 2`. */
				actionLines: z.array(z.string()),
				/** Who helps them to leave the building and where they meet; null where no plan is agreed. */
				helpToLeave: z.object({ buddy: z.string(), meetAt: z.string() }).nullable(),
				linked: z.array(z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })),
				hasEmergencyContact: z.boolean(),
			}),
			notFound,
		]),
		roles: leads,
	}),
	/** What was ticked on paper, typed in afterwards: when each came or went. Nobody is counted twice. */
	enterPaper: command({
		input: z.object({
			dayId: id,
			rows: z
				.array(z.object({ registrationId: id, kind: z.enum(['in', 'out']), at: timeOfDay }))
				.min(1)
				.max(400),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('entered'), count: z.int(), already: z.int(), refused: z.int() }),
			outcome('unchanged'),
			notFound,
		]),
		roles: leads,
		topics: ['attendance', 'history'],
		privacy: 'rows',
	}),
	/** Whoever is still in is taken to have left, and marked as such. */
	closeDay: command({
		input: z.object({ dayId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('closed'), assumedOut: z.int(), didNotCome: z.int() }),
			outcome('alreadyClosed'),
			notFound,
		]),
		roles: leads,
		topics: ['attendance', 'history'],
		privacy: 'nobody',
	}),
	/** How a day stands at its end; nobody's name. */
	dayEnd: query({
		input: z.object({ dayId: id }),
		output: z.object({
			closedAtMs: instant.nullable(),
			/** The command to take back, to open the day again. */
			closeCommandId: id.nullable(),
			stillIn: z.int(),
			left: z.int(),
			/** Of `left`: taken to have left when the day was closed; nobody saw them go. */
			assumedOut: z.int(),
			didNotCome: z.int(),
			helpWaiting: z.int(),
		}),
		roles: leads,
	}),
	/** How many the building may hold; zero: not said. */
	setBuilding: command({
		input: z.object({ fireLimit: z.int().min(0).max(100_000), comfortable: z.int().min(0).max(100_000) }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged')]),
		roles: leads,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** How the door stands: how full the building is, whether the day was closed, how many wait at the help desk. */
	building: query({
		input: z.object({ dayId: id }),
		output: z.object({
			fireLimit: z.int(),
			comfortable: z.int(),
			inside: z.int(),
			closedAtMs: instant.nullable(),
			helpWaiting: z.int(),
		}),
		roles: desks,
	}),
}
