/**
 * A day as it may be seen by anybody who walks in: times, rooms and public titles. Whatever the texts of
 * the event say, no speaker is named by it, neither as registered nor as they want to be called; and of a
 * story that is not told after all nothing is left but what happens instead.
 */
import type { SpeakerName } from '../rules/eventFacts.ts'
import type { SlotFact, StoryFacts } from '../stories/facts.ts'
import { type NameScan, nameScanFor } from '../stories/nameScan.ts'
import { isNotTold } from '../stories/shownName.ts'
import type { ItemFact } from './facts.ts'
import { type LiveItem, liveDay } from './live.ts'
import { withoutGone } from './titles.ts'
import type { ItemKind, ItemStatus } from './words.ts'

export type PublicItem = {
	readonly item: ItemFact
	readonly live: LiveItem
	/** Empty where the kind has to do: it would name a speaker, or is of a story that is not told. */
	readonly title: string
	readonly kind: ItemKind
	readonly status: ItemStatus
	/** Public titles of the stories told in it. */
	readonly stories: readonly string[]
	/** A story in it is not told. */
	readonly isChanged: boolean
	/** What happens instead; may be empty. */
	readonly change: string
	readonly contentNote: string
}

export type PublicDayFacts = {
	readonly date: string
	readonly nowMs: number
	/** Every item of the day. */
	readonly items: readonly ItemFact[]
	readonly stories: StoryFacts
	/** Every speaker of the event as registered. */
	readonly speakerNames: readonly SpeakerName[]
}

/** Finds whatever a speaker is called: registered, or shown as. */
export const speakerScan = (stories: StoryFacts, names: readonly SpeakerName[]): NameScan =>
	nameScanFor([
		...names,
		...stories.flatMap(({ speakers }) =>
			speakers.map(({ shownAs }) => ({ preferredName: shownAs, givenName: '', familyName: '' })),
		),
	])

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.trim() !== '')

const publicItem = (item: ItemFact, live: LiveItem, slots: readonly SlotFact[], scan: NameScan): PublicItem => {
	/** A title with a hole in it says that there was a name. */
	const unnamed = (text: string): string => (scan.isIn(text) ? '' : text)
	const told = slots.filter((slot) => !isNotTold(slot))
	const gone = slots.filter(isNotTold)
	const isAllGone = item.kind === 'story' && gone.length > 0 && told.length === 0
	return {
		item,
		live,
		title: isAllGone ? '' : unnamed(withoutGone(slots)(item.title)),
		kind: item.kind,
		status: item.status,
		stories: filled(told.map(({ publicTitle }) => unnamed(publicTitle))),
		isChanged: gone.length > 0,
		change: filled(gone.map(({ alternative }) => unnamed(alternative))).join('. '),
		// What may be hard to hear has to be said, with a gap if need be.
		contentNote: isAllGone
			? ''
			: filled([item.contentNote, ...told.map(({ contentNote }) => contentNote)].map(scan.takenOut)).join('. '),
	}
}

/** By when each is expected, then as planned. What is only for those who set up is not for everybody. */
export const publicDay = (facts: PublicDayFacts): readonly PublicItem[] => {
	const { date, nowMs, items, stories } = facts
	const scan = speakerScan(stories, facts.speakerNames)
	const slotsOf = (itemId: string): readonly SlotFact[] => stories.filter((slot) => slot.itemId === itemId)
	const withStory = new Set(stories.flatMap(({ itemId }) => itemId ?? []))
	const live = new Map(liveDay({ date, nowMs, items, withStory }).items.map((one) => [one.itemId, one]))
	return items
		.filter(({ kind }) => kind !== 'setUp')
		.flatMap((item) => {
			const now = live.get(item.id)
			return now ? [publicItem(item, now, slotsOf(item.id), scan)] : []
		})
		.toSorted((one, other) => one.live.expectedAt.localeCompare(other.live.expectedAt))
}
