/**
 * Whose names may stand in no text now: of everybody who is shown by another name or none, and of
 * everybody whose story will not be told. Commands that keep a text ask here before they do.
 */
import type { SpeakerName } from '../rules/eventFacts.ts'
import type { StoryFacts } from './facts.ts'
import { nameScanFor } from './nameScan.ts'
import { isNotTold, isSealed } from './shownName.ts'

const registrations = (
	stories: StoryFacts,
	is: (speaker: StoryFacts[number]['speakers'][number], slot: StoryFacts[number]) => boolean,
): ReadonlySet<string> =>
	new Set(
		stories.flatMap((slot) => slot.speakers.filter((one) => is(one, slot)).map(({ registrationId }) => registrationId)),
	)

/** Everybody shown by another name, or none, in any story: told or not, their name is never said. */
export const sealedPeople = (stories: StoryFacts): ReadonlySet<string> => registrations(stories, isSealed)

/** Everybody who tells a story under their own name. */
export const openPeople = (stories: StoryFacts): ReadonlySet<string> =>
	registrations(stories, (speaker, slot) => !isNotTold(slot) && !isSealed(speaker))

/** Everybody whose story will not be told, and who tells no other one under their own name. */
export const silentPeople = (stories: StoryFacts): ReadonlySet<string> => {
	const open = openPeople(stories)
	const silent = registrations(stories, (_, slot) => isNotTold(slot))
	return new Set([...silent].filter((id) => !open.has(id)))
}

/** The names that may stand in no text now. */
export const namesToKeep = (stories: StoryFacts, names: readonly SpeakerName[]): readonly SpeakerName[] => {
	const [sealed, silent] = [sealedPeople(stories), silentPeople(stories)]
	return names.filter(({ registrationId }) => sealed.has(registrationId) || silent.has(registrationId))
}

/** Tells of a text whether it holds a name that may stand in none. */
export const keptNameScan = (stories: StoryFacts, names: readonly SpeakerName[]): ((text: string) => boolean) =>
	nameScanFor(namesToKeep(stories, names)).isIn
