/** What stands on a sheet, to be compared: how far the day is and what else is known of a story is on none. */
import type { PaperDay } from './paperTypes.ts'
import type { KnownSlot } from './sheets/SpeakerCardPaper.tsx'

export const contentOf = ({ items, roomUses, rooms }: PaperDay, card: KnownSlot | null): string =>
	JSON.stringify([
		items.map(({ startedAtMs: _, endedAtMs: __, status, slots, ...item }) => [
			item,
			status === 'dropped',
			slots.map(({ state: ___, isChecked: ____, ...slot }) => slot),
		]),
		roomUses,
		rooms.map(({ id, name }) => [id, name]),
		card && [
			card.slot.number,
			card.slot.startAt,
			card.slot.minutes,
			card.slot.roomName,
			card.slot.questions,
			card.slot.contentNote,
			card.slot.prepCallAt,
			card.slot.rehearsalAt,
			card.slot.roomWalkAt,
			card.slot.debriefAt,
			card.slot.followUpOn,
			card.slot.restBeforeMin,
			card.slot.restAfterMin,
			card.speakers.map(({ shownAs, introduction, limits, consents, supporter, backup }) => [
				shownAs,
				introduction,
				limits,
				consents,
				supporter?.preferredName,
				backup?.preferredName,
			]),
		],
	])
