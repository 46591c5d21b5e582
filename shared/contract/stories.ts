/**
 * Lived-experience speaker slots. A speaker is meant by the id of their place in a slot; who that is
 * crosses no wire where the name is sealed, but for a minute to whoever opens the seal and says why.
 */
import * as z from 'zod'
import { stageRoles } from '../domain/roles.ts'
import { readinessCodes } from '../domain/stories/readiness.ts'
import {
	materialKinds,
	mostOffLimits,
	namesShown,
	questionChoices,
	slotStates,
	storyConsentKinds,
} from '../domain/stories/words.ts'
import { command, query } from './define.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'
import { consentAnswer, gone, leadBadge, listedSlot, listedSpeaker, realName, slotFields } from './storyParts.ts'

export const stories = {
	/** A slot and how it is planned. New ones begin as an idea. */
	saveSlot: command({
		input: z.object({ slot: slotFields }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			realName(['workingTitle', 'publicTitle', 'contentNote', 'alternative']),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** `inUse`: somebody speaks in it; take them out of it first, or mark it as not speaking. */
	removeSlot: command({
		input: z.object({ slotId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('inUse'), notFound]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** `needsName`: a pseudonym without the name to show. `realName`: the name to show is the real one. */
	addSpeaker: command({
		input: z.object({
			registrationId: id,
			slotId: id,
			speakerId: id,
			nameShown: z.enum(namesShown),
			shownAs: line(80),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('added'),
			outcome('alreadySpeaks'),
			outcome('needsName'),
			outcome('tooMany'),
			realName(['shownAs']),
			/** A text of the slot holds the real name already. */
			outcome('textHasRealName'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'person',
	}),
	removeSpeaker: command({
		input: z.object({ speakerId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), gone, notFound]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** How a speaker is shown, introduced and protected. */
	setSpeaker: command({
		input: z.object({
			speakerId: id,
			nameShown: z.enum(namesShown),
			shownAs: line(80),
			introduction: line(2000),
			/** Null leaves them as they are: only the support lead reads and writes them. */
			offLimits: z.array(line(200).trim().min(1)).max(mostOffLimits).nullable(),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('needsName'),
			realName(['shownAs', 'introduction', 'offLimits']),
			outcome('textHasRealName'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'speaker',
	}),
	/** The supporter the speaker chose, and a backup. `isSpeaker`: nobody supports themselves; `same`: one person twice. */
	setSupport: command({
		input: z.object({ speakerId: id, supporterId: id.nullable(), backupId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('isSpeaker'),
			outcome('same'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'history'],
		privacy: 'speaker',
	}),
	/** The supporter cannot: the backup takes their place, and the speaker is asked. */
	useBackup: command({
		input: z.object({ speakerId: id }),
		output: z.discriminatedUnion('outcome', [outcome('swapped'), outcome('noBackup'), gone, notFound]),
		roles: stageRoles,
		topics: ['stories', 'history'],
		privacy: 'nobody',
	}),
	/** Who of the event's staff stands by the speakers before, during and after. */
	setSupportLead: command({
		input: z.object({ slotId: id, supportLeadId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('isSpeaker'), notFound]),
		roles: stageRoles,
		topics: ['stories', 'history'],
		privacy: 'nobody',
	}),
	/** One answer of one speaker. Every answer is kept; the last one counts. */
	setConsent: command({
		input: z.object({
			speakerId: id,
			kind: z.enum(storyConsentKinds),
			value: consentAnswer,
			how: z.enum(['form', 'spoken', 'paper', 'guardian']),
		}),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'speaker',
	}),
	/** Recording and photographs as planned. `notAgreed`: a speaker has not said yes (S5). */
	setRecording: command({
		input: z.object({ slotId: id, isRecorded: z.boolean(), isPhotographed: z.boolean() }),
		output: z.discriminatedUnion('outcome', [
			outcome('set'),
			outcome('unchanged'),
			outcome('notAgreed'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** On to another state, one forward or any back. `notReady`: what is still missing. */
	setState: command({
		input: z.object({ slotId: id, state: z.enum(slotStates).exclude(['withdrawn']) }),
		output: z.discriminatedUnion('outcome', [
			outcome('set'),
			outcome('unchanged'),
			z.object({ outcome: z.literal('notReady'), missing: z.array(z.enum(readinessCodes)) }),
			/** States are gone through one by one. */
			outcome('tooFar'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** That the prep call, debrief or follow-up was done. Works after "not speaking" too. */
	setDone: command({
		input: z.object({ slotId: id, what: z.enum(['prepCall', 'debrief', 'followUp']), isDone: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stageRoles,
		topics: ['stories', 'history'],
		privacy: 'nobody',
	}),
	/** "Shall we go ahead today?" and five more. "Not today" is `notSpeaking`. */
	check: command({
		input: z.object({
			checkId: id,
			speakerId: id,
			speaks: z.enum(['yes', 'notSure']),
			nameShown: z.enum(namesShown),
			photo: z.enum(['yes', 'ask', 'no']),
			recording: z.enum(['yes', 'no']),
			questions: z.enum(questionChoices),
			isNoteAgreed: z.boolean(),
		}),
		output: z.discriminatedUnion('outcome', [
			/** `isReady`: this and every other speaker of the slot will speak. */
			z.object({ outcome: z.literal('checked'), isReady: z.boolean() }),
			/** A pseudonym needs the name to show. */
			outcome('needsName'),
			outcome('textHasRealName'),
			gone,
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'speaker',
	}),
	/**
	 * The story will not be told. Asks no reason and has nowhere to keep one. At once: the alternative is
	 * on, every name gone, recording off, sheets to be collected listed, supporter free and beside the
	 * speaker, debrief and follow-up due. Payment is not touched.
	 */
	notSpeaking: command({
		input: z.object({ slotId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('withdrawn'), sheetsOut: z.int() }),
			outcome('alreadyWithdrawn'),
			notFound,
		]),
		roles: stageRoles,
		// Their names go from what stalls say too.
		topics: ['stories', 'programme', 'marketplace', 'history'],
		privacy: 'nobody',
	}),
	/** What was published of a story is to come back: every place it went is listed. */
	withdrawMaterial: command({
		input: z.object({ slotId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('withdrawn'), placesToAsk: z.int() }),
			outcome('alreadyWithdrawn'),
			notFound,
		]),
		roles: stageRoles,
		topics: ['stories', 'programme', 'history'],
		privacy: 'nobody',
	}),
	/** What the event holds of a story, and that it was deleted. */
	saveMaterial: command({
		input: z.object({
			materialId: id,
			slotId: id,
			kind: z.enum(materialKinds),
			place: line(200).trim().min(1),
			isDeleted: z.boolean(),
		}),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), realName(['place']), notFound]),
		roles: stageRoles,
		topics: ['stories', 'history'],
		privacy: 'nobody',
	}),
	/**
	 * Break-glass: the name behind a pseudonym, or of somebody who is not speaking after all. For the
	 * slot's support lead (by badge) and organisers; why is kept in the log. `sealedName` shows it for a minute.
	 */
	openSeal: command({
		input: z.object({ speakerId: id, leadBadge, reason: line(300).trim().min(3) }),
		output: z.discriminatedUnion('outcome', [outcome('opened'), outcome('notSealed'), outcome('notYours'), notFound]),
		roles: stageRoles,
		topics: ['history'],
		privacy: 'speaker',
	}),

	/** Every slot with what is still missing. */
	list: query({
		input: z.object({}),
		output: z.object({ slots: z.array(listedSlot) }),
		roles: stageRoles,
	}),
	/** One slot whole, but for what only its support lead reads: that is null for others. */
	slot: query({
		input: z.object({ slotId: id, leadBadge }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				slot: listedSlot.extend(slotFields.omit({ id: true }).shape),
				supportLead: z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() }).nullable(),
				/** Whoever asked is the support lead, or there is none yet. */
				isLead: z.boolean(),
				speakers: z.array(
					listedSpeaker.extend({
						isSealed: z.boolean(),
						introduction: z.string(),
						limits: z.int(),
						/** What is not to be asked about; null for anybody but the support lead. */
						offLimits: z.array(z.string()).nullable(),
						consents: z.array(z.object({ kind: z.enum(storyConsentKinds), value: consentAnswer })),
						supporter: z
							.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string(), isHere: z.boolean() })
							.nullable(),
						backup: z
							.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string(), isHere: z.boolean() })
							.nullable(),
						isUnder18: z.boolean(),
						check: z
							.object({
								atMs: instant,
								isStillGood: z.boolean(),
								speaks: z.enum(['yes', 'notSure']),
								photo: z.enum(['yes', 'ask', 'no']),
								recording: z.enum(['yes', 'no']),
								questions: z.enum(questionChoices),
								isNoteAgreed: z.boolean(),
							})
							.nullable(),
					}),
				),
				materials: z.array(
					z.object({ materialId: id, kind: z.enum(materialKinds), place: z.string(), isDeleted: z.boolean() }),
				),
				/** Sheets and files that carry this story and are not back. */
				outputs: z.array(
					z.object({
						outputId: id,
						sheet: z.string(),
						holder: z.string(),
						copies: z.int(),
						isFile: z.boolean(),
						atMs: instant,
					}),
				),
			}),
			notFound,
		]),
		roles: stageRoles,
	}),
	/** What "not speaking" will do, before it is done. */
	afterNotSpeaking: query({
		input: z.object({ slotId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				alternative: z.string(),
				isRecordingOn: z.boolean(),
				/** Preferred names of those who stay with the speakers. */
				supporters: z.array(z.string()),
				sheets: z.array(z.object({ outputId: id, sheet: z.string(), holder: z.string(), copies: z.int() })),
			}),
			notFound,
		]),
		roles: stageRoles,
	}),
	/** The slots of a support lead, by the code on their badge. */
	mine: query({
		input: z.object({ leadBadge: leadBadge.trim().min(1) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('known'), preferredName: z.string(), slotIds: z.array(id) }),
			outcome('leadsNothing'),
			outcome('tooOften'),
			notFound,
		]),
		roles: stageRoles,
	}),
	/** The name that a seal was opened for, for a minute, to whoever has the id of the opening. */
	sealedName: query({
		input: z.object({ openingId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('open'), name: z.string(), badgeCode: z.string(), untilMs: instant }),
			outcome('closed'),
		]),
		roles: stageRoles,
	}),
}
