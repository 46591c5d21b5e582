import { leadsQueries } from './leads.queries.ts'
import { sealQueries } from './seal.ts'
import { slotsQueries } from './slots.queries.ts'

export const storiesQueries = { ...slotsQueries, ...leadsQueries, ...sealQueries }
