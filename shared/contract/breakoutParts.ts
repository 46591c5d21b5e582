/** Pieces that the calls about breakout groups share. */
import * as z from 'zod'
import { weightSchema } from '../allocation/aims.ts'
import { presetNames } from '../allocation/presets.ts'
import {
	awayReasons,
	hostDuties,
	mostAvoided,
	mostChoices,
	noteKinds,
	repeatTopics,
	roomFaults,
	roomFeatures,
} from '../domain/breakouts/words.ts'
import { breakoutRuleIds } from '../domain/rules/breakoutRules.ts'
import { strengths } from '../domain/rules/finding.ts'
import { date, id, instant, line, name, timeOfDay } from './parts.ts'

export const topic = z.object({
	id,
	code: line(12).trim().min(1),
	title: name,
	/** One plain, open question. */
	question: line(300),
	isSensitive: z.boolean(),
	contentNote: line(300),
	isAvoidable: z.boolean(),
	needsWellbeing: z.boolean(),
})

export const round = z.object({ id, dayId: id, startAt: timeOfDay, endAt: timeOfDay })

const size = z.int().min(1).max(200)
/** People taking part, companions included; hosts come on top. `min` <= `target` <= `max` is checked by the command. */
export const group = z.object({
	id,
	roundId: id,
	/** The number on the table. */
	number: z.int().min(1).max(999),
	topicId: id,
	roomId: id.nullable(),
	/** Where in the room: `A`, `by the window`. */
	table: line(40),
	min: size,
	target: size,
	max: size,
})

export const duty = z.enum(hostDuties)
export const away = z.enum(awayReasons)
export const fault = z.enum(roomFaults)
export const feature = z.enum(roomFeatures)
export const noteKind = z.enum(noteKinds)
export const choices = z.array(id).max(mostChoices)
export const avoided = z.array(id).max(mostAvoided)
export const preset = z.enum(presetNames)

export const aims = z.object({
	preset,
	repeatTopic: z.enum(repeatTopics),
	meetNewPeople: z.boolean(),
	hostsAreVoices: z.boolean(),
	/** Numbers of the expert's table; what is left out is the preset's. */
	weights: weightSchema,
})

/** A person as organisers see them on a card: a name and a code. */
export const card = z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })

export const host = card.extend({ duty, isHere: z.boolean() })

/** A round with what was published of it. */
export const roundState = round.extend({
	number: z.int(),
	date,
	/** The version people hold, and when it was published. */
	told: z.object({ version: z.int(), atMs: instant }).nullable(),
	/** How many people's places differ from what they were told. */
	changed: z.int(),
})

const fix = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('move'), registrationId: id, roundId: id, toGroupId: id }),
	z.object({ kind: z.literal('findHost'), groupId: id, duty: z.enum(['facilitator', 'noteTaker', 'wellbeing']) }),
	z.object({ kind: z.literal('otherRoom'), groupId: id }),
	z.object({ kind: z.literal('writeContentNote'), topicId: id }),
	z.object({ kind: z.literal('allocate') }),
])

export const finding = z.object({
	key: z.string(),
	rule: z.enum(breakoutRuleIds),
	strength: z.enum(strengths),
	roundId: id.nullable(),
	groupIds: z.array(id),
	registrationIds: z.array(id),
	values: z.record(z.string(), z.union([z.string(), z.number()])),
	fix: fix.nullable(),
})

/** How many people got which of their choices. `noChoice`: they asked for nothing. */
export const profile = z.object({
	first: z.int(),
	second: z.int(),
	third: z.int(),
	fourth: z.int(),
	fifth: z.int(),
	unranked: z.int(),
	noChoice: z.int(),
})

/** Some people who ask for the same cannot all be placed, in numbers: the screen makes the sentence. */
export const shortage = z.object({
	roundId: id,
	people: z.array(card),
	groupIds: z.array(id),
	seats: z.int(),
	/** Seats missing. */
	short: z.int(),
	needs: z.array(z.object({ feature, people: z.int() })),
	/** Of these people, those who wish to miss a topic and those who are held somewhere. */
	avoiding: z.int(),
	held: z.int(),
})

/** One of the things that cannot all hold. Who asked to be apart from whom is not in it. */
export const clash = z.object({
	kind: z.enum(['place', 'needs', 'avoid', 'topicOnce', 'pin', 'host', 'ban', 'seats', 'apart', 'together', 'room']),
	people: z.array(card),
	groupId: id.nullable(),
	roundId: id.nullable(),
	feature: feature.nullable(),
	/** Seats, where it is about seats. */
	seats: z.int(),
})

/** One step of a suggestion: who, from where, to where, why. */
export const step = card.extend({
	roundId: id,
	fromGroupId: id.nullable(),
	toGroupId: id,
	/** What it settles, or whom it makes room for. */
	why: z.enum(['settles', 'makesRoom', 'newPlace', 'staysTogether', 'better']),
	rule: z.enum(breakoutRuleIds).nullable(),
})
