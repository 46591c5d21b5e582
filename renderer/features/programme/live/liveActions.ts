/** What can be done with an item while the day runs, in the order of how likely it is. */
import type { ItemStatus } from '../../../../shared/domain/programme/words.ts'

export const liveActions = ['start', 'goOn', 'finish', 'hold', 'ready', 'drop', 'back'] as const
export type LiveAction = (typeof liveActions)[number]

/** What the item is after it. */
export const statusAfter: Readonly<Record<LiveAction, ItemStatus>> = {
	start: 'on',
	goOn: 'on',
	finish: 'done',
	hold: 'held',
	ready: 'ready',
	drop: 'dropped',
	back: 'planned',
}

const possible: Readonly<Record<ItemStatus, readonly LiveAction[]>> = {
	planned: ['start', 'hold', 'ready', 'drop'],
	ready: ['start', 'hold', 'drop', 'back'],
	on: ['finish', 'hold', 'drop', 'back'],
	held: ['goOn', 'finish', 'drop', 'back'],
	done: ['back'],
	dropped: ['back'],
}

/** The first is the main one. */
export const actionsOf = (status: ItemStatus): readonly LiveAction[] => possible[status]
