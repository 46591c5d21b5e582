/** The hub of the venue's network as a process of its own, for measuring: told over a channel what it is to answer. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startHub } from '../../electron/hub/hub.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { scratchCode } from './scratch.ts'

export type HubFigures = {
	/** Processor time that it has used so far. */
	readonly cpuMs: number
	readonly memoryMb: number
	readonly refused: number
	/** People who are in by their lines, who are in by the table of presence, and people with more than one line. */
	readonly entered: number
	readonly present: number
	readonly twice: number
	readonly revision: number
}
export type DeskHub = {
	readonly port: number
	readonly keys: (count: number, role: Role) => Promise<readonly string[]>
	readonly figures: () => Promise<HubFigures>
	readonly close: () => Promise<void>
}

type Places = { readonly path: string; readonly deviceDir: string; readonly libraryDir: string }
type Asked =
	| { readonly ask: 'keys'; readonly count: number; readonly role: Role }
	| { readonly ask: 'figures' }
	| { readonly ask: 'close' }

const self = fileURLToPath(import.meta.url)

/** @param profileDir where it leaves a profile of its processor time when it ends; none unless told. */
export const startDeskHub = async (places: Places, profileDir = ''): Promise<DeskHub> => {
	const execArgv = profileDir === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`]
	const child = fork(self, [JSON.stringify(places)], { execArgv })
	const answer = async <T>(): Promise<T> => {
		const [value] = (await once(child, 'message')) as [T]
		return value
	}
	const { port } = await answer<{ readonly port: number }>()
	const ask = <T>(asked: Asked): Promise<T> => {
		child.send(asked)
		return answer<T>()
	}
	return {
		port,
		keys: (count, role) => ask({ ask: 'keys', count, role }),
		figures: () => ask({ ask: 'figures' }),
		close: async () => {
			child.send({ ask: 'close' } satisfies Asked)
			await once(child, 'exit')
		},
	}
}

const serve = async ({ path, deviceDir, libraryDir }: Places) => {
	const keyStore = createKeyFileStore(deviceDir)
	const hub = await startHub({ deviceDir, libraryDir, pagesDir: '', keyStore, dialogs: null, backups: 'byHand' })
	const { outcome } = await hub.openFile(path, scratchCode)
	const open = hub.current()
	if (!open) throw new Error(`the measured event did not open: ${outcome}`)
	const server = await hub.listenOnNetwork('127.0.0.1')
	let desks = 0
	const count = (sql: string): number => open.file.reader.get<{ n: number }>(sql)?.n ?? Number.NaN
	const figures = (): HubFigures => {
		const { user, system } = process.cpuUsage()
		return {
			cpuMs: (user + system) / 1000,
			memoryMb: process.memoryUsage().rss / 1024 ** 2,
			refused: server.refusedLastHour().reduce((sum, { count: one }) => sum + one, 0),
			entered: count("SELECT count(DISTINCT registration_id) AS n FROM attendance WHERE kind = 'in'"),
			present: count("SELECT count(*) AS n FROM presence WHERE state = 'in'"),
			twice: count(
				"SELECT count(*) AS n FROM (SELECT 1 FROM attendance WHERE kind = 'in' GROUP BY registration_id, day_id HAVING count(*) > 1)",
			),
			revision: open.bus.revision(),
		}
	}
	process.on('disconnect', () => process.exit())
	process.on('message', (asked: Asked) => {
		if (asked.ask === 'figures') return process.send?.(figures())
		if (asked.ask === 'close') return void hub.close().then(() => process.exit(0))
		const keys = Array.from({ length: asked.count }, () =>
			hub.access.issueKey({ role: asked.role, desk: `Desk ${++desks}`, operator: '' }),
		)
		return process.send?.(keys)
	})
	process.send?.({ port: server.port })
}

const [, , given] = process.argv
if (process.send && given !== undefined && process.argv[1] === self) await serve(JSON.parse(given) as Places)
