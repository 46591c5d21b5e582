/** The organiser's list of people: finding, filtering, one person's page, changing one or many. */
import * as z from 'zod'
import { lacking, peopleOrders, presences } from '../domain/people/filter.ts'
import {
	accessNeedCodes,
	dietCodes,
	personRoles,
	photoAnswers,
	registrationSources,
	registrationStatuses,
} from '../domain/person.ts'
import { leads, organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, instant, line, name, notFound, outcome, personDetails } from './parts.ts'

const status = z.enum(registrationStatuses).exclude(['removed'])

/** See `PeopleFilter`. */
export const peopleFilter = z.object({
	text: line(200),
	statuses: z.array(status).max(3),
	roles: z.array(z.enum(personRoles)).max(personRoles.length),
	sectors: z.array(line(12)).max(40),
	sources: z.array(z.enum(registrationSources)).max(registrationSources.length),
	dayId: id.nullable(),
	presence: z.array(z.enum(presences)).max(presences.length),
	needs: z
		.array(z.enum([...accessNeedCodes, ...dietCodes.filter((code) => code !== 'inOwnWords'), 'helpToLeave']))
		.max(60),
	lacks: z.array(z.enum(lacking)).max(lacking.length),
	isLinked: z.boolean().nullable(),
})

/** What can be changed of many at once. Exactly one of them. */
const bulkChange = z.discriminatedUnion('set', [
	z.object({ set: z.literal('status'), status }),
	z.object({ set: z.literal('sector'), sector: line(12) }),
	z.object({ set: z.literal('addDay'), dayId: id }),
	z.object({ set: z.literal('removeDay'), dayId: id }),
	z.object({ set: z.literal('addRole'), role: z.enum(personRoles) }),
	z.object({ set: z.literal('removeRole'), role: z.enum(personRoles) }),
	z.object({ set: z.literal('needsStatus'), status: z.enum(['planned', 'ready', 'met']) }),
])

const many = z
	.array(z.object({ registrationId: id }))
	.min(1)
	.max(5000)

export const peopleList = {
	/** People for a filter, a page at a time. */
	list: query({
		input: z.object({
			filter: peopleFilter,
			order: z.enum(peopleOrders),
			isDescending: z.boolean(),
			limit: z.int().min(1).max(200),
			offset: z.int().nonnegative(),
		}),
		output: z.object({
			total: z.int(),
			rows: z.array(
				z.object({
					registrationId: id,
					badgeCode: z.string(),
					preferredName: z.string(),
					fullName: z.string(),
					pronouns: z.string(),
					organisation: z.string(),
					sector: z.string(),
					roles: z.array(z.enum(personRoles)),
					status: z.enum(registrationStatuses),
					days: z.array(id),
					/** On the day that was asked for; else on the day that is on, the next one or the last. */
					presence: z.enum(presences),
					photo: z.enum([...photoAnswers, '']),
					needs: z.int(),
					needsOpen: z.int(),
					links: z.int(),
					isUnder18: z.boolean(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Everybody for a filter, by id: what "all of them" means for a change to many. */
	listIds: query({
		input: z.object({ filter: peopleFilter }),
		output: z.object({ registrationIds: z.array(id) }),
		roles: organisers,
	}),
	/** Who stands before and after somebody in the list that a filter and an order make. `at`: counted from one; 0: they are not in it. */
	neighbours: query({
		input: z.object({
			registrationId: id,
			filter: peopleFilter,
			order: z.enum(peopleOrders),
			isDescending: z.boolean(),
		}),
		output: z.object({ at: z.int(), total: z.int(), beforeId: id.nullable(), nextId: id.nullable() }),
		roles: organisers,
	}),
	/** One person whole, but for what only break-glass opens. */
	page: query({
		input: z.object({ registrationId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				registrationId: id,
				badgeCode: z.string(),
				status: z.enum(registrationStatuses),
				source: z.enum(registrationSources),
				/** What the booking tool calls the place; empty where it has no name for it. */
				ref: z.string(),
				person: personDetails,
				attendance: z.array(
					z.object({
						dayId: id,
						kind: z.enum(['in', 'out', 'undo', 'assumedOut', 'markedInByGroup']),
						atMs: instant,
						desk: z.string(),
						isCancelled: z.boolean(),
					}),
				),
				/** Groups, stalls and shifts; never a story. */
				duties: z.array(
					z.object({
						what: z.enum(['group', 'host', 'stall', 'shift']),
						dayId: id,
						startAt: z.string(),
						endAt: z.string(),
						/** Of the table or the stall; null: a shift has none. */
						number: z.int().nullable(),
						/** Empty where no room is named. */
						room: z.string(),
					}),
				),
				/** What was done about them, newest first: sentences are made as in History. */
				history: z.array(
					z.object({
						commandId: id,
						atMs: instant,
						desk: z.string(),
						command: z.string(),
						outcome: z.string(),
						fields: z.array(z.string()),
						isUndone: z.boolean(),
					}),
				),
				badgePrints: z.int(),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** What is known of a person, field by field; what is left out stays. Needs, links and answers have commands of their own. */
	edit: command({
		input: z.object({
			registrationId: id,
			changes: personDetails
				.pick({
					preferredName: true,
					givenName: true,
					familyName: true,
					pronouns: true,
					email: true,
					phone: true,
					organisation: true,
					jobTitle: true,
					sector: true,
					roles: true,
					days: true,
					wantsCpd: true,
					isUnder18: true,
					needsEvacuationHelp: true,
				})
				.extend({ preferredName: name })
				.partial(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('saved'), count: z.int() }),
			outcome('unchanged'),
			outcome('unknownDay'),
			outcome('unknownSector'),
			/** They are in on a day that would be taken away. */
			outcome('isIn'),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'history'],
		privacy: 'person',
	}),
	/** Booked for one more day, and confirmed: what the help desk does for somebody of another day, or who was cancelled. */
	bookDay: command({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.discriminatedUnion('outcome', [outcome('booked'), outcome('unchanged'), notFound]),
		roles: leads,
		topics: ['people', 'attendance', 'history'],
		privacy: 'person',
	}),
	/** The same for many. `isIn` and `notThere` are left as they are. */
	changeMany: command({
		input: z.object({ rows: many, change: bulkChange }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('changed'), count: z.int(), unchanged: z.int(), isIn: z.int(), notThere: z.int() }),
			z.object({ outcome: z.literal('unchanged'), isIn: z.int(), notThere: z.int() }),
			outcome('unknownDay'),
			outcome('unknownSector'),
		]),
		roles: organisers,
		topics: ['people', 'attendance', 'history'],
		privacy: 'rows',
	}),
	/** What `changeMany` would do. */
	previewMany: query({
		input: z.object({ rows: many, change: bulkChange }),
		output: z.object({
			changed: z.int(),
			unchanged: z.int(),
			/** How many are left as they are, because they are in; and the first of them. */
			isInCount: z.int(),
			isIn: z.array(z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })).max(50),
			notThere: z.int(),
		}),
		roles: organisers,
	}),
	views: query({
		input: z.object({}),
		output: z.object({ views: z.array(z.object({ id, name: z.string(), filter: peopleFilter })) }),
		roles: organisers,
	}),
	saveView: command({
		input: z.object({ viewId: id, name: line(60).trim().min(1), filter: peopleFilter }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('nameTaken'),
			outcome('tooMany'),
		]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'nobody',
	}),
	removeView: command({
		input: z.object({ viewId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'nobody',
	}),
}
