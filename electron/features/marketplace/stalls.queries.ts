/** The hall and its stalls as they are now. What is personal, a contact, is asked for by itself. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MarketFacts } from '../../../shared/domain/marketplace/facts.ts'
import { changedSinceTold, isExpired, unmetOf, usedWatts } from '../../../shared/domain/marketplace/standing.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { hallRow, lastRunRow, stallRow, stewardCards } from './marketplace.store.ts'

type Names = 'marketplace.hall' | 'marketplace.stalls' | 'marketplace.contact'
type Shown = OutputOf<'marketplace.stalls'>

const shownStalls = (db: Reader, facts: MarketFacts): Shown['stalls'] => {
	const codes = new Map(facts.positions.map(({ id, code }) => [id, code]))
	const cards = stewardCards(db)
	const lastDate = days(db).at(-1)?.date ?? ''
	const unmet = unmetOf(facts)
	return facts.stalls.map(({ marks: _, ...stall }) => ({
		...stall,
		near: [...stall.near] as Shown['stalls'][number]['near'],
		far: [...stall.far] as Shown['stalls'][number]['far'],
		place: stall.place && {
			...stall.place,
			stallId: stall.id,
			code: codes.get(stall.place.positionId) ?? '',
		},
		bannedFrom: [...stall.bannedFrom],
		unmet: [...unmet(stall.id)],
		stewards: stall.stewards.flatMap(({ registrationId, ...time }) => {
			const card = cards.get(registrationId)
			if (!card) return []
			const { preferredName, badgeCode, hereOn } = card
			return [{ registrationId, preferredName, badgeCode, ...time, isHere: hereOn.includes(time.dayId) }]
		}),
		documents: stall.documents.map((document) => ({ ...document, isExpired: isExpired(document, lastDate) })),
	}))
}

const lastRunOf = (db: Reader): Shown['lastRun'] => {
	const run = lastRunRow(db)
	if (!run) return null
	const { result, ...rest } = run
	const { bound, best } = JSON.parse(result) as Pick<NonNullable<Shown['lastRun']>, 'bound' | 'best'>
	return { ...rest, bound, best }
}

export const stallQueries: QueryHandlers<Names> = {
	'marketplace.hall': ({ db }) => {
		const facts = marketFacts(db)
		return {
			hall: facts.hall && { ...facts.hall, picture: hallRow(db)?.picture ?? '' },
			circuits: facts.circuits.map((circuit) => ({ ...circuit, usedWatts: usedWatts(facts, circuit.id) })),
			zones: [...facts.zones],
			positions: facts.positions.map((position) => ({ ...position, near: [...position.near] })),
		}
	},
	'marketplace.stalls': ({ db }) => {
		const facts = marketFacts(db)
		const { told } = facts
		return {
			stalls: shownStalls(db, facts),
			aims: facts.aims,
			version: told && { number: told.version, atMs: told.atMs, changedSince: changedSinceTold(facts) },
			lastRun: lastRunOf(db),
		}
	},
	'marketplace.contact': ({ db }, { stallId }) => {
		const row = stallRow(db, stallId)
		if (!row) return { outcome: 'notFound' }
		const { contact_name, contact_email, contact_phone, unloading, note } = row
		return {
			outcome: 'known',
			contact: { contactName: contact_name, contactEmail: contact_email, contactPhone: contact_phone, unloading, note },
		}
	},
}
