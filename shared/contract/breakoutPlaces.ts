/** Who sits where: the board, moves, publishing, what people were told. */
import * as z from 'zod'
import { poolKinds } from '../domain/breakouts/words.ts'
import { desks, organisers } from '../domain/roles.ts'
import { breakoutRuleIds } from '../domain/rules/breakoutRules.ts'
import { eventRuleIds } from '../domain/rules/eventRules.ts'
import { card, duty, feature, finding, group, host, roundState } from './breakoutParts.ts'
import { runResult } from './breakoutRuns.ts'
import { command, query } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

const topics = ['breakouts', 'history'] as const

/** Nobody is told why: it may be somebody else's wish. */
const cannotPlace = outcome('cannotPlace')

export const breakoutPlaces = {
	/**
	 * Moves people in the draft, all or none; null: out of their group. Whoever comes with one of them
	 * goes along. `lockedGroup`: a group on the way is locked.
	 */
	move: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, roundId: id, groupId: id.nullable() }))
				.min(1)
				.max(200),
			how: z.enum(['hand', 'fix']),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('moved'), count: z.int() }),
			outcome('unchanged'),
			cannotPlace,
			outcome('lockedGroup'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	/** Keeps somebody where they are, whatever is run later. */
	pin: command({
		input: z.object({ registrationId: id, roundId: id, isPinned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics,
		privacy: 'person',
	}),
	/** Rules a group out for somebody. If they are in it, they stay until they are moved. */
	ban: command({
		input: z.object({ registrationId: id, groupId: id, isBanned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics,
		privacy: 'person',
	}),
	/** Nobody is moved into a locked group or out of it. */
	lockGroup: command({
		input: z.object({ groupId: id, isLocked: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/**
	 * What people are told from now on. Findings that stop publishing need settling; those that warn, and
	 * a voice alone, a few words: once for each rule. `blocked` counts findings, `needsReason` rules.
	 */
	publish: command({
		input: z.object({
			roundId: id,
			/** Whose findings are asked: as on the board that is published. */
			pool: z.enum(poolKinds),
			/** Why it is published all the same. Words for one finding count for all of its rule. */
			reasons: z
				.array(z.object({ key: line(200), rule: z.enum(breakoutRuleIds), words: line(300).trim().min(3) }))
				.max(500),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('published'), version: z.int(), count: z.int() }),
			z.object({ outcome: z.literal('blocked'), count: z.int() }),
			z.object({ outcome: z.literal('needsReason'), count: z.int() }),
			outcome('unchanged'),
			notFound,
		]),
		roles: organisers,
		topics,
		privacy: 'nobody',
	}),
	/** Gives somebody who has no place yet one of those on offer: at the desk, after the groups were published. */
	joinGroup: command({
		input: z.object({ registrationId: id, roundId: id, groupId: id }),
		output: z.discriminatedUnion('outcome', [
			outcome('joined'),
			outcome('hasPlace'),
			outcome('full'),
			cannotPlace,
			notFound,
		]),
		roles: desks,
		topics,
		privacy: 'person',
	}),

	/** One round as the board shows it: the draft, and what stands in its way. */
	board: query({
		input: z.object({ roundId: id, pool: z.enum(poolKinds) }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				round: roundState,
				groups: z.array(
					group.extend({
						isLocked: z.boolean(),
						topicCode: z.string(),
						topicTitle: z.string(),
						roomName: z.string(),
						features: z.array(feature),
						hosts: z.array(host),
						/** In the order of their names. */
						people: z.array(
							card.extend({
								/** At most one mark: pinned, stays with somebody, needs this room. */
								mark: z.enum(['', 'pinned', 'staysWith', 'needsRoom']),
								isPinned: z.boolean(),
								isHere: z.boolean(),
								/** Sits elsewhere than they were told. */
								isMoved: z.boolean(),
								isCompanion: z.boolean(),
							}),
						),
						/** Two or more voices, one, or none; hosts counted as the event has it. */
						voices: z.enum(['several', 'one', 'none']),
					}),
				),
				unplaced: z.array(card.extend({ isHere: z.boolean(), isCompanion: z.boolean() })),
				findings: z.array(finding),
				/** Booked people who have not come in, and groups with a finding that stops publishing. */
				notHere: z.int(),
				troubled: z.int(),
				lastRun: z.object({ commandId: id, atMs: instant, result: runResult }).nullable(),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** Who could host instead, best first. */
	standIns: query({
		input: z.object({ groupId: id, duty }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				people: z.array(
					card.extend({
						isHere: z.boolean(),
						/** What speaks for them, in order of weight. */
						because: z.array(
							z.enum(['offered', 'hostsOtherRounds', 'freeNow', 'keepsVoices', 'crew', 'sameTopicChosen']),
						),
						/** Where they sit now, if they do. */
						fromGroupId: id.nullable(),
					}),
				),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** What over the whole event stops the round from being published: people who are to be in two places. */
	stops: query({
		input: z.object({ roundId: id }),
		output: z.object({
			findings: z.array(
				z.object({
					key: z.string(),
					rule: z.enum(eventRuleIds),
					variant: z.string(),
					values: z.record(z.string(), z.union([z.string(), z.number()])),
				}),
			),
		}),
		roles: organisers,
	}),
	/** The versions of a round, newest first. */
	versions: query({
		input: z.object({ roundId: id }),
		output: z.object({
			versions: z.array(
				z.object({
					version: z.int(),
					atMs: instant,
					people: z.int(),
					/** Against the version before. */
					changed: z.int(),
					reasons: z.array(z.object({ rule: z.enum(breakoutRuleIds), words: z.string() })),
				}),
			),
		}),
		roles: organisers,
	}),
	/** What is different in the draft from a version, person by person. */
	changes: query({
		input: z.object({ roundId: id, since: z.int().positive() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				changes: z.array(card.extend({ fromGroupId: id.nullable(), toGroupId: id.nullable() })),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** For somebody without a place in a round that was published: the best three groups. */
	offers: query({
		input: z.object({ registrationId: id, dayId: id }),
		output: z.object({
			rounds: z.array(
				z.object({
					roundId: id,
					startAt: z.string(),
					groups: z
						.array(
							z.object({
								groupId: id,
								number: z.int(),
								roomName: z.string(),
								topicTitle: z.string(),
								seatsLeft: z.int(),
								why: z.enum(['topicChosen', 'mostSpace', 'goodMix']),
							}),
						)
						.max(3),
				}),
			),
		}),
		roles: desks,
	}),
}
