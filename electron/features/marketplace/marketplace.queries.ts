/** Every query about the marketplace, shaped by the role that asks. */
import type { QueryName } from '../../../shared/contract/index.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { dayQueries } from './day.queries.ts'
import { placesQueries } from './places.queries.ts'
import { stallQueries } from './stalls.queries.ts'

type Names = Extract<QueryName, `marketplace.${string}`>

export const marketplaceQueries: QueryHandlers<Names> = { ...stallQueries, ...dayQueries, ...placesQueries }
