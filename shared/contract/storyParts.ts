/** What several calls about stories share: a slot as it is planned, and as lists show it. */
import * as z from 'zod'
import { readinessCodes } from '../domain/stories/readiness.ts'
import { namesShown, questionChoices, slotFormats, slotStates } from '../domain/stories/words.ts'
import { date, id, line, outcome } from './parts.ts'

/** `2027-05-12T14:00` at the venue. */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
const localTimeOrNone = z.union([localTime, z.literal('')])
/** Support leads say who they are by the code on their badge, for what only they may read. */
export const leadBadge = line(20)

export const slotFields = z.object({
	id,
	/** The item it is told in; null: not in the programme yet. */
	itemId: id.nullable(),
	workingTitle: line(200),
	publicTitle: line(200),
	minutes: z.int().min(1).max(240),
	isSensitive: z.boolean(),
	contentNote: line(300),
	/** What the speakers chose, and what the session has it as. */
	questions: z.enum(questionChoices),
	questionsPlanned: z.enum(questionChoices),
	format: z.enum(slotFormats),
	isRecorded: z.boolean(),
	isPhotographed: z.boolean(),
	alternative: line(300),
	restBeforeMin: z.int().min(0).max(240),
	restAfterMin: z.int().min(0).max(240),
	prepCallAt: localTimeOrNone,
	rehearsalAt: localTimeOrNone,
	roomWalkAt: localTimeOrNone,
	debriefAt: localTimeOrNone,
	followUpOn: z.union([date, z.literal('')]),
})

export const consentAnswer = z.enum(['yes', 'ask', 'no', 'withdrawn'])
export const gone = outcome('isWithdrawn')
export const realName = <const F extends readonly [string, ...string[]]>(fields: F) =>
	z.object({ outcome: z.literal('realName'), field: z.enum(fields) })

const readiness = z.object({
	code: z.enum(readinessCodes),
	isMet: z.boolean(),
	/** Who can put it right. */
	who: z.enum(['organiser', 'speakerSupport', 'speaker', 'stage']),
	/** The speaker it is about; null: the slot. */
	speakerId: id.nullable(),
})

/** A speaker in a list: only what is said aloud. */
export const listedSpeaker = z.object({
	speakerId: id,
	/** As they want to be called; empty for no name, and for everybody after "not speaking". */
	shownAs: z.string(),
	nameShown: z.enum(namesShown),
	/** In the building; null where saying so would tell who a pseudonym is. */
	isHere: z.boolean().nullable(),
})

export const listedSlot = z.object({
	slotId: id,
	number: z.int(),
	itemId: id.nullable(),
	publicTitle: z.string(),
	state: z.enum(slotStates),
	isSensitive: z.boolean(),
	dayId: id.nullable(),
	/** `13:40`; empty: not in the programme yet. */
	startAt: z.string(),
	minutes: z.int(),
	roomName: z.string(),
	speakers: z.array(listedSpeaker),
	readiness: z.array(readiness),
	isChecked: z.boolean(),
	/** After it was told, or was to be. `due`: not done and its time has come. */
	debrief: z.enum(['later', 'due', 'done']),
	followUp: z.enum(['later', 'due', 'done']),
	isMaterialWithdrawn: z.boolean(),
})
