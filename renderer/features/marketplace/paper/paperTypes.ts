/** What can be printed, and what every sheet is made from. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Circuit, EventDay, Position, Stall } from '../marketTypes.ts'

/** `back`: signs for when nobody can be at a stall. Part of the address. */
export const sheetKinds = ['plan', 'floor', 'signs', 'cards', 'back'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** What everybody may see of the places: what hangs on a wall is what a screen shows. */
export type Told = Extract<OutputOf<'displays.stalls'>, { outcome: 'known' }>
export type ToldStall = Told['stalls'][number]
export type Version = OutputOf<'marketplace.versions'>['versions'][number]
export type DayStall = OutputOf<'marketplace.day'>['stalls'][number]

/** A stall as it was told, with what it asks for. */
export type PaperStall = ToldStall & { readonly stall: Stall; readonly position: Position | null }

export type PaperOf = {
	readonly eventName: string
	readonly isPractice: boolean
	readonly told: Told
	readonly versions: readonly Version[]
	/** By number. */
	readonly stalls: readonly PaperStall[]
	/** All of the hall, for the crew. */
	readonly positions: readonly Position[]
	readonly circuits: readonly Circuit[]
	readonly days: readonly EventDay[]
	readonly day: EventDay
	readonly onDay: (dayId: string) => void
	/** By the hub's clock: when it was printed. */
	readonly nowMs: number
}
