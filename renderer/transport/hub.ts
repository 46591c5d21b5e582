/** The one way to the hub for every screen: its client, commands that are safe to repeat, and notices. */
import { createContext, useContext } from 'react'
import type { Topic } from '../../shared/contract/define.ts'
import type { Client, CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { AloneView } from './alone/aloneView.ts'
import type { NotReopened } from './alone/reopening.ts'

export type Notice = { readonly revision: number; readonly topics: readonly Topic[]; readonly ids: readonly string[] }

export type Hub = {
	readonly client: Client
	/**
	 * Sends a command: its id is made once and kept for every retry. Whoever must know the id, to take
	 * the command back or to send it again after an answer was lost, makes it with `newId` and hands it in.
	 */
	call<N extends CommandName>(name: N, input: InputOf<N>, id?: string): Promise<OutputOf<N>>
	/** Opens with the desk code what this desk kept, where the page was opened while the hub is away; it goes on then. */
	readonly openWithCode: (typed: string) => Promise<'opened' | NotReopened>
	/** Tells of every change from now on; returns how to stop listening. */
	onNotice(listener: (notice: Notice) => void): () => void
}

/** How this page stands with the hub. Beside `Hub`, which stays the same however often this changes. */
export type HubLink = {
	/** `alone`: no hub in reach just now. */
	readonly link: 'online' | 'alone'
	/** How a desk stands that goes on by itself while the hub is away; null: this page does not. */
	readonly alone: AloneView | null
}

export const HubContext = createContext<Hub | null>(null)

export const useHub = (): Hub => {
	const hub = useContext(HubContext)
	if (hub === null) throw new Error('No hub: this part stands outside of HubProvider')
	return hub
}

export const LinkContext = createContext<HubLink | null>(null)

export const useLink = (): HubLink => {
	const link = useContext(LinkContext)
	if (link === null) throw new Error('No hub: this part stands outside of HubProvider')
	return link
}
