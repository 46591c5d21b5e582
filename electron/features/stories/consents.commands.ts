/** What speakers agree to, answer by answer. A "no" is heard at once: what it forbids is not planned any more. */
import type { SlotFact } from '../../../shared/domain/stories/facts.ts'
import type { StoryConsentKind } from '../../../shared/domain/stories/words.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { lastConsent, slotRow } from './rows.store.ts'
import { toldBy } from './speakers.commands.ts'

/** The slot without what somebody has just said no to. A "yes" plans nothing: an organiser does. */
export const withoutRefused = (
	slot: SlotFact,
	refused: { readonly isRecording: boolean; readonly isPhoto: boolean },
): SlotFact => ({
	...slot,
	isRecorded: slot.isRecorded && !refused.isRecording,
	isPhotographed: slot.isPhotographed && !refused.isPhoto,
})

const recorded: ReadonlySet<StoryConsentKind> = new Set(['audio', 'video'])

export const consentsCommands: CommandHandlers<'stories.setConsent'> = {
	'stories.setConsent': (context, { speakerId, kind, value, how }) => {
		const { db, atMs } = context
		const told = toldBy(db, speakerId)
		if (!told) return { outcome: 'notFound' }
		const last = lastConsent(db, speakerId, kind)
		if (last?.value === value && last.how === how) return { outcome: 'unchanged' }
		const journal = journalOf(context)
		journal.put('story_consent', { speaker_id: speakerId, kind, at_ms: atMs, value, how })
		const isRefusal = value !== 'yes'
		const kept = withoutRefused(told.slot, {
			isRecording: isRefusal && recorded.has(kind),
			isPhoto: isRefusal && kind === 'photo',
		})
		journal.put('story_slot', slotRow(kept))
		return { outcome: 'set' }
	},
}
