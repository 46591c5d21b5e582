/**
 * What no command leaves behind in the event's texts: a name that may stand in none. Commands ask
 * before they keep a text; taking something back puts old texts in place, and is counted here.
 */
import type { PublicText, SpeakerName } from '../../../shared/domain/rules/eventFacts.ts'
import type { StoryFacts } from '../../../shared/domain/stories/facts.ts'
import { keptNameScan, namesToKeep } from '../../../shared/domain/stories/keptNames.ts'
import type { Reader } from '../handle.ts'
import { publicTexts, speakerNames, storyFacts } from './storyFacts.store.ts'

/** A scan of the names that may stand in no text now. */
export const keptNames = (
	db: Reader,
	stories: StoryFacts = storyFacts(db),
	names: readonly SpeakerName[] = speakerNames(db),
): ((text: string) => boolean) => keptNameScan(stories, names)

/** The names themselves, for whoever looks for them in a thread of its own. */
export const keptSpeakerNames = (db: Reader): readonly SpeakerName[] => namesToKeep(storyFacts(db), speakerNames(db))

/** Texts that commands about stories, the programme and the marketplace write; topics and the event's name come in another way. */
const written: ReadonlySet<PublicText['where']> = new Set([
	'itemTitle',
	'itemNote',
	'slotTitle',
	'slotNote',
	'introduction',
	'alternative',
	'materialPlace',
	'stallTitle',
	'stallBlurb',
	'stallNote',
])

export const writtenTexts = (db: Reader): readonly PublicText[] =>
	publicTexts(db).filter(({ where }) => written.has(where))

/** How many texts hold such a name. */
export const textsWithKeptName = (db: Reader): number => {
	const holds = keptNames(db)
	return writtenTexts(db).filter(({ text }) => holds(text)).length
}
