/**
 * Which facts of an event have to be read again after what was done since they were read: told by the
 * log and by the rows that commands wrote through their journal. Where that does not say enough, all of
 * them; never too few.
 */
import type { CommandSpec } from '../../shared/contract/define.ts'
import { type CommandName, specOf } from '../../shared/contract/index.ts'
import { type JournalTable, rowsChangedBy } from '../bus/journal.store.ts'
import { rowsFrom, subjectsOf } from '../bus/log.store.ts'
import type { Reader } from '../database/handle.ts'

/** Said of each person by rows of their own, so that it can be read again for a few. */
export const personParts = ['presence', 'codes', 'choices', 'avoids', 'bans', 'away', 'places'] as const
export type PersonPart = (typeof personParts)[number]

/**
 * `told`: who was told what. `around`: rounds, groups, topics and rooms. `day`: programme, stories and
 * what is written about them, and at stalls. `plans`: to leave the building, and its zones. `texts`: what else is
 * written where everybody at work reads it. `notes`: of groups. `market`, `needs`, `rules`, `building`.
 */
export type WholePart =
	| 'told'
	| 'around'
	| 'day'
	| 'market'
	| 'needs'
	| 'rules'
	| 'plans'
	| 'building'
	| 'texts'
	| 'notes'

export type Again =
	| 'everything'
	| { readonly whole: ReadonlySet<WholePart>; readonly people: ReadonlyMap<PersonPart, ReadonlySet<string>> }

type Part = WholePart | PersonPart
const partsOf: Readonly<Record<JournalTable, 'everything' | readonly Part[]>> = {
	room_fault: ['around'],
	topic: ['around', 'day'],
	// Who is on call in a round follows from its times and theirs.
	breakout_round: 'everything',
	breakout_group: ['around', 'texts'],
	group_host: ['around'],
	topic_choice: ['choices'],
	topic_avoid: ['avoids'],
	placement_constraint: ['around'],
	round_away: ['away'],
	interpreter_team: ['around'],
	interpreter_team_person: ['around'],
	breakout_aims: ['around'],
	allocation: ['places'],
	allocation_ban: ['bans'],
	allocation_run: [],
	breakout_version: ['around', 'told'],
	version_group: ['around', 'told'],
	version_place: ['told'],
	group_note: ['notes'],
	programme_item: ['day'],
	programme_lead: ['day'],
	programme_interpreter: ['day'],
	programme_output: ['day'],
	announcement_said: ['day'],
	duty_shift: 'everything',
	room_use: ['day'],
	story_slot: ['day'],
	story_speaker: ['day'],
	story_consent: ['day'],
	story_check: ['day'],
	story_material: ['day'],
	seal_opening: [],
	rule_strength: ['rules', 'around'],
	finding_reason: ['rules'],
	hall: ['market'],
	hall_circuit: ['market'],
	hall_zone: ['market'],
	stall_position: ['market'],
	stall: ['market', 'day'],
	stall_document: ['market'],
	stall_steward: ['market'],
	stall_place: ['market'],
	stall_ban: ['market'],
	stall_aims: ['market'],
	stall_run: [],
	stall_version: ['market'],
	stall_version_place: ['market'],
	stall_mark: ['market'],
	stall_tally: [],
	need: ['needs', 'codes', 'market', 'texts'],
	person_link: 'everything',
	emergency_contact: [],
	contact_opening: [],
	evacuation_plan: ['plans', 'texts'],
	person_merge: 'everything',
	person_different: [],
	people_view: ['texts'],
	help_ask: [],
	day_close: [],
	building: ['building'],
	badge_design: ['texts'],
	badge_print: [],
	kiosk_pin: [],
	venue_identity: [],
	venue_network: [],
	network_desk: [],
	operator: [],
	evacuation_zone: ['plans', 'texts'],
	evacuation_zone_room: ['plans'],
	evacuation: [],
	evacuation_pack: [],
	evacuation_sweep: [],
	evacuation_person: [],
	statistics_snapshot: [],
	certificate_settings: [],
	cpd_certificate: [],
	report_words: [],
	export_record: [],
	theme: [],
	theme_note: [],
	action: [],
	payment_offer: [],
	payment_settings: [],
	event_close: [],
	retention_rule: [],
	retention_hold: [],
	erasure_request: [],
	file_copy: [],
	registration: 'everything',
	registration_day: 'everything',
}

/** Features whose commands write through the journal alone. */
const journaledFeatures: ReadonlySet<string> = new Set([
	'breakouts',
	'programme',
	'stories',
	'marketplace',
	'rules',
	'changes',
	'evacuation',
	'badges',
	'kiosk',
	'certificates',
	'reports',
	'heard',
	'payments',
])
/** Commands of other features that do; or that write besides only what no rule reads, as somebody's answer about photos. */
const journaledCommands: ReadonlySet<string> = new Set<CommandName>([
	'people.setNeedStatus',
	'people.setNeeds',
	'people.setPhoto',
	'people.link',
	'people.unlink',
	'people.setPlan',
	'people.removePlan',
	'people.setEmergencyContact',
	'people.openEmergencyContact',
	'people.saveView',
	'people.removeView',
	'people.setDifferent',
	'checkin.setBuilding',
	'checkin.sendToHelp',
	'checkin.setHelp',
])

/** Whether all that a command writes, of what is read here, goes through its journal: then what is not there did not change. */
const isJournaled = (name: string): boolean =>
	journaledFeatures.has(name.slice(0, name.indexOf('.'))) || journaledCommands.has(name)

const isOnlyAbout = (name: string, topics: readonly string[]): boolean => {
	const spec = specOf(name)
	return spec?.kind === 'command' && (spec as CommandSpec).topics.every((topic) => topics.includes(topic))
}

/** Whether it says by person who came or went; a day that is closed for everybody names nobody. */
const isOfDoors = (name: string): boolean =>
	isOnlyAbout(name, ['attendance', 'history']) && (specOf(name) as CommandSpec).privacy !== 'nobody'

/** Past so many commands, one look at everything is quicker than many at a little. */
const mostCommands = 200

/** What has to be read again of facts that were read when `seq` was the last row of the log. */
export const changedSince = (db: Reader, seq: number): Again => {
	const whole = new Set<WholePart>()
	const people = new Map<PersonPart, Set<string>>()
	const ofPeople = (part: PersonPart, ids: readonly string[]) => {
		const known = people.get(part) ?? new Set<string>()
		people.set(part, known)
		for (const id of ids) known.add(id)
	}
	let commands = 0
	for (const { seq: at, id, name } of [...rowsFrom(db, seq)]) {
		if (++commands > mostCommands) return 'everything'
		if (isJournaled(name)) {
			for (const { table, key } of rowsChangedBy(db, id)) {
				const parts = partsOf[table]
				if (parts === 'everything') return parts
				for (const part of parts)
					if ((personParts as readonly string[]).includes(part))
						ofPeople(part as PersonPart, [String(key['registration_id'])])
					else whole.add(part as WholePart)
			}
		} else if (isOfDoors(name)) ofPeople('presence', subjectsOf(db, at))
		else if (!isOnlyAbout(name, ['imports', 'history'])) return 'everything'
	}
	return { whole, people }
}
