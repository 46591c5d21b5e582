import type { OutputOf } from '../../../shared/contract/index.ts'

export type Network = OutputOf<'desks.network'>
export type OpenNetwork = NonNullable<Network['open']>
export type Pairing = NonNullable<Network['pairing']>
export type WaitingDesk = Network['waiting'][number]
export type Desk = OutputOf<'desks.list'>['desks'][number]
export type DeskRole = Desk['role']
