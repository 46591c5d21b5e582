/** What a person needs, has agreed to and with whom they come; whom to call; how they leave the building. */
import * as z from 'zod'
import { planMethods, planStates } from '../domain/evacuation/words.ts'
import { consentKinds, consentValues, linkKinds, needStatuses } from '../domain/person.ts'
import { desks, organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, instant, line, name, need, notFound, outcome } from './parts.ts'

const carried = need.extend({
	status: z.enum(needStatuses),
	/** What is done instead, where it is not met. */
	instead: line(200),
	/** The duty that sees to it, never a name: `access lead`. */
	owner: line(60),
})

const plan = z.object({
	state: z.enum(planStates),
	method: z.enum([...planMethods, '']),
	buddyId: id.nullable(),
	backupId: id.nullable(),
	meetAt: line(120),
	refuge: line(120),
	equipment: line(120),
	route: line(200),
})

const emergency = z.object({ name, phone: line(60).trim().min(1), relationship: line(60) })
const card = z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })

const changed = { roles: organisers, topics: ['people', 'history'], privacy: 'person' } as const

export const peopleCare = {
	/** All of somebody's needs, in their order; those left out are taken away. */
	setNeeds: command({
		input: z.object({ registrationId: id, needs: z.array(carried).max(40) }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), notFound]),
		...changed,
	}),
	/** An answer, kept beside all earlier ones; the latest counts. */
	setConsent: command({
		input: z.object({
			registrationId: id,
			kind: z.enum(consentKinds),
			value: z.enum(consentValues),
			how: z.enum(['form', 'spoken', 'paper', 'guardian']),
		}),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('keptNo'), notFound]),
		...changed,
		late: ['set', 'unchanged'],
	}),
	/** The answer about photos, asked at a desk, changeable at any desk at any time. */
	setPhoto: command({
		input: z.object({ registrationId: id, photo: z.enum(['yes', 'ask', 'no']) }),
		/** `keptNo`: it came late, and somebody else had written down a "no" that the desk could not know of. */
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('keptNo'), notFound]),
		roles: [...desks, 'kiosk'],
		topics: ['people', 'history'],
		privacy: 'person',
		late: ['set', 'unchanged'],
	}),
	/** `toId` comes with `registrationId`, as what. */
	link: command({
		input: z.object({ registrationId: id, toId: id, kind: z.enum(linkKinds) }),
		output: z.discriminatedUnion('outcome', [outcome('linked'), outcome('unchanged'), outcome('isSame'), notFound]),
		...changed,
	}),
	/**
	 * Somebody who comes with a person and is not on the list becomes a person of their own: linked, with the same days,
	 * and nothing else supposed of them. This is how one booking for two becomes two people.
	 */
	bookWith: command({
		input: z.object({
			registrationId: id,
			forId: id,
			preferredName: name,
			familyName: line(),
			kind: z.enum(linkKinds),
		}),
		output: z.discriminatedUnion('outcome', [outcome('added'), outcome('unchanged'), notFound]),
		...changed,
		topics: ['people', 'attendance', 'history'],
	}),
	unlink: command({
		input: z.object({ registrationId: id, toId: id }),
		output: z.discriminatedUnion('outcome', [outcome('unlinked'), notFound]),
		...changed,
	}),
	setPlan: command({
		input: z.object({ registrationId: id, plan }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			/** Somebody cannot be their own buddy, nor both buddy and backup. */
			outcome('sameBuddy'),
			notFound,
		]),
		...changed,
	}),
	removePlan: command({
		input: z.object({ registrationId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		...changed,
	}),
	setEmergencyContact: command({
		input: z.object({ registrationId: id, contact: emergency.nullable() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('removed'), notFound]),
		...changed,
	}),
	/** Break-glass: a reason, in the log; then a minute to read it. */
	openEmergencyContact: command({
		input: z.object({ registrationId: id, reason: line(300).trim().min(1) }),
		output: z.discriminatedUnion('outcome', [outcome('opened'), outcome('noContact'), notFound]),
		roles: desks,
		topics: ['people', 'history'],
		privacy: 'person',
	}),
	/** Whom to call, for a minute, to whoever has the id of the opening. */
	emergencyContact: query({
		input: z.object({ openingId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('open'), contact: emergency, untilMs: instant }),
			outcome('closed'),
		]),
		roles: desks,
	}),
	/** Needs, answers with all earlier ones, links, the plan; and whether there is somebody to call. */
	care: query({
		input: z.object({ registrationId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				needs: z.array(carried),
				consents: z.array(
					z.object({
						kind: z.enum(consentKinds),
						value: z.enum(consentValues),
						how: z.enum(['form', 'spoken', 'paper', 'guardian']),
						atMs: instant,
					}),
				),
				links: z.array(
					card.extend({
						kind: z.enum(linkKinds),
						/** `with`: the other comes with this person; `of`: this person comes with the other. */
						way: z.enum(['with', 'of']),
						isHere: z.boolean(),
					}),
				),
				plan: plan.extend({ buddy: card.nullable(), backup: card.nullable() }).nullable(),
				hasEmergencyContact: z.boolean(),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** Every need of the event that is not met yet, for whoever sees to them. */
	needs: query({
		input: z.object({ statuses: z.array(z.enum(needStatuses)).max(needStatuses.length) }),
		output: z.object({
			rows: z.array(
				card.extend({
					position: z.int(),
					need: carried,
					isHere: z.boolean(),
				}),
			),
		}),
		roles: organisers,
	}),
}
