/**
 * What is to be said on a day, and when: a library of kinds for whoever is on stage, and what follows
 * from the stories of the day. Holds no words but content notes as they were agreed; what a screen or
 * sheet says is of the text areas. Keys stay the same as long as the story does, so "said" stays said.
 */
import { minutesOf, timeAt } from './clock.ts'

const atStart = ['welcome', 'waysToTakePart', 'wellbeing', 'photos', 'fire'] as const
const atEnd = 'thanks'
/** Said when it comes to that. */
const whenNeeded = ['invacuation', 'lockdown'] as const
export const announcementKinds = [...atStart, atEnd, ...whenNeeded, 'nextStory', 'contentNote', 'change'] as const
/** `nextStory`: a story without a content note. `change`: there is a change to the programme, and nothing else. */
export type AnnouncementKind = (typeof announcementKinds)[number]

/** How long before it begins people are told what a story is about, so that they can leave. */
export const timeToLeaveMin = 1

type Story = {
	readonly slotId: string
	/** When it begins as planned. */
	readonly startAt: string
	readonly isWithdrawn: boolean
	readonly contentNote: string
	readonly hasContentNote: boolean
}
type Item = {
	readonly id: string
	readonly startAt: string
	readonly status: string
	/** The item's own, read out before it. */
	readonly contentNote: string
	readonly slots: readonly Story[]
}

export type SpokenDay = {
	readonly startAt: string
	readonly endAt: string
	readonly items: readonly Item[]
	/** Minutes that an item begins later than planned; see `liveDay`. */
	readonly lateMin: (itemId: string) => number
	/** Where people can go; null: nowhere was named. */
	readonly quietRoomId: string | null
}

export type Announcement = {
	/** At most 80 characters; nothing about a person. */
	readonly key: string
	readonly kind: AnnouncementKind
	/** `10:53`; empty: when it comes to that. */
	readonly at: string
	readonly itemId: string | null
	/** The story it is about; null for what must not say which. */
	readonly slotId: string | null
	/** The content note as agreed. */
	readonly note: string
	/** Where to go for whoever steps out. */
	readonly quietRoomId: string | null
}

const plain = { itemId: null, slotId: null, note: '', quietRoomId: null } as const

const ofStory = (item: Item, story: Story, { lateMin, quietRoomId }: SpokenDay): Announcement => {
	const startMin = minutesOf(story.startAt) + lateMin(item.id)
	if (story.isWithdrawn)
		return { ...plain, key: `change:${story.slotId}`, kind: 'change', at: timeAt(startMin), itemId: item.id }
	const kind = story.hasContentNote ? 'contentNote' : 'nextStory'
	return {
		key: `${kind}:${story.slotId}`,
		kind,
		at: timeAt(startMin - timeToLeaveMin),
		itemId: item.id,
		slotId: story.slotId,
		note: story.contentNote,
		quietRoomId,
	}
}

const ofItem = (item: Item, day: SpokenDay): readonly Announcement[] => {
	const startMin = minutesOf(item.startAt) + day.lateMin(item.id)
	if (item.status === 'dropped')
		return [{ ...plain, key: `change:${item.id}`, kind: 'change', at: timeAt(startMin), itemId: item.id }]
	const own: readonly Announcement[] =
		item.contentNote.trim() === ''
			? []
			: [
					{
						key: `contentNote:${item.id}`,
						kind: 'contentNote',
						at: timeAt(startMin - timeToLeaveMin),
						itemId: item.id,
						slotId: null,
						note: item.contentNote,
						quietRoomId: day.quietRoomId,
					},
				]
	return [...own, ...item.slots.map((story) => ofStory(item, story, day))]
}

const ofLibrary = (kind: AnnouncementKind, at: string): Announcement => ({ ...plain, key: kind, kind, at })

/** By time; what has none comes last. */
export const announcementsOf = (day: SpokenDay): readonly Announcement[] => {
	const { startAt, endAt, quietRoomId } = day
	const timed = [
		...atStart.map((kind) => ({
			...ofLibrary(kind, startAt),
			quietRoomId: kind === 'wellbeing' ? quietRoomId : null,
		})),
		...day.items.flatMap((item) => ofItem(item, day)),
		ofLibrary(atEnd, endAt),
	]
	// Sorting keeps the order of what is said at one time.
	const byTime = timed.toSorted((one, other) => minutesOf(one.at) - minutesOf(other.at))
	return [...byTime, ...whenNeeded.map((kind) => ofLibrary(kind, ''))]
}
