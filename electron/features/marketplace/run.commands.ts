/**
 * A finished proposal, put into the draft. Nothing is taken on trust: what was solved must be what is there
 * now, and all places are judged by the independent evaluator, pins among them; in a replay as well.
 */
import { stallEngineVersion } from '../../../shared/allocation/stalls/solve.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { judgeRun } from '../../../shared/domain/marketplace/run.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { stallInstanceHash } from './instanceHash.ts'
import { putMoves } from './putMoves.ts'

export const runCommands: CommandHandlers<'marketplace.applyRun'> = {
	'marketplace.applyRun': (context, { seed, moves, engineVersion, inputHash, places, bound }) => {
		const facts = marketFacts(context.db)
		const instance = stallInstance(facts)
		// A later Foyer may ask its engine another way: then only what came of it can be checked.
		if (engineVersion === stallEngineVersion && stallInstanceHash(instance) !== inputHash)
			return { outcome: 'outdated' }
		const told = judgeRun(instance, places, bound)
		if (!told) return { outcome: 'notValid' }
		const journal = journalOf(context)
		const count = putMoves(journal, facts, places, 'run')
		journal.put('stall_run', {
			id: context.commandId,
			at_ms: context.atMs,
			seed,
			moves,
			engine_version: engineVersion,
			input_hash: inputHash,
			result: JSON.stringify(told),
		})
		return { outcome: 'applied', count }
	},
}
