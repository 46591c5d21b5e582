/**
 * What no command about the marketplace leaves behind. Taking a command back puts rows back without asking
 * its rules again, so whoever does it counts before and after.
 */
import { brokenIn } from '../../../shared/domain/marketplace/placing.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Sense } from '../../bus/journal.store.ts'
import { textsWithKeptName } from '../../database/stores/keptNames.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'

const doubles = (names: readonly (string | number)[]): number => names.length - new Set(names).size

export const marketNonsense: Sense = (db) => {
	const facts = marketFacts(db)
	return [
		...brokenIn(facts),
		doubles(facts.stalls.map(({ number }) => number)),
		doubles(facts.positions.map(({ code }) => fold(code))),
		doubles(facts.circuits.map(({ name }) => fold(name))),
		facts.stalls.filter(({ sockets, watts }) => watts > 0 && sockets === 0).length,
		// Nobody stands at a stall that will not come.
		facts.stalls.filter(({ state, stewards }) => state === 'withdrawn' && stewards.length > 0).length,
		textsWithKeptName(db),
	]
}
