/** What is changed about designs and not saved yet: kept while the app is open. */
import { create } from 'zustand'
import type { BadgeDesign } from '../../../../shared/domain/badges/words.ts'
import { type DesignDraft, draftOf } from './designDraft.ts'

const useDrafts = create<{ readonly drafts: Readonly<Record<string, DesignDraft>> }>()(() => ({ drafts: {} }))

/** The draft of one design, or the design as it was kept. */
export const useDraft = (designId: string, kept: BadgeDesign) => {
	const held = useDrafts(({ drafts }) => drafts[designId])
	return {
		draft: held ?? draftOf(kept),
		change: (draft: DesignDraft): void =>
			useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [designId]: draft } })),
		/** Lets go of what was not saved. */
		drop: (): void =>
			useDrafts.setState(({ drafts }) => ({
				drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== designId)),
			})),
	}
}
