/** Looks over the event for everything on the screen that shows what it found: the list and the number on its tab. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useHub } from '../../transport/hub.ts'
import { createFindingsMirror, type FindingsMirror, type LookState } from './findingsMirror.ts'

const FindingsContext = createContext<FindingsMirror | null>(null)

/** What is due by the clock is found without anything having changed. */
const everyMs = 60_000

const later = (run: () => void, ms: number): (() => void) => {
	const timer = setTimeout(run, ms)
	return () => clearTimeout(timer)
}

export const FindingsProvider = ({ children }: { readonly children: ReactNode }) => {
	const hub = useHub()
	const mirror = useMemo(
		() => createFindingsMirror({ ask: (signal) => hub.client.rules.findings({}, { signal }), later }),
		[hub],
	)
	useEffect(() => {
		mirror.wake()
		mirror.changed()
		const stop = hub.onNotice(() => mirror.changed())
		const timer = setInterval(() => {
			if (document.visibilityState === 'visible') mirror.changed()
		}, everyMs)
		return () => {
			stop()
			clearInterval(timer)
			mirror.stop()
		}
	}, [mirror, hub])
	return <FindingsContext value={mirror}>{children}</FindingsContext>
}

const nothing: LookState = { data: undefined, isAsking: false, hasFailed: false }
const never = () => () => undefined

/** What was found last, without asking for more than the event asks for by itself. */
export const useFindingsAside = (): LookState => {
	const mirror = useContext(FindingsContext)
	return useSyncExternalStore(mirror?.subscribe ?? never, mirror?.get ?? (() => nothing))
}

export type Look = LookState & { readonly again: () => Promise<void> }

/** What was found, for whoever looks at it: asked at once, and again soon after anything changed. */
export const useFindings = (): Look => {
	const mirror = useContext(FindingsContext)
	if (mirror === null) throw new Error('Nobody looks over the event here: this part stands outside of FindingsProvider')
	const state = useSyncExternalStore(mirror.subscribe, mirror.get)
	useEffect(() => mirror.watch(), [mirror])
	return { ...state, again: mirror.ask }
}
