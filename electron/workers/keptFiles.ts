/** Files just made, in memory: for ten minutes, and never more than a few at once. */
import type { MadeFile } from './exportWorker.ts'

const keptForMs = 10 * 60_000
/** Made after this many others that are still kept, a file takes the place of the oldest. */
const mostKept = 8

type Kept = { readonly file: MadeFile; readonly madeAtMs: number; readonly timer: NodeJS.Timeout }

export const createKeptFiles = (nowMs: () => number) => {
	const kept = new Map<string, Kept>()
	const forget = (exportId: string): void => {
		clearTimeout(kept.get(exportId)?.timer)
		kept.delete(exportId)
	}
	return {
		keep: (exportId: string, file: MadeFile): void => {
			const [oldest] = kept.keys()
			if (oldest !== undefined && kept.size >= mostKept) forget(oldest)
			const timer = setTimeout(() => forget(exportId), keptForMs)
			timer.unref()
			kept.set(exportId, { file, madeAtMs: nowMs(), timer })
		},
		/** The clock is asked too: a laptop that slept stops its timers. */
		find: (exportId: string): MadeFile | undefined => {
			const one = kept.get(exportId)
			if (one !== undefined && nowMs() - one.madeAtMs >= keptForMs) forget(exportId)
			return kept.get(exportId)?.file
		},
		clear: (): void => {
			for (const exportId of [...kept.keys()]) forget(exportId)
		},
	}
}
