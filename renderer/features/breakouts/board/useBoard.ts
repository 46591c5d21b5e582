/** The actions of the board that is on the screen. */
import { createContext, useContext } from 'react'
import type { BoardActions } from './board.actions.ts'

export const BoardContext = createContext<BoardActions | null>(null)

export const useBoardActions = (): BoardActions => {
	const actions = useContext(BoardContext)
	if (actions === null) throw new Error('No board: this part stands outside of it')
	return actions
}
