/** SQL of story slots as rows: what commands look at and write, one table after the other. */
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import type { NameShown, StoryConsentKind } from '../../../shared/domain/stories/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

const flag = (value: boolean) => (value ? 1 : 0)

/** A slot as its row; speakers and materials have rows of their own. */
export const slotRow = (slot: Omit<SlotFact, 'speakers' | 'materials'>): JournalRow => ({
	id: slot.id,
	number: slot.number,
	item_id: slot.itemId,
	working_title: slot.workingTitle,
	public_title: slot.publicTitle,
	minutes: slot.minutes,
	state: slot.state,
	is_sensitive: flag(slot.isSensitive),
	content_note: slot.contentNote,
	questions: slot.questions,
	questions_planned: slot.questionsPlanned,
	format: slot.format,
	is_recorded: flag(slot.isRecorded),
	is_photographed: flag(slot.isPhotographed),
	support_lead_id: slot.supportLeadId,
	alternative: slot.alternative,
	rest_before_min: slot.restBeforeMin,
	rest_after_min: slot.restAfterMin,
	prep_call_at: slot.prepCallAt,
	prep_call_done_ms: slot.prepCallDoneMs,
	rehearsal_at: slot.rehearsalAt,
	room_walk_at: slot.roomWalkAt,
	debrief_at: slot.debriefAt,
	debrief_done_ms: slot.debriefDoneMs,
	follow_up_on: slot.followUpOn,
	follow_up_done_ms: slot.followUpDoneMs,
	withdrawn_at_ms: slot.withdrawnAtMs,
	material_withdrawn_at_ms: slot.materialWithdrawnAtMs,
})

export type SpeakerRow = {
	readonly id: string
	readonly slot_id: string
	readonly position: number
	readonly registration_id: string
	readonly name_shown: NameShown
	readonly shown_as: string
	readonly introduction: string
	readonly off_limits: string
	readonly supporter_id: string | null
	readonly backup_id: string | null
}

export const speakerRow = (db: Reader, id: string): SpeakerRow | undefined =>
	db.get('SELECT * FROM story_speaker WHERE id = ?', id)

export const consentRows = (db: Reader, speakerId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM story_consent WHERE speaker_id = ? ORDER BY kind, at_ms', speakerId)
export const checkRows = (db: Reader, speakerId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM story_check WHERE speaker_id = ? ORDER BY id', speakerId)
export const openingRows = (db: Reader, speakerId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM seal_opening WHERE speaker_id = ? ORDER BY id', speakerId)
export const hasCheck = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM story_check WHERE id = ?', id) !== undefined

/** The last answer of a kind, with how it was given. */
export const lastConsent = (
	db: Reader,
	speakerId: string,
	kind: StoryConsentKind,
): { readonly value: string; readonly how: string } | undefined =>
	db.get(
		'SELECT value, how FROM story_consent WHERE speaker_id = ? AND kind = ? ORDER BY at_ms DESC LIMIT 1',
		speakerId,
		kind,
	)

export type MaterialRow = {
	readonly id: string
	readonly slot_id: string
	readonly kind: string
	readonly place: string
	readonly deleted_at_ms: number | null
}

export const materialRow = (db: Reader, id: string): MaterialRow | undefined =>
	db.get('SELECT * FROM story_material WHERE id = ?', id)
export const materialRows = (db: Reader, slotId: string): readonly MaterialRow[] =>
	db.all('SELECT * FROM story_material WHERE slot_id = ? ORDER BY id', slotId)

export const lastNumber = (db: Reader): number =>
	db.get<{ number: number | null }>('SELECT max(number) AS number FROM story_slot')?.number ?? 0

export const hasItem = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM programme_item WHERE id = ?', id) !== undefined
export const isConfirmed = (db: Reader, registrationId: string): boolean =>
	db.get("SELECT 1 FROM registration WHERE id = ? AND status = 'confirmed'", registrationId) !== undefined
export const isRegistration = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM registration WHERE id = ?', id) !== undefined

/** Rows of every text that commands about stories and the programme write, with the columns that are text. */
export const textTables = [
	['programme_item', ['title', 'av_notes', 'access_notes', 'content_note']],
	['programme_interpreter', ['stands_at']],
	['programme_output', ['holder']],
	['story_slot', ['working_title', 'public_title', 'content_note', 'alternative']],
	['story_speaker', ['introduction']],
	['story_material', ['place']],
	// Not what its organisation is called: that is no sentence with a gap in it. A finding says where one holds a name.
	['stall', ['title', 'blurb', 'unloading', 'note']],
] as const

export const rowsOfTable = (db: Reader, table: (typeof textTables)[number][0]): readonly JournalRow[] =>
	db.all(`SELECT * FROM ${table}`)
