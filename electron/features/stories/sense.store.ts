/**
 * What no command about stories leaves behind, counted over the tables as they are. Taking a command
 * back puts rows back without asking its rules again, so whoever does it counts before and after.
 */
import { speakersNotAgreeing } from '../../../shared/domain/stories/recording.ts'
import { mostSpeakers } from '../../../shared/domain/stories/words.ts'
import type { Sense } from '../../bus/journal.store.ts'
import { textsWithKeptName } from '../../database/stores/keptNames.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'

/** Each answers how many there are of something that makes no sense. */
const counts = [
	// One person twice in a story.
	`SELECT count(*) AS n FROM story_speaker one JOIN story_speaker other
	 ON other.slot_id = one.slot_id AND other.registration_id = one.registration_id AND other.id > one.id`,
	// Beside a speaker, and on stage in the same story.
	`SELECT count(*) AS n FROM story_speaker one JOIN story_speaker other ON other.slot_id = one.slot_id
	 AND (other.registration_id = one.supporter_id OR other.registration_id = one.backup_id)`,
	`SELECT count(*) AS n FROM story_slot JOIN story_speaker ON slot_id = story_slot.id
	 AND registration_id = support_lead_id`,
	// A pseudonym that is nothing.
	`SELECT count(*) AS n FROM story_speaker WHERE name_shown = 'pseudonym' AND shown_as = ''`,
	// One number on two slots.
	`SELECT count(*) AS n FROM story_slot one JOIN story_slot other ON other.number = one.number AND other.id > one.id`,
] as const

export const nonsenseIn: Sense = (db) => {
	const stories = storyFacts(db)
	return [
		...counts.map((sql) => db.get<{ n: number }>(sql)?.n ?? 0),
		textsWithKeptName(db),
		// Recorded without a yes, and too many for one stage.
		stories.filter((slot) => speakersNotAgreeing(slot).length > 0).length,
		stories.filter(({ speakers }) => speakers.length > mostSpeakers).length,
	]
}
