/** Gives every screen the hub, or says why there is none. */
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { connect, forgetToken, type NoHub } from './connect.ts'
import { type Hub, HubContext } from './hub.ts'
import { createLiveHub, type LiveHub } from './liveHub.ts'
import { listenToShell } from './windowShell.ts'

type State = 'connecting' | NoHub | LiveHub

const Connected = ({ live, children }: { readonly live: LiveHub; readonly children: ReactNode }) => {
	const link = useSyncExternalStore(live.onLink, live.link)
	const hub = useMemo<Hub>(() => ({ ...live.hub, link }), [live, link])
	return <HubContext.Provider value={hub}>{children}</HubContext.Provider>
}

export type HubProviderProps = {
	readonly children: ReactNode
	/** Shown until the hub has answered. */
	readonly whileConnecting: ReactNode
	/** Shown where there is no hub for this tab. */
	readonly withoutHub: (why: NoHub['noHub']) => ReactNode
}

/** A key works once, so the page connects once, however often React begins anew. */
let connecting: ReturnType<typeof connect> | null = null

export const HubProvider = ({ children, whileConnecting, withoutHub }: HubProviderProps) => {
	const [state, setState] = useState<State>('connecting')
	useEffect(() => {
		let isGone = false
		let live: LiveHub | null = null
		connecting ??= connect()
		void connecting.then((connection) => {
			if (isGone) return
			if ('noHub' in connection) return setState(connection)
			live = createLiveHub(connection.client, () => {
				forgetToken()
				setState({ noHub: 'ended' })
			})
			if (connection.shell) listenToShell(connection.shell)
			setState(live)
		})
		return () => {
			isGone = true
			live?.stop()
		}
	}, [])
	if (state === 'connecting') return whileConnecting
	if ('noHub' in state) return withoutHub(state.noHub)
	return <Connected live={state}>{children}</Connected>
}
