/** What the hub says of a day at the stalls, by the names the screens have for it. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type DayRead = OutputOf<'marketplace.day'>
export type DayStall = DayRead['stalls'][number]
export type DaySteward = DayStall['stewards'][number]
