/** One event opened for one command of the terminal, with the key of this computer or of a code. */
import { openRefusalWords } from '../../shared/text/files.ts'
import { type Hub, ownActor, startHub } from '../hub/hub.ts'
import { pagesDir } from '../hub/pagesDir.ts'
import { placesOf } from '../shell/device.ts'
import { createKeyFileStore, type KeyStore } from '../shell/keyStore.ts'
import { type Answer, refused } from './terminal.ts'

export type TerminalHub = { readonly hub: Hub; readonly keyStore: KeyStore }

export const startTerminalHub = async (): Promise<TerminalHub> => {
	const places = placesOf()
	const keyStore = createKeyFileStore(places.deviceDir)
	return { hub: await startHub({ ...places, pagesDir: pagesDir(), keyStore, dialogs: null }), keyStore }
}

/** Calls like a person at this computer. */
export const callAs = (hub: Hub) => (name: string, input: unknown, signal?: AbortSignal) =>
	hub.dispatch(ownActor, name, input, signal ?? new AbortController().signal)

/** Opens the event, does the work, closes it, whatever happens. */
export const withEvent = async (path: string, work: (hub: Hub) => Promise<Answer>): Promise<Answer> => {
	const { hub } = await startTerminalHub()
	try {
		const opened = await hub.openFile(path, process.env.FOYER_RECOVERY_CODE ?? '')
		if (opened.outcome === 'refused') {
			const { what, remedy } = openRefusalWords[opened.why]
			const hint = opened.why === 'needsCode' ? 'Set FOYER_RECOVERY_CODE to the recovery code from the paper.' : remedy
			return refused(opened.why, what, hint)
		}
		return await work(hub)
	} finally {
		await hub.close()
	}
}
