/** Topics, rounds, groups, rooms and hosts: what every view of breakouts stands on. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type Setup = OutputOf<'breakouts.setup'>
export type SetupRound = Setup['rounds'][number]
export type SetupGroup = Setup['groups'][number]
export type SetupTopic = Setup['topics'][number]

export const useSetup = (): Query<Setup> =>
	useQuery('breakouts.setup', (client) => client.breakouts.setup({}), ['breakouts', 'people', 'attendance', 'event'])
