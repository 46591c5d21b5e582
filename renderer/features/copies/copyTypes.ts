import type { OutputOf } from '../../../shared/contract/index.ts'

export type CopiesState = OutputOf<'copies.state'>
export type Bringing = CopiesState['bringings'][number]
export type Looked = Extract<OutputOf<'copies.look'>, { outcome: 'ready' }>
export type Total = Looked['total']
export type Refusal = Extract<OutputOf<'copies.look'>, { outcome: 'refused' }>['why']
export type MadeCopy = Extract<OutputOf<'copies.make'>, { outcome: 'made' }> & { readonly name: string }
