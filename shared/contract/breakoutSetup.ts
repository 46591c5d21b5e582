/** Breakout groups before they are filled: topics, rounds, groups, hosts, wishes, who stays with whom. */
import * as z from 'zod'
import { constraintKinds, poolKinds } from '../domain/breakouts/words.ts'
import { organisers } from '../domain/roles.ts'
import {
	aims,
	avoided,
	away,
	card,
	choices,
	duty,
	fault,
	feature,
	group,
	host,
	round,
	roundState,
	shortage,
	topic,
} from './breakoutParts.ts'
import { command, query } from './define.ts'
import { date, id, line, name, notFound, outcome, timeOfDay } from './parts.ts'

const topics = ['breakouts', 'history'] as const

export const breakoutSetup = {
	/** Adds a topic or changes it. Words of forms that match its title or code become choices of it. */
	saveTopic: command({
		input: z.object({ topic }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('codeTaken')]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** `inUse`: a group still talks about it. Choices of it become words again. */
	removeTopic: command({
		input: z.object({ topicId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('inUse'), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Says which topic some words of a form mean, for everybody who wrote them; null: none. */
	matchWords: command({
		input: z.object({ words: line(300).trim().min(1), topicId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('matched'), count: z.int() }), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Adds a round or changes its times. */
	saveRound: command({
		input: z.object({ round }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('overlaps'),
			outcome('endsBeforeStart'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** `isPublished`: people hold slips of it. */
	removeRound: command({
		input: z.object({ roundId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('isPublished'), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** A new round like another: the same tables, topics, rooms and sizes, with or without its hosts. */
	copyRound: command({
		input: z.object({
			fromRoundId: id,
			round,
			/** An id for the copy of each group; groups without one are left out. */
			groups: z.array(z.object({ id, copyOf: id })).max(200),
			withHosts: z.boolean(),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('copied'),
			outcome('overlaps'),
			outcome('endsBeforeStart'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Adds or changes groups, all or none. */
	saveGroups: command({
		input: z.object({ groups: z.array(group).min(1).max(200) }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			z.object({ outcome: z.literal('numberTaken'), number: z.int() }),
			z.object({ outcome: z.literal('sizesDiffer'), number: z.int() }),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Whoever sat there has no group in that round any more. `isPublished`: people were sent there; move them first. */
	removeGroup: command({
		input: z.object({ groupId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('isPublished'), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Who hosts which group; `duty` null: not any more. Somebody who hosts takes part nowhere in that round. */
	setHosts: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, groupId: id, duty: duty.nullable() }))
				.min(1)
				.max(500),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('set'), count: z.int() }),
			/** They host another group of that round. */
			z.object({ outcome: z.literal('hostsElsewhere'), groupId: id }),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	/** What people would like, best first, and what they wish to miss. Replaces what was there. */
	setChoices: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, choices, avoids: avoided }))
				.min(1)
				.max(1000),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('set'), count: z.int() }),
			/** A topic is both wished for and to be missed, or is there twice. */
			outcome('contradicts'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	/** People who stay together or apart. Never with a reason. */
	addConstraints: command({
		input: z.object({
			rows: z
				.array(
					z.object({
						registrationId: id,
						constraintId: id,
						kind: z.enum(constraintKinds),
						/** The other person; null for `apartFromTeam`. */
						otherId: id.nullable(),
						/** The organisation, for `apartFromTeam`. */
						organisation: line(),
					}),
				)
				.min(1)
				.max(200),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('added'), count: z.int() }),
			outcome('already'),
			/** The same two are to stay together and apart. */
			outcome('contradicts'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	removeConstraint: command({
		input: z.object({ registrationId: id, constraintId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics,
		privacy: 'person',
	}),
	/** In these rounds people are busy elsewhere, or (`why` null) free again. Their draft place goes. */
	setAway: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, roundId: id, why: away.nullable() }))
				.min(1)
				.max(1000),
		}),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('set'), count: z.int() }), notFound]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	/** A team of interpreters and the people they are there for: all of those share a group. Replaces what was there. */
	saveTeam: command({
		input: z.object({
			teamId: id,
			name,
			rows: z
				.array(z.object({ registrationId: id, part: z.enum(['interprets', 'uses']) }))
				.min(1)
				.max(100),
		}),
		output: z.discriminatedUnion('outcome', [outcome('saved'), notFound]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	removeTeam: command({
		input: z.object({ teamId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	setAims: command({
		input: z.object({ aims }),
		output: z.discriminatedUnion('outcome', [outcome('set')]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Something in a room has failed, or works again. */
	setRoomFault: command({
		input: z.object({ roomId: id, fault, isOut: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'event', 'history'],
		privacy: 'nobody',
	}),

	/** Which rounds, tables and topics there are, and nobody's name: what stands above every screen asks for no more. */
	outline: query({
		input: z.object({}),
		output: z.object({
			rounds: z.array(z.object({ id, number: z.int(), date, startAt: timeOfDay })),
			groups: z.array(z.object({ id, roundId: id, number: z.int() })),
			topicIds: z.array(id),
		}),
		roles: organisers,
	}),
	/** Everything on the set-up screens but people's wishes. */
	setup: query({
		input: z.object({}),
		output: z.object({
			topics: z.array(
				topic.extend({
					/** People who put it first, who chose it at all, who wish to miss it. */
					firstChoices: z.int(),
					choices: z.int(),
					avoids: z.int(),
				}),
			),
			rounds: z.array(roundState),
			groups: z.array(group.extend({ isLocked: z.boolean(), hosts: z.array(host) })),
			rooms: z.array(
				z.object({
					id,
					code: z.string(),
					name: z.string(),
					fireCapacity: z.int(),
					cabaretSeats: z.int(),
					features: z.array(feature),
					faults: z.array(fault),
				}),
			),
			teams: z.array(z.object({ id, name: z.string(), interpreters: z.array(card), users: z.array(card) })),
			aims,
			/** What people wrote on a form that is no topic here, and how many wrote it. */
			unmatched: z.array(z.object({ words: z.string(), people: z.int() })),
			organisations: z.array(z.object({ name: z.string(), people: z.int() })),
		}),
		roles: organisers,
	}),
	/** People who take part and what they asked for, a page at a time. */
	wishes: query({
		input: z.object({
			/** Letters of a name or a badge code; empty: everybody. */
			text: line(),
			/** `all`: whoever may take part; `anybody`: crew, companions and interpreters too, to find hosts among them. */
			only: z.enum(['all', 'noChoice', 'avoiding', 'away', 'hosting', 'anybody']),
			limit: z.int().min(1).max(200),
			offset: z.int().nonnegative(),
		}),
		output: z.object({
			total: z.int(),
			people: z.array(
				card.extend({
					choices,
					avoids: avoided,
					/** Words of a form that match no topic. */
					unmatched: z.array(z.string()),
					away: z.array(z.object({ roundId: id, why: away })),
					hosts: z.array(z.object({ groupId: id, duty })),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Who stays with whom, and who apart: organisers alone. */
	constraints: query({
		input: z.object({}),
		output: z.object({
			constraints: z.array(
				z.object({
					constraintId: id,
					kind: z.enum(constraintKinds),
					person: card,
					other: card.nullable(),
					organisation: z.string(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** Before anything is run: what can be, in numbers. */
	truth: query({
		input: z.object({ pool: z.enum(poolKinds) }),
		output: z.object({
			rounds: z.array(
				z.object({
					roundId: id,
					/** People to place; companions among them; hosts and people busy elsewhere, who are not. */
					people: z.int(),
					companions: z.int(),
					hosting: z.int(),
					away: z.int(),
					groups: z.int(),
					seats: z.int(),
					/** Groups' minimums together. */
					least: z.int(),
					/** What is asked of rooms, and what there is of it. */
					needs: z.array(z.object({ feature, people: z.int(), seats: z.int(), groups: z.int() })),
					/**
					 * Lived-experience voices to place and hosting, and the groups that can have two: hosts
					 * stay with theirs. `atMost` is half of all voices: what it comes to where hosts' voices
					 * are not too many in too few groups. `alone`: groups with a host's voice that nobody is
					 * left to join; they will have one, wherever people are put.
					 */
					voices: z.int(),
					hostVoices: z.int(),
					coverable: z.int(),
					atMost: z.int(),
					alone: z.int(),
					/** Groups without facilitator, without note-taker, and sensitive ones without a wellbeing supporter. */
					noFacilitator: z.array(id),
					noNoteTaker: z.array(id),
					noWellbeing: z.array(id),
					noRoom: z.array(id),
					/** Rooms with more people at their largest than seats, or than may be there. */
					crowded: z.array(z.object({ roomId: id, people: z.int(), seats: z.int(), fireCapacity: z.int() })),
				}),
			),
			/** People with no topic to be placed by: they asked for nothing. */
			noChoice: z.int(),
			shortages: z.array(shortage),
		}),
		roles: organisers,
	}),
}
