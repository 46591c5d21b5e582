/** The programme: what is on when and where, how late it runs, what of it is on paper, who is on duty. */
import * as z from 'zod'
import { itemKinds, itemStatuses, roomPurposes, sheetKinds, shiftKinds } from '../domain/programme/words.ts'
import { organisers, type Role, stageRoles } from '../domain/roles.ts'
import { namesShown, questionChoices, slotFormats, slotStates } from '../domain/stories/words.ts'
import { command, query, service } from './define.ts'
import { date, id, instant, line, notFound, outcome, timeOfDay } from './parts.ts'

/** Everybody who works at the event. Screens for the public are shown the programme by `displays`. */
const crewRoles = [
	'organiser',
	'deskLead',
	'desk',
	'facilitator',
	'steward',
	'speakerSupport',
] as const satisfies readonly Role[]

export const itemFields = z.object({
	id,
	dayId: id,
	startAt: timeOfDay,
	endAt: timeOfDay,
	roomId: id.nullable(),
	kind: z.enum(itemKinds),
	title: line(200),
	avNotes: line(500),
	accessNotes: line(500),
	/** Read out before it. A story's own note is of its slot. */
	contentNote: line(300),
	/** Keeps its time when what is before it runs late. */
	isFixed: z.boolean(),
	/** Minutes kept free after it. */
	bufferMin: z.int().min(0).max(120),
	/** The round of groups that it is. */
	roundId: id.nullable(),
	interpreters: z.array(z.object({ teamId: id, standsAt: line(60) })).max(6),
})

const shift = z.object({
	id,
	kind: z.enum(shiftKinds),
	dayId: id,
	startAt: timeOfDay,
	endAt: timeOfDay,
	roomId: id.nullable(),
})

/** One story as everybody at work may see it: how it is announced, and what technicians must know. */
const shownSlot = z.object({
	slotId: id,
	number: z.int(),
	/** Empty once nobody speaks in it. */
	publicTitle: z.string(),
	/** As the speakers want to be called; empty for one who wants no name. None at all after "not speaking". */
	shownAs: z.array(z.string()),
	/** When it begins: an item may hold several stories. */
	startAt: z.string(),
	minutes: z.int(),
	isWithdrawn: z.boolean(),
	/** What happens instead; told once it does. */
	alternative: z.string(),
	isRecorded: z.boolean(),
	isPhotographed: z.boolean(),
	questions: z.enum(questionChoices),
	format: z.enum(slotFormats),
	hasContentNote: z.boolean(),
	/** The wording; for those who say it. Empty for others. */
	contentNote: z.string(),
})

/** What stage and support add to that. */
const stageSlot = shownSlot.extend({
	state: z.enum(slotStates),
	/** Every speaker was asked within the last four hours and will speak. */
	isChecked: z.boolean(),
	speakers: z.array(
		z.object({
			speakerId: id,
			nameShown: z.enum(namesShown),
			shownAs: z.string(),
			introduction: z.string(),
			/** How many things are not to be asked about; which, the slot's own page says. */
			limits: z.int(),
			/** The supporter's preferred name; empty: none. */
			supporter: z.string(),
		}),
	),
})

const shownItem = itemFields.extend({
	leads: z.array(z.object({ registrationId: id, preferredName: z.string() })),
	interpreters: z.array(
		z.object({ teamId: id, teamName: z.string(), standsAt: z.string(), materialSentOn: z.string() }),
	),
	status: z.enum(itemStatuses),
	startedAtMs: instant.nullable(),
	endedAtMs: instant.nullable(),
})

export const programme = {
	/** `realName`: a text holds the real name of a speaker who is shown by another; nothing was kept. */
	saveItem: command({
		input: z.object({ item: itemFields }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('endsBeforeStart'),
			z.object({
				outcome: z.literal('realName'),
				field: z.enum(['title', 'avNotes', 'accessNotes', 'contentNote', 'standsAt']),
			}),
			notFound,
		]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** `hasStory`: a story is told in it; move or remove that first. */
	removeItem: command({
		input: z.object({ itemId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('hasStory'), notFound]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/**
	 * Another time, room or day. `following`: what comes after it on that day moves by as much as its end
	 * moved, in its own room, until something fixed or a gap takes it up.
	 */
	moveItem: command({
		input: z.object({
			itemId: id,
			dayId: id,
			startAt: timeOfDay,
			endAt: timeOfDay,
			roomId: id.nullable(),
			shift: z.enum(['none', 'following']),
		}),
		output: z.discriminatedUnion('outcome', [
			/** How many items have another time now. */
			z.object({ outcome: z.literal('moved'), count: z.int() }),
			outcome('unchanged'),
			outcome('endsBeforeStart'),
			outcome('pastMidnight'),
			notFound,
		]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** Who leads or chairs items. */
	setLeads: command({
		input: z.object({
			rows: z
				.array(z.object({ registrationId: id, itemId: id, isLead: z.boolean() }))
				.min(1)
				.max(200),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('set'), count: z.int() }),
			outcome('unchanged'),
			notFound,
		]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'rows',
	}),
	/**
	 * Live: ready, on, held, done, dropped, or back to planned. The command's own time is the start and the
	 * end. `notChecked`: a story in it has no check from the last four hours (S1); `count` of them.
	 */
	setStatus: command({
		input: z.object({ itemId: id, status: z.enum(itemStatuses) }),
		output: z.discriminatedUnion('outcome', [
			outcome('set'),
			outcome('unchanged'),
			z.object({ outcome: z.literal('notChecked'), count: z.int() }),
			notFound,
		]),
		roles: stageRoles,
		topics: ['programme', 'stories', 'history'],
		privacy: 'nobody',
	}),
	/** That interpreters got what they prepare from; an empty date: not yet. */
	setMaterialSent: command({
		input: z.object({ itemId: id, teamId: id, sentOn: z.union([date, z.literal('')]) }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** An announcement was made, or was not after all. */
	setSaid: command({
		input: z.object({ dayId: id, key: line(80).trim().min(1), isSaid: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stageRoles,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** A duty with a time. */
	saveShift: command({
		input: z.object({ registrationId: id, shift }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('endsBeforeStart'),
			notFound,
		]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'person',
	}),
	removeShift: command({
		input: z.object({ shiftId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** What a room is kept for; null: for anything. */
	setRoomUse: command({
		input: z.object({ roomId: id, purpose: z.enum(roomPurposes).nullable() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/**
	 * Before a sheet is printed or a file made: what, for whom, how many. Which stories it carries is read
	 * from the programme as it is then, so that each can be called back.
	 */
	recordOutput: command({
		input: z.object({
			outputId: id,
			sheet: z.enum(sheetKinds),
			/** A place or a team; never a person. */
			holder: line(60).trim().min(1),
			copies: z.int().min(1).max(10_000),
			/** Days on it; none: only the slot. */
			dayIds: z.array(id).max(31),
			/** The one slot of a speaker's card. */
			slotId: id.nullable(),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('recorded'),
			/** The holder is called by a name that may stand in no text. */
			outcome('realName'),
			/** Something about a story on it stops publishing (S4, S5, S6, S13). */
			z.object({ outcome: z.literal('stopped'), count: z.int() }),
			notFound,
		]),
		roles: stageRoles,
		topics: ['programme', 'history'],
		privacy: 'nobody',
	}),
	/** Collected again, or the file deleted by whoever has it. */
	setOutputBack: command({
		input: z.object({ outputId: id, isBack: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stageRoles,
		topics: ['programme', 'stories', 'history'],
		privacy: 'nobody',
	}),

	/** A day as everybody at work sees it. */
	runSheet: query({
		input: z.object({ dayId: id }),
		output: z.object({
			dayId: id,
			/** By start, room, id. */
			items: z.array(shownItem.extend({ slots: z.array(shownSlot) })),
			/** Announcements that were made, by key. */
			said: z.array(z.object({ key: z.string(), atMs: instant })),
		}),
		roles: crewRoles,
	}),
	/** The same for those who run the stage: introductions, supporters, whether the check of the day was done. */
	stage: query({
		input: z.object({ dayId: id }),
		output: z.object({ dayId: id, items: z.array(shownItem.extend({ slots: z.array(stageSlot) })) }),
		roles: stageRoles,
	}),
	/** Sheets and files that are out, newest first. */
	outputs: query({
		input: z.object({ onlyOut: z.boolean() }),
		output: z.object({
			outputs: z.array(
				z.object({
					outputId: id,
					sheet: z.enum(sheetKinds),
					holder: z.string(),
					copies: z.int(),
					isFile: z.boolean(),
					atMs: instant,
					backAtMs: instant.nullable(),
					/** Carries a story that is not told after all, or whose material is withdrawn: to be collected. */
					isRecalled: z.boolean(),
					/** Numbers of the stories it carries. */
					slots: z.array(z.int()),
				}),
			),
		}),
		roles: stageRoles,
	}),
	/** Duties, what rooms are kept for, and interpreter teams to choose from. */
	duties: query({
		input: z.object({}),
		output: z.object({
			shifts: z.array(
				shift.extend({ registrationId: id, preferredName: z.string(), badgeCode: z.string(), isHere: z.boolean() }),
			),
			roomUses: z.array(z.object({ roomId: id, purpose: z.enum(roomPurposes) })),
			teams: z.array(z.object({ teamId: id, name: z.string() })),
			rounds: z.array(z.object({ roundId: id, number: z.int(), dayId: id, startAt: z.string(), endAt: z.string() })),
		}),
		roles: organisers,
	}),
	/** The programme as a calendar file (iCalendar, RFC 5545). Record the output first. */
	calendar: query({
		input: z.object({ dayIds: z.array(id).min(1).max(31) }),
		output: z.object({ text: z.string() }),
		roles: organisers,
	}),
	/** The same file through the window's own dialog. `noDialog`: there is none here. Record the output first. */
	saveCalendar: service({
		input: z.object({ dayIds: z.array(id).min(1).max(31) }),
		output: z.object({ outcome: z.enum(['saved', 'notSaved', 'noDialog']) }),
		roles: organisers,
	}),
}
