/** What a slot lacks, with what only this process knows: who is here, who is under 18, who came with a chaperone. */
import { timeAt } from '../../../shared/domain/programme/clock.ts'
import type { DayFact, ProgrammeFacts } from '../../../shared/domain/programme/facts.ts'
import type { SlotFact, StoryFacts } from '../../../shared/domain/stories/facts.ts'
import { type ReadinessLine, readinessOf } from '../../../shared/domain/stories/readiness.ts'
import { type SlotTime, slotTimes } from '../../../shared/domain/stories/slotTimes.ts'
import { dayOn, isoDate } from '../../../shared/lib/when.ts'
import type { Reader } from '../../database/handle.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { speakerNames, storyFacts } from '../../database/stores/storyFacts.store.ts'
import { presentOn, youngSpeakers } from './people.store.ts'

/** Every slot, and how to ask about one. Made once a call. */
export type StoryView = {
	readonly stories: StoryFacts
	readonly programme: ProgrammeFacts
	readonly slotOf: (slotId: string) => SlotFact | undefined
	readonly timeOf: (slotId: string) => SlotTime | undefined
	/** The day a slot is told on. */
	readonly dayOf: (slotId: string) => DayFact | undefined
	/** When it ends at the venue, `2027-05-19T13:55`; empty: it is in no item. */
	readonly endsAt: (slotId: string) => string
	/** In the building on the day of the slot, or on the day that is on where it has none. */
	readonly isHere: (slotId: string, registrationId: string) => boolean
	readonly isUnder18: (registrationId: string) => boolean
	readonly readiness: (slot: SlotFact) => readonly ReadinessLine[]
}

export const storyView = (db: Reader, nowMs: number, stories: StoryFacts = storyFacts(db)): StoryView => {
	const programme = programmeFacts(db)
	const times = slotTimes(stories, programme.items)
	const slots = new Map(stories.map((slot) => [slot.id, slot]))
	const days = new Map(programme.days.map((day) => [day.id, day]))
	const present = presentOn(db)
	const young = youngSpeakers(db)
	const agreed = new Set(
		speakerNames(db)
			.filter(({ hasGuardianAgreement }) => hasGuardianAgreement)
			.map(({ registrationId }) => registrationId),
	)
	const timeOf = (slotId: string) => times.get(slotId)
	const dayOf = (slotId: string) => days.get(timeOf(slotId)?.item.dayId ?? '')
	const today = dayOn(programme.days, nowMs)
	const isHere = (slotId: string, registrationId: string) =>
		present.has(`${(dayOf(slotId) ?? today)?.id} ${registrationId}`)
	return {
		stories,
		programme,
		slotOf: (slotId) => slots.get(slotId),
		timeOf,
		dayOf,
		endsAt: (slotId) => {
			const [time, day] = [timeOf(slotId), dayOf(slotId)]
			return time && day ? `${day.date}T${timeAt(time.toMin)}` : ''
		},
		isHere,
		isUnder18: (registrationId) => young.all.has(registrationId),
		readiness: (slot) => {
			const day = dayOf(slot.id)
			return readinessOf(slot, {
				item: timeOf(slot.id)?.item ?? null,
				isHere: (registrationId) => isHere(slot.id, registrationId),
				isToday: day?.date === isoDate(nowMs),
				nowMs,
				isUnder18: (registrationId) => young.all.has(registrationId),
				hasGuardianAgreement: (registrationId) => agreed.has(registrationId),
				hasChaperone: (registrationId) => young.chaperoned.has(registrationId),
				hasSafeguardingLead: programme.shifts.some(({ kind, dayId }) => kind === 'safeguarding' && dayId === day?.id),
			})
		},
	}
}
