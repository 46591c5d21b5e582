/** The plan of a story while it is typed: text until it is whole, then what the hub keeps. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import { asTimeOfDay } from '../../../text/format.ts'
import type { Slot } from '../storyTypes.ts'

export type PlannedSlot = InputOf<'stories.saveSlot'>['slot']

/** The moments of a plan, each a day and a time or nothing. */
export const moments = ['prepCallAt', 'rehearsalAt', 'roomWalkAt', 'debriefAt'] as const
export type Moment = (typeof moments)[number]
export type When = { readonly day: string; readonly time: string }

export type PlanDraft = Pick<
	PlannedSlot,
	| 'workingTitle'
	| 'publicTitle'
	| 'isSensitive'
	| 'contentNote'
	| 'questions'
	| 'questionsPlanned'
	| 'format'
	| 'alternative'
	| 'followUpOn'
> & {
	/** Empty: in no item. */
	readonly itemId: string
	readonly minutes: string
	readonly restBeforeMin: string
	readonly restAfterMin: string
	readonly when: Readonly<Record<Moment, When>>
}

/** A whole number of minutes up to four hours; null where it is none. */
export const minutesWithin = (typed: string, least: number): number | null => {
	const text = typed.trim()
	const minutes = Number(text)
	return /^\d{1,3}$/.test(text) && minutes >= least && minutes <= 240 ? minutes : null
}

const whenOf = (moment: string): When => ({ day: moment.slice(0, 10), time: moment.slice(11, 16) })

export const draftOf = (slot: Slot): PlanDraft => ({
	workingTitle: slot.workingTitle,
	publicTitle: slot.publicTitle,
	isSensitive: slot.isSensitive,
	contentNote: slot.contentNote,
	questions: slot.questions,
	questionsPlanned: slot.questionsPlanned,
	format: slot.format,
	alternative: slot.alternative,
	followUpOn: slot.followUpOn,
	itemId: slot.itemId ?? '',
	minutes: String(slot.minutes),
	restBeforeMin: String(slot.restBeforeMin),
	restAfterMin: String(slot.restAfterMin),
	when: {
		prepCallAt: whenOf(slot.prepCallAt),
		rehearsalAt: whenOf(slot.rehearsalAt),
		roomWalkAt: whenOf(slot.roomWalkAt),
		debriefAt: whenOf(slot.debriefAt),
	},
})

/** `2027-05-12T14:00`, empty where nothing is typed, null where it is half a moment. */
export const momentOf = ({ day, time }: When): string | null => {
	const at = asTimeOfDay(time)
	if (day === '' && at === '') return ''
	return /^\d{4}-\d{2}-\d{2}$/.test(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? `${day}T${at}` : null
}

/** What the hub is sent; null where something typed is not whole yet. Recording has a command of its own. */
export const planOf = (draft: PlanDraft, slot: Slot): PlannedSlot | null => {
	const minutes = minutesWithin(draft.minutes, 1)
	const restBeforeMin = minutesWithin(draft.restBeforeMin, 0)
	const restAfterMin = minutesWithin(draft.restAfterMin, 0)
	const prepCallAt = momentOf(draft.when.prepCallAt)
	const rehearsalAt = momentOf(draft.when.rehearsalAt)
	const roomWalkAt = momentOf(draft.when.roomWalkAt)
	const debriefAt = momentOf(draft.when.debriefAt)
	if (
		minutes === null ||
		restBeforeMin === null ||
		restAfterMin === null ||
		prepCallAt === null ||
		rehearsalAt === null ||
		roomWalkAt === null ||
		debriefAt === null
	)
		return null
	return {
		id: slot.slotId,
		itemId: draft.itemId === '' ? null : draft.itemId,
		workingTitle: draft.workingTitle.trim(),
		publicTitle: draft.publicTitle.trim(),
		isSensitive: draft.isSensitive,
		contentNote: draft.contentNote.trim(),
		questions: draft.questions,
		questionsPlanned: draft.questionsPlanned,
		format: draft.format,
		isRecorded: slot.isRecorded,
		isPhotographed: slot.isPhotographed,
		alternative: draft.alternative.trim(),
		followUpOn: draft.followUpOn,
		minutes,
		restBeforeMin,
		restAfterMin,
		prepCallAt,
		rehearsalAt,
		roomWalkAt,
		debriefAt,
	}
}
