/**
 * What each role sees of a day: everybody at work how a story is announced, whoever stands on or beside
 * the stage what they need there, and nobody who a speaker is but by the name that speaker chose.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { timeAt } from '../../../shared/domain/programme/clock.ts'
import type { ItemFact } from '../../../shared/domain/programme/facts.ts'
import { liveDay } from '../../../shared/domain/programme/live.ts'
import { withoutGone } from '../../../shared/domain/programme/titles.ts'
import type { Role } from '../../../shared/domain/roles.ts'
import { stageRoles } from '../../../shared/domain/roles.ts'
import type { SlotFact, SpeakerFact, StoryFacts } from '../../../shared/domain/stories/facts.ts'
import { isSlotChecked } from '../../../shared/domain/stories/readiness.ts'
import { questionsTaken } from '../../../shared/domain/stories/recording.ts'
import { isNotTold, shownName } from '../../../shared/domain/stories/shownName.ts'
import { slotTimes } from '../../../shared/domain/stories/slotTimes.ts'
import { questionChoices } from '../../../shared/domain/stories/words.ts'
import type { Reader } from '../../database/handle.ts'
import { grouped } from '../../database/stores/breakoutPeople.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { preferredNames, teams } from './programme.store.ts'

type ShownItem = OutputOf<'programme.runSheet'>['items'][number]
type ShownSlot = ShownItem['slots'][number]
type StageSlot = OutputOf<'programme.stage'>['items'][number]['slots'][number]

/** One day, read once. */
export type ShownDay = {
	readonly date: string
	readonly items: readonly ItemFact[]
	/** By item, in the order they are told. */
	readonly slots: ReadonlyMap<string, readonly SlotFact[]>
	/** `13:40`, by slot. */
	readonly startOf: (slotId: string) => string
	/** By registration, and by team. */
	readonly names: ReadonlyMap<string, string>
}

const none: readonly never[] = []

export const slotsByItem = (stories: StoryFacts): ReadonlyMap<string, readonly SlotFact[]> =>
	grouped(
		stories.filter(({ itemId }) => itemId !== null),
		({ itemId }) => itemId ?? '',
		(slot) => slot,
	)

export const shownDay = (db: Reader, dayId: string): ShownDay => {
	const { days, items } = programmeFacts(db)
	const stories = storyFacts(db)
	const times = slotTimes(stories, items)
	return {
		date: days.find(({ id }) => id === dayId)?.date ?? '',
		items: items.filter((item) => item.dayId === dayId),
		slots: slotsByItem(stories),
		startOf: (slotId) => timeAt(times.get(slotId)?.fromMin ?? 0),
		names: new Map([...preferredNames(db), ...teams(db).map(({ teamId, name }) => [teamId, name] as const)]),
	}
}

const isStage = (role: Role): boolean => stageRoles.some((one) => one === role)

/** Whoever runs the stage says content notes; a facilitator hears the one of the item that is next. */
const mayReadNotes = (role: Role, day: ShownDay, nowMs: number): ((itemId: string) => boolean) => {
	if (isStage(role)) return () => true
	if (role !== 'facilitator') return () => false
	const withStory = new Set(day.slots.keys())
	const live = liveDay({ date: day.date, nowMs, items: day.items, withStory })
	const next = new Set(live.items.filter(({ is }) => is === 'next').map(({ itemId }) => itemId))
	return (itemId) => next.has(itemId)
}

const item = (fact: ItemFact, { slots, names }: ShownDay, isNoteRead: boolean, isOnStage: boolean) => {
	const shown = withoutGone(slots.get(fact.id) ?? none)
	return {
		id: fact.id,
		dayId: fact.dayId,
		startAt: fact.startAt,
		endAt: fact.endAt,
		roomId: fact.roomId,
		kind: fact.kind,
		title: shown(fact.title),
		avNotes: isOnStage ? shown(fact.avNotes) : '',
		accessNotes: isOnStage ? shown(fact.accessNotes) : '',
		contentNote: isNoteRead ? shown(fact.contentNote) : '',
		isFixed: fact.isFixed,
		bufferMin: fact.bufferMin,
		roundId: fact.roundId,
		interpreters: fact.interpreters.map(({ teamId, standsAt, materialSentOn }) => ({
			teamId,
			teamName: names.get(teamId) ?? '',
			standsAt: shown(standsAt),
			materialSentOn,
		})),
		leads: fact.leadIds.map((id) => ({ registrationId: id, preferredName: names.get(id) ?? '' })),
		status: fact.status,
		startedAtMs: fact.startedAtMs,
		endedAtMs: fact.endedAtMs,
	}
}

/** What the session has, and never more than the speakers take. */
const questionsOf = (slot: SlotFact): SlotFact['questions'] => {
	const [planned, taken] = [slot.questionsPlanned, questionsTaken(slot)]
	return questionChoices.indexOf(taken) < questionChoices.indexOf(planned) ? taken : planned
}

/** Empty names are left out: whoever wants none is not counted by a gap. */
export const namesIn = (slot: SlotFact): string[] =>
	slot.speakers.map((speaker) => shownName(speaker, slot)).filter((name) => name !== '')

const slot = (fact: SlotFact, startAt: string, isNoteRead: boolean): ShownSlot => {
	const isGone = isNotTold(fact)
	return {
		slotId: fact.id,
		number: fact.number,
		publicTitle: isGone ? '' : fact.publicTitle,
		shownAs: namesIn(fact),
		startAt,
		minutes: fact.minutes,
		isWithdrawn: isGone,
		alternative: isGone ? fact.alternative : '',
		isRecorded: !isGone && fact.isRecorded,
		isPhotographed: !isGone && fact.isPhotographed,
		questions: isGone ? 'none' : questionsOf(fact),
		format: fact.format,
		hasContentNote: !isGone && fact.contentNote.trim() !== '',
		contentNote: !isGone && isNoteRead ? fact.contentNote : '',
	}
}

const speaker = (fact: SpeakerFact, of: SlotFact, { names }: ShownDay): StageSlot['speakers'][number] => ({
	speakerId: fact.id,
	nameShown: fact.nameShown,
	shownAs: shownName(fact, of),
	introduction: isNotTold(of) ? '' : fact.introduction,
	limits: isNotTold(of) ? 0 : fact.offLimits.length,
	// Stays with the speaker, whether the story is told or not.
	supporter: names.get(fact.supporterId ?? '') ?? '',
})

export const runSheetOf = (day: ShownDay, role: Role, nowMs: number): ShownItem[] => {
	const isNoteRead = mayReadNotes(role, day, nowMs)
	return day.items.map((fact) => ({
		...item(fact, day, isNoteRead(fact.id), isStage(role)),
		slots: (day.slots.get(fact.id) ?? none).map((one) => slot(one, day.startOf(one.id), isNoteRead(fact.id))),
	}))
}

export const stageOf = (day: ShownDay, nowMs: number): OutputOf<'programme.stage'>['items'] =>
	day.items.map((fact) => ({
		...item(fact, day, true, true),
		slots: (day.slots.get(fact.id) ?? none).map((one) => ({
			...slot(one, day.startOf(one.id), true),
			state: one.state,
			isChecked: isSlotChecked(one, nowMs),
			speakers: one.speakers.map((who) => speaker(who, one, day)),
		})),
	}))
