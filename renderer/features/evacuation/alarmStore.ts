/**
 * The alarm on this screen: whether it was put aside, whether somebody is about to begin one, and one that was begun
 * here and that the hub has not answered yet. Which alarm is on is the hub's to say.
 */
import { create } from 'zustand'
import type { AlarmKind } from '../../../shared/domain/evacuation/words.ts'

const storageKey = 'foyer.alarmAside'

const remembered = (): string => {
	try {
		return sessionStorage.getItem(storageKey) ?? ''
	} catch {
		return ''
	}
}
const remember = (aside: string): void => {
	try {
		sessionStorage.setItem(storageKey, aside)
	} catch {
		// Then a reload brings it to the front again: the safe way round.
	}
}

export type Beginning = {
	/** Of the command, kept for every try. */
	readonly id: string
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly is: 'sending' | 'failed'
}

type Here = {
	/** What is it? Everybody out, inside, lockdown, a drill. */
	readonly isAsking: boolean
	/** Id and kind of the alarm that this screen put aside: another one, or another kind, comes to the front. */
	readonly aside: string
	readonly beginning: Beginning | null
}

export const useAlarmHere = create<Here>()(() => ({ isAsking: false, aside: remembered(), beginning: null }))

export const askWhat = (isAsking: boolean): void => useAlarmHere.setState({ isAsking })
export const putAside = (aside: string): void => {
	remember(aside)
	useAlarmHere.setState({ aside })
}
export const setBeginning = (beginning: Beginning | null): void => useAlarmHere.setState({ beginning })
