import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type Query, useQuery } from '../../../transport/useQuery.ts'

/** Everything to print of a round, as it was published last. */
export const useSheets = (roundId: string, since: number | null): Query<OutputOf<'breakouts.sheets'>> =>
	useQuery(`breakouts.sheets:${roundId}:${since ?? ''}`, (client) => client.breakouts.sheets({ roundId, since }), [
		'breakouts',
		'people',
		'event',
	])
