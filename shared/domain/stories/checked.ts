/** Whether speakers were asked today and will speak: the one answer that opens the stage (S1). */
import type { CheckFact, SlotFact } from './facts.ts'
import { isNotTold } from './shownName.ts'
import { checkHoldsMs } from './words.ts'

/** An answer holds for some hours; after that somebody asks again. */
export const isStillGood = ({ atMs }: Pick<CheckFact, 'atMs'>, nowMs: number): boolean => nowMs - atMs < checkHoldsMs

/** Every speaker was asked lately, and will speak. */
export const isChecked = (slot: Pick<SlotFact, 'state' | 'withdrawnAtMs' | 'speakers'>, nowMs: number): boolean =>
	!isNotTold(slot) &&
	slot.speakers.length > 0 &&
	slot.speakers.every(({ check }) => check?.speaks === 'yes' && isStillGood(check, nowMs))
