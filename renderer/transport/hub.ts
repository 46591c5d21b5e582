/** The one way to the hub for every screen: its client, commands that are safe to repeat, and notices. */
import { createContext, useContext } from 'react'
import type { Topic } from '../../shared/contract/define.ts'
import type { Client, CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'

export type Notice = { readonly revision: number; readonly topics: readonly Topic[]; readonly ids: readonly string[] }

export type Hub = {
	readonly client: Client
	/**
	 * Sends a command: its id is made once and kept for every retry. Whoever must know the id, to take
	 * the command back or to send it again after an answer was lost, makes it with `newId` and hands it in.
	 */
	call<N extends CommandName>(name: N, input: InputOf<N>, id?: string): Promise<OutputOf<N>>
	/** `alone`: no hub in reach just now. */
	readonly link: 'online' | 'alone'
	/** Tells of every change from now on; returns how to stop listening. */
	onNotice(listener: (notice: Notice) => void): () => void
}

export const HubContext = createContext<Hub | null>(null)

export const useHub = (): Hub => {
	const hub = useContext(HubContext)
	if (hub === null) throw new Error('No hub: this part stands outside of HubProvider')
	return hub
}
