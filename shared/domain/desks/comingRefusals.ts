import { openRefusals } from '../fileCodes.ts'

/**
 * Why a file is not brought back; nothing was changed then. `notOfThisEvent`: another event's, or older than this
 * one's beginning. `edited`: its log does not close. `foreign`: its tables are not as Foyer makes them. `itself`: it is
 * the event that is open.
 */
export const comingRefusals = [...openRefusals, 'edited', 'notOfThisEvent', 'itself', 'noRoom', 'failed'] as const

export type ComingRefusal = (typeof comingRefusals)[number]
