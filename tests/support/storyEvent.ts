/**
 * An event with one story at ten in the Hall, for which everything is as it should be: no rule over
 * stories finds anything in it, long before, on the day or after. Tests change one thing at a time.
 */
import type { PersonFact, RoomFact } from '../../shared/domain/breakouts/facts.ts'
import type { EventFacts } from '../../shared/domain/rules/eventFacts.ts'
import type { SlotFact, SpeakerFact } from '../../shared/domain/stories/facts.ts'
import { personFact, roomFact } from './breakoutFacts.ts'
import {
	checkFact,
	type EventParts,
	eventFacts,
	itemFact,
	momentAt,
	shiftFact,
	slotFact,
	speakerFact,
	speakerName,
} from './eventFacts.ts'

export const hall: RoomFact = roomFact('hall')
export const askedAt = momentAt('09:00').nowMs

/** `p1` speaks, `h1` supports, `b1` could; asked at nine on the day. */
export const itsSpeaker = (more: Partial<SpeakerFact> = {}): SpeakerFact =>
	speakerFact('p1', { supporterId: 'h1', backupId: 'b1', check: checkFact(askedAt), ...more })

export const story = (more: Partial<SlotFact> = {}): SlotFact =>
	slotFact('s1', {
		itemId: 'i1',
		supportLeadId: 'l1',
		debriefAt: '2027-05-19T10:40',
		speakers: [itsSpeaker()],
		...more,
	})

export const storyItem = itemFact('i1', '10:00-10:15', { kind: 'story', roomId: 'hall', leadIds: ['c1'] })
export const pause = itemFact('i2', '10:15-10:45', { kind: 'break' })
export const talk = itemFact('i3', '11:00-11:30')

const somebody = (id: string, more: Partial<PersonFact> = {}): PersonFact => personFact(id, more)
export const everybody: readonly PersonFact[] = ['p1', 'p2', 'h1', 'b1', 'l1', 'c1', 'g1', 'x1'].map((id) =>
	somebody(id),
)

/** The story and what is around it; `stories` are this one unless others are given. */
export const storyEvent = ({ programme = {}, breakouts = {}, ...more }: EventParts = {}): EventFacts =>
	eventFacts({
		stories: [story()],
		speakerNames: [speakerName('p1')],
		programme: {
			items: [storyItem, pause, talk],
			shifts: [shiftFact('w1', 'g1', 'safeguarding', '09:00-17:00')],
			...programme,
		},
		breakouts: { rooms: [hall], people: everybody, ...breakouts },
		...more,
	})
