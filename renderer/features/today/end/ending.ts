import type { OutputOf } from '../../../../shared/contract/index.ts'

/** How a day stands at its end; nobody is named in it. */
export type Ending = OutputOf<'checkin.dayEnd'>
