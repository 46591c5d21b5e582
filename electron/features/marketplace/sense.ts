/**
 * What no place given by hand or by a run leaves behind. Taking a command back puts rows back without asking
 * its rules again, so whoever does it counts before and after.
 */
import { brokenIn } from '../../../shared/domain/marketplace/placing.ts'
import type { Sense } from '../../bus/journal.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'

export const stallNonsenseIn: Sense = (db) => brokenIn(marketFacts(db))
