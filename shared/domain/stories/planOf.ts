/** How a slot is planned, as the command that saves it takes it; its id is not part of that. */
import type { InputOf } from '../../contract/index.ts'
import type { SlotFact } from './facts.ts'

export type SlotPlan = Omit<InputOf<'stories.saveSlot'>['slot'], 'id'>

export const planOf = (slot: SlotFact): SlotPlan => ({
	itemId: slot.itemId,
	workingTitle: slot.workingTitle,
	publicTitle: slot.publicTitle,
	minutes: slot.minutes,
	isSensitive: slot.isSensitive,
	contentNote: slot.contentNote,
	questions: slot.questions,
	questionsPlanned: slot.questionsPlanned,
	format: slot.format,
	isRecorded: slot.isRecorded,
	isPhotographed: slot.isPhotographed,
	alternative: slot.alternative,
	restBeforeMin: slot.restBeforeMin,
	restAfterMin: slot.restAfterMin,
	prepCallAt: slot.prepCallAt,
	rehearsalAt: slot.rehearsalAt,
	roomWalkAt: slot.roomWalkAt,
	debriefAt: slot.debriefAt,
	followUpOn: slot.followUpOn,
})
