/** What the board is made of on the screen. A column is a group, or everybody who has no table yet. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type BoardAnswer = Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }>
export type BoardGroup = BoardAnswer['groups'][number]
export type Person = BoardGroup['people'][number]
export type Option = Extract<OutputOf<'breakouts.options'>, { outcome: 'known' }>['groups'][number]
export type PersonCard = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }

/** The column of people without a table. */
export const noTable = ''

/** How a table stands: `blocked` stops publishing, `look` is worth a look, `note` is good to know. */
export type Standing = 'fine' | 'note' | 'look' | 'blocked'

export type Column = {
	/** The group's id, or `noTable`. */
	readonly id: string
	/** Null for people without a table. */
	readonly group: Omit<BoardGroup, 'people'> | null
	readonly people: readonly Person[]
	readonly standing: Standing
	/** The gravest finding: the one line in the head. */
	readonly finding: BoardAnswer['findings'][number] | null
}

/** Where somebody is on the board: a column, and how far down. */
export type Spot = { readonly columnId: string; readonly registrationId: string }
