import type { OutputOf } from '../../../../shared/contract/index.ts'

export type KnownPerson = Extract<OutputOf<'people.page'>, { outcome: 'known' }>
