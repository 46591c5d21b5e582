import { createContext, useContext } from 'react'
import type { Places } from './sentence.ts'

/** What every line of the list needs beside its finding. */
export type LookList = {
	readonly places: Places
	/** Looks over the event now; resolves once the list on the screen is what was found. */
	readonly again: () => Promise<void>
}

const LookContext = createContext<LookList | null>(null)
export const LookListProvider = LookContext.Provider

export const useLookList = (): LookList => {
	const list = useContext(LookContext)
	if (list === null) throw new Error('A line of the list stands outside of it')
	return list
}
