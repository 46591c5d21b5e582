/**
 * Which round's smallest fix is open, and what was said about people who have not come. One store for
 * the page, so that the banner above any screen can open what stands on the board.
 */
import { create } from 'zustand'

export type FixState = {
	readonly roundId: string | null
	readonly isOpen: boolean
	/** The state of things that was put away: the banner stays away until that changes. */
	readonly putAway: string
}

export const useFix = create<FixState>()(() => ({ roundId: null, isOpen: false, putAway: '' }))

/** Opens the smallest fix of a round; the board shows people who are here meanwhile. */
export const openFix = (roundId: string): void => useFix.setState({ roundId, isOpen: true })
export const closeFix = (): void => useFix.setState({ isOpen: false })
export const putBannerAway = (putAway: string): void => useFix.setState({ putAway })
