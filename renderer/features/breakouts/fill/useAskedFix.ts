/** The banner before a round leads to the board: to that round, the people who are here, and the smallest fix. */
import { useEffect } from 'react'
import type { Pool } from './fillStore.ts'
import { closeFix, useFix } from './fixStore.ts'

export type BoardTurns = {
	readonly onRound: (roundId: string) => void
	readonly onPool: (pool: Pool) => void
	/** Opens the panel on the round that is shown. */
	readonly onFix: () => void
}

/** @param roundId the round that is shown now */
export const useAskedFix = (roundId: string, { onRound, onPool, onFix }: BoardTurns): void => {
	const asked = useFix((state) => (state.isOpen ? state.roundId : null))
	useEffect(() => {
		if (asked === null) return
		// Turning to another round puts away what is open: the panel comes after it.
		if (asked !== roundId) return onRound(asked)
		onPool('here')
		onFix()
		closeFix()
	}, [asked, roundId, onRound, onPool, onFix])
}
