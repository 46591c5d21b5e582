/** Saving one row: what the hub refuses is said at the cell it is about, and what was saved can be taken back. */

import { say } from '../../../../text/text.ts'
import { useHub } from '../../../../transport/hub.ts'
import { refusalOf } from '../../refusals.ts'
import { type MarketStep, undoLast, useMarketSend } from '../../useMarketSend.ts'
import type { Faults } from './cells.ts'

/** Which column a refusal is about. */
const columnOf: Readonly<Record<string, string>> = { codeTaken: 'code', outside: 'xCm', nameTaken: 'name' }

export type GridSave = {
	/** Null: saved. */
	readonly save: (step: MarketStep) => Promise<Faults | null>
	readonly undo: () => void
}

export const useGridSave = (again: () => Promise<void>): GridSave => {
	const hub = useHub()
	const { send } = useMarketSend(again)
	return {
		save: async (step) => {
			const { isDone, refusal } = await send([step], '')
			if (isDone) return null
			if (refusal === null) return { whole: say('market.lost') }
			return { [columnOf[refusal.outcome] ?? 'whole']: refusalOf(step[0], refusal) }
		},
		undo: () => void undoLast(hub).then(again),
	}
}
