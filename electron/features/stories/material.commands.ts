/** What the event holds of a story after it was told, and calling it back. */
import type { StoryConsentKind } from '../../../shared/domain/stories/words.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { outputsOut } from './people.store.ts'
import { materialRow, slotRow } from './rows.store.ts'

type Names = 'stories.withdrawMaterial' | 'stories.saveMaterial'

/** What a speaker agrees to beyond the room, and takes back with their material. */
const outside: readonly StoryConsentKind[] = ['publish', 'social', 'slides']

export const materialCommands: CommandHandlers<Names> = {
	'stories.withdrawMaterial': (context, { slotId }) => {
		const { db, atMs } = context
		const slot = storyFacts(db).find(({ id }) => id === slotId)
		if (!slot) return { outcome: 'notFound' }
		if (slot.materialWithdrawnAtMs !== null) return { outcome: 'alreadyWithdrawn' }
		const journal = journalOf(context)
		journal.put('story_slot', slotRow({ ...slot, materialWithdrawnAtMs: atMs }))
		for (const { id } of slot.speakers)
			for (const kind of outside)
				journal.put('story_consent', { speaker_id: id, kind, at_ms: atMs, value: 'withdrawn', how: 'spoken' })
		const held = slot.materials.filter(({ isDeleted }) => !isDeleted).length
		return { outcome: 'withdrawn', placesToAsk: outputsOut(db, slotId).length + held }
	},
	'stories.saveMaterial': (context, { materialId, slotId, kind, place, isDeleted }) => {
		const { db, atMs } = context
		const stories = storyFacts(db)
		const known = materialRow(db, materialId)
		if (!stories.some(({ id }) => id === slotId) || (known && known.slot_id !== slotId)) return { outcome: 'notFound' }
		if (keptNames(db, stories)(place)) return { outcome: 'realName', field: 'place' }
		const hasChanged = journalOf(context).put('story_material', {
			id: materialId,
			slot_id: slotId,
			kind,
			place,
			deleted_at_ms: isDeleted ? (known?.deleted_at_ms ?? atMs) : null,
		})
		return { outcome: hasChanged ? 'saved' : 'unchanged' }
	},
}
