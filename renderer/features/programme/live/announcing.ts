/** What is to be said on the day in words, and which of it comes next. */
import { type Announcement, announcementsOf } from '../../../../shared/domain/programme/announcements.ts'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { say } from '../../../text/text.ts'
import { roomName } from '../itemWords.ts'
import type { Duties, EventDay, EventRoom, RunSheet } from '../programmeTypes.ts'
import type { LiveSheet } from './liveRows.ts'

/** What was not said so long after its time is not waited for any more. */
const passedAfterMin = 15

export const announcementsNow = (
	day: EventDay,
	sheet: LiveSheet,
	roomUses: Duties['roomUses'],
): readonly Announcement[] => {
	const late = new Map(sheet.live.items.map(({ itemId, lateMin }) => [itemId, lateMin]))
	return announcementsOf({
		startAt: day.startAt,
		endAt: day.endAt,
		items: sheet.rows.map(({ item }) => item),
		lateMin: (itemId) => late.get(itemId) ?? 0,
		quietRoomId: roomUses.find(({ purpose }) => purpose === 'quiet')?.roomId ?? null,
	})
}

/** What whoever is on stage says, word for word; empty where the words are the venue's own. */
export const spoken = (announcement: Announcement, rooms: readonly EventRoom[]): string => {
	const { kind, note, quietRoomId } = announcement
	const room = roomName(rooms, quietRoomId)
	const stepOut = room === '' ? say('programme.say.stepOut') : say('programme.say.stepOutTo', { room })
	if (kind === 'contentNote') {
		// A whole sentence is said as it stands; a few words need one around them.
		const isSentence = /[.!?]$/.test(note.trim())
		return isSentence ? `${note.trim()} ${stepOut}` : say('programme.say.contentNote', { note: note.trim(), stepOut })
	}
	if (kind === 'nextStory') return say('programme.say.nextStory', { stepOut })
	if (kind === 'wellbeing')
		return room === '' ? say('programme.say.wellbeing') : say('programme.say.wellbeingAt', { room })
	return say(`programme.say.${kind}`)
}

export type Said = RunSheet['said']

export const isSaid = (said: Said, key: string): boolean => said.some((one) => one.key === key)

/** The first that was not said and whose time has not long gone; undefined where nothing is left to say. */
export const nextToSay = (all: readonly Announcement[], said: Said, nowMin: number): Announcement | undefined =>
	all.find(({ key, at }) => at !== '' && minutesOf(at) >= nowMin - passedAfterMin && !isSaid(said, key))
