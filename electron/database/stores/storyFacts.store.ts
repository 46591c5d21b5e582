/**
 * Reads every story slot as rules and commands see it, the names behind pseudonyms, and the texts that
 * no such name may stand in: a few statements over whole tables. What is read here stays in this process.
 */
import type { PublicText, SpeakerName } from '../../../shared/domain/rules/eventFacts.ts'
import type {
	CheckFact,
	MaterialFact,
	SlotFact,
	SpeakerFact,
	StoryFacts,
} from '../../../shared/domain/stories/facts.ts'
import { nameFor } from '../../../shared/domain/stories/shownName.ts'
import type { StoryConsentKind } from '../../../shared/domain/stories/words.ts'
import { isoDate } from '../../../shared/lib/when.ts'
import type { Reader } from '../handle.ts'
import { grouped } from './breakoutPeople.store.ts'

const none: readonly never[] = []

type ConsentValue = 'yes' | 'ask' | 'no' | 'withdrawn'
type ConsentRow = { readonly speakerId: string; readonly kind: StoryConsentKind; readonly value: ConsentValue }
type Consents = SpeakerFact['consents']

/** The latest answer of each kind. Of two of one moment (two copies brought together), the one that protects counts. */
const consentsBySpeaker = (db: Reader): ReadonlyMap<string, Consents> => {
	const rows = grouped(
		db.all<ConsentRow>(
			`SELECT speaker_id AS speakerId, kind, value FROM story_consent
			 ORDER BY speaker_id, at_ms, value IN ('no', 'withdrawn')`,
		),
		(row) => row.speakerId,
		(row) => [row.kind, row.value] as const,
	)
	return new Map([...rows].map(([id, answers]) => [id, Object.fromEntries(answers)]))
}

type CheckRow = Omit<CheckFact, 'isNoteAgreed'> & { readonly speakerId: string; readonly isNoteAgreed: number }

/** Every check, oldest first. */
const checksBySpeaker = (db: Reader): ReadonlyMap<string, readonly CheckFact[]> =>
	grouped(
		db.all<CheckRow>(
			`SELECT speaker_id AS speakerId, at_ms AS atMs, speaks, name_shown AS nameShown, photo, recording, questions,
			 is_note_agreed AS isNoteAgreed FROM story_check ORDER BY at_ms, id`,
		),
		(row) => row.speakerId,
		({ speakerId: _, ...row }): CheckFact => ({ ...row, isNoteAgreed: row.isNoteAgreed === 1 }),
	)

/** The last check of a day, or of any day where the story is in no item yet. */
const lastCheck = (checks: readonly CheckFact[], date: string | null): CheckFact | null =>
	checks.findLast(({ atMs }) => date === null || isoDate(atMs) === date) ?? null

type SpeakerRow = Omit<SpeakerFact, 'offLimits' | 'consents' | 'check'> & {
	readonly slotId: string
	readonly offLimits: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}
type SpeakerOfSlot = { readonly row: SpeakerRow; readonly consents: Consents; readonly checks: readonly CheckFact[] }

const speakersBySlot = (db: Reader): ReadonlyMap<string, readonly SpeakerOfSlot[]> => {
	const consents = consentsBySpeaker(db)
	const checks = checksBySpeaker(db)
	return grouped(
		db.all<SpeakerRow>(
			`SELECT story_speaker.id, slot_id AS slotId, registration_id AS registrationId, name_shown AS nameShown,
			 shown_as AS shownAs, introduction, off_limits AS offLimits, supporter_id AS supporterId, backup_id AS backupId,
			 preferred_name AS preferredName, given_name AS givenName, family_name AS familyName
			 FROM story_speaker JOIN registration ON registration.id = registration_id
			 ORDER BY position, story_speaker.id`,
		),
		(row) => row.slotId,
		(row) => ({ row, consents: consents.get(row.id) ?? {}, checks: checks.get(row.id) ?? none }),
	)
}

const speakerFact = ({ row, consents, checks }: SpeakerOfSlot, date: string | null): SpeakerFact => ({
	id: row.id,
	registrationId: row.registrationId,
	nameShown: row.nameShown,
	shownAs: nameFor(row.nameShown, row.shownAs, row),
	introduction: row.introduction,
	offLimits: JSON.parse(row.offLimits) as string[],
	supporterId: row.supporterId,
	backupId: row.backupId,
	consents,
	check: lastCheck(checks, date),
})

type Flag = 'isSensitive' | 'isRecorded' | 'isPhotographed'
type SlotRow = Omit<SlotFact, Flag | 'speakers' | 'materials'> &
	Readonly<Record<Flag, number>> & {
		/** Of the day it is told on; null: in no item yet. */
		readonly date: string | null
	}

const slotColumns = `story_slot.id, number, item_id AS itemId, working_title AS workingTitle, public_title AS publicTitle,
	minutes, state, is_sensitive AS isSensitive, story_slot.content_note AS contentNote, questions,
	questions_planned AS questionsPlanned, format, is_recorded AS isRecorded, is_photographed AS isPhotographed,
	support_lead_id AS supportLeadId, alternative, rest_before_min AS restBeforeMin, rest_after_min AS restAfterMin,
	prep_call_at AS prepCallAt, prep_call_done_ms AS prepCallDoneMs, rehearsal_at AS rehearsalAt,
	room_walk_at AS roomWalkAt, debrief_at AS debriefAt, debrief_done_ms AS debriefDoneMs,
	follow_up_on AS followUpOn, follow_up_done_ms AS followUpDoneMs, withdrawn_at_ms AS withdrawnAtMs,
	material_withdrawn_at_ms AS materialWithdrawnAtMs, date`

const materialsBySlot = (db: Reader): ReadonlyMap<string, readonly MaterialFact[]> =>
	grouped(
		db.all<Omit<MaterialFact, 'isDeleted'> & { slotId: string; isDeleted: number }>(
			`SELECT id, slot_id AS slotId, kind, place, deleted_at_ms IS NOT NULL AS isDeleted
			 FROM story_material ORDER BY id`,
		),
		(row) => row.slotId,
		({ slotId: _, ...row }): MaterialFact => ({ ...row, isDeleted: row.isDeleted === 1 }),
	)

export const storyFacts = (db: Reader): StoryFacts => {
	const speakers = speakersBySlot(db)
	const materials = materialsBySlot(db)
	return db
		.all<SlotRow>(
			`SELECT ${slotColumns} FROM story_slot LEFT JOIN programme_item ON programme_item.id = item_id
			 LEFT JOIN event_day ON event_day.id = day_id ORDER BY number, story_slot.id`,
		)
		.map(
			({ date, ...row }): SlotFact => ({
				...row,
				isSensitive: row.isSensitive === 1,
				isRecorded: row.isRecorded === 1,
				isPhotographed: row.isPhotographed === 1,
				speakers: (speakers.get(row.id) ?? none).map((speaker) => speakerFact(speaker, date)),
				materials: materials.get(row.id) ?? none,
			}),
		)
}

/** What somebody is registered as, for whoever is about to be sealed. */
export const registeredName = (
	db: Reader,
	registrationId: string,
): Pick<SpeakerName, 'preferredName' | 'givenName' | 'familyName'> | undefined =>
	db.get(
		`SELECT preferred_name AS preferredName, given_name AS givenName, family_name AS familyName
		 FROM registration WHERE id = ?`,
		registrationId,
	)

/** What every speaker is registered as, each person once. What a guardian said of one story is of that story's facts. */
export const speakerNames = (db: Reader): readonly SpeakerName[] =>
	db
		.all<Omit<SpeakerName, 'hasGuardianAgreement'> & { agreed: ConsentValue | null }>(
			`SELECT id AS registrationId, preferred_name AS preferredName, given_name AS givenName,
			 family_name AS familyName, (SELECT value FROM consent WHERE consent.registration_id = registration.id
			 AND kind = 'guardianAgreement' ORDER BY at_ms DESC, position DESC LIMIT 1) AS agreed
			 FROM registration WHERE id IN (SELECT registration_id FROM story_speaker) ORDER BY id`,
		)
		.map(({ agreed, ...name }) => ({ ...name, hasGuardianAgreement: agreed === 'yes' }))

/** Every text of the event that others read, empty ones left out. What is said by a pseudonym is one of them. */
export const publicTexts = (db: Reader): readonly PublicText[] =>
	db.all<PublicText>(
		`SELECT "where", ofId, text FROM (
		 SELECT 1 AS part, 'eventName' AS "where", '' AS ofId, name AS text FROM event
		 UNION ALL SELECT 2, 'itemTitle', id, title FROM programme_item
		 UNION ALL SELECT 3, 'itemNote', id, av_notes FROM programme_item
		 UNION ALL SELECT 4, 'itemNote', id, access_notes FROM programme_item
		 UNION ALL SELECT 5, 'itemNote', id, content_note FROM programme_item
		 UNION ALL SELECT 6, 'itemNote', item_id, stands_at FROM programme_interpreter
		 UNION ALL SELECT 7, 'slotTitle', id, working_title FROM story_slot
		 UNION ALL SELECT 8, 'slotTitle', id, public_title FROM story_slot
		 UNION ALL SELECT 9, 'slotNote', id, content_note FROM story_slot
		 UNION ALL SELECT 10, 'alternative', id, alternative FROM story_slot
		 UNION ALL SELECT 11, 'introduction', slot_id, introduction FROM story_speaker
		 UNION ALL SELECT 12, 'introduction', slot_id, shown_as FROM story_speaker WHERE name_shown = 'pseudonym'
		 UNION ALL SELECT 13, 'slotNote', slot_id, limits.value FROM story_speaker, json_each(off_limits) AS limits
		 UNION ALL SELECT 14, 'materialPlace', slot_id, place FROM story_material
		 UNION ALL SELECT 15, 'materialPlace', carried.value, holder FROM programme_output, json_each(slots) AS carried
		 UNION ALL SELECT 16, 'topic', id, title FROM topic
		 UNION ALL SELECT 17, 'topic', id, question FROM topic
		 UNION ALL SELECT 18, 'topic', id, content_note FROM topic
		 UNION ALL SELECT 19, 'stallTitle', id, organisation FROM stall
		 UNION ALL SELECT 20, 'stallTitle', id, title FROM stall
		 UNION ALL SELECT 21, 'stallBlurb', id, blurb FROM stall
		 UNION ALL SELECT 22, 'stallNote', id, unloading FROM stall
		 UNION ALL SELECT 23, 'stallNote', id, note FROM stall
		 ) WHERE text <> '' ORDER BY part, ofId, text`,
	)
