/** What is open, chosen and pointed at on this board; nothing here is ever sent. */
import { create } from 'zustand'
import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import type { PersonCard, Spot } from './boardTypes.ts'

/** Something done on this board that can be taken back. `words`: what taking it back means. */
export type Done = { readonly commandId: string; readonly words: string }

export type Exchange = {
	readonly person: PersonCard
	readonly with: PersonCard
	readonly fromId: string
	readonly toId: string
}

type View = {
	/** The card that has the focus, or would take it. */
	readonly active: Spot | null
	/** Whose panel is open, and which side of it. */
	readonly panel: { readonly registrationId: string; readonly side: 'why' | 'tables' } | null
	/** The column whose menu is open. */
	readonly menu: string | null
	/** Shown to the eye for a while: found, or just moved. */
	readonly lit: string | null
	readonly rail: 'findings' | 'changes'
	readonly exchange: Exchange | null
	readonly standIns: { readonly groupId: string; readonly duty: HostDuty } | null
	readonly isPublishing: boolean
	readonly isFixing: boolean
	/** The newest last. */
	readonly done: readonly Done[]
}

const empty: View = {
	active: null,
	panel: null,
	menu: null,
	lit: null,
	rail: 'findings',
	exchange: null,
	standIns: null,
	isPublishing: false,
	isFixing: false,
	done: [],
}

export const useBoardView = create<View>()(() => empty)

export const boardView = {
	set: (part: Partial<View>): void => useBoardView.setState(part),
	/** Another round: nothing of the one before stays open; what was done can still be taken back. */
	turnTo: (): void => useBoardView.setState(({ rail, done }) => ({ ...empty, rail, done }), true),
	clear: (): void => useBoardView.setState(empty, true),
	remember: (done: Done): void => useBoardView.setState((before) => ({ done: [...before.done.slice(-49), done] })),
	forget: (commandId: string): void =>
		useBoardView.setState(({ done }) => ({ done: done.filter((one) => one.commandId !== commandId) })),
}

/** The columns that are in sight, by place in the row. */
type InSight = { readonly first: number; readonly last: number }
export const useInSight = create<InSight>()(() => ({ first: 0, last: 0 }))
