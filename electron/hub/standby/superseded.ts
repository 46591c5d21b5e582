/**
 * What this computer has been shown of hubs that took its events over. In the device folder, not in the event: its log
 * ends where the other's goes on.
 */
import { join } from 'node:path'
import { readJson, writeJson } from '../../shell/jsonFile.ts'

type Shown = Readonly<Record<string, number>>

export const createSuperseded = (deviceDir: string) => {
	const path = join(deviceDir, 'taken-over.json')
	const read = (): Shown => {
		const content = readJson(path)
		if (typeof content !== 'object' || content === null) return {}
		return Object.fromEntries(Object.entries(content).filter(([, term]) => Number.isSafeInteger(term)))
	}
	let shown = read()
	return {
		/** The highest term that was shown for an event; 0: none. */
		termOf: (eventId: string): number => shown[eventId] ?? 0,
		show: (eventId: string, term: number): void => {
			shown = { ...read(), [eventId]: term }
			writeJson(path, shown)
		},
	}
}
