/** Opening an event file or a practice event: one at a time, with what came of it. */
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { useHub } from '../../transport/hub.ts'
import { setBroughtBack } from './broughtBack.ts'

type Refusal = Extract<OutputOf<'library.open'>, { outcome: 'refused' }>['why']
export type OpeningProblem = Refusal | 'cannotWrite' | 'wentWrong'

/** Of a damaged file: the last backup of it that opens. */
export type BackupOffer = { readonly atMs: number; readonly open: () => Promise<void> }

export type Opening = {
	/** The path or sample that is being opened; null while nothing is. */
	readonly busy: string | null
	readonly problem: OpeningProblem | null
	readonly backup: BackupOffer | null
	readonly open: (path: string, code?: string) => Promise<OpeningProblem | null>
	readonly openSample: (sample: InputOf<'library.openSample'>['sample']) => Promise<void>
	readonly settle: () => void
}

/** @param hasOpenEvent another event is open and has to be closed first; its file keeps everything. */
export const useOpening = (hasOpenEvent: boolean, onOpened: () => void): Opening => {
	const { client } = useHub()
	const [busy, setBusy] = useState<string | null>(null)
	const [problem, setProblem] = useState<OpeningProblem | null>(null)
	const [backup, setBackup] = useState<BackupOffer | null>(null)

	const attempt = async (what: string, run: () => Promise<OpeningProblem | null>): Promise<OpeningProblem | null> => {
		setBusy(what)
		setProblem(null)
		setBackup(null)
		setBroughtBack(null)
		let found: OpeningProblem | null
		try {
			if (hasOpenEvent) await client.library.close({})
			found = await run()
		} catch {
			found = 'wentWrong'
		}
		setBusy(null)
		setProblem(found)
		if (found === null) onOpened()
		return found
	}

	const openLastBackup = async (path: string, code: string, atMs: number): Promise<void> => {
		await attempt(path, async () => {
			const answer = await client.backups.restoreLast({ path, code })
			if (answer.outcome === 'opened') {
				setBroughtBack(atMs)
				return null
			}
			return answer.outcome === 'cannotWrite' ? 'cannotWrite' : 'damaged'
		})
	}

	return {
		busy,
		problem,
		backup,
		open: (path, code = '') =>
			attempt(path, async () => {
				const answer = await client.library.open({ path, code })
				if (answer.outcome === 'opened') return null
				const { backupAtMs } = answer
				if (backupAtMs !== undefined)
					setBackup({ atMs: backupAtMs, open: () => openLastBackup(path, code, backupAtMs) })
				return answer.why
			}),
		openSample: async (sample) => {
			await attempt(sample, async () => {
				const answer = await client.library.openSample({ sample })
				return answer.outcome === 'opened' ? null : 'cannotWrite'
			})
		},
		settle: () => setProblem(null),
	}
}
