/** What the rules over stories suggest. A command that would carry a name that may stand in no text is not: it would be refused. */
import type { InputOf } from '../../../contract/index.ts'
import { minutesOf, timeAt } from '../../programme/clock.ts'
import type { ItemFact } from '../../programme/facts.ts'
import type { SlotFact } from '../../stories/facts.ts'
import { keptNameScan } from '../../stories/keptNames.ts'
import type { EventFix, FixSays, FixStep } from '../eventFinding.ts'
import type { EventScene } from '../eventScene.ts'

export const goToSlot = (id: string): EventFix => ({ kind: 'go', to: 'slot', id })
export const goToItem = (id: string): EventFix => ({ kind: 'go', to: 'item', id })

export const doStep = (says: FixSays, values: Readonly<Record<string, string | number>>, step: FixStep): EventFix => ({
	kind: 'do',
	says,
	values,
	step,
})

type SlotFields = InputOf<'stories.saveSlot'>['slot']

const fieldsOf = (slot: SlotFact): SlotFields => ({
	id: slot.id,
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

/** The slot saved with something changed; a look at it where its texts hold a name that may stand in none. */
export const saveSlotWith = (
	scene: EventScene,
	slot: SlotFact,
	changed: Partial<SlotFields>,
	says: FixSays,
	values: Readonly<Record<string, string | number>>,
): EventFix => {
	const fields = { ...fieldsOf(slot), ...changed }
	const isNamed = keptNameScan(scene.facts.stories, scene.facts.speakerNames)
	const texts = [fields.workingTitle, fields.publicTitle, fields.contentNote, fields.alternative]
	if (texts.some(isNamed)) return goToSlot(slot.id)
	return doStep(says, values, { command: 'stories.saveSlot', input: { slot: fields } })
}

const lastMinute = 24 * 60 - 1

/** An item and what follows it some minutes later; a look at it where its time is held by something else. */
export const moveLater = (item: ItemFact, minutes: number): EventFix => {
	const [startMin, endMin] = [minutesOf(item.startAt) + minutes, minutesOf(item.endAt) + minutes]
	const hasBegun = item.status === 'on' || item.status === 'held' || item.status === 'done'
	if (item.isFixed || item.roundId !== null || hasBegun || endMin > lastMinute) return goToItem(item.id)
	const [startAt, endAt] = [timeAt(startMin), timeAt(endMin)]
	return doStep(
		'moveItemLater',
		{ startAt },
		{
			command: 'programme.moveItem',
			input: { itemId: item.id, dayId: item.dayId, startAt, endAt, roomId: item.roomId, shift: 'following' },
		},
	)
}
