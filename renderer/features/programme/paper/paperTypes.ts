/** What can be printed, and what every sheet is made from. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { SheetKind } from '../../../../shared/domain/programme/words.ts'
import type { Duties, EventDay, EventRoom, StageItem } from '../programmeTypes.ts'

/** What is printed; a calendar is a file. */
export type PrintedKind = Exclude<SheetKind, 'calendar'>
export const dayKinds = ['runSheet', 'avSheet', 'stageSheet', 'programme'] as const satisfies readonly PrintedKind[]
export type DayKind = (typeof dayKinds)[number]

/** `number`: of the story on a speaker's card, for where it goes. */
export type SheetAsk =
	| { readonly kind: DayKind }
	| { readonly kind: 'speakerCard'; readonly slotId: string; readonly number: number }

export type Output = OutputOf<'programme.outputs'>['outputs'][number]

/** One day as it stands now. The stage knows everything that any sheet of a day says. */
export type PaperDay = {
	readonly eventName: string
	readonly isPractice: boolean
	readonly day: EventDay
	readonly rooms: readonly EventRoom[]
	readonly roomUses: Duties['roomUses']
	readonly items: readonly StageItem[]
	/** When it was read: the version of the sheet. */
	readonly nowMs: number
}
