/** The hall and its stalls: what every view of the marketplace stands on. */
import { type Query, useQuery } from '../../transport/useQuery.ts'
import type { HallRead, StallsRead } from './marketTypes.ts'

export const useHall = (): Query<HallRead> =>
	useQuery('marketplace.hall', (client) => client.marketplace.hall({}), ['marketplace'])

/** Read again when somebody comes or goes, for it says which stewards are here. */
export const useStalls = (): Query<StallsRead> =>
	useQuery('marketplace.stalls', (client) => client.marketplace.stalls({}), [
		'marketplace',
		'people',
		'attendance',
		'event',
	])
