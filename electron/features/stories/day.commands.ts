/** The day itself: the questions asked before a story, that it will not be told, and what comes after. */
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import { isSlotChecked } from '../../../shared/domain/stories/readiness.ts'
import { isNotTold, isSealed } from '../../../shared/domain/stories/shownName.ts'
import { missingFor, notSpeaking } from '../../../shared/domain/stories/steps.ts'
import type { SlotState } from '../../../shared/domain/stories/words.ts'
import type { CommandContext, CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { blankNames } from './blankNames.ts'
import { withoutRefused } from './consents.commands.ts'
import { outputsOut } from './people.store.ts'
import { storyView } from './readinessHere.ts'
import { hasCheck, slotRow } from './rows.store.ts'
import { isNamedInTexts, toldBy } from './speakers.commands.ts'

type Names = 'stories.check' | 'stories.notSpeaking' | 'stories.setDone'

/** The column of each thing to be done, the state it leads to, and the one it is done in. */
const doneBy = {
	prepCall: { column: 'prepCallDoneMs', before: 'agreedInPrinciple', after: 'prepCallDone' },
	debrief: { column: 'debriefDoneMs', before: 'delivered', after: 'debriefed' },
	followUp: { column: 'followUpDoneMs', before: 'debriefed', after: 'followedUp' },
} as const satisfies Record<string, { column: keyof SlotFact; before: SlotState; after: SlotState }>

/**
 * Moves a slot where the answers of the day take it: confirmed as soon as everybody will speak and
 * nothing is missing, and back when somebody is not sure any more.
 * @returns whether every speaker will speak
 */
const settle = ({ db, atMs }: CommandContext, journal: Journal, slotId: string): boolean => {
	const view = storyView(db, atMs)
	const slot = view.slotOf(slotId)
	if (!slot) return false
	const isReady = isSlotChecked(slot, atMs)
	if (slot.state === 'confirmedToday' && !isReady)
		journal.put('story_slot', slotRow({ ...slot, state: 'consentSigned' }))
	else if (
		slot.state === 'consentSigned' &&
		isReady &&
		missingFor(slot, 'confirmedToday', view.readiness(slot), atMs).length === 0
	)
		journal.put('story_slot', slotRow({ ...slot, state: 'confirmedToday' }))
	return isReady
}

export const dayCommands: CommandHandlers<Names> = {
	'stories.check': (context, { checkId, speakerId, speaks, nameShown, photo, recording, questions, isNoteAgreed }) => {
		const { db, atMs } = context
		const told = toldBy(db, speakerId)
		if (!told || hasCheck(db, checkId)) return { outcome: 'notFound' }
		const { slot, speaker, row } = told
		if (isNotTold(slot)) return { outcome: 'isWithdrawn' }
		if (nameShown === 'pseudonym' && row.shown_as === '') return { outcome: 'needsName' }
		if (isSealed({ nameShown }) && isNamedInTexts(db, speaker.registrationId)) return { outcome: 'textHasRealName' }
		const journal = journalOf(context)
		journal.put('story_check', {
			id: checkId,
			speaker_id: speakerId,
			at_ms: atMs,
			speaks,
			name_shown: nameShown,
			photo,
			recording,
			questions,
			is_note_agreed: isNoteAgreed ? 1 : 0,
		})
		journal.put('story_speaker', { ...row, name_shown: nameShown })
		const kept = withoutRefused(slot, { isRecording: recording !== 'yes', isPhoto: photo !== 'yes' })
		journal.put('story_slot', slotRow(kept))
		return { outcome: 'checked', isReady: settle(context, journal, slot.id) }
	},
	'stories.notSpeaking': (context, { slotId }) => {
		const { db, atMs } = context
		const stories = storyFacts(db)
		const slot = stories.find(({ id }) => id === slotId)
		if (!slot) return { outcome: 'notFound' }
		if (isNotTold(slot)) return { outcome: 'alreadyWithdrawn' }
		const journal = journalOf(context)
		const now = notSpeaking(slot, atMs)
		journal.put('story_slot', slotRow(now))
		blankNames(
			db,
			journal,
			now,
			stories.map((one) => (one.id === slotId ? now : one)),
		)
		return { outcome: 'withdrawn', sheetsOut: outputsOut(db, slotId).length }
	},
	'stories.setDone': (context, { slotId, what, isDone }) => {
		const slot = storyFacts(context.db).find(({ id }) => id === slotId)
		if (!slot) return { outcome: 'notFound' }
		const { column, before, after } = doneBy[what]
		const [from, to] = isDone ? [before, after] : [after, before]
		const hasChanged = journalOf(context).put(
			'story_slot',
			slotRow({
				...slot,
				[column]: isDone ? (slot[column] ?? context.atMs) : null,
				state: slot.state === from ? to : slot.state,
			}),
		)
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}
