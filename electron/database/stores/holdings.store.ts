/**
 * Where each kind of data lies: every column that is about somebody, and how it goes. The order is the one in which
 * rows go, those that stand on others first. A test walks the schema and fails on a column that nothing here answers
 * for. In conditions every `?` is the same JSON array of registration ids (`asked`).
 */
import type { RetainedData } from '../../../shared/domain/retention/schedule.ts'

export type Holding = {
	readonly data: RetainedData
	readonly table: string
	/** The columns about somebody that this answers for. */
	readonly columns: readonly string[]
	/** Rows of these people; null: nobody's in particular, goes with everybody's. */
	readonly ofPeople: string | null
	/** Rows of everybody; null: goes only with a person. */
	readonly ofAll: string | null
	/** Rows of everybody's that stay past their day, for as long as this is so of them; a person's own request takes them. */
	readonly stays?: string
	/** Whole rows, or what is written over them. */
	readonly erase: 'rows' | string
}

/** A condition's parameters: the same list for each. */
export const asked = (condition: string, ids: readonly string[]): readonly string[] => {
	const list = JSON.stringify(ids)
	return Array.from(condition.matchAll(/\?/g), () => list)
}

/** Of these rows, those that go once their day has come. */
export const goesOf = ({ stays }: Holding, condition: string): string =>
	stays === undefined ? condition : `(${condition}) AND NOT (${stays})`

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`
const speakersOf = `speaker_id IN (SELECT id FROM story_speaker WHERE ${among('registration_id')})`

const rows = (
	data: RetainedData,
	table: string,
	columns: readonly string[],
	ofPeople: string | null = among('registration_id'),
	ofAll: string | null = '1',
): Holding => ({ data, table, columns, ofPeople, ofAll, erase: 'rows' })

const blank = (
	data: RetainedData,
	table: string,
	columns: readonly string[],
	erase: string,
	ofPeople: string | null = among('registration_id'),
	ofAll: string | null = '1',
): Holding => ({ data, table, columns, ofPeople, ofAll, erase })

const either = (one: string, other: string): string => `(${among(one)} OR ${among(other)})`
const inKey = 'EXISTS (SELECT 1 FROM json_each(?) WHERE instr(key, value) > 0)'
const suspected = `EXISTS (SELECT 1 FROM json_each(?) WHERE instr(suspects, value) > 0)`

/** Whoever said that they may be written to stays as a contact when attendance by name ends. */
const keepsInTouch = `id IN (SELECT registration_id FROM consent AS said WHERE kind = 'keepInTouch' AND value = 'yes'
	AND NOT EXISTS (SELECT 1 FROM consent AS later WHERE later.registration_id = said.registration_id
	 AND later.kind = said.kind AND (later.at_ms, later.position) > (said.at_ms, said.position)))`

/** Somebody waits for money, or has still to say whether they want it. */
const isOpenPayment = "paid_at_ms IS NULL AND choice <> 'decline'"

export const holdings: readonly Holding[] = [
	rows('care', 'need', ['registration_id', 'kind', 'code', 'words', 'action_line', 'instead']),
	rows('care', 'evacuation_plan', ['registration_id', 'method', 'equipment']),
	blank('care', 'evacuation_plan', ['buddy_id'], 'buddy_id = NULL', among('buddy_id')),
	blank('care', 'evacuation_plan', ['backup_id'], 'backup_id = NULL', among('backup_id')),
	rows('care', 'emergency_contact', ['registration_id', 'name', 'phone', 'relationship']),
	rows('care', 'contact_opening', ['registration_id']),
	rows(
		'care',
		'placement_constraint',
		['kind', 'registration_id', 'other_id', 'organisation_key'],
		either('registration_id', 'other_id'),
	),
	rows('care', 'topic_avoid', ['registration_id', 'topic_id', 'words']),
	rows('care', 'interpreter_team_person', ['registration_id', 'part']),
	rows('care', 'person_link', ['registration_id', 'linked_id', 'kind'], either('registration_id', 'linked_id')),
	rows(
		'care',
		'import_held',
		['registration_id', 'ref', 'person', 'suspects', 'same_as'],
		`(${either('registration_id', 'same_as')} OR ${suspected})`,
	),
	rows('care', 'registration_change', ['registration_id', 'before', 'after']),
	rows('care', 'finding_reason', ['key', 'reason'], inKey),
	blank(
		'care',
		'registration',
		['needs_evacuation_help', 'imported'],
		"needs_evacuation_help = 'notAsked', imported = NULL",
		among('id'),
	),

	rows(
		'stories',
		'story_check',
		['speaker_id', 'at_ms', 'speaks', 'name_shown', 'photo', 'recording', 'questions', 'is_note_agreed'],
		speakersOf,
	),
	rows('stories', 'seal_opening', ['speaker_id'], speakersOf),
	blank('stories', 'story_speaker', ['introduction', 'off_limits'], "introduction = '', off_limits = '[]'"),
	blank('stories', 'story_speaker', ['supporter_id'], 'supporter_id = NULL', among('supporter_id')),
	blank('stories', 'story_speaker', ['backup_id'], 'backup_id = NULL', among('backup_id')),
	blank('stories', 'story_slot', ['support_lead_id'], 'support_lead_id = NULL', among('support_lead_id')),
	blank(
		'stories',
		'story_slot',
		['working_title', 'content_note', 'is_sensitive'],
		"working_title = '', content_note = '', is_sensitive = 0",
		`id IN (SELECT slot_id FROM story_speaker WHERE ${among('registration_id')})`,
	),
	// The pseudonym's key is that the row names a registration: the row goes.
	rows('stories', 'story_speaker', ['shown_as', 'name_shown'], null, "name_shown = 'pseudonym'"),

	rows('groups', 'topic_choice', ['registration_id', 'topic_id', 'words']),
	rows('groups', 'allocation', ['registration_id', 'group_id', 'is_pinned']),
	rows('groups', 'allocation_ban', ['registration_id', 'group_id']),
	rows('groups', 'version_place', ['registration_id', 'group_id']),
	rows('groups', 'round_away', ['registration_id', 'why']),
	rows('groups', 'group_host', ['registration_id', 'duty']),
	blank('groups', 'breakout_version', ['reasons'], "reasons = '[]'", null),

	blank('sector', 'registration', ['sector_code', 'roles'], "sector_code = NULL, roles = '[]'", among('id')),

	rows('incidents', 'evacuation_person', ['registration_id', 'outcome', 'at_ms']),

	{
		...rows('payments', 'payment_offer', [
			'registration_id',
			'activity',
			'on_date',
			'minutes',
			'offered_pence',
			'choice',
			'accepted_pence',
			'informed_at_ms',
			'policy',
			'sent_at_ms',
			'paid_at_ms',
		]),
		stays: isOpenPayment,
	},
	blank(
		'payments',
		'payment_settings',
		['paid_how', 'policy', 'advice'],
		"paid_how = '', policy = '', advice = ''",
		null,
	),

	rows('storyConsent', 'story_consent', ['speaker_id', 'kind', 'at_ms', 'value', 'how'], speakersOf),
	rows('storyConsent', 'story_speaker', ['slot_id', 'registration_id']),

	rows('attendance', 'presence', ['registration_id', 'day_id', 'state', 'since_ms', 'entry_id']),
	rows('attendance', 'attendance', ['id', 'registration_id', 'day_id', 'kind', 'at_ms', 'cancels']),
	rows('attendance', 'registration_day', ['registration_id', 'day_id']),
	rows('attendance', 'badge_print', ['registration_id']),
	rows('attendance', 'cpd_certificate', ['registration_id', 'serial', 'days', 'issued_at_ms']),
	blank('attendance', 'certificate_settings', ['check_with'], "check_with = ''", null),
	rows('attendance', 'help_ask', ['registration_id', 'why']),
	rows('attendance', 'duty_shift', ['registration_id', 'kind']),
	rows('attendance', 'stall_steward', ['registration_id']),
	rows('attendance', 'programme_lead', ['registration_id']),
	blank('attendance', 'evacuation_zone', ['marshal_id'], 'marshal_id = NULL', among('marshal_id')),
	rows('attendance', 'person_different', ['one_id', 'other_id'], either('one_id', 'other_id')),
	rows('attendance', 'people_view', ['filter'], null),
	blank('attendance', 'import', ['file_name'], "file_name = ''", null),
	blank('attendance', 'stall_version', ['reasons'], "reasons = '[]'", null),
	blank(
		'attendance',
		'stall',
		['contact_name', 'contact_email', 'contact_phone', 'unloading', 'note'],
		"contact_name = '', contact_email = '', contact_phone = '', unloading = '', note = ''",
		null,
	),
	blank('attendance', 'registration', ['wants_cpd', 'is_under_18'], 'wants_cpd = 0, is_under_18 = 0', among('id')),

	rows('contacts', 'person_merge', ['gone_id', 'kept_id'], either('gone_id', 'kept_id'), null),
	rows('contacts', 'consent', ['registration_id', 'kind', 'value', 'how', 'at_ms']),
	blank(
		'contacts',
		'registration',
		['pronouns', 'email', 'phone', 'organisation_key', 'job_title', 'import_ref'],
		"pronouns = '', email = '', phone = '', organisation_key = NULL, job_title = '', import_ref = ''",
		among('id'),
		null,
	),
	rows(
		'contacts',
		'registration',
		['id', 'badge_code', 'preferred_name', 'given_name', 'family_name', 'status'],
		among('id'),
	),
]

/** Columns about somebody that stay, and why; what is in them is looked through on a request. */
export const staying: Readonly<Record<string, string>> = {
	'log.operator': 'initials of whoever worked at a desk: the chain covers them; they go with the file',
	'late_command.operator': 'initials of whoever worked at a desk that was alone: they go with the file',
	'log_part.subject': 'goes with what was said',
	'log_part.body': 'goes with what was said',
	'row_change.key': 'all of it goes at every erasing',
	'row_change.before': 'all of it goes at every erasing',
	'row_change.after': 'all of it goes at every erasing',
	'report_words.words': 'what the organiser wrote of the event, nobody in particular',
	'group_note.text': 'what a table said, nobody in particular',
	'theme.title': 'what tables said, nobody in particular',
	'theme.works': 'what tables said, nobody in particular',
	'theme.in_the_way': 'what tables said, nobody in particular',
	'theme.ideas': 'what tables said, nobody in particular',
	'action.heard': 'what tables said, nobody in particular',
	'action.will_do': 'what was promised to everybody',
	'action.owner': 'an organisation',
	'action.why_not': 'what was promised to everybody',
	'action.told_how': 'what was promised to everybody',
	'export_record.purpose': 'what left and why: kept to account for it',
	'export_record.recipient': 'what left and to whom: kept to account for it',
	'operator.initials': 'whoever may sit at this computer; taken off by an organiser, or gone with the file',
	'statistics_snapshot.counts': 'counts of everybody',
	'checkpoint_row.row': 'written anew at every erasing',
	'erasure_request.registration_id': 'emptied when it is done',
}

/** Whoever is still to be paid stays until they are, whatever is past its day. */
export const isNotOwed = `NOT EXISTS (SELECT 1 FROM payment_offer WHERE registration_id = registration.id AND ${isOpenPayment})`
/** Registrations that attendance by name ends for altogether. */
export const notInTouch = `NOT ${keepsInTouch} AND ${isNotOwed}`
