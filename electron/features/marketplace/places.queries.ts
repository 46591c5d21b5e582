/** What each position would mean for a stall, why it is where it is, and what people were told, as read. */
import { type Codes, codesNow, movedBetween } from '../../../shared/domain/marketplace/changes.ts'
import { optionsOf } from '../../../shared/domain/marketplace/options.ts'
import { whyHere } from '../../../shared/domain/marketplace/whyHere.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { codesTold, versions } from './versions.store.ts'

const nobody: Codes = new Map()

export const placesQueries: QueryHandlers<'marketplace.options' | 'marketplace.why' | 'marketplace.versions'> = {
	'marketplace.options': ({ db }, { stallId, sockets, watts }) => {
		const options = optionsOf(marketFacts(db), stallId, { sockets, watts })
		return options ? { outcome: 'known', options } : { outcome: 'notFound' }
	},
	'marketplace.why': ({ db }, { stallId }) => whyHere(marketFacts(db), stallId),
	'marketplace.versions': ({ db }) => {
		const told = versions(db).map((version) => ({ ...version, codes: codesTold(db, version.id) }))
		const now = codesNow(marketFacts(db))
		return {
			versions: told.map(({ number, atMs, codes }, at) => ({
				number,
				atMs,
				changed: movedBetween(told[at + 1]?.codes ?? nobody, codes),
			})),
			sinceLast: movedBetween(told[0]?.codes ?? nobody, now),
		}
	},
}
