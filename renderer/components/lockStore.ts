/** The lock of this computer, as this window has it: on where somebody signed in, closed at once where it is asked for. */
import { create } from 'zustand'

/** How long nothing may be touched before it locks itself. `longer`: for rooms where nobody else comes by. */
export const lockChoices = ['usual', 'longer'] as const
export type LockAfter = (typeof lockChoices)[number]

const minuteMs = 60_000
/** At a desk the public stands in front of the screen; elsewhere an organiser reads. */
export const idleMs = (isDesk: boolean, after: LockAfter): number =>
	after === 'usual' ? (isDesk ? minuteMs : 5 * minuteMs) : isDesk ? 5 * minuteMs : 15 * minuteMs

const storageKey = 'foyer.lockAfter'

const remembered = (): LockAfter => {
	try {
		return localStorage.getItem(storageKey) === 'longer' ? 'longer' : 'usual'
	} catch {
		return 'usual'
	}
}

type Lock = {
	/** Somebody signed in here, so that there is something to lock. */
	readonly isOn: boolean
	/** Asked for here and not yet answered by the hub: the screen is covered already. */
	readonly isAsked: boolean
	readonly after: LockAfter
}

export const useLock = create<Lock>()(() => ({ isOn: false, isAsked: false, after: remembered() }))

export const askLock = (): void => {
	if (useLock.getState().isOn) useLock.setState({ isAsked: true })
}

export const setLockAfter = (after: LockAfter): void => {
	try {
		localStorage.setItem(storageKey, after)
	} catch {
		// Kept until the window is closed.
	}
	useLock.setState({ after })
}
