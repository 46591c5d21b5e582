/** Gives every screen the hub, or says why there is none. */
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type AloneHub, createAloneHub } from './alone/aloneHub.ts'
import { connect, forgetToken, type NoHub, whyEnded } from './connect.ts'
import { HubContext, type HubLink, LinkContext } from './hub.ts'
import { isFromTheVenue } from './joining.ts'
import { createLiveHub, type LiveHub } from './liveHub.ts'
import { listenToShell } from './windowShell.ts'

type State = 'connecting' | NoHub | AloneHub

const Connected = ({ live, children }: { readonly live: AloneHub; readonly children: ReactNode }) => {
	const link = useSyncExternalStore(live.onChange, live.link)
	const alone = useSyncExternalStore(live.onChange, live.view)
	const standing = useMemo<HubLink>(() => ({ link, alone }), [link, alone])
	return (
		<HubContext value={live.hub}>
			<LinkContext value={standing}>{children}</LinkContext>
		</HubContext>
	)
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
		let hub: AloneHub | null = null
		connecting ??= connect()
		void connecting.then((connection) => {
			if (isGone) return
			if ('noHub' in connection) return setState(connection)
			live = createLiveHub(connection.client, () => {
				void hub?.end().finally(() => {
					forgetToken()
					void whyEnded().then((why) => {
						if (!isGone) setState(why)
					})
				})
			})
			const { openStore } = connection
			hub = createAloneHub({
				client: connection.client,
				live,
				openStore: openStore ?? (() => Promise.resolve(null)),
				// An organiser on the computer of the hub itself has nothing without it.
				worksAlone: (role) => role !== 'organiser' || isFromTheVenue(),
			})
			if (connection.shell) listenToShell(connection.shell)
			setState(hub)
		})
		return () => {
			isGone = true
			hub?.stop()
			live?.stop()
		}
	}, [])
	if (state === 'connecting') return whileConnecting
	if ('noHub' in state) return withoutHub(state.noHub)
	return <Connected live={state}>{children}</Connected>
}
