/**
 * A finished allocation, put into the draft. Nothing is taken on trust: what was solved must be what
 * is there now, and every row is checked by the independent evaluator, person by person.
 */
import { evaluate } from '../../../shared/allocation/evaluate.ts'
import { engineVersion } from '../../../shared/allocation/solve.ts'
import { instanceOf } from '../../../shared/domain/breakouts/instanceOf.ts'
import { assignmentFrom, brokenBy, countsOf } from '../../../shared/domain/breakouts/run.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { instanceHash } from './instanceHash.ts'
import { nonsenseIn } from './sense.store.ts'

export const runCommands: CommandHandlers<'breakouts.applyRun'> = {
	'breakouts.applyRun': (context, input) => {
		const { roundIds, rows, from } = input
		const facts = breakoutFacts(context.db)
		const instance = instanceOf(facts, input)
		// A later Foyer may ask its engine another way: then only what came of it can be checked.
		const isOurs = input.engineVersion === engineVersion
		if (isOurs && instanceHash(instance) !== input.inputHash) return { outcome: 'outdated' }
		const assignment = assignmentFrom(facts, roundIds, instance, rows)
		if (!assignment) return { outcome: 'cannotPlace' }
		const evaluation = evaluate(instance, assignment)
		if (brokenBy(evaluation) > 0) return { outcome: 'cannotPlace' }
		const counts = countsOf(facts, roundIds, instance, assignment, evaluation)
		const told = Object.fromEntries(
			Object.keys(counts).map((name) => [name, input.result[name as keyof typeof counts]]),
		)
		if (isOurs && JSON.stringify(told) !== JSON.stringify(counts)) return { outcome: 'cannotPlace' }

		const journal = journalOf(context)
		const placed = new Map(rows.map((row) => [row.registrationId, row.groupIds]))
		let count = 0
		for (const { id, places } of facts.people)
			for (const [at, roundId] of roundIds.entries()) {
				const before = places[roundId]
				const groupId = placed.get(id)?.[at] ?? null
				const key = { registration_id: id, round_id: roundId }
				if (groupId === null) {
					if (before && journal.remove('allocation', key)) count += 1
					continue
				}
				const isSame = before?.groupId === groupId
				if (!isSame) count += 1
				// Whoever stays where they were put by hand still was.
				if (isSame && (before.isPinned || from === 'draft')) continue
				journal.put('allocation', { ...key, group_id: groupId, source: 'run', is_pinned: 0 })
			}
		journal.put('allocation_run', {
			id: context.commandId,
			at_ms: context.atMs,
			seed: input.seed,
			moves: input.moves,
			engine_version: input.engineVersion,
			input_hash: input.inputHash,
			result: JSON.stringify(input.result),
		})
		return { outcome: 'applied', count }
	},
}

export const runUndoers: Undoers = {
	'breakouts.applyRun': {
		applies: ({ outcome }) => outcome === 'applied',
		undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
	},
}
