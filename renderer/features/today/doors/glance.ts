import type { OutputOf } from '../../../../shared/contract/index.ts'

/** What the hub counts of a day; nobody is named in it. */
export type Glance = OutputOf<'today.glance'>
