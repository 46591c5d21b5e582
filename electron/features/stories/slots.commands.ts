/** Slots as they are planned: what they are, where they stand, who of the staff stands by their speakers. */
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import { arePhotosAgreed, isRecordingAgreed } from '../../../shared/domain/stories/recording.ts'
import { isNotTold } from '../../../shared/domain/stories/shownName.ts'
import { missingFor, type Step, steps } from '../../../shared/domain/stories/steps.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { storyView } from './readinessHere.ts'
import { hasItem, isConfirmed, lastNumber, materialRows, slotRow } from './rows.store.ts'

type Names =
	| 'stories.saveSlot'
	| 'stories.removeSlot'
	| 'stories.setSupportLead'
	| 'stories.setRecording'
	| 'stories.setState'

const namedTexts = ['workingTitle', 'publicTitle', 'contentNote', 'alternative'] as const

/** A slot before anything was said of it. */
const newSlot = (
	number: number,
): Pick<
	SlotFact,
	| 'number'
	| 'state'
	| 'supportLeadId'
	| 'prepCallDoneMs'
	| 'debriefDoneMs'
	| 'followUpDoneMs'
	| 'withdrawnAtMs'
	| 'materialWithdrawnAtMs'
	| 'isRecorded'
	| 'isPhotographed'
> => ({
	number,
	state: 'idea',
	supportLeadId: null,
	prepCallDoneMs: null,
	debriefDoneMs: null,
	followUpDoneMs: null,
	withdrawnAtMs: null,
	materialWithdrawnAtMs: null,
	isRecorded: false,
	isPhotographed: false,
})

export const slotsCommands: CommandHandlers<Names> = {
	'stories.saveSlot': (context, { slot }) => {
		const { db } = context
		const stories = storyFacts(db)
		const known = stories.find(({ id }) => id === slot.id)
		if (known && isNotTold(known)) return { outcome: 'isWithdrawn' }
		if (slot.itemId !== null && !hasItem(db, slot.itemId)) return { outcome: 'notFound' }
		const holdsName = keptNames(db, stories)
		const field = namedTexts.find((text) => holdsName(slot[text]))
		if (field) return { outcome: 'realName', field }
		const before = known ?? newSlot(lastNumber(db) + 1)
		const hasChanged = journalOf(context).put(
			'story_slot',
			slotRow({
				...before,
				...slot,
				// A plan to record is made where speakers have agreed to it: here it can only stay or be dropped.
				isRecorded: slot.isRecorded && (before.isRecorded || (known !== undefined && isRecordingAgreed(known))),
				isPhotographed:
					slot.isPhotographed && (before.isPhotographed || (known !== undefined && arePhotosAgreed(known))),
			}),
		)
		return { outcome: hasChanged ? 'saved' : 'unchanged' }
	},
	'stories.removeSlot': (context, { slotId }) => {
		const { db } = context
		const slot = storyFacts(db).find(({ id }) => id === slotId)
		if (!slot) return { outcome: 'notFound' }
		if (slot.speakers.length > 0) return { outcome: 'inUse' }
		const journal = journalOf(context)
		for (const { id } of materialRows(db, slotId)) journal.remove('story_material', { id })
		journal.remove('story_slot', { id: slotId })
		return { outcome: 'removed' }
	},
	'stories.setSupportLead': (context, { slotId, supportLeadId }) => {
		const { db } = context
		const slot = storyFacts(db).find(({ id }) => id === slotId)
		if (!slot || (supportLeadId !== null && !isConfirmed(db, supportLeadId))) return { outcome: 'notFound' }
		if (slot.speakers.some(({ registrationId }) => registrationId === supportLeadId)) return { outcome: 'isSpeaker' }
		const hasChanged = journalOf(context).put('story_slot', slotRow({ ...slot, supportLeadId }))
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'stories.setRecording': (context, { slotId, isRecorded, isPhotographed }) => {
		const slot = storyFacts(context.db).find(({ id }) => id === slotId)
		if (!slot) return { outcome: 'notFound' }
		if (isNotTold(slot)) return { outcome: 'isWithdrawn' }
		if ((isRecorded && !isRecordingAgreed(slot)) || (isPhotographed && !arePhotosAgreed(slot)))
			return { outcome: 'notAgreed' }
		const hasChanged = journalOf(context).put('story_slot', slotRow({ ...slot, isRecorded, isPhotographed }))
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'stories.setState': (context, { slotId, state }) => {
		const { db, atMs } = context
		const view = storyView(db, atMs)
		const slot = view.slotOf(slotId)
		if (!slot) return { outcome: 'notFound' }
		if (isNotTold(slot) || slot.state === 'withdrawn') return { outcome: 'isWithdrawn' }
		const [from, to] = [steps.indexOf(slot.state), steps.indexOf(state)]
		if (from === to) return { outcome: 'unchanged' }
		if (to > from + 1) return { outcome: 'tooFar' }
		if (to > from) {
			const missing = missingFor(slot, state, view.readiness(slot), atMs)
			if (missing.length > 0) return { outcome: 'notReady', missing: [...missing] }
		}
		// The two last states say that something was done; whoever takes a slot back says that it was not.
		const doneFor = (step: Step, doneMs: number | null): number | null => {
			const at = steps.indexOf(step)
			if (to >= at) return doneMs ?? atMs
			return from >= at ? null : doneMs
		}
		journalOf(context).put(
			'story_slot',
			slotRow({
				...slot,
				state,
				debriefDoneMs: doneFor('debriefed', slot.debriefDoneMs),
				followUpDoneMs: doneFor('followedUp', slot.followUpDoneMs),
			}),
		)
		return { outcome: 'set' }
	},
}
